import type { Invitation, MergerReport, Onboarded } from '@co-so/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { HostLink } from '../host-link.tsx';

interface MergerDoneProps {
  readonly report: MergerReport;
  readonly slip: (onboarded: Onboarded, onHandedOver: () => void) => ReactNode;
  readonly onAllHandedOver: () => void;
}

/** Where the new province and the archives are, and every password, each on its slip until it was handed over. */
export function MergerDone({ report, slip, onAllHandedOver }: MergerDoneProps) {
  const { host, merged, invitation, archiveAccounts } = report;
  const issued: readonly (Invitation & { readonly host: string })[] = [
    ...(invitation ? [{ host, ...invitation }] : []),
    ...archiveAccounts,
  ];
  const [handedOver, setHandedOver] = useState<readonly string[]>([]);
  const waiting = issued.filter(({ accountId }) => !handedOver.includes(accountId));
  const handOver = (accountId: string) => {
    if (waiting.length === 1) onAllHandedOver();
    else setHandedOver([...handedOver, accountId]);
  };
  return (
    <>
      <p role="status">
        Đã sáp nhập. Nơi mới: <HostLink host={host} />. Kho lưu trữ:{' '}
        {merged.map(({ slug, hostAfter }, index) => (
          <span key={slug}>
            {index > 0 && ', '}
            <HostLink host={hostAfter} />
          </span>
        ))}
        . Có hiệu lực trong vòng 30 giây.
      </p>
      {waiting.map(({ host: at, ...one }) => (
        <div key={one.accountId}>{slip({ host: at, invitation: one }, () => handOver(one.accountId))}</div>
      ))}
    </>
  );
}
