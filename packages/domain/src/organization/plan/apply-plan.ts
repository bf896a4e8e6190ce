import { treeOn } from '../structure.ts';
import type { Structure, UnitTree } from '../structure.ts';
import type { DatedUnit } from '../dated-unit.ts';
import type { SuccessorLink } from '../successor.ts';
import type { UnitConsent } from '../unit-consent.ts';
import { carryAttached } from './attached.ts';
import type { AttachedFacts } from './attached.ts';
import type { Belongings } from './belongings.ts';
import { releasingProblems } from './below-releasing.ts';
import { applyDay } from './day.ts';
import { consentsGiven } from './consents-given.ts';
import { cutOff, isClear, nothingCutOff } from './cut-off.ts';
import { followDrafts } from './follow-drafts.ts';
import type { FollowedDrafts } from './follow-drafts.ts';
import { followRegisters, placeProblems } from './follow-registers.ts';
import type { FollowedRegisters } from './follow-registers.ts';
import { followTargets } from './follow-targets.ts';
import type { FollowedTargets } from './follow-targets.ts';
import { memberChanges } from './member-changes.ts';
import type { MemberChange } from './member-changes.ts';
import { dayFindings } from './plan-findings.ts';
import type { StructureRules } from './plan-findings.ts';
import type { PlanFinding, PlanProblem } from './plan-problem.ts';
import type { Registers } from './registers.ts';
import { openMembers } from './shared-members.ts';
import { partIds, stepsByDay } from './step.ts';
import type { GrantDecision, Plan } from './step.ts';

/** What a plan is checked with, besides the structure. */
export interface PlanFacts {
  readonly rules: StructureRules;
  readonly attached: AttachedFacts;
  readonly registers: Registers;
  readonly belongings: Belongings;
}

/** The units that a plan changed, as they were and as they became, by id; what is needed to take it back. */
export interface PlanRecord {
  readonly before: readonly DatedUnit[];
  readonly after: readonly DatedUnit[];
  readonly links: readonly SuccessorLink[];
}

export interface AppliedPlan {
  readonly structure: Structure;
  readonly record: PlanRecord;
  readonly memberChanges: readonly MemberChange[];
  readonly findings: readonly PlanFinding[];
  /** The superiors' consents that the steps bring, for each unit that they put in its place. */
  readonly consents: readonly UnitConsent[];
  readonly registers: FollowedRegisters;
  readonly targets: FollowedTargets;
  readonly drafts: FollowedDrafts;
  /** Members of divided units of whom nobody has said where they go. */
  readonly unallocated: readonly PlanProblem[];
}

/** The structure after the plan; or everything against it, with what the rules say of as much as could be read. */
export type PlanResult =
  | { readonly ok: true; readonly value: AppliedPlan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[]; readonly findings: readonly PlanFinding[] };

/**
 * Applies a plan: day after day, the steps of one day as one. Nothing of it is applied where anything stands against it.
 * A kind that may not stand under another on the day (containment in force) needs the superior's consent by its document;
 * findings on size and on what is unconfirmed do not stand in the way (facts.md A.4).
 */
export function applyPlan(structure: Structure, plan: Plan, facts: PlanFacts): PlanResult {
  const { rules, attached, registers } = facts;
  const problems: PlanProblem[] = [...planShapeProblems(plan), ...placeProblems(plan, registers)];
  const findings: PlanFinding[] = [];
  const consents: UnitConsent[] = [];
  const touched = new Set<string>();
  let after = structure;
  let whole: UnitTree | undefined;
  for (const [day, placed] of stepsByDay(plan)) {
    const before = carryAttached(plan, attached, day, 'before').after;
    const standing = treeOn(after, day);
    const applied = applyDay(after, standing, placed, before);
    after = applied.structure;
    problems.push(...applied.problems);
    for (const unitId of applied.endingIds) touched.add(unitId);
    for (const { unitId, aspect } of applied.claims) if (aspect !== 'staying') touched.add(unitId);
    const tree = treeOn(after, day);
    if (!applied.isTree) whole ??= standing;
    const cut = whole ? cutOff(tree, whole) : nothingCutOff;
    const clear = applied.claims.filter(({ unitId }) => !cut.loose.has(unitId));
    problems.push(...releasingProblems(standing, tree, clear));
    const isSure = (unitId: string | null | undefined) => !applied.unsure.has(unitId ?? '');
    const said = dayFindings(tree, clear, rules, carryAttached(plan, attached, day)).filter(
      (one) => isSure(one.unitId) && isSure(tree.units.get(one.unitId)?.parentId) && isClear(cut, one),
    );
    findings.push(...said);
    consents.push(...consentsGiven(day, applied.claims, said));
  }
  problems.push(...findings.flatMap(consentProblems));
  if (problems.length > 0) return { ok: false, problems: problems.toSorted(byStep), findings };
  const record = recordOf(structure, after, touched);
  const changes = memberChanges(plan, { ...after, links: record.links });
  return {
    ok: true,
    value: { structure: after, record, memberChanges: changes, findings, consents, ...followed(plan, facts, after) },
  };
}

function consentProblems(finding: PlanFinding): readonly PlanProblem[] {
  if (finding.kind !== 'containment' || finding.allowed !== false) return [];
  if (finding.consent !== null && finding.isOpenToConsent) return [];
  const { at, unitId, on, clauseText, rule } = finding;
  const law = {
    ...(clauseText !== null && { clauseText }),
    ...(rule.unconfirmed && { unconfirmed: rule.unconfirmed }),
  };
  const code = finding.isOpenToConsent ? 'consent-missing' : 'kind-never-below';
  return [{ code, at, unitId, day: on, ...law }];
}

/** What is kept of units besides the tree, after the plan. */
function followed(plan: Plan, { attached, registers, belongings }: PlanFacts, after: Structure) {
  return {
    registers: followRegisters(plan, registers, after),
    targets: followTargets(plan, belongings),
    drafts: followDrafts(plan, belongings.drafts),
    unallocated: openMembers(plan, attached),
  };
}

/** What has to be chosen before the plan takes effect, and choices that are none: it can be run dry all the same. */
export function openChoices({
  targets,
  drafts,
  unallocated,
}: Pick<AppliedPlan, 'targets' | 'drafts' | 'unallocated'>): readonly PlanProblem[] {
  return [...targets.problems, ...drafts.problems, ...unallocated].toSorted(byStep);
}

/** A plan without steps, and decisions on grants that name no division of it. */
function planShapeProblems({ steps, grantDecisions }: Plan): PlanProblem[] {
  const isOfDivision = ({ fromUnitId, toUnitId }: GrantDecision) =>
    steps.some((step) => step.kind === 'split' && step.unitId === fromUnitId && partIds(step).includes(toUnitId));
  return [
    ...(steps.length === 0 ? [{ code: 'plan-empty', at: '/steps' } as const] : []),
    ...grantDecisions.flatMap((decision, index): readonly PlanProblem[] =>
      isOfDivision(decision)
        ? []
        : [
            {
              code: 'grant-decision-foreign',
              at: `/grantDecisions/${index}`,
              unitId: decision.fromUnitId,
              other: decision.toUnitId,
            },
          ],
    ),
  ];
}

/** In the order of the steps, what is about the plan as a whole first. */
export function byStep(left: PlanProblem, right: PlanProblem): number {
  return stepIndex(left) - stepIndex(right);
}

function stepIndex({ at }: PlanProblem): number {
  return Number(at.split('/')[2] ?? -1);
}

function recordOf(before: Structure, after: Structure, touched: ReadonlySet<string>): PlanRecord {
  const ids = [...touched].toSorted();
  return {
    before: ids.flatMap((id) => before.units.get(id) ?? []),
    after: ids.flatMap((id) => after.units.get(id) ?? []),
    links: after.links.slice(before.links.length),
  };
}
