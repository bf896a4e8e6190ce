import { signatureOf } from '../../access/actor.ts';
import type { Signature } from '../../access/actor.ts';
import { can } from '../../access/can.ts';
import type { Placed, UnitPath } from '../../access/can.ts';
import type { Instant } from '../../civil-date.ts';
import type { Problem } from '../../problem.ts';
import { done, refused, settle } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { By } from '../../revision.ts';
import { isUnreadable } from '../../unreadable-text.ts';
import type { Structure } from '../structure.ts';
import type { Belongings } from './belongings.ts';
import { unitIdPattern } from '../founding.ts';
import type { UnitLife } from '../unit-ref.ts';
import { applyPlan, byStep, openChoices } from './apply-plan.ts';
import type { AppliedPlan, PlanFacts } from './apply-plan.ts';
import { bodyDecisionProblems, planDayProblems, planUnder } from './body-decision.ts';
import type { BodyDecision } from './body-decision.ts';
import { planDifference, planGround, targetDifferences } from './ground.ts';
import type { PlanDifference, PlanGround } from './ground.ts';
import type { PlanProblem } from './plan-problem.ts';
import { planScopeProblems, withinScope } from './plan-scope.ts';
import { subjectsIn } from './plan-reach.ts';
import type { Plan } from './step.ts';

/** `applied`: a body's decision was entered on it, whether its days have come or not. */
export const planStates = ['draft', 'discarded', 'applied', 'reverted'] as const;
export type PlanState = (typeof planStates)[number];

export const planTitleMaximum = 300;

/** A plan as it was last saved: what was drawn, the state it was drawn on, and the unit below which all of it happens. */
export interface PlanDraft {
  readonly id: string;
  readonly unitId: string;
  readonly state: PlanState;
  /** From 1. */
  readonly revision: number;
  readonly title: string;
  readonly plan: Plan;
  readonly ground: PlanGround;
  readonly recordedBy: Signature;
  readonly recordedAt: Instant;
}

/** What may be done with a plan. */
export const planActions = ['save', 'discard', 'apply', 'revert'] as const;
export type PlanAction = (typeof planActions)[number];

/** What the actor may do with a plan in this state, made for a unit at this place. */
export function planActionsOf(state: PlanState, actor: By['actor'], path: UnitPath): readonly PlanAction[] {
  const [mayDraw, mayRecord] = [can(actor, 'plan-structure', path), can(actor, 'record-decision', path)];
  if (state === 'draft')
    return [...(mayDraw ? (['save', 'discard'] as const) : []), ...(mayRecord ? (['apply'] as const) : [])];
  return state === 'applied' && mayRecord ? ['revert'] : [];
}

/** What somebody wants kept of a plan. */
export interface PlanContent {
  readonly title: string;
  readonly plan: Plan;
}

/** Begins a plan under a unit that the actor may rearrange. It may be as unfinished as it likes. */
export function decideNewPlan(
  unit: Placed<UnitLife> | undefined,
  structure: Structure,
  { id, title, plan }: PlanContent & { readonly id: string },
  by: By,
): Result<PlanDraft> {
  if (!unit || !can(by.actor, 'view-figures', unit.path)) return refused({ code: 'not-found', at: '/unitId' });
  if (!can(by.actor, 'plan-structure', unit.path)) return refused({ code: 'not-allowed', at: '/unitId' });
  const draft = { id, unitId: unit.id, state: 'draft', revision: 1, title: title.trim(), plan } as const;
  return settle(contentProblems({ title, plan }), () => ({
    ...draft,
    ground: planGround(structure, plan),
    ...signed(by),
  }));
}

/** Keeps a plan as it was changed, drawn on the structure as it is now. */
export function decidePlanSave(
  { draft, basedOn }: { readonly draft: PlanDraft; readonly basedOn: number },
  structure: Structure,
  { title, plan }: PlanContent,
  by: By,
): Result<PlanDraft> {
  const open = openProblem(draft, basedOn);
  if (open) return refused(open);
  return settle(contentProblems({ title, plan }), () => ({
    ...draft,
    revision: draft.revision + 1,
    title: title.trim(),
    plan,
    ground: planGround(structure, plan),
    ...signed(by),
  }));
}

export function decidePlanDiscard(draft: PlanDraft, basedOn: number): Result<PlanDraft> {
  const open = openProblem(draft, basedOn);
  return open ? refused(open) : done({ ...draft, state: 'discarded' });
}

function contentProblems({ title, plan }: PlanContent): readonly Problem[] {
  const malformed = plan.steps.flatMap((step, index) =>
    subjectsIn(step)
      .founded.filter((id) => !unitIdPattern.test(id))
      .map((given): Problem => ({ code: 'id-malformed', given, at: `/plan/steps/${index}` })),
  );
  return [...titleProblems(title), ...malformed];
}

function titleProblems(title: string): readonly Problem[] {
  if (title.trim() === '') return [{ code: 'text-missing', field: 'title', at: '/title' }];
  if (isUnreadable(title)) return [{ code: 'text-unreadable', field: 'title', at: '/title' }];
  return title.length > planTitleMaximum
    ? [{ code: 'text-too-long', field: 'title', maximum: planTitleMaximum, at: '/title' }]
    : [];
}

function signed({ actor, now }: By): Pick<PlanDraft, 'recordedBy' | 'recordedAt'> {
  return { recordedBy: signatureOf(actor), recordedAt: now };
}

function openProblem({ state, revision }: PlanDraft, basedOn: number): Problem | undefined {
  if (state !== 'draft') return { code: 'plan-closed', state };
  return revision === basedOn ? undefined : { code: 'plan-moved-on', revision };
}

/** Everything a plan is decided on. */
export interface PlanDecisionFacts extends PlanFacts {
  readonly structure: Structure;
}

export interface PlanApplication {
  readonly draft: PlanDraft;
  readonly plan: Plan;
  readonly applied: AppliedPlan;
}

/**
 * Applies a plan under the decision of a body: refused with the difference where what it was drawn on has changed, and
 * with everything that stands against it.
 */
export function decidePlanApplication(
  draft: PlanDraft,
  { basedOn, decision }: { readonly basedOn: number; readonly decision: BodyDecision },
  { structure, ...facts }: PlanDecisionFacts,
): Result<PlanApplication> {
  const open = openProblem(draft, basedOn);
  if (open) return refused(open);
  const plan = planUnder(draft.plan, decision);
  const moved = differencesOf(draft, structure, facts.belongings).map((one): Problem => ({
    code: 'plan-ground-moved',
    ...one,
  }));
  const beyond = planScopeProblems(structure, plan, draft.unitId);
  const result = applyPlan(structure, plan, facts);
  const found = [
    ...planDayProblems(draft.plan, facts.belongings.today),
    ...(result.ok ? openChoices(result.value) : result.problems),
  ];
  const against = [...beyond, ...withinScope(found, beyond)].toSorted(byStep);
  return settle(
    [...bodyDecisionProblems(decision, facts.belongings.today, '/decision'), ...moved, ...against.map(refusedStep)],
    () => {
      if (!result.ok) throw new Error('nothing stands against the plan and it is not applied');
      return { draft: { ...draft, state: 'applied' }, plan, applied: result.value };
    },
  );
}

/** What has changed since the plan was drawn. */
export function differencesOf(
  { plan, ground, recordedAt }: PlanDraft,
  structure: Structure,
  belongings: Belongings,
): readonly PlanDifference[] {
  return [...planDifference(ground, planGround(structure, plan)), ...targetDifferences(plan, belongings, recordedAt)];
}

function refusedStep({ code: problem, at, ...facts }: PlanProblem): Problem {
  return { code: 'plan-step-refused', problem, at: `/plan${at}`, ...facts };
}
