import { numberText } from '@co-so/domain';
import type { Goal, Target, TargetRow } from '@co-so/domain';

export type TargetField = Exclude<keyof TargetRow, 'unit'>;
/** What stands in the boxes of the form, as typed. */
export type TargetCells = Readonly<Record<TargetField, string>>;

export const emptyTarget: TargetCells = {
  indicator: '',
  category: '',
  period: '',
  goal: '',
  direction: 'atLeast',
  source: 'reported',
  document: '',
  note: '',
};

/** A target as a person would type it. */
export function targetCellsOf({ goal, ...target }: Target): TargetCells {
  return {
    indicator: target.indicator,
    category: target.category ?? '',
    period: target.period,
    goal: typedGoal(goal),
    direction: target.direction,
    source: target.source,
    document: target.document ?? '',
    note: target.note ?? '',
  };
}

export function targetRowOf(unitId: string, cells: TargetCells): TargetRow {
  const filled = Object.entries(cells).map(
    ([field, text]) => [field, text.trim() === '' ? null : text.trim()] as const,
  );
  return { ...Object.fromEntries(filled), unit: unitId };
}

/** To the last digit: a share is kept over 100, 1.000 and so on, and rounding it here would change it. */
function typedGoal(goal: Goal): string {
  if (goal.kind === 'value') return numberText(goal.value);
  return `${numberText(goal.numerator, String(goal.denominator).length - 3)}%`;
}
