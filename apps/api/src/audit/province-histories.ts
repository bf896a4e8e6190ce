import {
  findAuditOfScoreTable,
  findAuditOfSubmission,
  findCapDecisionUnit,
  findEntriesAbout,
  findHostPlace,
  findPlanUnit,
  loadAuditOfUnit,
} from '@co-so/db';
import type { FoundEntry, ProvinceDb } from '@co-so/db';
import { can, canSomewhere, loadCentralRules, seriesList, settingsOf, wholeOffice } from '@co-so/domain';
import type { Actor, AuditThing, CivilDate } from '@co-so/domain';

/** What stands somewhere in a province, or is shown by rules of its own. */
export type ProvinceThing = Extract<
  AuditThing,
  'figure' | 'target' | 'unit' | 'host-place' | 'submission' | 'score-table' | 'plan' | 'cap-decision' | 'rule-setting'
>;

interface Asked {
  readonly key: string;
  readonly subject: string;
  readonly today: CivilDate;
}

type FindHistory = (db: ProvinceDb, actor: Actor, asked: Asked) => Promise<readonly FoundEntry[] | undefined>;

/** Each undefined alike of a thing that is not there and of one that the actor may not see. */
export const provinceHistories: Readonly<Record<ProvinceThing, FindHistory>> = {
  figure: unitHistory,
  target: unitHistory,
  unit: unitHistory,
  'host-place': placeHistory,
  submission: submissionHistory,
  'score-table': tableHistory,
  plan: planHistory,
  'cap-decision': capHistory,
  'rule-setting': settingHistory,
};

async function unitHistory(db: ProvinceDb, actor: Actor, { key, subject, today }: Asked) {
  const [unitId = ''] = key.split('/');
  const { unit, entries } = await loadAuditOfUnit(db, unitId, subject, today);
  return unit && can(actor, 'view-figures', unit.path) ? entries : undefined;
}

async function placeHistory(db: ProvinceDb, actor: Actor, { key, subject, today }: Asked) {
  const place = await findHostPlace(db, key, today);
  const entries = await findEntriesAbout(db, subject);
  return place && can(actor, 'view-figures', place.path) ? entries : undefined;
}

async function submissionHistory(db: ProvinceDb, actor: Actor, { key }: Asked) {
  const found = await findAuditOfSubmission(db, key);
  return can(actor, 'view-submissions', wholeOffice) ? found : undefined;
}

/** Whoever may not see what is worked on learns of a table only that it was issued. */
async function tableHistory(db: ProvinceDb, actor: Actor, { key }: Asked) {
  const found = await findAuditOfScoreTable(db, key);
  if (!found || can(actor, 'view-score-drafts', wholeOffice)) return found?.entries;
  if (!found.isIssued || !canSomewhere(actor, 'view-rules')) return undefined;
  return found.entries.filter(({ entry }) => entry.action === 'issue-score-table');
}

/** For whoever may see plans where the plan is made. */
async function planHistory(db: ProvinceDb, actor: Actor, { key, subject, today }: Asked) {
  const unitId = await findPlanUnit(db, key);
  const { unit, entries } = await loadAuditOfUnit(db, unitId ?? key, subject, today);
  return unitId !== undefined && unit && can(actor, 'view-plans', unit.path) ? entries : undefined;
}

/** For whoever may see what bodies decided where this one sits. */
async function capHistory(db: ProvinceDb, actor: Actor, { key, subject, today }: Asked) {
  const unitId = await findCapDecisionUnit(db, key);
  const { unit, entries } = await loadAuditOfUnit(db, unitId ?? key, subject, today);
  return unitId !== undefined && unit && can(actor, 'view-decisions', unit.path) ? entries : undefined;
}

async function settingHistory(db: ProvinceDb, actor: Actor, { key, subject }: Asked) {
  const [series, setting] = key.split('/');
  const known = seriesList.find((one) => one === series);
  const sets = known ? await loadCentralRules(known) : [];
  const isThere = sets.flatMap(settingsOf).some((one) => one.id === setting);
  return isThere && canSomewhere(actor, 'view-rules') ? findEntriesAbout(db, subject) : undefined;
}
