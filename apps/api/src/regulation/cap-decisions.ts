import { attempt, findUnitLives, listCapDecisions, listRuleSettings, saveCapDecision } from '@co-so/db';
import type { NamedCapDecision, NamedUnit, ProvinceDb } from '@co-so/db';
import { canSomewhere, decideCapDecision, grantFor, loadCentralRules, refused, scopeOf } from '@co-so/domain';
import type { CapDecision, CapDecisionContent, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { readEntry } from '../request/read-entry.ts';

/** A record as it was entered, with the unit by its name. */
export interface ShownCapDecision extends Omit<CapDecision, 'unitId'> {
  readonly unit: NamedUnit;
}

export interface CapDecisions {
  readonly year: number;
  /** The last recorded first: of a group that was decided anew the earlier records stay. */
  readonly decisions: readonly ShownCapDecision[];
  readonly allowedActions: readonly 'record'[];
}

export interface KeptCapDecision {
  readonly id: string;
}

const series = 'annual-rating';

/** What bodies chose for a year, of the units whose decisions the actor may see. */
export async function loadCapDecisions(db: ProvinceDb, act: Act, year: number): Promise<CapDecisions> {
  const { actor } = act;
  const lookingAt = (capDecisionIds: readonly string[]) => {
    const after = { year, capDecisionIds };
    const done = { action: 'list-cap-decisions', subject: 'cap-decisions', after };
    return readEntry(act, 'view-decisions', 'wherever', done);
  };
  const listed = await listCapDecisions(db, { year, scope: scopeOf(actor, 'view-decisions') }, lookingAt);
  return {
    year,
    decisions: listed.map(shownOf),
    allowedActions: canSomewhere(actor, 'record-decision') ? ['record'] : [],
  };
}

function shownOf({ decision: { unitId, ...decision }, unitName }: NamedCapDecision): ShownCapDecision {
  return { ...decision, unit: { id: unitId, name: unitName } };
}

/** Enters what a body has chosen under a cap. */
export async function recordCapDecision(
  db: ProvinceDb,
  act: Act,
  content: CapDecisionContent,
): Promise<Result<KeptCapDecision>> {
  const [units, sets, settings] = await Promise.all([
    findUnitLives(db, [content.unitId], act.today),
    loadCentralRules(series),
    listRuleSettings(db),
  ]);
  const unit = units[0];
  const chosen = settings.filter((one) => one.series === series);
  const decided = decideCapDecision(act.newId(), content, { unit, sets, chosen }, act);
  if (!decided.ok) return decided;
  const { id, year, number } = decided.value;
  const done = {
    action: 'record-cap-decision',
    subject: `cap-decision/${id}`,
    unitId: content.unitId,
    grant: grantFor(act.actor, 'record-decision', unit!.path),
    // What was chosen stands in the record alone: the audit is read by those who may not see it.
    after: { year, number },
  };
  const saved = await attempt(saveCapDecision(db, decided.value, signed(act, done, { status: 201, body: { id } })));
  return saved === 'saved' ? { ok: true, value: { id } } : refused({ code: 'changed-meanwhile' });
}
