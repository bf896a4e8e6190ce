import { attempt, findGrants, loadAppliedRecord, loadPlanPart, saveAppliedPlan, saveRevertedPlan } from '@co-so/db';
import type { PlanPart, ProvinceDb } from '@co-so/db';
import {
  addDays,
  can,
  carriedCount,
  decidePlanApplication,
  decidePlanRevert,
  grantFor,
  grantOutcome,
  grantReversal,
  grantsAfter,
  knownDay,
  planReach,
  refused,
  signatureOf,
  stepsByDay,
  structureChange,
  valueOn,
} from '@co-so/domain';
import type { BodyDecision, Decision, PlanRecord, Result } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act, Done } from '../../act.ts';
import { keptOf } from './draw-plan.ts';
import type { PlanCommand } from './draw-plan.ts';
import { findSeenPlan, loadPlanFacts, namesIn, shownPlan } from './seen-plan.ts';
import type { SeenPlan, ShownPlan } from './seen-plan.ts';

/** Enters the decision of a body on a plan, by which the plan takes effect on its days: all of it, in one batch. */
export async function applyPlanUnder(
  db: ProvinceDb,
  act: Act,
  { id, basedOn, decision }: PlanCommand & { readonly decision: BodyDecision },
): Promise<Result<ShownPlan>> {
  const seen = await findSeenPlan(db, act.actor, id, act.today);
  if (!seen) return refused({ code: 'not-found' });
  if (!can(act.actor, 'record-decision', seen.unit.path)) return refused({ code: 'not-allowed' });
  const { part, facts } = await loadPlanFacts(db, seen.stored.draft, act.today);
  const decided = decidePlanApplication(
    seen.stored.draft,
    { basedOn, decision },
    { structure: part.structure, ...facts },
  );
  if (!decided.ok) return decided;
  const { draft, plan, applied } = decided.value;
  const after = grantsAfter(plan, part.grants);
  const newIds = Array.from({ length: carriedCount(after) }, () => act.newId());
  const outcome = grantOutcome(after, part.grants, newIds, givenBy(act, decision));
  const change = structureChange(part.structure, applied.structure, {
    touched: applied.record.after.map((unit) => unit.id),
    counts: part.counts,
    today: act.today,
  });
  const by = signatureOf(act.actor);
  const shown = shownPlan(
    { ...seen, stored: { ...seen.stored, draft, decision, appliedBy: by, appliedAt: act.now } },
    act.actor,
    namesIn(part, draft.unitId),
  );
  const done = recorded(act, 'apply-plan', seen, {
    before: keptOf(seen.stored.draft),
    after: { ...keptOf(draft), decision: decisionText(decision) },
  });
  const details = unitsDone(act, seen, 'reorganize-unit', applied.record);
  const firstDay = stepsByDay(plan)[0]![0];
  const saved = await attempt(
    saveAppliedPlan(
      db,
      { draft, decision, firstDay, change, ...applied, ...outcome, basedOn: part.revision },
      { by, at: act.now },
      signed(act, done, { status: 200, body: shown }, details),
    ),
  );
  return saved === 'saved' ? { ok: true, value: shown } : refused({ code: 'changed-meanwhile' });
}

/** Takes an applied plan back while nothing rests on it. What it did stays told; the units are as they were. */
export async function revertAppliedPlan(
  db: ProvinceDb,
  act: Act,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<ShownPlan>> {
  const seen = await findSeenPlan(db, act.actor, id, act.today);
  if (!seen) return refused({ code: 'not-found' });
  if (!can(act.actor, 'record-decision', seen.unit.path)) return refused({ code: 'not-allowed' });
  const { draft, decision } = seen.stored;
  const { record, ended, recorded: since } = await loadAppliedRecord(db, id);
  const part = await loadRevertPart(db, act, seen, record);
  const decided = decidePlanRevert({ state: draft.state, record }, part.structure, since, reason);
  if (!decided.ok || !decision) return decided.ok ? refused({ code: 'plan-closed', state: draft.state }) : decided;
  const change = structureChange(part.structure, decided.value, {
    touched: record.after.map((unit) => unit.id),
    counts: part.counts,
    today: act.today,
  });
  const grants = await findGrants(
    db,
    ended.flatMap(({ grantId, carriedId }) => [grantId, ...(carriedId === null ? [] : [carriedId])]),
  );
  const newIds = ended.map(() => act.newId());
  const reversal = grantReversal(ended, grants, act.today, newIds, givenBy(act, decision));
  const by = signatureOf(act.actor);
  const reverted = { ...draft, state: 'reverted' } as const;
  const stored = { ...seen.stored, draft: reverted, revertedBy: by, revertedAt: act.now, revertReason: reason };
  const shown = shownPlan({ ...seen, stored }, act.actor, namesIn(part, draft.unitId));
  const done = {
    ...recorded(act, 'revert-plan', seen, { before: keptOf(draft), after: keptOf(reverted) }),
    reason,
  };
  const details = unitsDone(act, seen, 'restore-unit', record);
  const saved = await attempt(
    saveRevertedPlan(
      db,
      { planId: id, reason, change, ...reversal, basedOn: part.revision },
      { by, at: act.now },
      signed(act, done, { status: 200, body: shown }, details),
    ),
  );
  return saved === 'saved' ? { ok: true, value: shown } : refused({ code: 'changed-meanwhile' });
}

/** What stands below every unit of the record is needed, since that would be left hanging. */
async function loadRevertPart(
  db: ProvinceDb,
  { today }: Act,
  { stored: { draft } }: SeenPlan,
  record: PlanRecord,
): Promise<PlanPart> {
  const units = record.after.map(({ id }) => id);
  return loadPlanPart(db, draft.plan, [draft.unitId, ...planReach(draft.plan).unitIds], today, units);
}

function givenBy({ actor, now }: Act, decision: Decision) {
  return { document: decisionText(decision), grantedBy: signatureOf(actor), grantedAt: now };
}

function decisionText({ number, issuer, issuedOn }: Decision): string {
  return `${number}, ${issuer}, ${issuedOn}`;
}

function recorded(
  { actor }: Act,
  action: string,
  { stored, unit }: SeenPlan,
  change: Pick<Done, 'before' | 'after'>,
): Done {
  const { id, unitId } = stored.draft;
  return { action, subject: `plan/${id}`, unitId, grant: grantFor(actor, 'record-decision', unit.path), ...change };
}

/** What the history of each unit tells of the plan. */
function unitsDone(
  { actor }: Act,
  { stored, unit }: SeenPlan,
  action: string,
  { before, after }: PlanRecord,
): readonly Done[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const grant = grantFor(actor, 'record-decision', unit.path);
  const lifeOf = (one: PlanRecord['after'][number] | undefined) =>
    one && {
      unitName: one.names.at(-1)?.value ?? '',
      kind: one.kinds.at(-1)?.value ?? '',
      hostType: one.hostTypes.at(-1)?.value ?? null,
      unitCode: valueOn(one.codes, addDays(one.closedOn, -1)) ?? null,
      foundedOn: knownDay(one.foundedOn),
      closedOn: knownDay(one.closedOn),
    };
  return after.map((one) => ({
    action,
    subject: `unit/${one.id}`,
    unitId: one.id,
    grant,
    before: action === 'restore-unit' ? lifeOf(one) : lifeOf(was.get(one.id)),
    after: {
      ...(action === 'restore-unit' ? lifeOf(was.get(one.id)) : lifeOf(one)),
      plan: stored.draft.id,
    },
  }));
}
