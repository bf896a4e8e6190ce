import { NativeSelect, TextInput } from '@mantine/core';
import type { ShownDataRequest } from '@co-so/api';
import { dataRequestKinds } from '@co-so/domain';
import type { CivilDate, DataRequestKind } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../ui/day-input.tsx';
import { TextBox } from '../ui/text-box.tsx';
import { useBoxes } from '../ui/use-boxes.ts';
import { useWrite } from '../ui/use-write.ts';
import { WriteForm } from '../ui/write-form.tsx';
import { requestKindWords } from './privacy-text.ts';
import { acknowledgeDataRequest, answerDataRequest, recordDataRequest } from './queries.ts';

interface FormProps {
  readonly today: CivilDate;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Enters a request as it came. */
export function RecordForm({ today, onDone, onCancel }: FormProps) {
  const [draft, setDraft] = useState({
    receivedOn: today,
    kind: 'see' as DataRequestKind,
    reference: '',
    content: '',
  });
  const { error, isPending, send } = useWrite(recordDataRequest, onDone);
  const boxes = useBoxes(
    {
      reference: draft.reference.trim() === '' && 'Ghi số văn bản, số hồ sơ.',
      content: draft.content.trim() === '' && 'Ghi nội dung yêu cầu.',
    },
    error,
  );
  return (
    <WriteForm
      submit="Ghi vào sổ"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send(draft)}
      onCancel={onCancel}
    >
      <DayInput
        label="Nhận ngày"
        value={draft.receivedOn}
        error={boxes.at('receivedOn')}
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
        error={boxes.at('reference')}
        onChange={({ currentTarget: { value } }) => setDraft({ ...draft, reference: value })}
      />
      <TextBox
        label="Nội dung yêu cầu"
        hint="Không ghi họ tên, số định danh"
        value={draft.content}
        error={boxes.at('content')}
        onChange={(content) => setDraft({ ...draft, content })}
      />
    </WriteForm>
  );
}

interface DeedFormProps extends FormProps {
  readonly request: ShownDataRequest;
}

/** Enters that the person was told that it is here. */
export function AcknowledgeForm({ request: { id, receivedOn }, today, onDone, onCancel }: DeedFormProps) {
  const [on, setOn] = useState(today);
  const { error, isPending, send } = useWrite(acknowledgeDataRequest, onDone);
  const boxes = useBoxes({}, error);
  return (
    <WriteForm
      submit="Ghi đã báo nhận"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ id, on })}
      onCancel={onCancel}
    >
      <DayInput label="Báo nhận ngày" value={on} min={receivedOn} max={today} error={boxes.at('on')} onChange={setOn} />
    </WriteForm>
  );
}

/** Enters how it was carried out and answered. */
export function AnswerForm({ request: { id, receivedOn, acknowledgedOn }, today, onDone, onCancel }: DeedFormProps) {
  const [on, setOn] = useState(today);
  const [answer, setAnswer] = useState('');
  const { error, isPending, send } = useWrite(answerDataRequest, onDone);
  const boxes = useBoxes({ answer: answer.trim() === '' && 'Ghi đã trả lời thế nào.' }, error);
  return (
    <WriteForm
      submit="Ghi đã trả lời"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ id, on, answer })}
      onCancel={onCancel}
    >
      <DayInput
        label="Trả lời ngày"
        value={on}
        min={acknowledgedOn ?? receivedOn}
        max={today}
        error={boxes.at('on')}
        onChange={setOn}
      />
      <TextBox
        label="Đã trả lời thế nào"
        hint="Số văn bản trả lời, việc đã làm"
        value={answer}
        error={boxes.at('answer')}
        onChange={setAnswer}
      />
    </WriteForm>
  );
}
