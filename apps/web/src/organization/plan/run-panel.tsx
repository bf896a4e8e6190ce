import { Button } from '@mantine/core';
import type { ShownPlan } from '@co-so/api';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { DryRun } from './dry-run.tsx';
import type { PlanEditing } from './use-plan.ts';
import type { PlanRun } from './use-run.ts';

interface RunPanelProps {
  readonly plan: ShownPlan;
  readonly editing: PlanEditing;
  readonly run: PlanRun;
  readonly maySave: boolean;
  readonly onStep: (index: number) => void;
}

/** The dry run beside its button: what was drawn is saved first, since the run is of what is saved. */
export function RunPanel({ plan, editing, run, maySave, onStep }: RunPanelProps) {
  const { isDirty, isPending, work, saved, change, save, nameOf } = editing;
  const { result } = run;
  const names = (id: string) => result?.names[id] ?? nameOf(id);
  const start = () => {
    if (isDirty) save();
    run.ask();
  };
  return (
    <Panel title="Chạy thử">
      <div className="plan-save no-print">
        <Button loading={run.isFetching || isPending} onClick={start}>
          {isDirty ? 'Ghi và chạy thử' : 'Chạy thử'}
        </Button>
        <span className="soft">
          {isDirty && result
            ? 'Kết quả dưới đây là của lần ghi trước, chưa có phần vừa sửa.'
            : 'Không thay đổi gì trong hệ thống.'}
        </span>
      </div>
      {run.error && <ProblemList error={run.error} />}
      {result && (
        <DryRun
          result={result}
          plan={maySave ? saved.plan : plan.plan}
          nameOf={names}
          onStep={onStep}
          drawn={work.plan}
          onPlan={maySave ? change : undefined}
          onGroundAnew={maySave ? save : undefined}
        />
      )}
    </Panel>
  );
}
