import { Link } from '@tanstack/react-router';
import type { ShownPerson } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { OwnDelegations } from '../administration/own-delegations.tsx';
import './account.css';
import { OwnGrants } from './own-grants.tsx';
import { PasswordChange } from './password-change.tsx';
import { SecondFactor } from './second-factor.tsx';
import { SessionList } from './session-list.tsx';

/** What somebody sees and keeps of their own account. */
export function AccountPage({ person, today }: { readonly person: ShownPerson; readonly today: CivilDate }) {
  return (
    <Page title="Tài khoản của tôi">
      <div className="columns">
        <Panel title="Người dùng">
          <Facts
            facts={[
              { label: 'Họ và tên', value: person.name },
              { label: 'Chức vụ, đơn vị', value: person.post },
              { label: 'Tên đăng nhập', value: person.userName },
            ]}
          />
          <p className="soft">
            Cần sửa: đề nghị quản trị của cơ quan. <Link to="/du-lieu-ca-nhan">Hệ thống giữ những gì về tôi</Link>
          </p>
        </Panel>
        <Panel title="Vai trò được giao">
          <OwnGrants />
        </Panel>
      </div>
      <div className="columns account-row">
        <Panel title="Mật khẩu">
          {person.isDemo ? <SharedAccount what="mật khẩu" /> : <PasswordChange userName={person.userName} />}
        </Panel>
        <Panel title="Xác thực hai bước">
          {person.isDemo ? <SharedAccount what="xác thực hai bước" /> : <SecondFactor isOn={person.hasSecondFactor} />}
        </Panel>
      </div>
      <div className="account-row">
        <Panel title="Ủy quyền">
          <OwnDelegations today={today} />
        </Panel>
      </div>
      <div className="account-row">
        <Panel title="Các phiên đang mở">
          <SessionList />
        </Panel>
      </div>
    </Page>
  );
}

function SharedAccount({ what }: { readonly what: string }) {
  return <p className="soft">Tài khoản trình diễn dùng chung cho mọi người xem thử, nên không đổi {what} ở đây.</p>;
}
