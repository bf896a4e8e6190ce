import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ShownDataRequest } from '@co-so/api';
import { answeringBasis, answeringDays, dataRequestKinds, dayText } from '@co-so/domain';
import type { CivilDate, DataRequestKind, DataRequestState } from '@co-so/domain';
import { useState } from 'react';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { Empty } from '../ui/empty.tsx';
import { Mark } from '../ui/mark.tsx';
import type { Tone } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWrite } from '../ui/use-write.ts';
import type { HistoryOf } from './history-of.ts';
import { basisText } from '../ui/basis-text.ts';
import { requestKindWords } from './privacy-text.ts';
import { acknowledgeDataRequest, answerDataRequest, dataRequestsQuery, recordDataRequest } from './queries.ts';
import { TextBox } from '../ui/text-box.tsx';
import { WriteForm } from '../ui/write-form.tsx';

const states: Readonly<Record<DataRequestState, { readonly tone: Tone; readonly text: string }>> = {
  waiting: { tone: 'warn', text: 'Chờ báo nhận' },
  overdue: { tone: 'bad', text: 'Quá hạn báo nhận' },
  acknowledged: { tone: 'calm', text: 'Đã báo nhận, chờ trả lời' },
  answered: { tone: 'good', text: 'Đã trả lời' },
};

type Deed = 'acknowledge' | 'answer' | 'history';

const deedTitles: Readonly<Record<Deed, string>> = {
  acknowledge: 'Đã báo nhận',
  answer: 'Đã trả lời',
  history: 'Việc đã làm với yêu cầu',
};

interface Asked {
  readonly deed: Deed;
  readonly request: ShownDataRequest;
}

interface DataRequestRegisterProps {
  readonly today: CivilDate;
  readonly historyOf: HistoryOf;
}

/** What persons ask for their own data, and by when they have to hear from the office. */
export function DataRequestRegister({ today, historyOf }: DataRequestRegisterProps) {
  const { data } = useSuspenseQuery(dataRequestsQuery);
  const [isRecording, setRecording] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const overdue = data.requests.filter(({ state }) => state === 'overdue').length;
  const done = () => setAsked(undefined);
  return (
    <>
      <Panel title="Yêu cầu của người về dữ liệu của họ">
        <p>
          Báo cho người yêu cầu trong {answeringDays} ngày làm việc kể từ ngày nhận. Căn cứ: {basisText(answeringBasis)}
          . Thứ Bảy, Chủ nhật không tính; ngày nghỉ lễ hệ thống chưa biết nên hạn có thể sớm hơn quy định, không muộn
          hơn.
        </p>
        {data.allowedActions.includes('record') &&
          (isRecording ? (
            <RecordForm today={today} onDone={() => setRecording(false)} />
          ) : (
            <Button size="md" onClick={() => setRecording(true)}>
              Ghi yêu cầu
            </Button>
          ))}
      </Panel>
      {asked && (
        <Panel title={deedTitles[asked.deed]}>
          <p>
            {requestKindWords[asked.request.kind]}, {asked.request.reference}
          </p>
          {asked.deed === 'acknowledge' && (
            <AcknowledgeForm key={asked.request.id} request={asked.request} today={today} onDone={done} />
          )}
          {asked.deed === 'answer' && (
            <AnswerForm key={asked.request.id} request={asked.request} today={today} onDone={done} />
          )}
          {asked.deed === 'history' && historyOf(`data-request/${asked.request.id}`, asked.request.reference)}
        </Panel>
      )}
      <Panel title={overdue > 0 ? `Danh sách, ${overdue} quá hạn` : 'Danh sách'}>
        {data.requests.length === 0 ? (
          <Empty>Chưa có yêu cầu nào được ghi.</Empty>
        ) : (
          <DataTable
            caption="Yêu cầu về dữ liệu cá nhân"
            columns={columnsOf(setAsked)}
            rows={data.requests}
            rowKey={({ id }) => id}
          />
        )}
      </Panel>
    </>
  );
}

function columnsOf(onAsk: (asked: Asked) => void): readonly Column<ShownDataRequest>[] {
  return [
    { header: 'Số văn bản', isLead: true, cell: ({ reference }) => reference },
    { header: 'Yêu cầu', cell: ({ kind, content }) => `${requestKindWords[kind]}: ${content}` },
    { header: 'Nhận ngày', cell: ({ receivedOn }) => dayText(receivedOn) },
    { header: 'Hạn báo nhận', cell: ({ dueOn }) => dayText(dueOn) },
    { header: 'Tình trạng', cell: (request) => <RequestState request={request} /> },
    {
      header: 'Việc',
      cell: (request) => (
        <span className="row-actions no-print">
          {request.allowedActions.includes('acknowledge') && (
            <Button
              variant="default"
              size="sm"
              aria-label={`Ghi đã báo nhận: ${request.reference}`}
              onClick={() => onAsk({ deed: 'acknowledge', request })}
            >
              Đã báo nhận
            </Button>
          )}
          {request.allowedActions.includes('answer') && (
            <Button
              variant="default"
              size="sm"
              aria-label={`Ghi đã trả lời: ${request.reference}`}
              onClick={() => onAsk({ deed: 'answer', request })}
            >
              Đã trả lời
            </Button>
          )}
          <Button
            variant="default"
            size="sm"
            aria-label={`Lịch sử: ${request.reference}`}
            onClick={() => onAsk({ deed: 'history', request })}
          >
            Lịch sử
          </Button>
        </span>
      ),
    },
  ];
}

function RequestState({
  request: { state, acknowledgedOn, answeredOn, answer },
}: {
  readonly request: ShownDataRequest;
}) {
  const { tone, text } = states[state];
  return (
    <>
      <Mark tone={tone}>{text}</Mark>
      {answeredOn ? (
        <span className="soft">
          {' '}
          ngày {dayText(answeredOn)}: {answer}
        </span>
      ) : (
        acknowledgedOn && <span className="soft"> ngày {dayText(acknowledgedOn)}</span>
      )}
    </>
  );
}

interface FormProps {
  readonly today: CivilDate;
  readonly onDone: () => void;
}

function RecordForm({ today, onDone }: FormProps) {
  const [draft, setDraft] = useState({
    receivedOn: today,
    kind: 'see' as DataRequestKind,
    reference: '',
    content: '',
  });
  const { error, isPending, send } = useWrite(recordDataRequest, onDone);
  return (
    <WriteForm submit="Ghi vào sổ" error={error} isPending={isPending} onSubmit={() => send(draft)} onCancel={onDone}>
      <DayInput
        label="Nhận ngày"
        value={draft.receivedOn}
        max={today}
        onChange={(receivedOn) => setDraft({ ...draft, receivedOn })}
      />
      <NativeSelect
        label="Người đó yêu cầu"
        size="md"
        value={draft.kind}
        data={dataRequestKinds.map((kind) => ({ value: kind, label: requestKindWords[kind] }))}
        onChange={({ currentTarget: { value } }) =>
          setDraft({ ...draft, kind: dataRequestKinds.find((kind) => kind === value) ?? draft.kind })
        }
      />
      <TextInput
        label="Số văn bản, số hồ sơ"
        description="Để tìm lại đơn; không ghi họ tên"
        size="md"
        value={draft.reference}
        onChange={({ currentTarget: { value } }) => setDraft({ ...draft, reference: value })}
      />
      <TextBox
        label="Nội dung yêu cầu"
        hint="Không ghi họ tên, số định danh"
        value={draft.content}
        onChange={(content) => setDraft({ ...draft, content })}
      />
    </WriteForm>
  );
}

interface DeedFormProps extends FormProps {
  readonly request: ShownDataRequest;
}

function AcknowledgeForm({ request: { id, receivedOn }, today, onDone }: DeedFormProps) {
  const [on, setOn] = useState(today);
  const { error, isPending, send } = useWrite(acknowledgeDataRequest, onDone);
  return (
    <WriteForm
      submit="Ghi đã báo nhận"
      error={error}
      isPending={isPending}
      onSubmit={() => send({ id, on })}
      onCancel={onDone}
    >
      <DayInput label="Báo nhận ngày" value={on} min={receivedOn} max={today} onChange={setOn} />
    </WriteForm>
  );
}

function AnswerForm({ request: { id, receivedOn, acknowledgedOn }, today, onDone }: DeedFormProps) {
  const [on, setOn] = useState(today);
  const [answer, setAnswer] = useState('');
  const { error, isPending, send } = useWrite(answerDataRequest, onDone);
  return (
    <WriteForm
      submit="Ghi đã trả lời"
      error={error}
      isPending={isPending}
      onSubmit={() => send({ id, on, answer })}
      onCancel={onDone}
    >
      <DayInput label="Trả lời ngày" value={on} min={acknowledgedOn ?? receivedOn} max={today} onChange={setOn} />
      <TextBox label="Đã trả lời thế nào" hint="Số văn bản trả lời, việc đã làm" value={answer} onChange={setAnswer} />
    </WriteForm>
  );
}
