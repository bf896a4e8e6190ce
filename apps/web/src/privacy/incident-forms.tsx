import type { Instant } from '@co-so/domain';
import { useState } from 'react';
import { TextBox } from '../ui/text-box.tsx';
import { useBoxes } from '../ui/use-boxes.ts';
import { useWrite } from '../ui/use-write.ts';
import { WriteForm } from '../ui/write-form.tsx';
import { MomentInput } from './moment-input.tsx';
import { closeIncident, notifyIncident, recordIncident } from './queries.ts';

interface FormProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface RecordFormProps extends FormProps {
  readonly now: Instant;
}

export function RecordForm({ now, onDone, onCancel }: RecordFormProps) {
  const [draft, setDraft] = useState({ detectedAt: now, happened: '', affected: '' });
  const { error, isPending, send } = useWrite(recordIncident, onDone);
  const boxes = useBoxes(
    {
      happened: draft.happened.trim() === '' && 'Ghi việc đã xảy ra.',
      affected: draft.affected.trim() === '' && 'Ghi dữ liệu nào bị ảnh hưởng.',
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
      <MomentInput
        label="Phát hiện lúc"
        value={draft.detectedAt}
        error={boxes.at('detectedAt')}
        onChange={(detectedAt) => setDraft({ ...draft, detectedAt })}
      />
      <TextBox
        label="Việc đã xảy ra"
        hint="Không ghi họ tên người; ghi chức danh hoặc số hồ sơ"
        value={draft.happened}
        error={boxes.at('happened')}
        onChange={(happened) => setDraft({ ...draft, happened })}
      />
      <TextBox
        label="Dữ liệu nào"
        hint="Loại dữ liệu và khoảng bao nhiêu người"
        value={draft.affected}
        error={boxes.at('affected')}
        onChange={(affected) => setDraft({ ...draft, affected })}
      />
    </WriteForm>
  );
}

interface NotifyFormProps extends RecordFormProps {
  readonly id: string;
}

export function NotifyForm({ id, now, onDone, onCancel }: NotifyFormProps) {
  const [at, setAt] = useState(now);
  const [how, setHow] = useState('');
  const { error, isPending, send } = useWrite(notifyIncident, onDone);
  const boxes = useBoxes({ how: how.trim() === '' && 'Ghi đã thông báo bằng cách nào.' }, error);
  return (
    <WriteForm
      submit="Ghi đã thông báo"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ id, at, how })}
      onCancel={onCancel}
    >
      <MomentInput label="Thông báo lúc" value={at} error={boxes.at('at')} onChange={setAt} />
      <TextBox
        label="Bằng cách nào"
        hint="Số công văn, cổng tiếp nhận"
        value={how}
        error={boxes.at('how')}
        onChange={setHow}
      />
    </WriteForm>
  );
}

export function CloseForm({ id, onDone, onCancel }: Omit<NotifyFormProps, 'now'>) {
  const [note, setNote] = useState('');
  const { error, isPending, send } = useWrite(closeIncident, onDone);
  const boxes = useBoxes(
    { note: note.trim() === '' && 'Ghi đã khắc phục thế nào, hoặc vì sao không thông báo.' },
    error,
  );
  return (
    <WriteForm
      submit="Đóng sổ"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ id, note })}
      onCancel={onCancel}
    >
      <TextBox
        label="Ghi chú khi đóng sổ"
        hint="Đã khắc phục thế nào; nếu không thông báo thì vì sao"
        value={note}
        error={boxes.at('note')}
        onChange={setNote}
      />
    </WriteForm>
  );
}
