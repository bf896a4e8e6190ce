import type { CivilDate } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
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
  const boxes = useBoxes({ reason: reason.trim() === '' && 'Ghi lý do.' }, error);
  return (
    <WriteForm
      submit={what === 'grant' ? 'Kết thúc vai trò' : 'Kết thúc ủy quyền'}
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ what, id, validUntil, reason })}
      onCancel={onCancel}
    >
      <DayInput
        label="Hết hiệu lực từ ngày"
        value={validUntil}
        error={boxes.at('validUntil')}
        onChange={setValidUntil}
      />
      <TextBox label="Lý do" value={reason} error={boxes.at('reason')} onChange={setReason} />
    </WriteForm>
  );
}
