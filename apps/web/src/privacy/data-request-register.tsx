import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { answeringBasis, answeringDays } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { basisText } from '../ui/basis-text.ts';
import { DoneLine } from '../ui/done-line.tsx';
import { Empty } from '../ui/empty.tsx';
import { OpenedPanel } from '../ui/opened-panel.tsx';
import { Pager } from '../ui/pager.tsx';
import { Panel } from '../ui/panel.tsx';
import { AnswerTermsPanel } from './answer-terms-panel.tsx';
import { AcknowledgeForm, AnswerForm, RecordForm } from './data-request-forms.tsx';
import { DataRequestTable } from './data-request-table.tsx';
import type { Asked, Deed } from './data-request-table.tsx';
import type { HistoryOf } from '../ui/history-of.ts';
import { noneFoundText, requestKindWords, requestsHeading, shownOfText } from './privacy-text.ts';
import type { RegisterView } from './privacy-search.ts';
import { RegisterSearch } from './register-search.tsx';
import { useOpened } from '../ui/use-opened.ts';
import { dataRequestsQuery } from './queries.ts';

const deedTitles: Readonly<Record<Deed, string>> = {
  acknowledge: 'Đã báo nhận',
  answer: 'Đã trả lời',
  history: 'Việc đã làm với yêu cầu',
};

interface DataRequestRegisterProps {
  readonly view: RegisterView;
  readonly onView: (view: RegisterView) => void;
  readonly today: CivilDate;
  readonly historyOf: HistoryOf;
}

/** What persons ask for their own data, and by when they have to hear from the office. */
export function DataRequestRegister({ view, onView, today, historyOf }: DataRequestRegisterProps) {
  const { data } = useSuspenseQuery(dataRequestsQuery(view));
  const recording = useOpened<'record'>();
  const { opened: asked, done, open, close, finishForGood } = useOpened<Asked>();
  return (
    <>
      <Panel title="Yêu cầu của người về dữ liệu của họ">
        <p>
          Báo cho người yêu cầu trong {answeringDays} ngày làm việc kể từ ngày nhận. Căn cứ: {basisText(answeringBasis)}
          . Thứ Bảy, Chủ nhật không tính; ngày nghỉ lễ hệ thống chưa biết nên hạn có thể sớm hơn quy định, không muộn
          hơn. Mỗi lần xem sổ này được ghi vào nhật ký.
        </p>
        {data.allowedActions.includes('record') && (
          <div className="row-actions" hidden={recording.opened !== undefined}>
            <Button size="md" onClick={(press) => recording.open('record', press)}>
              Ghi yêu cầu
            </Button>
          </div>
        )}
        <DoneLine done={recording.done} />
      </Panel>
      {recording.opened && (
        <OpenedPanel title="Ghi yêu cầu vào sổ">
          <RecordForm
            today={today}
            onDone={() => recording.finish('Đã ghi yêu cầu vào sổ.')}
            onCancel={recording.close}
          />
        </OpenedPanel>
      )}
      <AnswerTermsPanel terms={data.terms} maySet={data.allowedActions.includes('set-terms')} />
      {asked && (
        <OpenedPanel key={`${asked.deed} ${asked.request.id}`} title={deedTitles[asked.deed]}>
          <p>
            {requestKindWords[asked.request.kind]}, {asked.request.reference}
          </p>
          {asked.deed === 'acknowledge' && (
            <AcknowledgeForm
              request={asked.request}
              today={today}
              onDone={() => finishForGood(`Đã ghi việc báo nhận: ${asked.request.reference}.`)}
              onCancel={close}
            />
          )}
          {asked.deed === 'answer' && (
            <AnswerForm
              request={asked.request}
              today={today}
              onDone={() => finishForGood(`Đã ghi việc trả lời: ${asked.request.reference}.`)}
              onCancel={close}
            />
          )}
          {asked.deed === 'history' && historyOf(`data-request/${asked.request.id}`, asked.request.reference)}
        </OpenedPanel>
      )}
      <DoneLine done={done} />
      <Panel title={requestsHeading(data.counts)}>
        <RegisterSearch of="yêu cầu" view={view} onView={onView} unsearched={data.unsearched} />
        {data.requests.length === 0 ? (
          <Empty>{noneFoundText('yêu cầu', data.found, view.search)}</Empty>
        ) : (
          <>
            <p role="status">{shownOfText('yêu cầu', data.requests.length, data.found)}</p>
            <DataRequestTable requests={data.requests} onAsk={open} />
          </>
        )}
        <Pager page={view.page} pages={data.pages} onPage={(page) => onView({ ...view, page })} />
      </Panel>
    </>
  );
}
