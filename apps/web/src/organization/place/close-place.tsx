import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import type { PlaceForm } from './place-form.ts';
import { closePlace } from './queries.ts';

/** From which day a place is no more; the days before keep it. */
export function ClosePlace({ place, today, onBack, onDone }: PlaceForm) {
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const { send, error, isPending } = useWrite(closePlace, onDone);
  const boxes = useBoxes({ reason: reason.trim() === '' && 'Ghi lý do, văn bản.' }, error);
  return (
    <WriteForm
      submit="Ghi không còn"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ id: place.id, on, reason, basedOn: place.revision })}
      onCancel={onBack}
    >
      <DayInput label="Không còn từ ngày" value={on} error={boxes.at('on')} onChange={setOn} />
      <TextBox
        label="Lý do, văn bản"
        hint="Như: nhập vào thôn khác, giải thể; số, ngày văn bản"
        value={reason}
        error={boxes.at('reason')}
        onChange={setReason}
      />
    </WriteForm>
  );
}
