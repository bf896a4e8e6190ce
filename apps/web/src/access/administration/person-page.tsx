import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { momentText } from '@co-so/domain';
import type { Action, CivilDate } from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DoneLine } from '../../ui/done-line.tsx';
import type { Done } from '../../ui/done-line.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AccountDeeds } from './account-deeds.tsx';
import { GiveGrant } from './give-grant.tsx';
import { HeldList } from './held-list.tsx';
import { AccountState } from './people-table.tsx';
import { personQuery } from './queries.ts';
import type { UnitField } from './unit-field.ts';

interface PersonPageProps {
  readonly id: string;
  readonly office: 'province' | 'national';
  /** Since when the province is no more; null while it is. */
  readonly endedOn: CivilDate | null;
  readonly today: CivilDate;
  readonly actions: readonly Action[];
  readonly unitField: UnitField;
  readonly history: ReactNode;
}

const signInTexts: Readonly<Record<string, string>> = {
  'sign-in': 'Đăng nhập',
  'refuse-sign-in': 'Đăng nhập không được',
  'refuse-code': 'Mã xác thực sai',
  'refuse-password': 'Đổi mật khẩu không được',
  'lock-out': 'Bị tạm khóa vì thử sai nhiều lần',
  'sign-out': 'Đăng xuất',
};

/** One person: who they are, what they hold, and how they came in lately. */
export function PersonPage({ id, office, endedOn, today, actions, unitField, history }: PersonPageProps) {
  const { data: person } = useSuspenseQuery(personQuery(id));
  const { account, sessions, signIns } = person;
  const [given, setGiven] = useState<Done>();
  return (
    <Page title={account.name} lead="Mỗi lần mở trang này được ghi vào nhật ký.">
      <div className="columns">
        <Panel title="Tài khoản">
          <Facts
            facts={[
              { label: 'Chức vụ, đơn vị', value: account.post },
              { label: 'Tên đăng nhập', value: account.userName },
              { label: 'Tình trạng', value: <AccountState account={account} /> },
              { label: 'Cấp lúc', value: momentText(account.createdAt) },
            ]}
          />
          <AccountDeeds account={account} />
          {actions.includes('view-audit') && (
            <p>
              <Link to="/nhat-ky" search={{ actor: id }}>
                Việc người này đã làm, trong nhật ký
              </Link>
            </p>
          )}
        </Panel>
        <Panel title="Đăng nhập gần đây">
          <p>{sessions.length === 0 ? 'Không có phiên nào đang mở.' : `${sessions.length} phiên đang mở:`}</p>
          <ul className="held">
            {sessions.map(({ id: session, device, seenAt }) => (
              <li key={session}>
                {device}, dùng lần cuối {momentText(seenAt)}
              </li>
            ))}
          </ul>
          {signIns.length === 0 ? (
            <Empty>Chưa đăng nhập lần nào.</Empty>
          ) : (
            <ul className="held">
              {signIns.map(({ id: entry, at, action, device }) => (
                <li key={entry}>
                  {momentText(at)}: {signInTexts[action] ?? action}
                  {device && <span className="soft">, {device}</span>}
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      <div className="admin-row">
        <Panel title="Vai trò và ủy quyền">
          <HeldList held={person} today={today} />
        </Panel>
      </div>
      {actions.includes('manage-grants') && (
        <Panel title="Giao vai trò">
          <DoneLine done={given} />
          <GiveGrant
            key={person.grants.length}
            accountId={id}
            office={office}
            endedOn={endedOn}
            today={today}
            unitField={unitField}
            onGiven={() => setGiven({ text: 'Đã giao vai trò, ghi ở danh sách bên trên.' })}
          />
        </Panel>
      )}
      {history}
    </Page>
  );
}
