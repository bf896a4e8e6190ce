import { findPlacedUnit, listDiscipline, loadDisciplineRevisions } from '@co-so/db';
import type { DisciplineCursor, ListedDiscipline, NamedDiscipline, ProvinceDb } from '@co-so/db';
import {
  asRules,
  can,
  canSomewhere,
  civilDate,
  disciplineActions,
  disciplineEffects,
  isOfEarlierYear,
  loadCentralRules,
  ratingYearOf,
  ruleSetInForce,
  scopeOf,
} from '@co-so/domain';
import type { CivilDate, DisciplineDecision, DisciplineEffect, RuleSet } from '@co-so/domain';
import type { Act } from '../act.ts';
import { readEntry } from '../request/read-entry.ts';
import { findSeenDiscipline } from './seen-discipline.ts';
import type { DisciplineHistory, DisciplineRegister, ListedDecision, ShownDiscipline } from './shapes.ts';

export interface RegisterQuestion {
  /** A unit and what is below it; without one, all that one may see. */
  readonly under: string | undefined;
  /** Days of the decision. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly before: DisciplineCursor | null;
}

/** Undefined alike of a unit that is not there and of one whose entries one may not see. */
export async function loadRegister(
  db: ProvinceDb,
  act: Act,
  { under, from, to, before }: RegisterQuestion,
): Promise<DisciplineRegister | undefined> {
  const { actor, today } = act;
  const head = under === undefined ? undefined : await findPlacedUnit(db, under, today);
  if (under !== undefined && (!head || !can(actor, 'view-discipline', head.path))) return undefined;
  const scope = under === undefined ? scopeOf(actor, 'view-discipline') : [under];
  const asked = { today, scope, changeScope: scopeOf(actor, 'record-discipline'), from, to, before };
  const looking = (disciplineIds: readonly string[]) => {
    const after = { under: under ?? null, from, to, before: before && cursorText(before), disciplineIds };
    const done = { action: 'list-discipline', subject: 'discipline-register', after };
    return readEntry(act, 'view-discipline', head?.path ?? 'wherever', {
      ...done,
      ...(under !== undefined && { unitId: under }),
    });
  };
  const [{ listed, next, counts }, sets] = await Promise.all([
    listDiscipline(db, asked, looking),
    loadCentralRules('annual-rating'),
  ]);
  return {
    decisions: listed.map((one) => listedDecision(one, sets)),
    next: next && cursorText(next),
    counts,
    today,
    allowedActions: canSomewhere(actor, 'record-discipline') ? ['record'] : [],
  };
}

function cursorText({ decidedOn, id }: DisciplineCursor): string {
  return `${decidedOn}/${id}`;
}

/** Every revision of an entry. */
export async function loadDisciplineHistory(
  db: ProvinceDb,
  act: Act,
  id: string,
): Promise<DisciplineHistory | undefined> {
  const seen = await findSeenDiscipline(db, act, id);
  if (!seen) return undefined;
  const done = { action: 'open-discipline', subject: `discipline/${id}`, unitId: seen.unitId };
  const read = readEntry(act, 'view-discipline', seen.path, done);
  return { revisions: (await loadDisciplineRevisions(db, id, read)).map(shownOf) };
}

function shownOf({ decision: { unitId, ...decision }, unitName }: NamedDiscipline): ShownDiscipline {
  return { ...decision, unit: { id: unitId, name: unitName } };
}

function listedDecision({ mayChange, ...named }: ListedDiscipline, sets: readonly RuleSet[]): ListedDecision {
  const { decision } = named;
  return {
    ...shownOf(named),
    isOfEarlierYear: isOfEarlierYear(decision),
    effects: effectsOf(decision, sets),
    allowedActions: mayChange ? disciplineActions(decision) : [],
  };
}

function effectsOf(decision: DisciplineDecision, sets: readonly RuleSet[]): readonly DisciplineEffect[] | null {
  const lastDay = civilDate(`${ratingYearOf(decision.decidedOn)}-12-31`);
  const set = asRules(ruleSetInForce(sets, lastDay), 'scoring');
  return set ? disciplineEffects(set, decision) : null;
}
