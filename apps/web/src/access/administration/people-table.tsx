import { Link } from '@tanstack/react-router';
import type { ListedPerson, ListedRole } from '@co-so/api';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Mark } from '../../ui/mark.tsx';
import { heldPlace } from './held-place.ts';
import { spanText } from './span-text.ts';

const columns: readonly Column<ListedPerson>[] = [
  {
    header: 'Họ và tên',
    isLead: true,
    cell: ({ id, name, userName }) => (
      <Link to="/can-bo/$id" params={{ id }}>
        {name} <span className="soft user-name">({userName})</span>
      </Link>
    ),
  },
  { header: 'Chức vụ, đơn vị', cell: ({ post }) => post },
  { header: 'Vai trò', cell: ({ held }) => <HeldRoles held={held} /> },
  { header: 'Tình trạng', cell: (person) => <AccountState account={person} /> },
];

export function PeopleTable({ people }: { readonly people: readonly ListedPerson[] }) {
  return <DataTable caption="Cán bộ dùng hệ thống" columns={columns} rows={people} rowKey={({ id }) => id} />;
}

function HeldRoles({ held }: { readonly held: readonly ListedRole[] }) {
  if (held.length === 0) return <span className="soft">chưa có</span>;
  return (
    <ul className="held">
      {held.map(({ roleName, unit, viewUnit, validFrom, validUntil, isDelegated }) => (
        <li key={`${roleName} ${unit?.id} ${validFrom} ${isDelegated}`}>
          {roleName}
          {unit && ` – ${heldPlace({ unit, viewUnit })}`}
          {isDelegated && ' (được ủy quyền)'}
          <span className="soft">, {spanText(validFrom, validUntil)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Whether somebody can sign in, and what they still have to do for it. */
export function AccountState({
  account,
}: {
  readonly account: Pick<ListedPerson, 'state' | 'password' | 'hasSecondFactor'>;
}) {
  if (account.state === 'disabled') return <Mark tone="off">Đã khóa</Mark>;
  if (account.password === 'oneTime') return <Mark tone="waiting">Chờ đổi mật khẩu lần đầu</Mark>;
  return <Mark tone="good">{account.hasSecondFactor ? 'Đang dùng, hai bước' : 'Đang dùng'}</Mark>;
}
