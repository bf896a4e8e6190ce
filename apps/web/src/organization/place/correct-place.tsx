import { addDays } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { IdentityFields } from './identity-fields.tsx';
import type { PlaceForm } from './place-form.ts';
import { correctPlace } from './queries.ts';

/** What was written wrongly, as it should have been from the beginning. People type the last day, not the one after it. */
export function CorrectPlace({ place, onBack, onDone }: PlaceForm) {
  const [identity, setIdentity] = useState({ name: place.name, kind: place.kind });
  const [from, setFrom] = useState(place.validFrom);
  const [until, setUntil] = useState(place.validUntil);
  const [reason, setReason] = useState('');
  const { send, error, isPending } = useWrite(correctPlace, onDone);
  const boxes = useBoxes(
    {
      name: identity.name.trim() === '' && 'Ghi tên.',
      reason: reason.trim() === '' && 'Ghi lý do sửa.',
    },
    error,
  );
  return (
    <WriteForm
      submit="Ghi nội dung sửa"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ id: place.id, ...identity, from, until, reason, basedOn: place.revision })}
      onCancel={onBack}
    >
      <IdentityFields typed={identity} error={boxes.at('name')} onChange={setIdentity} />
      <DayInput label="Có từ ngày" value={from} error={boxes.at('from')} onChange={setFrom} />
      <DayInput
        label="Đến hết ngày"
        error={boxes.at('until')}
        value={until === null ? null : addDays(until, -1)}
        onChange={(day) => setUntil(addDays(day, 1))}
        open={{ text: 'vẫn còn', onOpen: () => setUntil(null) }}
      />
      <TextBox label="Lý do sửa" value={reason} error={boxes.at('reason')} onChange={setReason} />
    </WriteForm>
  );
}
