import type { CivilDate } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { endLink } from './queries.ts';
import type { WantedEnd } from './queries.ts';

interface EndFormProps extends Pick<WantedEnd, 'what' | 'id'> {
  readonly today: CivilDate;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** From which day a role or a delegation does not hold any more, and why. */
export function EndForm({ what, id, today, onDone, onCancel }: EndFormProps) {
  const [validUntil, setValidUntil] = useState(today);
  const [reason, setReason] = useState('');
  const { error, isPending, send } = useWrite(endLink, onDone);
  return (
    <WriteForm
      submit={what === 'grant' ? 'Kết thúc vai trò' : 'Kết thúc ủy quyền'}
      error={error}
      isPending={isPending}
      onSubmit={() => send({ what, id, validUntil, reason })}
      onCancel={onCancel}
    >
      <DayInput label="Hết hiệu lực từ ngày" value={validUntil} onChange={setValidUntil} />
      <TextBox label="Lý do" value={reason} onChange={setReason} />
    </WriteForm>
  );
}
