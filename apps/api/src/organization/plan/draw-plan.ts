import { attempt, findUnitLives, loadPlanPart, saveNewPlan, savePlanDiscard, savePlanRevision } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { can, decideNewPlan, decidePlanDiscard, decidePlanSave, grantFor, refused, signatureOf } from '@co-so/domain';
import type { PlanContent, PlanDraft, Result, UnitPath } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act, Done } from '../../act.ts';
import { findSeenPlan, namesIn, newlyStored, shownPlan } from './seen-plan.ts';
import type { SeenPlan, ShownPlan } from './seen-plan.ts';

/** Begins a plan for a unit and what stands below it. */
export async function beginPlan(
  db: ProvinceDb,
  act: Act,
  { unitId, ...content }: PlanContent & { readonly unitId: string },
): Promise<Result<ShownPlan>> {
  const [unit] = await findUnitLives(db, [unitId], act.today);
  const part = await loadPlanPart(db, content.plan, { unitId }, act.today);
  const decided = decideNewPlan(unit, part.structure, { id: act.newId(), ...content }, act);
  if (!decided.ok || !unit) return decided.ok ? refused({ code: 'not-found' }) : decided;
  const draft = decided.value;
  const shown = shownPlan({ stored: newlyStored(draft), unit }, act.actor, namesIn(part, draft, act.today));
  const done = drawn(act, 'begin-plan', unit.path, draft, { after: keptOf(draft) });
  const stored = await attempt(saveNewPlan(db, draft, signed(act, done, { status: 201, body: shown })));
  return stored === 'saved' ? { ok: true, value: shown } : refused({ code: 'changed-meanwhile' });
}

/** What somebody wants with a plan, and the revision that they saw. */
export interface PlanCommand {
  readonly id: string;
  readonly basedOn: number;
}

/** Keeps a plan as it was sent, however unfinished. */
export async function savePlan(
  db: ProvinceDb,
  act: Act,
  { id, basedOn, ...content }: PlanCommand & PlanContent,
): Promise<Result<ShownPlan>> {
  const seen = await findSeenPlan(db, act.actor, id, act.today);
  if (!seen) return refused({ code: 'not-found' });
  if (!mayDraw(act, seen)) return refused({ code: 'not-allowed' });
  const { draft } = seen.stored;
  const part = await loadPlanPart(db, content.plan, draft, act.today);
  const decided = decidePlanSave({ draft, basedOn }, part.structure, content, act);
  if (!decided.ok) return decided;
  const stored = { ...seen.stored, draft: decided.value };
  const shown = shownPlan({ ...seen, stored }, act.actor, namesIn(part, stored.draft, act.today));
  const change = { before: keptOf(draft), after: keptOf(decided.value) };
  const done = drawn(act, 'save-plan', seen.unit.path, draft, change);
  const saved = await attempt(savePlanRevision(db, decided.value, signed(act, done, { status: 200, body: shown })));
  return saved === 'saved' ? { ok: true, value: shown } : refused({ code: 'plan-moved-on', revision: basedOn + 1 });
}

export async function discardPlan(db: ProvinceDb, act: Act, { id, basedOn }: PlanCommand): Promise<Result<ShownPlan>> {
  const seen = await findSeenPlan(db, act.actor, id, act.today);
  if (!seen) return refused({ code: 'not-found' });
  if (!mayDraw(act, seen)) return refused({ code: 'not-allowed' });
  const { draft } = seen.stored;
  const decided = decidePlanDiscard(draft, basedOn);
  if (!decided.ok) return decided;
  const part = await loadPlanPart(db, draft.plan, draft, act.today);
  const by = signatureOf(act.actor);
  const stored = { ...seen.stored, draft: decided.value, appliedBy: by, appliedAt: act.now };
  const shown = shownPlan({ ...seen, stored }, act.actor, namesIn(part, stored.draft, act.today));
  const change = { before: keptOf(draft), after: keptOf(decided.value) };
  const done = drawn(act, 'discard-plan', seen.unit.path, draft, change);
  const signature = signed(act, done, { status: 200, body: shown });
  const saved = await attempt(savePlanDiscard(db, draft, { by, at: act.now }, signature));
  return saved === 'saved' ? { ok: true, value: shown } : refused({ code: 'changed-meanwhile' });
}

function mayDraw({ actor }: Act, { unit }: SeenPlan): boolean {
  return can(actor, 'plan-structure', unit.path);
}

function drawn(
  { actor }: Act,
  action: string,
  path: UnitPath,
  { id, unitId }: Pick<PlanDraft, 'id' | 'unitId'>,
  change: Pick<Done, 'before' | 'after'>,
): Done {
  return { action, subject: `plan/${id}`, unitId, grant: grantFor(actor, 'plan-structure', path), ...change };
}

/** What the audit keeps of a plan: its revisions stay, so not their steps. */
export function keptOf({ title, revision, state, plan }: PlanDraft) {
  return { planTitle: title, revision, state, steps: plan.steps.length };
}
