import type { FigureKey, FigureSource } from '../indicator/figure.ts';
import { runsOn } from '../organization/plan/belongings.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import type { Period } from '../period.ts';
import type { Problem } from '../problem.ts';
import { unitProblems } from '../revision.ts';
import type { Revised, RevisionRules } from '../revision.ts';
import type { TargetDraft } from './target-row.ts';

/** `atLeast` and `atMost` are goals to reach or to stay under; `exactly` is a number to meet; `none` may not occur at all. */
export const targetDirections = ['atLeast', 'atMost', 'exactly', 'none'] as const;
export type TargetDirection = (typeof targetDirections)[number];

export const targetDirectionWords: Readonly<Record<TargetDirection, string>> = {
  atLeast: 'từ',
  atMost: 'không quá',
  exactly: 'đúng',
  none: 'không có',
};

/** A number of things, or a share of a base (85 % is 85 of 100). */
export type Goal =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number };

export interface TargetContent {
  readonly goal: Goal;
  readonly direction: TargetDirection;
  readonly source: FigureSource;
  readonly document: string | null;
  readonly note: string | null;
}

/** A goal set to an indicator of a unit for a period; the key is a figure's. */
export type Target = FigureKey & TargetContent & Revised;

export function sameGoal(left: Goal, right: Goal): boolean {
  if (left.kind === 'value') return right.kind === 'value' && left.value === right.value;
  return right.kind === 'share' && left.numerator === right.numerator && left.denominator === right.denominator;
}

export function sameTargetContent(left: TargetContent, right: TargetContent): boolean {
  return (
    sameGoal(left.goal, right.goal) &&
    left.direction === right.direction &&
    left.source === right.source &&
    left.document === right.document &&
    left.note === right.note
  );
}

/**
 * A target of a unit that a decision has ended may not run on after its end: whoever follows it is to reach it, and what
 * ran when the decision was recorded has gone there by the plan.
 */
function targetUnitProblems(unit: UnitLife, period: Period): readonly Problem[] {
  const missing = unitProblems(unit, period);
  const { ending = null } = unit;
  if (missing.length > 0 || ending === null || ending === 'withProvince' || !runsOn({ period }, unit.closedOn))
    return missing;
  return [{ code: 'target-beyond-end', unit: unit.name, closedOn: unit.closedOn, at: '/period' }];
}

export const targetRevision: RevisionRules<TargetDraft> = {
  action: 'assign-targets',
  unitProblems: targetUnitProblems,
  sameContent: sameTargetContent,
  movedOn: (revision): Problem => ({ code: 'target-moved-on', revision }),
};
