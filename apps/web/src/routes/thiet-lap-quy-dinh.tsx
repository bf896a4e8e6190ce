import { createFileRoute } from '@tanstack/react-router';
import { History } from '../audit/history.tsx';
import { SignedSeal } from '../audit/signed-seal.tsx';
import { provinceOffice } from '../indicator/province-office.ts';
import { settingsQuery } from '../regulation/setting/queries.ts';
import { SettingsPage } from '../regulation/setting/settings-page.tsx';

export const Route = createFileRoute('/thiet-lap-quy-dinh')({
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(settingsQuery),
  component: SettingsRoute,
});

function SettingsRoute() {
  const { office } = Route.useRouteContext();
  return (
    <SettingsPage
      today={office.today}
      historyOf={(subject) => <History subject={subject} title="Lịch sử ghi" />}
      sealOf={(subject) => <SignedSeal subject={subject} signings={['set-rule-setting']} />}
    />
  );
}
