import { findEntriesAbout } from '@co-so/db';
import type { FoundEntry, NationalDb, ProvinceDb } from '@co-so/db';
import { can, wholeOffice } from '@co-so/domain';
import type { Action, Actor, AuditSubject, AuditThing, CivilDate, RecordThing } from '@co-so/domain';
import { provinceHistories } from './province-histories.ts';
import type { ProvinceThing } from './province-histories.ts';

/** What is of the office as a whole: who may see it there sees its history, and of a list who may see the audit. */
const seenBy = {
  policy: 'view-people',
  'data-mode': 'view-privacy',
  retention: 'view-privacy',
  'answer-terms': 'view-privacy',
  'retention-run': 'view-privacy',
  'structure-import': 'found-units',
  'structure-layout': 'found-units',
  tenant: 'manage-provinces',
  registry: 'manage-provinces',
  delivery: 'receive-delivery',
  'reporting-round': 'compare',
  province: 'view-audit',
  office: 'view-audit',
  'imported-file': 'view-audit',
  structure: 'view-audit',
  audit: 'view-audit',
  'audit-head': 'view-audit',
  people: 'view-audit',
  'data-requests': 'view-audit',
  'discipline-register': 'view-audit',
  'cap-decisions': 'view-audit',
  incidents: 'view-audit',
  figures: 'view-audit',
  'refused-rows': 'view-audit',
  comparison: 'view-audit',
  'comparison-picture': 'view-audit',
} as const satisfies Readonly<Record<Exclude<AuditThing, ProvinceThing | RecordThing>, Action>>;

/** There from the beginning, whether or not anybody has done anything to them. */
const settings: readonly string[] = ['policy', 'data-mode', 'retention', 'answer-terms'];

export type HistoryThing = Exclude<AuditThing, RecordThing>;

interface Asked extends AuditSubject {
  readonly thing: HistoryThing;
  readonly subject: string;
}

/** Undefined alike of a thing that is not there and of one that the actor may not see. */
export async function findHistory(
  db: ProvinceDb | NationalDb,
  actor: Actor,
  { thing, key, subject }: Asked,
  today: CivilDate,
): Promise<readonly FoundEntry[] | undefined> {
  if (!isOfOffice(thing))
    return db.kind === 'province' ? provinceHistories[thing](db, actor, { key, subject, today }) : undefined;
  const entries = await findEntriesAbout(db, subject);
  const isThere = settings.includes(thing) ? key === db.kind : entries.length > 0;
  return isThere && can(actor, seenBy[thing], wholeOffice) ? entries : undefined;
}

function isOfOffice(thing: HistoryThing): thing is keyof typeof seenBy {
  return thing in seenBy;
}
