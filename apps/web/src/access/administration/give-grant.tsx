import { dayText, roleDefinitions, rolesOf } from '@co-so/domain';
import type { CivilDate, Role } from '@co-so/domain';
import { useState } from 'react';
import { SearchSelect } from '../../ui/search-select.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { giveGrant } from './queries.ts';
import { SpanFields } from './span-fields.tsx';
import type { Span } from './span-fields.tsx';
import type { GrantUnit, UnitField } from './unit-field.ts';

interface GiveGrantProps {
  readonly accountId: string;
  readonly office: 'province' | 'national';
  /** Since when the province is no more, and none of its units either. */
  readonly endedOn: CivilDate | null;
  readonly today: CivilDate;
  readonly unitField: UnitField;
  readonly onGiven: () => void;
}

/** Gives a role; one that is for a unit asks for which, and where its holder sees if that is wider. */
export function GiveGrant({ accountId, office, endedOn, today, unitField: Unit, onGiven }: GiveGrantProps) {
  const offered = rolesOf(office);
  const [role, setRole] = useState<Role>();
  const [unit, setUnit] = useState<GrantUnit | null>(null);
  const [viewUnit, setViewUnit] = useState<GrantUnit | null>(null);
  const [span, setSpan] = useState<Span>({ validFrom: today, validUntil: null, document: '' });
  const { error, isPending, send } = useWrite(giveGrant, onGiven);
  const isForUnit = role !== undefined && roleDefinitions[role].scope === 'unit';
  const boxes = useBoxes(
    {
      role: role === undefined ? 'Chọn vai trò.' : isForUnit && endedOn !== null && 'Chọn vai trò của cả cơ quan.',
      unitId: isForUnit && endedOn === null && unit === null && 'Chọn tổ chức.',
      document: span.document.trim() === '' && 'Ghi văn bản giao vai trò.',
    },
    error,
  );
  const submit = () => {
    if (role === undefined) return;
    const place = { unitId: unit?.id ?? null, viewUnitId: (viewUnit ?? unit)?.id ?? null };
    send({ accountId, role, ...(isForUnit ? place : { unitId: null, viewUnitId: null }), ...span });
  };
  return (
    <WriteForm submit="Giao vai trò" error={error} isPending={isPending} boxes={boxes} onSubmit={submit}>
      <SearchSelect
        label="Vai trò"
        size="md"
        value={role ?? ''}
        error={boxes.at('role')}
        choices={offered.map((one) => ({ value: one, label: roleDefinitions[one].name }))}
        onChange={(chosen) => setRole(chosen as Role)}
      />
      {isForUnit && endedOn !== null && <NoUnit endedOn={endedOn} />}
      {isForUnit && endedOn === null && (
        <>
          <Unit
            label="Ở tổ chức (và các tổ chức bên dưới)"
            size="md"
            on={span.validFrom}
            unit={unit}
            error={boxes.at('unitId')}
            onUnit={setUnit}
          />
          <Unit
            label="Được xem ở"
            size="md"
            on={span.validFrom}
            unit={viewUnit}
            error={boxes.at('viewUnitId')}
            onUnit={setViewUnit}
            none={{ text: 'cùng tổ chức đó', onChoose: () => setViewUnit(null) }}
          />
        </>
      )}
      <SpanFields span={span} boxes={boxes} onChange={setSpan} mayBeOpen />
    </WriteForm>
  );
}

/** Why a role for a unit cannot be given here any more, and where it can. */
function NoUnit({ endedOn }: { readonly endedOn: CivilDate }) {
  return (
    <p role="status">
      Không chọn được tổ chức: tỉnh này kết thúc ngày {dayText(endedOn)}, từ ngày đó không còn tổ chức nào hoạt động ở
      đây. Vai trò ở tổ chức được giao tại tỉnh, thành phố tiếp nhận; ở đây chỉ giao được vai trò của cả cơ quan.
    </p>
  );
}
