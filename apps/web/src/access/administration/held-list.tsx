import { Button } from '@mantine/core';
import type { ShownDelegation, ShownGrant, ShownHeld, ShownHolder } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';
import type { MouseEvent, ReactNode } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { DoneLine } from '../../ui/done-line.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Mark } from '../../ui/mark.tsx';
import { OpenedPanel } from '../../ui/opened-panel.tsx';
import { useOpened } from '../../ui/use-opened.ts';
import './administration.css';
import { DelegateForm } from './delegate-form.tsx';
import { EndForm } from './end-form.tsx';
import { heldPlace } from './held-place.ts';
import { spanText } from './span-text.ts';

interface HeldListProps {
  readonly held: ShownHeld;
  readonly today: CivilDate;
}

/** With the words that tell the row from the others: role, unit and person. */
type Asked = { readonly of: string } & (
  | { readonly kind: 'end'; readonly what: 'grant' | 'delegation'; readonly id: string }
  | { readonly kind: 'delegate'; readonly grant: ShownGrant }
);

/** Roles and delegations with what may be done with each, as the answer offers it. */
export function HeldList({ held, today }: HeldListProps) {
  const { opened: asked, done, open: ask, close, finishForGood: finish } = useOpened<Asked>();
  const { grants, delegations } = held;
  const grantColumns: readonly Column<ShownGrant>[] = [
    { header: 'Vai trò', isLead: true, cell: ({ roleName }) => roleName },
    { header: 'Người được giao', cell: ({ holder }) => <Holder holder={holder} /> },
    ...placeColumns,
    {
      header: 'Việc',
      cell: (grant) => (
        <RowActions>
          {grant.allowedActions.includes('delegate') && (
            <RowButton
              text="Ủy quyền"
              of={nameOf(grant, grant.holder)}
              onPress={(press) => ask({ kind: 'delegate', grant, of: nameOf(grant, grant.holder) }, press)}
            />
          )}
          {grant.allowedActions.includes('end') && (
            <RowButton
              text="Kết thúc"
              of={nameOf(grant, grant.holder)}
              onPress={(press) =>
                ask({ kind: 'end', what: 'grant', id: grant.id, of: nameOf(grant, grant.holder) }, press)
              }
            />
          )}
        </RowActions>
      ),
    },
  ];
  const delegationColumns: readonly Column<ShownDelegation>[] = [
    { header: 'Vai trò', isLead: true, cell: ({ roleName }) => roleName },
    {
      header: 'Người ủy quyền',
      cell: ({ from, isSuspended }) => (
        <>
          <Holder holder={from} />
          {isSuspended && <Mark tone="off">tạm dừng: tài khoản này đang khóa</Mark>}
        </>
      ),
    },
    { header: 'Người được ủy quyền', cell: ({ to }) => <Holder holder={to} /> },
    ...placeColumns,
    {
      header: 'Việc',
      cell: ({ id, roleName, unit, to, allowedActions }) => (
        <RowActions>
          {allowedActions.includes('end') && (
            <RowButton
              text="Kết thúc"
              of={nameOf({ roleName, unit }, to)}
              onPress={(press) =>
                ask({ kind: 'end', what: 'delegation', id, of: nameOf({ roleName, unit }, to) }, press)
              }
            />
          )}
        </RowActions>
      ),
    },
  ];
  return (
    <>
      {asked?.kind === 'delegate' && (
        <OpenedPanel key={asked.grant.id} title="Ủy quyền">
          <p>{asked.of}</p>
          <DelegateForm
            grant={asked.grant}
            today={today}
            onDone={() => finish(`Đã ủy quyền: ${asked.of}.`)}
            onCancel={close}
          />
        </OpenedPanel>
      )}
      {asked?.kind === 'end' && (
        <OpenedPanel key={asked.id} title={asked.what === 'grant' ? 'Kết thúc vai trò' : 'Kết thúc ủy quyền'}>
          <p>{asked.of}</p>
          <EndForm
            what={asked.what}
            id={asked.id}
            today={today}
            onDone={() => finish(`Đã ghi ngày kết thúc: ${asked.of}.`)}
            onCancel={close}
          />
        </OpenedPanel>
      )}
      <DoneLine done={done} />
      {grants.length === 0 ? (
        <Empty>Chưa có vai trò nào.</Empty>
      ) : (
        <DataTable caption="Vai trò" columns={grantColumns} rows={grants} rowKey={({ id }) => id} />
      )}
      {delegations.length > 0 && (
        <DataTable caption="Ủy quyền" columns={delegationColumns} rows={delegations} rowKey={({ id }) => id} />
      )}
    </>
  );
}

type Reaching = (ShownGrant | ShownDelegation) & { readonly isInherited?: boolean };

const placeColumns: readonly Column<Reaching>[] = [
  { header: 'Ở', cell: heldPlace },
  { header: 'Thời hạn', cell: ({ validFrom, validUntil }) => spanText(validFrom, validUntil) },
  { header: 'Theo văn bản', cell: ({ document }) => document },
];

function Holder({ holder: { name, post, userName } }: { readonly holder: ShownHolder }) {
  return (
    <>
      {name ?? post} {userName !== null && <span className="soft user-name">({userName})</span>}
    </>
  );
}

/** Which of the rows a button is of, for who hears it without the row. A post is often called like its role: said once. */
function nameOf({ roleName, unit }: Pick<ShownGrant, 'roleName' | 'unit'>, { name, post }: ShownHolder): string {
  return [...new Set([roleName, unit?.name, name ?? post].filter(Boolean))].join(', ');
}

function RowActions({ children }: { readonly children: ReactNode }) {
  return <span className="row-actions held-actions no-print">{children}</span>;
}

interface RowButtonProps {
  readonly text: string;
  readonly of: string;
  readonly onPress: (press: MouseEvent<HTMLElement>) => void;
}

function RowButton({ text, of, onPress }: RowButtonProps) {
  return (
    <Button variant="default" size="sm" aria-label={`${text}: ${of}`} onClick={onPress}>
      {text}
    </Button>
  );
}
