import { useSuspenseQuery } from '@tanstack/react-query';
import type { CivilDate } from '@co-so/domain';
import { Page } from '../../ui/page.tsx';
import './administration.css';
import { HeldList } from './held-list.tsx';
import { grantsQuery } from './queries.ts';
import type { UnitField } from './unit-field.ts';

interface GrantsPageProps {
  readonly unit: string | undefined;
  readonly office: 'province' | 'national';
  readonly today: CivilDate;
  readonly unitField: UnitField;
  readonly onUnit: (unit: string | undefined) => void;
}

/** Who holds what, of the whole office or at one unit. */
export function GrantsPage({ unit, office, today, unitField: Unit, onUnit }: GrantsPageProps) {
  const { data: held } = useSuspenseQuery(grantsQuery(unit));
  return (
    <Page
      title="Vai trò theo tổ chức"
      lead="Giao thêm vai trò ở trang của từng người. Mỗi lần xem danh sách này được ghi vào nhật ký."
    >
      {office === 'province' && (
        <div className="filter-row no-print">
          <Unit
            label="Tổ chức"
            size="md"
            unit={held.unit}
            onUnit={({ id }) => onUnit(id)}
            none={{ text: 'Tất cả', onChoose: () => onUnit(undefined) }}
          />
        </div>
      )}
      <HeldList held={held} today={today} />
    </Page>
  );
}
