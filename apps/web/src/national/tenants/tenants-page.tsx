import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import type { Onboarded, ShownTenant } from '@co-so/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { capitalized } from '../../ui/capitalized.ts';
import { DoneLine } from '../../ui/done-line.tsx';
import type { Done } from '../../ui/done-line.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import type { HistoryOf } from '../../ui/history-of.ts';
import { OpenedPanel } from '../../ui/opened-panel.tsx';
import { Page } from '../../ui/page.tsx';
import { useOpened } from '../../ui/use-opened.ts';
import { MergerForm } from '../merger/merger-form.tsx';
import { DeedDialog } from './deed-dialog.tsx';
import type { AskedDeed } from './deed-dialog.tsx';
import { OnboardForm } from './onboard-form.tsx';
import { tenantsQuery } from './queries.ts';
import { TenantTable } from './tenant-table.tsx';
import './tenants.css';

interface TenantsPageProps {
  readonly today: CivilDate;
  /** The password of the first administrator, on the slip on which it is handed over. */
  readonly slip: (onboarded: Onboarded, onHandedOver: () => void) => ReactNode;
  readonly historyOf: HistoryOf;
}

/** Which provinces work here, in which state, and how one more comes. */
export function TenantsPage({ today, slip, historyOf }: TenantsPageProps) {
  const { data } = useSuspenseQuery(tenantsQuery);
  const { opened, open, close } = useOpened<'onboarding' | 'merger'>();
  const [asked, setAsked] = useState<AskedDeed>();
  const [done, setDone] = useState<Done>();
  const [looked, setLooked] = useState<ShownTenant>();
  return (
    <Page
      title="Tỉnh, thành phố đang dùng hệ thống"
      lead={`${numberText(data.tenants.length)} nơi; còn ${numberText(data.freeDatabases)} cơ sở dữ liệu trống.`}
      actions={
        <>
          {opened && (
            <Button size="md" onClick={() => close()}>
              Đóng
            </Button>
          )}
          <span className="tenant-deeds" hidden={opened !== undefined}>
            {data.allowedActions.includes('merge') && (
              <Button size="md" variant="default" onClick={(press) => open('merger', press)}>
                Sáp nhập tỉnh
              </Button>
            )}
            {data.allowedActions.includes('onboard') && (
              <Button size="md" onClick={(press) => open('onboarding', press)}>
                Đưa tỉnh, thành phố vào
              </Button>
            )}
          </span>
        </>
      }
    >
      <DoneLine done={done} />
      {opened === 'onboarding' && (
        <OpenedPanel title="Đưa một tỉnh, thành phố vào hệ thống">
          <OnboardForm tenants={data.tenants} today={today} slip={slip} onHandedOver={close} />
        </OpenedPanel>
      )}
      {opened === 'merger' && (
        <OpenedPanel title="Sáp nhập tỉnh">
          <MergerForm tenants={data.tenants} today={today} slip={slip} onHandedOver={close} />
        </OpenedPanel>
      )}
      {data.tenants.length === 0 ? (
        <Empty>Chưa có tỉnh, thành phố nào.</Empty>
      ) : (
        <TenantTable
          tenants={data.tenants}
          onAsk={(deed) => {
            setDone(undefined);
            setAsked(deed);
          }}
          onLook={setLooked}
        />
      )}
      {looked && (
        <Dialog title={capitalized(looked.fullName)} onClose={() => setLooked(undefined)}>
          {historyOf(`tenant/${looked.host}`, looked.fullName)}
          <div className="row-actions no-print">
            <Button variant="default" onClick={() => setLooked(undefined)}>
              Đóng
            </Button>
          </div>
        </Dialog>
      )}
      {asked && (
        <DeedDialog
          key={`${asked.tenant.host} ${asked.deed}`}
          asked={asked}
          onClose={() => setAsked(undefined)}
          onDone={(sentence) => {
            setAsked(undefined);
            setDone({ text: sentence });
          }}
        />
      )}
    </Page>
  );
}
