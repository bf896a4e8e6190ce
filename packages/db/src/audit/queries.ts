import { and, asc, desc, eq, getTableColumns, gt, gte, lt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { chainedEntry, isAboutPerson } from '@co-so/domain';
import type { AuditKind, ChainedEntry, CivilDate, Instant, Seal } from '@co-so/domain';
import { columns, insertRows, readBatch, writeTechnically } from '../batch.ts';
import type { Handle, NationalDb, ProvinceDb } from '../handle.ts';
import type { ReadEntry } from '../request/read.ts';
import { auditEntry, auditSeal } from '../request/table.ts';
import { write } from '../request/write.ts';

/** An entry with its seal, where it has one. */
export interface FoundEntry {
  readonly entry: ChainedEntry;
  readonly seal: Seal | null;
}

const sealedUpTo = sql`(SELECT coalesce(max(sequence), 0) FROM audit_seal)`;

/** The seal that was set last and the entries after it, the oldest first, at most so many. */
export async function loadUnsealed(
  db: Handle,
  maximum: number,
): Promise<{ readonly last: Seal | undefined; readonly entries: readonly ChainedEntry[] }> {
  const { last, entries } = await readBatch(db, {
    last: newestSeal(db),
    entries: entryRows(db).where(gt(auditEntry.sequence, sealedUpTo)).orderBy(asc(auditEntry.sequence)).limit(maximum),
  });
  return { last: last[0] && sealIn(last[0]), entries: entries.map(({ sealHash: _, ...row }) => entryIn(row)) };
}

/** Sets seals. Two runs at once began after the same seal: the keys and a trigger refuse all of the second's. */
export async function saveSeals(db: Handle, seals: readonly Seal[]): Promise<void> {
  await writeTechnically(db, insertRows(db, auditSeal, seals));
}

/** What was appended and is not sealed yet. */
export interface AuditTail {
  /** Counted up to ten thousand. */
  readonly count: number;
  readonly oldestAt: Instant | null;
}

const tailCounted = 10_000;

/** How far the chain is sealed, and what is not. */
export async function loadAuditState(db: Handle): Promise<{ readonly head: Seal | null; readonly tail: AuditTail }> {
  const { head, tail } = await readBatch(db, { head: newestSeal(db), tail: tailOf(db) });
  return { head: head[0] ? sealIn(head[0]) : null, tail: tailIn(tail[0]) };
}

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

const pageSize = 50;
/** How many entries a page looks through for what no index finds, so that no question reads the whole audit. */
const windowSize = 2000;

export interface AuditQuestion extends AuditFilter {
  /** Which unit stands below which is a matter of the day. */
  readonly day: CivilDate;
  /** Only what came before this sequence. */
  readonly before?: number | undefined;
}

/**
 * The newest entries that match. Where there are some about persons among them, the entry of whoever looks is written
 * before anything is shown; it is made of what they are about.
 */
export async function listAudit(
  db: ProvinceDb | NationalDb,
  question: AuditQuestion,
  lookingAt: (subjects: readonly string[]) => ReadEntry,
): Promise<AuditPage> {
  const page = await findAuditPage(db, question);
  const subjects = page.entries.filter(({ entry }) => isAboutPerson(entry)).map(({ entry }) => entry.subject);
  if (subjects.length > 0) await write(db, [], { audit: lookingAt([...new Set(subjects)]) });
  return page;
}

async function findAuditPage(
  db: ProvinceDb | NationalDb,
  { day, before, ...filter }: AuditQuestion,
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
    .limit(others.length > 0 ? windowSize : 0)
    .as('looked');
  const { bounds, found, tail } = await readBatch(db, {
    bounds: db.orm
      .select(columns({ lowest: sql<number | null>`min(sequence)`, count: sql<number>`count(*)` }))
      .from(looked),
    found: entryRows(db)
      .where(and(indexed, exactly, gte(auditEntry.sequence, sql`coalesce((SELECT min(sequence) FROM ${looked}), 0)`)))
      .orderBy(desc(auditEntry.sequence))
      .limit(pageSize + 1),
    tail: tailOf(db),
  });
  const entries = found.slice(0, pageSize).map(foundIn);
  const [looking] = bounds;
  const beyond = looking && looking.count === windowSize ? looking.lowest : null;
  const next = found.length > pageSize ? (entries.at(-1)?.entry.sequence ?? null) : beyond;
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

/** Between which sequences the entries of some days lie. */
export interface ChainBounds {
  readonly first: number;
  readonly last: number;
}

export async function findChainBounds(
  db: Handle,
  { from, until }: Pick<AuditFilter, 'from' | 'until'>,
): Promise<ChainBounds> {
  const newest = sql`(SELECT max(sequence) FROM audit_entry)`;
  const { bounds } = await readBatch(db, {
    bounds: db.orm
      .select(
        columns({
          first: sql<number | null>`${from === undefined ? sql`1` : firstSince(from)}`,
          last: sql<number | null>`${until === undefined ? newest : lastBefore(until)}`,
        }),
      )
      .from(sql`(SELECT 1)`),
  });
  const [found] = bounds;
  return { first: found?.first ?? 1, last: found?.first ? (found.last ?? 0) : 0 };
}

/** A stretch of the chain in its own order, for a file. */
export async function loadChainPart(
  db: Handle,
  { first, last }: ChainBounds,
  maximum: number,
): Promise<readonly FoundEntry[]> {
  const { found } = await readBatch(db, {
    found: entryRows(db)
      .where(and(gte(auditEntry.sequence, first), lte(auditEntry.sequence, last)))
      .orderBy(asc(auditEntry.sequence))
      .limit(maximum),
  });
  return found.map(foundIn);
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

/** How many entries beside a moment are looked at: requests are committed in nearly the order in which they came. */
const nearby = 200;

function firstSince(from: Instant): SQL {
  return sql`(SELECT min(sequence) FROM (SELECT sequence FROM audit_entry WHERE at >= ${from} ORDER BY at LIMIT ${nearby}))`;
}

function lastBefore(until: Instant): SQL {
  return sql`(SELECT max(sequence) FROM (SELECT sequence FROM audit_entry WHERE at < ${until} ORDER BY at DESC LIMIT ${nearby}))`;
}

function newestSeal(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(auditSeal)))
    .from(auditSeal)
    .orderBy(desc(auditSeal.sequence))
    .limit(1);
}

function tailOf(db: Handle) {
  const unsealed = db.orm
    .select({ at: auditEntry.at })
    .from(auditEntry)
    .where(gt(auditEntry.sequence, sealedUpTo))
    .orderBy(asc(auditEntry.sequence))
    .limit(tailCounted)
    .as('unsealed');
  return db.orm.select(columns({ count: sql<number>`count(*)`, oldestAt: sql<number | null>`min(at)` })).from(unsealed);
}

function tailIn(row: { readonly count: number; readonly oldestAt: number | null } | undefined): AuditTail {
  return { count: row?.count ?? 0, oldestAt: (row?.oldestAt ?? null) as Instant | null };
}

export function entryRows(db: Handle) {
  const { previousHash, hash: sealHash, sealedAt } = getTableColumns(auditSeal);
  return db.orm
    .select(columns({ ...getTableColumns(auditEntry), previousHash, sealHash, sealedAt }))
    .from(auditEntry)
    .leftJoin(auditSeal, eq(auditSeal.sequence, auditEntry.sequence))
    .$dynamic();
}

export type AuditRow = Awaited<ReturnType<typeof entryRows>>[number];

export function foundIn({ previousHash, sealHash, sealedAt, ...row }: AuditRow): FoundEntry {
  const sealed = sealHash !== null && previousHash !== null && sealedAt !== null;
  const seal = sealed ? sealIn({ sequence: row.sequence, previousHash, hash: sealHash, sealedAt }) : null;
  return { entry: entryIn(row), seal };
}

/** Written by the product's own clock. */
function entryIn(row: typeof auditEntry.$inferSelect): ChainedEntry {
  return chainedEntry({ ...row, at: row.at as Instant });
}

function sealIn(row: typeof auditSeal.$inferSelect): Seal {
  return { ...row, sealedAt: row.sealedAt as Instant };
}
