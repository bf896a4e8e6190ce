import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OneSubmission } from '@co-so/api';
import { momentText } from '@co-so/domain';
import type { SubmissionAction } from '@co-so/domain';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { decideSubmission } from './queries.ts';

interface DecisionPanelProps {
  readonly submission: OneSubmission;
  readonly isDemo: boolean;
}

/** What this person may do now, as the server lists it, and what came of it. */
export function DecisionPanel({ submission, isDemo }: DecisionPanelProps) {
  const { id, state, allowedActions } = submission;
  const [done, setDone] = useState<SubmissionAction>();
  const write = useWrite(decideSubmission, ({ state: now }) => setDone(now === 'approved' ? 'approve' : 'withdraw'));
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) outcome.current?.focus();
  }, [done]);
  const decide = (action: SubmissionAction) => write.send({ id, action });
  return (
    <div className="form-stack decision">
      <p role="status" ref={outcome} tabIndex={-1} className={done ? 'written' : undefined}>
        {done && outcomeText(done, submission)}
      </p>
      {write.error && <ProblemList error={write.error} />}
      {allowedActions.length > 0 && (
        <div className="form-actions">
          {allowedActions.map((action) => (
            <Button
              key={action}
              variant={action === 'approve' ? 'filled' : 'default'}
              loading={write.isPending && write.variables.action === action}
              disabled={write.isPending}
              onClick={() => decide(action)}
            >
              {actionWords[action]}
            </Button>
          ))}
        </div>
      )}
      {state === 'prepared' && !allowedActions.includes('approve') && (
        <p>
          Người lập không tự duyệt: cần một người thứ hai xem đúng từng dòng rồi duyệt
          {isDemo ? ' (trong bản trình diễn, đổi tư cách ở dải vàng phía trên).' : '.'}
        </p>
      )}
    </div>
  );
}

const actionWords: Readonly<Record<SubmissionAction, string>> = { approve: 'Duyệt và gửi', withdraw: 'Rút lại' };

function outcomeText(done: SubmissionAction, { deliveryState }: OneSubmission): string {
  if (done === 'withdraw') return 'Đã rút lại. Có thể lập lại bất cứ lúc nào.';
  if (deliveryState?.state === 'sent') return `Đã duyệt. Đã đến Trung ương lúc ${momentText(deliveryState.sentAt)}.`;
  if (deliveryState?.state === 'refused') return 'Đã duyệt, nhưng Trung ương từ chối nhận.';
  return 'Đã duyệt. Đang chuyển tới Trung ương…';
}
