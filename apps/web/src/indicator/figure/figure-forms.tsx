import { periodText } from '@co-so/domain';
import type { CivilDate, Figure, FigureKey, Target } from '@co-so/domain';
import { emptyCells, cellsOf } from '../entry/figure-cells.ts';
import { FigureForm } from '../entry/figure-form.tsx';
import { emptyTarget, targetCellsOf } from '../entry/target-cells.ts';
import { TargetForm } from '../entry/target-form.tsx';
import { OpenedPanel } from '../../ui/opened-panel.tsx';
import { wholeFigureText, wholeGoalText } from '../lines.ts';
import type { FigurePageFacts } from '../queries.ts';
import type { FigureSearch } from './figure-search.ts';

interface FigureFormsProps {
  readonly about: FigureKey;
  readonly search: FigureSearch;
  readonly facts: FigurePageFacts;
  readonly today: CivilDate;
  readonly onWritten: (message: string) => void;
  readonly onClose: () => void;
}

/** The form that the address opens on a figure's page. */
export function FigureForms({ about, search, facts, today, onWritten, onClose }: FigureFormsProps) {
  const { unitId, indicator, category } = about;
  const allowedActions = facts.unit?.allowedActions ?? [];
  const current = facts.revisions.at(-1);
  const key = { indicator, category: category ?? '' };
  const recorded = (figure: Figure) => onWritten(`Đã ghi lần ${figure.revision}: ${wholeFigureText(figure)}.`);
  const assigned = (target: Target) => onWritten(assignedText(target));

  if (search.form === 'target' && allowedActions.includes('assign-targets')) {
    const opened = facts.targets.map((revisions) => revisions.at(-1)).find((one) => one?.period === search.goalPeriod);
    return (
      <OpenedPanel title={opened ? `Điều chỉnh chỉ tiêu ${periodText(opened.period)}` : 'Giao chỉ tiêu'}>
        <TargetForm
          unitId={unitId}
          opened={opened}
          start={opened ? targetCellsOf(opened) : { ...emptyTarget, ...key }}
          onAssigned={assigned}
          onCancel={onClose}
        />
      </OpenedPanel>
    );
  }
  if (search.form !== 'figure' || !allowedActions.includes('record-figures')) return null;
  return (
    <OpenedPanel title={current ? 'Đính chính' : 'Ghi số liệu mới'}>
      <FigureForm
        unitId={unitId}
        today={today}
        opened={current}
        start={current ? cellsOf(current) : { ...emptyCells, ...key, period: about.period }}
        onRecorded={recorded}
        onCancel={onClose}
      />
    </OpenedPanel>
  );
}

function assignedText({ goal, direction, indicator, period }: Target): string {
  return `Đã giao chỉ tiêu ${periodText(period)}: ${wholeGoalText(goal, direction, indicator)}.`;
}
