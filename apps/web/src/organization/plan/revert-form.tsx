import { useState } from 'react';
import { Panel } from '../../ui/panel.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import type { NameOf } from '../plan-text.ts';
import { PlanRefused } from './plan-problems.tsx';
import { revertPlan } from './queries.ts';

interface RevertFormProps {
  readonly id: string;
  readonly nameOf: NameOf;
  readonly onStep: (index: number) => void;
}

/** Takes an applied plan back while nothing rests on it; otherwise says what does. */
export function RevertForm({ id, nameOf, onStep }: RevertFormProps) {
  const [reason, setReason] = useState('');
  const { send, error, isPending } = useWrite(revertPlan, () => undefined);
  const boxes = useBoxes({ reason: reason.trim() === '' && 'Ghi lý do rút lại.' }, error);
  return (
    <Panel title="Rút lại phương án">
      <p className="soft">
        Các tổ chức trở lại như trước khi áp dụng; việc đã áp dụng và việc rút lại vẫn giữ trong lịch sử.
      </p>
      <WriteForm
        submit="Rút lại"
        error={error}
        refusal={<PlanRefused error={error} nameOf={nameOf} onStep={onStep} />}
        isPending={isPending}
        boxes={boxes}
        onSubmit={() => send({ id, reason })}
      >
        <TextBox label="Lý do" value={reason} error={boxes.at('reason')} onChange={setReason} />
      </WriteForm>
    </Panel>
  );
}
