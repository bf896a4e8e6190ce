import { numberText } from '@co-so/domain';
import type { ShownProvince } from '@co-so/api';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { HostLink } from '../host-link.tsx';

/** Where provinces do their own work: each has an address and a database of its own. */
export function HostList({ provinces }: { readonly provinces: readonly ShownProvince[] }) {
  return (
    <Panel title="Nơi làm việc trên hệ thống này">
      {provinces.length === 0 && <Empty>Chưa có tỉnh, thành phố nào.</Empty>}
      <ul className="plain-list">
        {provinces.map(({ id, host, fullName, sent }) => (
          <li key={id}>
            {host !== null && <HostLink host={host}>{fullName}</HostLink>}
            <span className="soft"> {sent ? `đã gửi, ${numberText(sent.rows)} dòng hiện hành` : 'chưa gửi'}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
