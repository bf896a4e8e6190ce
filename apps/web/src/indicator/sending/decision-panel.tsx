import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OneSubmission } from '@co-so/api';
import { momentText, numberText } from '@co-so/domain';
import type { SubmissionAction } from '@co-so/domain';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { decideSubmission } from './queries.ts';
import { ReturnForm } from './return-form.tsx';

interface DecisionPanelProps {
  readonly submission: OneSubmission;
  readonly isDemo: boolean;
}

/** What this person may do now, as the server lists it, and what came of it. It stands under the rows it is about. */
export function DecisionPanel({ submission, isDemo }: DecisionPanelProps) {
  const { id, state, allowedActions, rows } = submission;
  const [done, setDone] = useState<SubmissionAction>();
  const [opened, setOpened] = useState<SubmissionAction>();
  const write = useWrite(decideSubmission, ({ state: now }) => {
    setOpened(undefined);
    setDone(actionOf(now));
  });
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) outcome.current?.focus();
  }, [done]);
  if (!done && state !== 'prepared') return null;
  const close = () => setOpened(undefined);
  const press = (action: SubmissionAction) => (action === 'approve' ? write.send({ id, action }) : setOpened(action));
  return (
    <Panel title="Quyết định">
      <div className="form-stack decision">
        <p role="status" ref={outcome} tabIndex={-1} className={done ? 'written' : undefined}>
          {done && outcomeText(done, submission)}
        </p>
        {write.error && <ProblemList error={write.error} />}
        {allowedActions.includes('approve') && (
          <p>{numberText(rows.length)} dòng ở trên, đúng như người lập đã xem và đúng những gì sẽ gửi.</p>
        )}
        {state === 'prepared' && !allowedActions.includes('approve') && (
          <p>
            Người lập không tự duyệt: cần một người thứ hai xem đúng từng dòng rồi duyệt
            {isDemo ? ' (trong bản trình diễn, đổi vai ở trình đơn tài khoản).' : '.'}
          </p>
        )}
        {allowedActions.length > 0 && opened !== 'return' && (
          <div className="form-actions">
            {allowedActions.map((action) => (
              <Button
                key={action}
                variant={action === 'approve' ? 'filled' : 'default'}
                loading={write.isPending && write.variables.action === action}
                disabled={write.isPending}
                onClick={() => press(action)}
              >
                {actionWords[action]}
              </Button>
            ))}
          </div>
        )}
        {opened === 'return' && (
          <ReturnForm id={id} isPending={write.isPending} onReturn={write.send} onCancel={close} />
        )}
        <ConfirmDialog
          isOpen={opened === 'withdraw'}
          question="Rút lại lần lập này?"
          explanation="Người duyệt sẽ không duyệt được nữa. Số liệu của tỉnh không đổi, và có thể lập lại bất cứ lúc nào."
          yes="Rút lại"
          no="Không rút"
          onYes={() => {
            close();
            write.send({ id, action: 'withdraw' });
          }}
          onNo={close}
        />
      </div>
    </Panel>
  );
}

const actionWords: Readonly<Record<SubmissionAction, string>> = {
  approve: 'Duyệt và gửi',
  return: 'Trả lại để hoàn thiện',
  withdraw: 'Rút lại',
};

function actionOf(state: OneSubmission['state']): SubmissionAction {
  return state === 'approved' ? 'approve' : state === 'returned' ? 'return' : 'withdraw';
}

function outcomeText(done: SubmissionAction, { deliveryState }: OneSubmission): string {
  if (done === 'withdraw') return 'Đã rút lại. Có thể lập lại bất cứ lúc nào.';
  if (done === 'return') return 'Đã trả lại. Người lập thấy lý do ở lần gửi này.';
  if (deliveryState?.state === 'sent') return `Đã duyệt. Đã đến Trung ương lúc ${momentText(deliveryState.sentAt)}.`;
  if (deliveryState?.state === 'refused') return 'Đã duyệt, nhưng Trung ương từ chối nhận.';
  return 'Đã duyệt. Đang chuyển tới Trung ương…';
}
