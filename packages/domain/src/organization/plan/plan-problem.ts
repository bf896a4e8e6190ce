import type { CivilDate } from '../../civil-date.ts';
import type { ContainedKind, SizeRule } from '../../regulation/rule-set.ts';
import type { Decision } from '../dated-unit.ts';
import type { UnitKind } from '../unit.ts';

/** Why a plan cannot be applied. */
export const planProblemCodes = [
  'allocation-foreign',
  'before-founding',
  'before-party',
  'belonging-decision-foreign',
  'below-releasing',
  'changed-later',
  'child-unallocated',
  'children-left',
  'code-taken',
  'consent-missing',
  'contradiction',
  'cycle',
  'day-too-late',
  'decision-incomplete',
  'decision-to-come',
  'grant-decision-foreign',
  'host-type-not-existing',
  'kind-never-below',
  'members-unallocated',
  'merge-into-itself',
  'name-missing',
  'name-unreadable',
  'nothing-changed',
  'outlives-parent',
  'parent-missing',
  'parent-not-existing',
  'parts-missing',
  'plan-empty',
  'province-head-taken',
  'releasing-above',
  'shares-exceed',
  'target-day-to-come',
  'target-sum-refused',
  'target-undecided',
  'targets-collide',
  'text-unreadable',
  'unit-itself',
  'unit-not-existing',
  'unit-repeated',
  'unit-unknown',
  'units-missing',
] as const;
export type PlanProblemCode = (typeof planProblemCodes)[number];

/** A stable code, the step and field as a JSON Pointer, and what a sentence needs: the unit, another unit, step or day. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly at: string;
  readonly unitId?: string;
  /** The other unit, or the step that contradicts. */
  readonly other?: string;
  readonly day?: CivilDate;
  /** How many members it is about. */
  readonly count?: number;
  /** Of a target. */
  readonly indicator?: string;
  /** The clause that stands against it, and what of the law of the day is not confirmed. */
  readonly clauseText?: string;
  readonly unconfirmed?: string;
}

/**
 * What a rule says of a unit as the plan leaves it. It never stands in the way by itself; only a kind that may not stand
 * where it stands needs the consent of the superior, by its document, before the plan is applied, if one could let it at all.
 */
export type PlanFinding = {
  readonly at: string;
  readonly unitId: string;
  readonly on: CivilDate;
  readonly ruleSet: string;
  /** The document that answers the finding; `null` while it is open. */
  readonly consent: Decision | null;
} & (
  | {
      readonly kind: 'containment';
      readonly allowed: false | 'unconfirmed';
      readonly parentKind: UnitKind;
      readonly childKind: UnitKind;
      readonly rule: ContainedKind;
      readonly clauseText: string | null;
      readonly isOpenToConsent: boolean;
    }
  | { readonly kind: 'size'; readonly rule: SizeRule }
);
