import { Alert } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OneSubmission } from '@co-so/api';
import { indicatorOf, momentText, numberText, periodText } from '@co-so/domain';
import { Facts } from '../../ui/facts.tsx';
import type { Fact } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import '../indicator.css';
import { DecisionPanel } from './decision-panel.tsx';
import { DeliveryPanel } from './delivery-panel.tsx';
import { submissionQuery } from './queries.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { SentRows } from './sent-rows.tsx';
import { SinceLastSent } from './since-last-sent.tsx';
import { SinceThen } from './since-then.tsx';
import { arrivalText, StageMark, stageOf } from './submission-state.tsx';
import { WithheldRows } from './withheld-rows.tsx';
import './sending.css';

interface SubmissionPageProps {
  readonly id: string;
  /** In the demonstration one may act as another official. */
  readonly isDemo: boolean;
  /** What the audit keeps of it. */
  readonly history: ReactNode;
}

const pollEvery = 1500;
const pollsMaximum = 40;

/** One submission: exactly what goes to the centre, who answers for it, and what has changed since. */
export function SubmissionPage({ id, isDemo, history }: SubmissionPageProps) {
  const { data: submission } = useSuspenseQuery({
    ...submissionQuery(id),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && isOnItsWay(data) && dataUpdateCount < pollsMaximum ? pollEvery : false,
  });
  const { rows, lastSent, withheld, state, indicator, period, deliveryState } = submission;
  const isAlive = state === 'prepared' || state === 'approved';
  return (
    <Page
      title={`Gửi Trung ương: ${indicatorOf(indicator).name}`}
      lead={periodText(period)}
      actions={<Link to="/gui-trung-uong">Tất cả các lần gửi</Link>}
    >
      <Panel title="Tình trạng">
        <p className="stage">
          <StageMark submission={submission} />
        </p>
        <Facts facts={factsOf(submission)} />
        {deliveryState?.state === 'refused' && <RefusalNotice {...deliveryState} submission={submission} />}
        {state === 'returned' && <ReturnNotice submission={submission} />}
      </Panel>
      <Panel title={state === 'approved' ? 'Các dòng đã gửi' : 'Các dòng đã lập'}>
        <div className="form-stack">
          <SentRows caption={`${numberText(rows.length)} dòng, đúng như người lập đã xem`} rows={rows} />
          <SinceLastSent rows={rows} lastSent={lastSent} />
          {isAlive && <WithheldRows withheld={withheld} />}
        </div>
      </Panel>
      {isAlive && (
        <Panel title="So với số tỉnh đang có">
          <SinceThen submission={submission} />
        </Panel>
      )}
      <DecisionPanel submission={submission} isDemo={isDemo} />
      {state === 'approved' && (
        <Panel title="Tệp gửi">
          <DeliveryPanel id={id} />
        </Panel>
      )}
      {history}
    </Page>
  );
}

/** What came back and why, and where to go on. */
function ReturnNotice({ submission: { returnReason, indicator, period } }: { readonly submission: OneSubmission }) {
  return (
    <Alert color="yellow" variant="light" mt="md" title="Lý do trả lại">
      <p className="return-reason">{returnReason}</p>
      Sửa số liệu rồi{' '}
      <Link to="/gui-trung-uong" search={{ indicator, period }}>
        lập lại
      </Link>
      .
    </Alert>
  );
}

function isOnItsWay(submission: OneSubmission): boolean {
  return stageOf(submission) === 'sending';
}

const deciderWords: Readonly<Record<OneSubmission['state'], string>> = {
  prepared: 'Người duyệt',
  approved: 'Người duyệt',
  returned: 'Người trả lại',
  withdrawn: 'Người rút lại',
};

function factsOf(submission: OneSubmission): readonly Fact[] {
  const { preparedBy, preparedAt, decidedBy, decidedAt, state, deliveryState, approvalSeal } = submission;
  const decided = decidedBy && decidedAt !== null ? `${decidedBy.title}, ${momentText(decidedAt)}` : 'chưa';
  return [
    { label: 'Người lập', value: `${preparedBy.title}, ${momentText(preparedAt)}` },
    { label: deciderWords[state], value: decided },
    ...(state === 'approved'
      ? [
          { label: 'Đến Trung ương', value: isOnItsWay(submission) ? 'đang chuyển…' : arrivalText(deliveryState) },
          { label: 'Mã khóa sổ nhật ký', value: <ApprovalSeal seal={approvalSeal} /> },
        ]
      : []),
  ];
}

/** Printed with the page: on paper it proves that nothing up to the approval was changed or cut off later. */
function ApprovalSeal({ seal }: { readonly seal: OneSubmission['approvalSeal'] }) {
  if (!seal) return 'chưa khóa sổ, sẽ có trong ít phút';
  return (
    <>
      dòng {numberText(seal.sequence)} <code className="hash">{seal.hash}</code>
    </>
  );
}
