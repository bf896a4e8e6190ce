import type { CivilDate } from '../../civil-date.ts';
import type { Period } from '../../period.ts';
import type { Decision } from '../dated-unit.ts';
import type { HostType } from '../host-type.ts';
import type { UnitKind } from '../unit.ts';
import type { SharedMembers } from './attached.ts';

/** A unit that a step founds. Its id comes from outside, as chance does. */
export interface FoundedUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly hostType: HostType | null;
  readonly code: string | null;
  /** `null` only for a province. */
  readonly parentId: string | null;
}

/** Which unit goes under which when its parent is divided. */
export interface Allocation {
  readonly unitId: string;
  readonly to: string;
}

/** Under which part a place lies when the unit under which it lay is divided. */
export interface PlaceAllocation {
  readonly placeId: string;
  readonly to: string;
}

/** How many members of a divided unit go to which part. */
export interface AttachedShare {
  readonly to: string;
  readonly counts: SharedMembers;
}

/** What every step rests on. `consent` is the superior's prior consent, where a rule asks for one (facts.md A.4). */
export interface StepHead {
  readonly basis: Decision;
  readonly effectiveOn: CivilDate;
  readonly consent: Decision | null;
}

export interface FoundStep extends StepHead {
  readonly kind: 'found';
  readonly unit: FoundedUnit;
}

export interface RenameStep extends StepHead {
  readonly kind: 'rename';
  readonly unitId: string;
  readonly name: string;
}

/** Nâng chi bộ cơ sở lên đảng bộ cơ sở, or another change of kind: the unit goes on, with branches founded below it. */
export interface ChangeKindStep extends StepHead {
  readonly kind: 'changeKind';
  readonly unitId: string;
  readonly to: UnitKind;
  readonly branches: readonly FoundedUnit[];
  /** Units below that go under a new branch; the others stay where they are. */
  readonly allocation: readonly Allocation[];
  /** What is not shared out stays with the unit. */
  readonly shares: readonly AttachedShare[];
}

/** Đổi loại hình: the body that hosts the unit has become another, as a state enterprise a joint stock company. */
export interface ChangeHostTypeStep extends StepHead {
  readonly kind: 'changeHostType';
  readonly unitId: string;
  readonly to: HostType;
}

/** Đổi mã: another official code, or none any more. */
export interface ChangeCodeStep extends StepHead {
  readonly kind: 'changeCode';
  readonly unitId: string;
  readonly code: string | null;
}

export interface ReparentStep extends StepHead {
  readonly kind: 'reparent';
  readonly unitId: string;
  readonly parentId: string;
}

/** Hợp nhất into a new unit, sáp nhập into an existing one. What stood below the merged units follows them. */
export interface MergeStep extends StepHead {
  readonly kind: 'merge';
  readonly unitIds: readonly string[];
  readonly into: MergeTarget;
}

export type MergeTarget =
  | { readonly kind: 'new'; readonly unit: FoundedUnit }
  | { readonly kind: 'existing'; readonly unitId: string };

/** Chia (the original ends) or tách (it goes on beside the new parts). Every unit below is allocated. */
export interface SplitStep extends StepHead {
  readonly kind: 'split';
  readonly unitId: string;
  readonly original: 'ends' | 'continues';
  readonly parts: readonly FoundedUnit[];
  readonly allocation: readonly Allocation[];
  /** What is not shared out stays with a unit that goes on, and is undecided of one that ends. */
  readonly shares: readonly AttachedShare[];
  /** Places of which it is said where they come; any other goes where its branch does. */
  readonly places?: readonly PlaceAllocation[];
}

/** Giải thể (`dissolve`), or giải tán as discipline (`disband`). */
export interface EndStep extends StepHead {
  readonly kind: 'dissolve' | 'disband';
  readonly unitId: string;
  /** The unit that takes the members and open work over; `null` while that is not decided. */
  readonly handOverTo: string | null;
}

export type PlanStep =
  | FoundStep
  | RenameStep
  | ChangeKindStep
  | ChangeHostTypeStep
  | ChangeCodeStep
  | ReparentStep
  | MergeStep
  | SplitStep
  | EndStep;

/** Which unit a grant of a divided unit is for from then on. */
export interface GrantDecision {
  readonly grantId: string;
  readonly fromUnitId: string;
  readonly toUnitId: string;
}

/** `summed`: into one target with the others under the same key that go to the same unit, and with its own. */
export const targetOutcomes = ['follows', 'summed', 'ends'] as const;
export type TargetOutcome = (typeof targetOutcomes)[number];

/** What becomes of a running target of a unit that ends or is divided. */
export interface TargetDecision {
  readonly fromUnitId: string;
  readonly indicator: string;
  readonly category: string | null;
  readonly period: Period;
  readonly outcome: TargetOutcome;
  /** `null` where it ends. */
  readonly toUnitId: string | null;
}

/** Which unit an unfinished plan of a unit that ends or is divided is for from then on; `null` ends it. */
export interface DraftDecision {
  readonly draftId: string;
  readonly fromUnitId: string;
  readonly toUnitId: string | null;
}

/** Phương án sắp xếp: steps in any order; those of one day take effect as one. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  readonly grantDecisions: readonly GrantDecision[];
  /** Where nothing is decided, what belongs to units goes as is proposed. */
  readonly targetDecisions?: readonly TargetDecision[];
  readonly draftDecisions?: readonly DraftDecision[];
}

export interface PlacedStep {
  readonly step: PlanStep;
  /** JSON Pointer into the plan. */
  readonly at: string;
}

/** The steps by the day on which they take effect, from the first day. */
export function stepsByDay({ steps }: Plan): readonly (readonly [CivilDate, readonly PlacedStep[]])[] {
  const placed = steps.map((step, index) => ({ step, at: `/steps/${index}` }));
  return [...Map.groupBy(placed, ({ step }) => step.effectiveOn)].toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  );
}

/** The units that a divided one becomes, itself among them where it goes on. */
export function partIds({ unitId, original, parts }: SplitStep): readonly string[] {
  return [...(original === 'continues' ? [unitId] : []), ...parts.map(({ id }) => id)];
}
