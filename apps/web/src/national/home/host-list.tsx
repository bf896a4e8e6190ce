import { addDays, dayText, numberText, provinceRegistry, provincesReorganizedOn } from '@co-so/domain';
import type { ShownProvince } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { HostLink } from '../host-link.tsx';

interface HostListProps {
  readonly provinces: readonly ShownProvince[];
  readonly today: CivilDate;
}

/** Where provinces do their own work: each has an address and a database of its own. */
export function HostList({ provinces, today }: HostListProps) {
  return (
    <Panel title="Nơi làm việc trên hệ thống này">
      {provinces.length === 0 && <Empty>Chưa có tỉnh, thành phố nào.</Empty>}
      <ul className="plain-list">
        {provinces.map(({ id, host, fullName, sent }) => (
          <li key={id}>
            {host !== null && <HostLink host={host}>{toldApart(id, fullName, provinces)}</HostLink>}
            <span className="soft row-note">
              {endText(id, today)}
              {sent ? `đã gửi Trung ương ${numberText(sent.rows)} số liệu` : 'chưa gửi Trung ương'}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Two provinces of one name, before and after the reorganization: `tỉnh Tây Ninh (trước sắp xếp)`. */
function toldApart(id: string, fullName: string, provinces: readonly ShownProvince[]): string {
  const endedOn = provinceRegistry.find((province) => province.id === id)?.endedOn;
  const isEarlier = endedOn !== undefined && endedOn <= provincesReorganizedOn;
  const hasNamesake = provinces.some((other) => other.id !== id && other.fullName === fullName);
  return isEarlier && hasNamesake ? `${fullName} (trước sắp xếp)` : fullName;
}

/** Of a province that stands no longer its last day: `đến hết 30/6/2025; `. */
function endText(id: string, today: CivilDate): string {
  const endedOn = provinceRegistry.find((province) => province.id === id)?.endedOn;
  return endedOn && endedOn <= today ? `đến hết ${dayText(addDays(endedOn, -1))}; ` : '';
}
