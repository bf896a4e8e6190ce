import { and, desc, eq, getTableColumns, gte, lt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isAboutPerson } from '@co-so/domain';
import type { AuditKind, ChainedEntry, CivilDate, Instant, Seal } from '@co-so/domain';
import { columns, readBatch } from '../batch.ts';
import type { Handle, NationalDb, ProvinceDb } from '../handle.ts';
import type { ReadEntry } from '../request/read.ts';
import { auditEntry, auditSeal } from '../request/table.ts';
import { write } from '../request/write.ts';
import { tailIn, tailOf } from './chain-queries.ts';
import type { AuditTail } from './chain-queries.ts';
import { findBeside, nameBeside } from './people-beside.ts';
import type { PeopleBeside } from './people-beside.ts';
import { entryRows, firstSince, foundIn, lastBefore, sealIn } from './rows.ts';
import type { FoundEntry } from './rows.ts';

/** What a list is asked for; the two that are indexed find their rows at once, however old they are. */
export interface AuditFilter {
  readonly actorId?: string | undefined;
  readonly subject?: string | undefined;
  readonly action?: string | undefined;
  readonly kind?: AuditKind | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  /** About units that stand below one of each of these lists, or are one of them; the widest list first. */
  readonly below?: readonly (readonly string[])[] | undefined;
}

export interface AuditPage {
  readonly entries: readonly FoundEntry[];
  /** Below which sequence one may go on looking; null at the beginning. Not every page that has a next one is full. */
  readonly next: number | null;
  readonly tail: AuditTail;
}

/** How much of the audit one question may take. */
interface Reach {
  readonly entries: number;
  /** How many entries are looked through for what no index finds, so that no question reads the whole audit. */
  readonly looked: number;
}

const onePage: Reach = { entries: 50, looked: 2000 };
/** What leaves as one sheet; the rest is another one. */
const oneSheet: Reach = { entries: 1000, looked: 20_000 };

export interface AuditQuestion extends AuditFilter {
  /** Which unit stands below which is a matter of the day. */
  readonly day: CivilDate;
  /** Only what came before this sequence. */
  readonly before?: number | undefined;
}

/** Who looks: whoever may see people is shown who acted, on whose account and by whose grant. */
export interface AuditViewer {
  readonly id: string;
  readonly seesPeople: boolean;
  /** Makes the entry of it, out of the records that the page speaks of and the accounts whose names it shows. */
  readonly lookingAt: (subjects: readonly string[], accountIds: readonly string[]) => ReadEntry;
}

/**
 * The newest entries that match. Where there are some about persons among them, or names of others are shown beside, the
 * entry of whoever looks is written before anything is shown.
 */
export async function listAudit(
  db: ProvinceDb | NationalDb,
  question: AuditQuestion,
  { id, seesPeople, lookingAt }: AuditViewer,
): Promise<AuditPage & PeopleBeside> {
  return tellAfter(db, await findAuditPage(db, question, onePage), seesPeople, async ({ subjects, accountIds }) => {
    if (subjects.length > 0 || accountIds.some((one) => one !== id))
      await write(db, [], { audit: lookingAt(subjects, accountIds) });
  });
}

/** What a page tells of people: whose records its entries are about, and whose names are shown beside them. */
export interface Told {
  readonly subjects: readonly string[];
  readonly accountIds: readonly string[];
}

/**
 * The same entries to be taken away: that somebody takes them is written first, whatever stands in them. Where nothing
 * matches, nothing is taken.
 */
export async function takeAudit(
  db: ProvinceDb | NationalDb,
  question: AuditQuestion,
  seesPeople: boolean,
  leave: (entries: AuditPage['entries'], told: Told) => Promise<unknown>,
): Promise<AuditPage & PeopleBeside> {
  const page = await findAuditPage(db, question, oneSheet);
  return tellAfter(db, page, seesPeople, async (told) => {
    if (page.entries.length > 0) await leave(page.entries, told);
  });
}

async function tellAfter(
  db: ProvinceDb | NationalDb,
  page: AuditPage,
  seesPeople: boolean,
  leave: (told: Told) => Promise<unknown>,
): Promise<AuditPage & PeopleBeside> {
  const subjects = page.entries.filter(({ entry }) => isAboutPerson(entry)).map(({ entry }) => entry.subject);
  const { accountIds, grants } = seesPeople ? await findBeside(db, page.entries) : { accountIds: [], grants: [] };
  await leave({ subjects: [...new Set(subjects)], accountIds });
  return { ...page, grants, people: await nameBeside(db, accountIds) };
}

async function findAuditPage(
  db: ProvinceDb | NationalDb,
  { day, before, ...filter }: AuditQuestion,
  reach: Reach,
): Promise<AuditPage> {
  const indexed = and(
    before === undefined ? undefined : lt(auditEntry.sequence, before),
    filter.from === undefined ? undefined : gte(auditEntry.sequence, firstSince(filter.from)),
    filter.until === undefined ? undefined : lte(auditEntry.sequence, lastBefore(filter.until)),
    filter.actorId === undefined ? undefined : eq(auditEntry.actorId, filter.actorId),
    filter.subject === undefined ? undefined : eq(auditEntry.subject, filter.subject),
  );
  const others = [
    filter.action === undefined ? undefined : sql`+${auditEntry.action} = ${filter.action}`,
    filter.kind === undefined ? undefined : sql`+${auditEntry.kind} = ${filter.kind}`,
    ...belowAll(db, filter.below ?? [], day),
  ].filter((condition) => condition !== undefined);
  const exactly = and(
    filter.from === undefined ? undefined : sql`+${auditEntry.at} >= ${filter.from}`,
    filter.until === undefined ? undefined : sql`+${auditEntry.at} < ${filter.until}`,
    ...others,
  );
  const looked = db.orm
    .select({ sequence: auditEntry.sequence })
    .from(auditEntry)
    .where(indexed)
    .orderBy(desc(auditEntry.sequence))
    .limit(others.length > 0 ? reach.looked : 0)
    .as('looked');
  const { bounds, found, tail } = await readBatch(db, {
    bounds: db.orm
      .select(columns({ lowest: sql<number | null>`min(sequence)`, count: sql<number>`count(*)` }))
      .from(looked),
    found: entryRows(db)
      .where(and(indexed, exactly, gte(auditEntry.sequence, sql`coalesce((SELECT min(sequence) FROM ${looked}), 0)`)))
      .orderBy(desc(auditEntry.sequence))
      .limit(reach.entries + 1),
    tail: tailOf(db),
  });
  const entries = found.slice(0, reach.entries).map(foundIn);
  const [looking] = bounds;
  const beyond = looking && looking.count === reach.looked ? looking.lowest : null;
  const next = found.length > reach.entries ? (entries.at(-1)?.entry.sequence ?? null) : beyond;
  return { entries, next, tail: tailIn(tail[0]) };
}

/** Below one of each list; a list that names what is not itself below those before it finds what a missing unit would. */
function belowAll(db: ProvinceDb | NationalDb, lists: readonly (readonly string[])[], day: CivilDate): readonly SQL[] {
  return lists.flatMap((unitIds, index) => [
    isBelow(db, sql`${auditEntry.unitId}`, unitIds, day),
    ...lists.slice(0, index).flatMap((wider) => unitIds.map((id) => isBelow(db, sql`${id}`, wider, day))),
  ]);
}

/** Of a unit that has ended, where it stood on its last day. The national office has no units of its own. */
function isBelow({ kind }: ProvinceDb | NationalDb, unit: SQL, unitIds: readonly string[], day: CivilDate): SQL {
  if (kind === 'national') return sql`false`;
  const on = sql`min(${day}, date(u.closed_on, '-1 day'))`;
  return sql`EXISTS (SELECT 1 FROM unit u JOIN unit_closure c ON c.descendant_id = u.id AND c.valid_from <= ${on} AND c.valid_until > ${on} WHERE u.id = ${unit} AND c.ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(unitIds)})))`;
}

const historyMaximum = 200;

/** Everything that was done to one thing, the newest first, at most 200. */
export function entriesAbout(db: Handle, subject: string) {
  return entryRows(db).where(eq(auditEntry.subject, subject)).orderBy(desc(auditEntry.sequence)).limit(historyMaximum);
}

export async function findEntriesAbout(db: Handle, subject: string): Promise<readonly FoundEntry[]> {
  const { entries } = await readBatch(db, { entries: entriesAbout(db, subject) });
  return entries.map(foundIn);
}

/** The newest entry about a thing. */
export async function findNewestAbout(db: Handle, subject: string): Promise<ChainedEntry | undefined> {
  const { found } = await readBatch(db, { found: entriesAbout(db, subject).limit(1) });
  return found[0] && foundIn(found[0]).entry;
}

/** The seal over the newest entry of an action on a thing. */
export async function findSealOf(db: Handle, subject: string, action: string): Promise<Seal | null> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns(getTableColumns(auditSeal)))
      .from(auditSeal)
      .innerJoin(auditEntry, eq(auditEntry.sequence, auditSeal.sequence))
      .where(and(eq(auditEntry.subject, subject), sql`+${auditEntry.action} = ${action}`))
      .orderBy(desc(auditSeal.sequence))
      .limit(1),
  });
  return found[0] ? sealIn(found[0]) : null;
}
