import { attempt, listLentOf, saveAppliedPlan } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  can,
  carriedCount,
  delegationOutcome,
  decidePlanApplication,
  grantOutcome,
  grantsAfter,
  refused,
  signatureOf,
  stepsByDay,
  structureChange,
} from '@co-so/domain';
import type { BodyDecision, Plan, Result } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act } from '../../act.ts';
import { belongingsDone, receivedBy } from './belongings-done.ts';
import { keptOf } from './draw-plan.ts';
import type { PlanCommand } from './draw-plan.ts';
import { grantsDone } from './grants-done.ts';
import { decisionText, givenBy, recorded, registersDone, unitsDone } from './plan-done.ts';
import { findSeenPlan, loadPlanFacts, namesIn, shownPlan } from './seen-plan.ts';
import type { ShownPlan } from './seen-plan.ts';

/** Enters the decision of a body on a plan, by which the plan takes effect on its days: all of it, in one batch. */
export async function applyPlanUnder(
  db: ProvinceDb,
  act: Act,
  { id, basedOn, decision }: PlanCommand & { readonly decision: BodyDecision },
): Promise<Result<ShownPlan>> {
  const seen = await findSeenPlan(db, act.actor, id, act.today);
  if (!seen) return refused({ code: 'not-found' });
  if (!can(act.actor, 'record-decision', seen.unit.path)) return refused({ code: 'not-allowed' });
  const { part, facts, registersSeen } = await loadPlanFacts(db, seen.stored.draft, act.today);
  const lent = await listLentOf(db, part.grants);
  const decided = decidePlanApplication(
    seen.stored.draft,
    { basedOn, decision },
    { structure: part.structure, ...facts },
  );
  if (!decided.ok) return decided;
  const { draft, plan, applied } = decided.value;
  const links = linksAfter(act, plan, { held: part.grants, lent }, decision);
  const change = structureChange(part.structure, applied.structure, {
    touched: applied.record.after.map((unit) => unit.id),
    counts: part.counts,
    today: act.today,
  });
  const by = signatureOf(act.actor);
  const shown = shownPlan(
    { ...seen, stored: { ...seen.stored, draft, decision, appliedBy: by, appliedAt: act.now } },
    act.actor,
    namesIn(part, draft, act.today),
  );
  const done = recorded(act, 'apply-plan', seen, {
    before: keptOf(seen.stored.draft),
    after: { ...keptOf(draft), decision: decisionText(decision) },
  });
  const registers = applied.registers.record;
  const details = [
    ...unitsDone(act, seen, 'reorganize-unit', applied.record),
    ...registersDone(act.actor, seen, registers.before, registers.after),
    ...belongingsDone(act, seen, applied),
    ...grantsDone(act, seen, links, { held: part.grants, lent }),
  ];
  const firstDay = stepsByDay(plan)[0]![0];
  const saved = await attempt(
    saveAppliedPlan(
      db,
      {
        draft,
        decision,
        firstDay,
        change,
        ...applied,
        ...links,
        registers,
        registersSeen,
        belongings: {
          moves: applied.targets.moves,
          received: receivedBy(act, applied.targets.received, decision),
          drafts: applied.drafts.moves,
        },
        seen: { ...facts.belongings, held: part.grants, lent },
        basedOn: part.revision,
      },
      { by, at: act.now },
      signed(act, done, { status: 200, body: shown }, details),
    ),
  );
  return saved === 'saved' ? { ok: true, value: shown } : refused({ code: 'changed-meanwhile' });
}

/** What becomes of roles and of what is lent of them: the ids that are not needed are left. */
function linksAfter(act: Act, plan: Plan, { held, lent }: Parameters<typeof grantsDone>[3], decision: BodyDecision) {
  const as = givenBy(act, decision);
  const newIds = (length: number) => Array.from({ length }, () => act.newId());
  const after = grantsAfter(plan, held);
  const grants = grantOutcome(after, held, newIds(carriedCount(after)), as);
  const reached = new Set(grants.ended.map(({ id }) => id));
  const following = lent.filter(({ grantId }) => reached.has(grantId));
  const lentIds = newIds(following.length * stepsByDay(plan).length);
  return { grants, lent: delegationOutcome(grants, following, lentIds, as) };
}
