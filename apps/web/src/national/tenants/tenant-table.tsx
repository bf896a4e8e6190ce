import { Button } from '@mantine/core';
import { dayText, isServed, numberText, tenantStateNames, vietnamDay } from '@co-so/domain';
import type { TenantState } from '@co-so/domain';
import type { ShownTenant } from '@co-so/api';
import { capitalized } from '../../ui/capitalized.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import { HostLink } from '../host-link.tsx';
import { deedTexts } from './deed-dialog.tsx';
import type { AskedDeed } from './deed-dialog.tsx';

const tones: Readonly<Record<TenantState, Tone>> = {
  preparing: 'waiting',
  active: 'good',
  suspended: 'bad',
  archived: 'off',
};

interface TenantTableProps {
  readonly tenants: readonly ShownTenant[];
  readonly onAsk: (asked: AskedDeed) => void;
  /** Somebody wants to know what was done with one. */
  readonly onLook: (tenant: ShownTenant) => void;
}

/** Each province with its address, state and database, and what may be done with it as the answer offers it. */
export function TenantTable({ tenants, onAsk, onLook }: TenantTableProps) {
  const columns: readonly Column<ShownTenant>[] = [
    {
      header: 'Tỉnh, thành phố',
      isLead: true,
      cell: ({ fullName, endedOn }) => (
        <>
          {capitalized(fullName)}
          {endedOn && <span className="soft"> (kết thúc {dayText(endedOn)})</span>}
        </>
      ),
    },
    { header: 'Địa chỉ', cell: (tenant) => <Address tenant={tenant} /> },
    { header: 'Trạng thái', cell: (tenant) => <State tenant={tenant} /> },
    { header: 'Cơ sở dữ liệu', cell: (tenant) => <Database tenant={tenant} /> },
    {
      header: 'Việc',
      cell: (tenant) => (
        <span className="tenant-deeds no-print">
          {tenant.allowedActions.map((deed) => (
            <Button
              key={deed}
              size="sm"
              variant="default"
              aria-label={`${deedTexts[deed].button} ${tenant.fullName}`}
              onClick={() => onAsk({ tenant, deed })}
            >
              {deedTexts[deed].button}
            </Button>
          ))}
          <Button
            size="sm"
            variant="default"
            aria-label={`Xem lịch sử: ${tenant.fullName}`}
            onClick={() => onLook(tenant)}
          >
            Lịch sử
          </Button>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption="Tỉnh, thành phố đang dùng hệ thống"
      columns={columns}
      rows={tenants}
      rowKey={({ host }) => host}
    />
  );
}

function Address({ tenant }: { readonly tenant: ShownTenant }) {
  const address = `${tenant.host}.${location.host}`;
  return isServed(tenant) ? <HostLink host={tenant.host}>{address}</HostLink> : <span className="soft">{address}</span>;
}

function State({ tenant: { state, since } }: { readonly tenant: ShownTenant }) {
  return (
    <>
      <Mark tone={tones[state]}>{capitalized(tenantStateNames[state])}</Mark>
      <span className="soft tenant-since"> từ {dayText(vietnamDay(since))}</span>
      {state === 'preparing' && (
        <span className="soft tenant-since"> Nếu việc đưa vào bị đứt, hãy làm lại với đúng địa chỉ này.</span>
      )}
    </>
  );
}

function Database({ tenant: { binding, database } }: { readonly tenant: ShownTenant }) {
  const { applied, known, outbox, state, unsealed } = database;
  return (
    <>
      {state === 'up' && <Mark tone="good">{binding}, đủ cấu trúc</Mark>}
      {state === 'behind' && (
        <Mark tone="warn">
          {binding}, cấu trúc {numberText(applied)}/{numberText(known)}
        </Mark>
      )}
      {state === 'failed' && <Mark tone="bad">{binding}, không trả lời</Mark>}
      {unsealed && unsealed.count > 0 && (
        <span className="soft tenant-since"> Nhật ký chưa khóa sổ: {numberText(unsealed.count)} dòng.</span>
      )}
      {outbox && outbox.unsent > 0 && (
        <span className="soft tenant-since">
          {' '}
          Gói chưa đến Trung ương: {numberText(outbox.unsent)}, bị từ chối {numberText(outbox.refused)}.
        </span>
      )}
    </>
  );
}
