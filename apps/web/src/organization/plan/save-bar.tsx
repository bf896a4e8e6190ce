import { Alert, Button } from '@mantine/core';
import { ProblemList } from '../../ui/problem-list.tsx';
import { problemsOf } from '../../ui/problems-of.ts';
import type { PlanEditing } from './use-plan.ts';

interface SaveBarProps {
  readonly editing: PlanEditing;
  readonly onReload: () => void;
}

/** Saves what was drawn, however unfinished; says so where somebody else has saved meanwhile. */
export function SaveBar({ editing, onReload }: SaveBarProps) {
  const { error, isPending, isDirty, isRestored, unsaved, restart, save } = editing;
  const isStale = problemsOf(error).some(({ code }) => code === 'plan-moved-on' || code === 'plan-closed');
  return (
    <div className="plan-saving">
      {isRestored && (
        <div className="plan-save" role="status">
          <span>Đã lấy lại các bước sửa dở, chưa ghi.</span>
          <Button variant="default" size="xs" onClick={restart}>
            Bỏ phần sửa dở
          </Button>
        </div>
      )}
      {error && <ProblemList error={error} />}
      {isStale && (
        <Alert color="yellow" variant="light">
          <p>Phần đang sửa vẫn còn trên màn hình; có thể tải các bước ra tệp Excel trước khi tải lại.</p>
          <Button
            mt="xs"
            variant="default"
            onClick={() => {
              unsaved.release();
              onReload();
            }}
          >
            Tải lần ghi mới nhất
          </Button>
        </Alert>
      )}
      <div className="plan-save no-print">
        <Button loading={isPending} disabled={!isDirty} onClick={save}>
          Ghi phương án
        </Button>
        <span role="status" className="soft">
          {isDirty ? 'Còn thiếu vẫn ghi được.' : 'Đã ghi.'}
        </span>
      </div>
    </div>
  );
}
