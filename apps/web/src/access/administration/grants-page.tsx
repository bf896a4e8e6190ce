import { useSuspenseQuery } from '@tanstack/react-query';
import type { ShownGrants } from '@co-so/api';
import { numberText, roleDefinitions, rolesOf } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import './administration.css';
import { HeldList } from './held-list.tsx';
import { grantsQuery } from './queries.ts';
import type { GrantsSearch } from './queries.ts';
import type { UnitField } from './unit-field.ts';

interface GrantsPageProps {
  readonly search: GrantsSearch;
  readonly office: 'province' | 'national';
  readonly today: CivilDate;
  readonly unitField: UnitField;
  readonly onSearch: (search: GrantsSearch) => void;
}

/** Who holds what, of the whole office or at one unit. */
export function GrantsPage({ search, office, today, unitField: Unit, onSearch }: GrantsPageProps) {
  const { data: held } = useSuspenseQuery(grantsQuery(search));
  const { unit, role } = search;
  return (
    <Page
      title="Vai trò theo tổ chức"
      lead="Giao thêm vai trò ở trang của từng người. Mỗi lần xem danh sách này được ghi vào nhật ký."
    >
      <div className="filter-row no-print">
        {office === 'province' && (
          <Unit
            label="Tổ chức"
            size="md"
            unit={held.unit}
            onUnit={({ id }) => onSearch({ role, unit: id })}
            none={{ text: 'Tất cả', onChoose: () => onSearch({ role }) }}
          />
        )}
        <SearchSelect
          label="Vai trò"
          size="md"
          value={role ?? ''}
          choices={[{ value: '', label: 'Mọi vai trò' }, ...roleChoices(office)]}
          onChange={(value) => onSearch({ unit, role: rolesOf(office).find((one) => one === value) })}
        />
      </div>
      <p>{foundText(held)}</p>
      <HeldList held={held} today={today} />
      <Pager page={search.trang ?? 1} pages={held.pages} onPage={(trang) => onSearch({ unit, role, trang })} />
    </Page>
  );
}

function roleChoices(office: 'province' | 'national') {
  return rolesOf(office).map((value) => ({ value, label: roleDefinitions[value].name }));
}

/** How many there are; and that there are more than are shown. */
function foundText({ grants, delegations, found }: ShownGrants): string {
  const parts = [
    partText('vai trò', grants.length, found.grants),
    ...(found.delegations > 0 ? [partText('ủy quyền', delegations.length, found.delegations)] : []),
  ];
  return `${parts.join('; ')}.`;
}

function partText(what: string, shown: number, found: number): string {
  if (shown === found) return `${numberText(found)} ${what}`;
  return `Đang hiện ${numberText(shown)} trong ${numberText(found)} ${what}, còn nữa ở các trang khác`;
}
