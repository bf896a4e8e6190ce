import { roleDefinitions, rolesOf } from '@co-so/domain';
import type { CivilDate, Role } from '@co-so/domain';
import { useState } from 'react';
import { SearchSelect } from '../../ui/search-select.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { giveGrant } from './queries.ts';
import { SpanFields } from './span-fields.tsx';
import type { Span } from './span-fields.tsx';
import type { GrantUnit, UnitField } from './unit-field.ts';

interface GiveGrantProps {
  readonly accountId: string;
  readonly office: 'province' | 'national';
  readonly today: CivilDate;
  readonly unitField: UnitField;
  readonly onGiven: () => void;
}

/** Gives a role; one that is for a unit asks for which, and where its holder sees if that is wider. */
export function GiveGrant({ accountId, office, today, unitField: Unit, onGiven }: GiveGrantProps) {
  const offered = rolesOf(office);
  const [role, setRole] = useState<Role>();
  const [unit, setUnit] = useState<GrantUnit | null>(null);
  const [viewUnit, setViewUnit] = useState<GrantUnit | null>(null);
  const [span, setSpan] = useState<Span>({ validFrom: today, validUntil: null, document: '' });
  const { error, isPending, send } = useWrite(giveGrant, onGiven);
  const isForUnit = role !== undefined && roleDefinitions[role].scope === 'unit';
  const submit = () => {
    if (role === undefined) return;
    const place = { unitId: unit?.id ?? null, viewUnitId: (viewUnit ?? unit)?.id ?? null };
    send({ accountId, role, ...(isForUnit ? place : { unitId: null, viewUnitId: null }), ...span });
  };
  return (
    <WriteForm
      submit="Giao vai trò"
      error={error}
      isPending={isPending}
      isIncomplete={role === undefined}
      onSubmit={submit}
    >
      <SearchSelect
        label="Vai trò"
        value={role ?? ''}
        choices={offered.map((one) => ({ value: one, label: roleDefinitions[one].name }))}
        onChange={(chosen) => setRole(chosen as Role)}
      />
      {isForUnit && (
        <>
          <Unit label="Ở tổ chức (và các tổ chức bên dưới)" size="md" unit={unit} onUnit={setUnit} />
          <Unit
            label="Được xem ở"
            size="md"
            unit={viewUnit}
            onUnit={setViewUnit}
            none={{ text: 'cùng tổ chức đó', onChoose: () => setViewUnit(null) }}
          />
        </>
      )}
      <SpanFields span={span} onChange={setSpan} mayBeOpen />
    </WriteForm>
  );
}
