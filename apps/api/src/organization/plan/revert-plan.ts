import {
  attempt,
  findGrants,
  findUnitLives,
  listLentOf,
  loadAppliedRecord,
  loadLaterPlans,
  loadPlanPart,
  loadRegisterRecord,
  loadRegisters,
  loadTargetSuccessions,
  saveRevertedPlan,
} from '@co-so/db';
import type { PlanPart, ProvinceDb } from '@co-so/db';
import {
  can,
  decidePlanRevert,
  delegationReversal,
  grantReversal,
  planReach,
  recordedAsSeen,
  refused,
  signatureOf,
  structureChange,
  targetReversal,
} from '@co-so/domain';
import type { LaterPlan, PlanRecord, RegisterRecord, Result } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act } from '../../act.ts';
import { belongingsRestored, restoredBy } from './belongings-done.ts';
import { keptOf } from './draw-plan.ts';
import { grantsRestored } from './grants-done.ts';
import { recorded, registersDone, unitsDone } from './plan-done.ts';
import { findSeenPlan, namesIn, shownPlan } from './seen-plan.ts';
import type { SeenPlan, ShownPlan } from './seen-plan.ts';

/** Takes an applied plan back while nothing rests on it. What it did stays told; the units are as they were. */
export async function revertAppliedPlan(
  db: ProvinceDb,
  act: Act,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<ShownPlan>> {
  const seen = await findSeenPlan(db, act.actor, id, act.today);
  if (!seen) return refused({ code: 'not-found' });
  if (!can(act.actor, 'record-decision', seen.unit.path)) return refused({ code: 'not-allowed' });
  const { draft } = seen.stored;
  const { record, ended, lentEnded, recorded: since } = await loadAppliedRecord(db, id);
  const part = await loadRevertPart(db, act, seen, record);
  const registers = await loadRegisterRecord(db, id);
  const now = await loadRegisters(db, idsOf(registers));
  const { successions, known } = await loadTargetSuccessions(db, id);
  const targets = targetReversal(successions, known);
  const later = await loadSeenLaterPlans(db, act, id);
  const decided = decidePlanRevert(
    {
      state: draft.state,
      record,
      registers,
      registersNow: now.registers,
      recorded: recordedAsSeen(since, act.actor, seen.unit.path),
      targets,
      later,
    },
    part.structure,
    reason,
  );
  if (!decided.ok) return decided;
  const change = structureChange(part.structure, decided.value.structure, {
    touched: record.after.map((unit) => unit.id),
    counts: part.counts,
    today: act.today,
  });
  const grants = await findGrants(
    db,
    ended.flatMap(({ id: grantId, carriedId }) => [grantId, ...(carriedId === null ? [] : [carriedId])]),
  );
  const newIds = ended.map(() => act.newId());
  const reversal = grantReversal(ended, grants, act.today, newIds);
  const lent = await listLentOf(db, grants);
  const lentIds = lentEnded.map(() => act.newId());
  const links = { grants: reversal, lent: delegationReversal(lentEnded, reversal, lent, act.today, lentIds) };
  const by = signatureOf(act.actor);
  const reverted = { ...draft, state: 'reverted' } as const;
  const stored = { ...seen.stored, draft: reverted, revertedBy: by, revertedAt: act.now, revertReason: reason };
  const shown = shownPlan({ ...seen, stored }, act.actor, namesIn(part, reverted, act.today));
  const done = {
    ...recorded(act, 'revert-plan', seen, { before: keptOf(draft), after: keptOf(reverted) }),
    reason,
  };
  const details = [
    ...unitsDone(act, seen, 'restore-unit', record),
    ...registersDone(act.actor, seen, registers.after, decided.value.registers),
    ...belongingsRestored(act, seen, targets),
    ...grantsRestored(act, seen, links, { held: grants, lent }),
  ];
  const saved = await attempt(
    saveRevertedPlan(
      db,
      {
        planId: id,
        reason,
        change,
        ...links,
        seen: { held: grants, lent },
        basedOn: part.revision,
        registers: decided.value.registers,
        registersSeen: now,
        targets: { removed: targets.removed, restored: restoredBy(act, targets, reason) },
      },
      { by, at: act.now },
      signed(act, done, { status: 200, body: shown }, details),
    ),
  );
  return saved === 'saved' ? { ok: true, value: shown } : refused({ code: 'changed-meanwhile' });
}

/** Of which the actor may know, as of any plan: by the unit that it was made for. */
async function loadSeenLaterPlans(db: ProvinceDb, { actor, today }: Act, id: string): Promise<readonly LaterPlan[]> {
  const later = await loadLaterPlans(db, id);
  const lives = await findUnitLives(
    db,
    later.map(({ unitId }) => unitId),
    today,
  );
  const seen = new Set(lives.flatMap(({ id: unitId, path }) => (can(actor, 'view-plans', path) ? [unitId] : [])));
  return later.filter(({ unitId }) => seen.has(unitId));
}

/** Of which places and units the entries were that a plan changed. */
function idsOf({ after }: RegisterRecord) {
  return { placeIds: after.places.map((place) => place.id), unitIds: after.groupings.map(({ unitId }) => unitId) };
}

/** What stands below the units of the record is needed, since that would be left hanging. */
async function loadRevertPart(
  db: ProvinceDb,
  { today }: Act,
  { stored: { draft } }: SeenPlan,
  record: PlanRecord,
): Promise<PlanPart> {
  const { unitId, plan } = draft;
  const changing = record.after.map(({ id }) => id).filter((id) => id !== unitId);
  return loadPlanPart(db, plan, { unitId, beside: planReach(plan).unitIds, changing }, today);
}
