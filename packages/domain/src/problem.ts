import type { CivilDate, Instant } from './civil-date.ts';
import type { DecimalText } from './decimal-text.ts';
import type { DisciplineForm, DisciplineSubject } from './discipline/discipline-form.ts';
import type { Measure } from './indicator/indicator.ts';
import type { Quantity } from './indicator/figure.ts';
import type { StructureImportProblem } from './organization/sheet/lifted-problems.ts';
import type { UnitKind } from './organization/unit.ts';
import type { Goal } from './target/target.ts';
import type { Role } from './access/role.ts';
import type { SignInStep } from './access/sign-in.ts';
import type { LiftedRuleProblem } from './regulation/lifted.ts';
import type { PlanDifference } from './organization/plan/ground.ts';
import type { PlanState } from './organization/plan/plan-life.ts';
import type { PlanProblem, PlanProblemCode } from './organization/plan/plan-problem.ts';
import type { NamedPlan } from './organization/plan/later-plans.ts';
import type { PlanDependant, RecordedSince } from './organization/plan/revert-plan.ts';
import type { DraftState } from './regulation/table/own-table.ts';

/** Where in what was sent: a JSON Pointer, `/figures/3/numerator`. */
export interface Place {
  readonly at?: string;
}

/**
 * Every reason for which something is refused: a stable code and the facts that a sentence about it needs.
 * The words are `problem-text.ts` of the web, the status `problem.ts` of the API, the page `docs/problems/<code>.md`.
 */
export type Problem = Place &
  (
    | ContentProblem
    | FileProblem
    | SendingProblem
    | AccessProblem
    | TenantProblem
    | PrivacyProblem
    | ScoreTableProblem
    | PlanRefusal
    | StructureImportProblem
    | DisciplineProblem
    | StateProblem
    | RequestProblem
  );

/** The content breaks a rule. */
export type ContentProblem =
  | { readonly code: 'unit-unknown'; readonly unit: string }
  | { readonly code: 'unit-ambiguous'; readonly unit: string; readonly units: number }
  | {
      readonly code: 'unit-not-existing';
      readonly unit: string;
      /** `null` where nobody knows the day, or none is set. */
      readonly foundedOn: CivilDate | null;
      readonly closedOn: CivilDate | null;
    }
  | { readonly code: 'target-beyond-end'; readonly unit: string; readonly closedOn: CivilDate }
  | { readonly code: 'indicator-unknown'; readonly indicator: string }
  | { readonly code: 'category-unknown'; readonly indicator: string; readonly category: string }
  | { readonly code: 'definition-unknown'; readonly indicator: string; readonly version: number }
  | { readonly code: 'period-unreadable'; readonly given: string }
  | { readonly code: 'period-annual-figure' }
  | { readonly code: 'day-unreadable'; readonly given: string }
  | { readonly code: 'cut-off-outside-period'; readonly cutOffOn: CivilDate; readonly period: string }
  | { readonly code: 'period-in-future'; readonly day: CivilDate; readonly today: CivilDate }
  | { readonly code: 'number-unreadable'; readonly given: string }
  | { readonly code: 'percent-unreadable'; readonly given: string }
  | { readonly code: 'percent-over-hundred'; readonly percent: DecimalText }
  | { readonly code: 'choice-unknown'; readonly given: string; readonly allowed: readonly string[] }
  | { readonly code: 'quantity-missing' }
  | { readonly code: 'quantity-ambiguous' }
  | { readonly code: 'base-missing' }
  | { readonly code: 'base-zero' }
  | { readonly code: 'part-over-base'; readonly numerator: number; readonly denominator: number }
  | { readonly code: 'quantity-not-for-measure'; readonly measure: Measure; readonly quantity: Quantity['kind'] }
  | { readonly code: 'coverage-unusable'; readonly reported: number | null; readonly expected: number | null }
  | { readonly code: 'goal-missing' }
  | { readonly code: 'goal-not-for-measure'; readonly goal: Goal['kind'] }
  | { readonly code: 'text-missing'; readonly field: string }
  | { readonly code: 'text-unreadable'; readonly field: string }
  | { readonly code: 'text-too-long'; readonly field: string; readonly maximum: number }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'nothing-changed' };

/** The file is not what it should be. */
export type FileProblem =
  | { readonly code: 'file-format-unknown'; readonly given: string }
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-long'; readonly rows: number; readonly maximum: number }
  | { readonly code: 'file-province-other'; readonly given: string; readonly expected: string }
  | { readonly code: 'field-unknown'; readonly field: string }
  | { readonly code: 'field-type'; readonly expected: string }
  | { readonly code: 'sheet-missing'; readonly sheet: string }
  | { readonly code: 'column-missing'; readonly sheet: string; readonly column: string }
  | { readonly code: 'row-repeated'; readonly firstAt: string }
  | { readonly code: 'unit-repeated'; readonly unit: string }
  | { readonly code: 'unit-kind-unknown'; readonly given: string }
  | { readonly code: 'unit-differs'; readonly unit: string }
  | { readonly code: 'code-taken'; readonly unit: string; readonly given: string }
  | { readonly code: 'province-head-taken'; readonly unit: string }
  | { readonly code: 'before-party'; readonly given: CivilDate; readonly day: CivilDate }
  | { readonly code: 'closed-before-founded'; readonly foundedOn: CivilDate; readonly closedOn: CivilDate }
  | { readonly code: 'parent-unknown'; readonly parent: string }
  | {
      readonly code: 'parent-not-existing';
      readonly parent: string;
      /** `null` where nobody knows the day, or none is set. */
      readonly foundedOn: CivilDate | null;
      readonly closedOn: CivilDate | null;
    }
  | { readonly code: 'id-malformed'; readonly given: string };

/** Sending to the centre, and receiving there. */
export type SendingProblem =
  | { readonly code: 'nothing-to-send' }
  | { readonly code: 'nothing-new-to-send' }
  | { readonly code: 'all-withheld'; readonly rows: number }
  | { readonly code: 'submission-too-long'; readonly rows: number; readonly maximum: number }
  | { readonly code: 'unit-kind-not-sent'; readonly unitKind: UnitKind }
  | { readonly code: 'cell-too-small'; readonly below: number }
  | { readonly code: 'retraction-states' }
  | { readonly code: 'same-person-approves' }
  | { readonly code: 'same-person-returns' }
  | { readonly code: 'second-person-withdraws' }
  | { readonly code: 'delivery-hash-differs'; readonly stated: string; readonly computed: string }
  | { readonly code: 'delivery-province-unknown'; readonly province: string }
  | { readonly code: 'delivery-province-other'; readonly given: string; readonly expected: string }
  | { readonly code: 'delivery-approved-later'; readonly approvedAt: Instant; readonly now: Instant }
  | { readonly code: 'delivery-approved-earlier'; readonly approvedAt: Instant; readonly day: CivilDate }
  | { readonly code: 'period-after-province'; readonly day: CivilDate; readonly endedOn: CivilDate }
  | { readonly code: 'delivery-conflicts'; readonly rows: number };

/** Who may work here, and what they may do. */
export type AccessProblem =
  | { readonly code: 'sign-in-refused' }
  | { readonly code: 'sign-in-locked'; readonly minutes: number }
  | { readonly code: 'code-wrong' }
  | { readonly code: 'user-name-unusable'; readonly given: string }
  | { readonly code: 'user-name-taken'; readonly given: string }
  | { readonly code: 'password-length'; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'password-guessable' }
  | { readonly code: 'password-unchanged' }
  | { readonly code: 'account-unknown' }
  | { readonly code: 'account-erased' }
  | { readonly code: 'holder-disabled' }
  | { readonly code: 'role-elsewhere'; readonly role: Role }
  | { readonly code: 'role-for-office'; readonly role: Role }
  | { readonly code: 'day-past'; readonly day: CivilDate; readonly today: CivilDate }
  | { readonly code: 'branch-kind-unfit'; readonly unit: string; readonly kind: UnitKind }
  | { readonly code: 'branch-hosted-elsewhere'; readonly state: 'own' | 'joint' }
  | { readonly code: 'place-repeated'; readonly given: string }
  | { readonly code: 'span-empty'; readonly from: CivilDate; readonly until: CivilDate }
  | { readonly code: 'delegation-to-holder' }
  | { readonly code: 'delegation-beyond-grant'; readonly from: CivilDate; readonly until: CivilDate }
  /** A role or loan that is there already, on some of the same days. */
  | {
      readonly code: 'held-already';
      readonly role: Role;
      readonly document: string;
      readonly from: CivilDate;
      /** Null where it has no end. */
      readonly until: CivilDate | null;
    }
  | { readonly code: 'out-of-bounds'; readonly field: string; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'second-factor-required'; readonly role: Role }
  | { readonly code: 'second-factor-exempt'; readonly role: Role }
  | { readonly code: 'own-account' }
  /** What stays when a loan is over is not done by it. */
  | { readonly code: 'own-grant-required' }
  | { readonly code: 'demo-account' }
  | { readonly code: 'last-administrator' };

/** Which provinces work here, and at which address. */
export type TenantProblem =
  | { readonly code: 'province-unknown'; readonly given: string }
  | { readonly code: 'province-onboarded'; readonly host: string }
  | { readonly code: 'host-unusable'; readonly given: string }
  | { readonly code: 'host-taken'; readonly given: string }
  | { readonly code: 'pool-empty' }
  | { readonly code: 'predecessors-absent'; readonly province: string }
  | { readonly code: 'province-head-missing'; readonly province: string }
  | { readonly code: 'merger-begun'; readonly host: string }
  | { readonly code: 'province-archived' };

/** The registers about personal data. */
export type PrivacyProblem =
  | { readonly code: 'identity-number'; readonly field: string; readonly digits: number }
  | { readonly code: 'day-in-future'; readonly day: CivilDate; readonly today: CivilDate }
  | { readonly code: 'day-too-early'; readonly day: CivilDate; readonly earliest: CivilDate }
  | { readonly code: 'moment-in-future'; readonly moment: Instant; readonly now: Instant }
  | { readonly code: 'before-law'; readonly instrument: string; readonly inForceFrom: CivilDate }
  | { readonly code: 'moment-too-early'; readonly moment: Instant; readonly earliest: Instant };

/** The register of decided discipline. */
export type DisciplineProblem =
  | {
      readonly code: 'discipline-form-foreign';
      readonly form: DisciplineForm;
      readonly subject: DisciplineSubject;
    }
  | { readonly code: 'discipline-recorded'; readonly number: string };

/** Rules, a province's score tables and its settings. */
export type ScoreTableProblem =
  | LiftedRuleProblem
  | { readonly code: 'template-unknown'; readonly given: string }
  | { readonly code: 'day-too-late'; readonly day: CivilDate; readonly latest: CivilDate };

/** A plan of reorganization, and the decision on which it is applied. */
export type PlanRefusal =
  | ({ readonly code: 'plan-step-refused'; readonly problem: PlanProblemCode } & Pick<
      PlanProblem,
      'unitId' | 'other' | 'day' | 'count' | 'indicator' | 'clauseText' | 'unconfirmed'
    >)
  | { readonly code: 'votes-none' }
  | { readonly code: 'votes-exceed'; readonly entitled: number; readonly inFavour: number }
  | { readonly code: 'votes-too-few'; readonly entitled: number; readonly inFavour: number }
  | { readonly code: 'file-hash-malformed'; readonly given: string }
  | { readonly code: 'plan-moved-on'; readonly revision: number }
  | { readonly code: 'plan-closed'; readonly state: PlanState }
  | ({ readonly code: 'plan-ground-moved' } & PlanDifference)
  | {
      readonly code: 'plan-depended-on';
      readonly dependant: PlanDependant['kind'];
      readonly unitId: string;
      readonly by: NamedPlan | null;
      /** What is kept under the unit since, where that is it. */
      readonly recorded: Pick<RecordedSince, 'what' | 'count'> | null;
    };

/** The world has moved on. */
export type StateProblem =
  | { readonly code: 'figure-moved-on'; readonly revision: number }
  | { readonly code: 'target-moved-on'; readonly revision: number }
  | { readonly code: 'submission-open'; readonly submission: string }
  | { readonly code: 'submission-moved-on'; readonly state: string }
  | { readonly code: 'figures-moved-on' }
  | { readonly code: 'draft-moved-on'; readonly revision: number }
  | { readonly code: 'draft-closed'; readonly state: DraftState }
  | { readonly code: 'setting-moved-on'; readonly revision: number }
  | { readonly code: 'discipline-moved-on'; readonly revision: number }
  | { readonly code: 'changed-meanwhile' };

/** The request itself. */
export type RequestProblem =
  | { readonly code: 'not-found' }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'sign-in-unfinished'; readonly step: SignInStep }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'origin-refused' }
  | { readonly code: 'body-not-json' }
  | { readonly code: 'body-too-large'; readonly maximum: number }
  | { readonly code: 'parameter-invalid'; readonly parameter: string }
  | { readonly code: 'days-reversed'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly code: 'idempotency-key-missing' }
  | { readonly code: 'idempotency-key-reused' }
  | { readonly code: 'demo-host-refused' }
  | { readonly code: 'internal' };

export type ProblemCode = Problem['code'];
/** The problem of each code. */
export type ProblemsByCode = { readonly [One in Problem as One['code']]: One };

/** Puts a problem of a part at its place in the whole. */
export function within<One extends Place>(prefix: string, problem: One): One {
  return { ...problem, at: `${prefix}${problem.at ?? ''}` };
}
