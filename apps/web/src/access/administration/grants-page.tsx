import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { CivilDate } from '@co-so/domain';
import { Page } from '../../ui/page.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import './administration.css';
import { HeldList } from './held-list.tsx';
import { grantsQuery, unitChoicesQuery } from './queries.ts';

interface GrantsPageProps {
  readonly unit: string | undefined;
  readonly office: 'province' | 'national';
  readonly today: CivilDate;
  readonly onUnit: (unit: string | undefined) => void;
}

/** Who holds what, of the whole office or at one unit. */
export function GrantsPage({ unit, office, today, onUnit }: GrantsPageProps) {
  const { data: held } = useSuspenseQuery(grantsQuery(unit));
  const { data: units = [] } = useQuery(unitChoicesQuery(office));
  const choices = units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page
      title="Vai trò theo tổ chức"
      lead="Giao thêm vai trò ở trang của từng người. Mỗi lần xem danh sách này được ghi vào nhật ký."
    >
      {choices.length > 0 && (
        <div className="filter-row no-print">
          <SearchSelect
            label="Tổ chức"
            value={unit ?? ''}
            choices={[{ value: '', label: 'Tất cả' }, ...choices]}
            onChange={(chosen) => onUnit(chosen || undefined)}
          />
        </div>
      )}
      <HeldList held={held} today={today} />
    </Page>
  );
}
