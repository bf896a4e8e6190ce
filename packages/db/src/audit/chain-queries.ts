import { and, asc, desc, eq, getTableColumns, gt, gte, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { anchoringAction } from '@co-so/domain';
import type { ChainedEntry, Instant, Seal } from '@co-so/domain';
import { columns, insertRows, readBatch, writeTechnically } from '../batch.ts';
import { compiled } from '../compiled.ts';
import { isProvince } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { auditEntry, auditSeal } from '../request/table.ts';
import type { AuditFilter } from './queries.ts';
import { entryIn, entryRows, firstSince, foundIn, lastBefore, sealIn } from './rows.ts';
import type { FoundEntry } from './rows.ts';

const sealedUpTo = sql`(SELECT coalesce(max(sequence), 0) FROM audit_seal)`;

const newestSeal = compiled<Record<string, never>>()((orm) =>
  orm
    .select(columns(getTableColumns(auditSeal)))
    .from(auditSeal)
    .orderBy(desc(auditSeal.sequence))
    .limit(1),
);

const unsealed = compiled<{ readonly maximum: number }>()((orm) =>
  entryRows({ orm })
    .where(gt(auditEntry.sequence, sealedUpTo))
    .orderBy(asc(auditEntry.sequence))
    .limit(sql.placeholder('maximum')),
);

/** The seal that was set last and the entries after it, the oldest first, at most so many. */
export async function loadUnsealed(
  db: Handle,
  maximum: number,
): Promise<{ readonly last: Seal | undefined; readonly entries: readonly ChainedEntry[] }> {
  const { last, entries } = await readBatch(db, { last: newestSeal(db, {}), entries: unsealed(db, { maximum }) });
  return { last: last[0] && sealIn(last[0]), entries: entries.map(({ sealHash: _, ...row }) => entryIn(row)) };
}

/** The hash that an entry was sealed with; undefined where there is no such entry, or no seal over it yet. */
export async function findSealHash(db: Handle, sequence: number): Promise<string | undefined> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ hash: auditSeal.hash }))
      .from(auditSeal)
      .where(eq(auditSeal.sequence, sequence)),
  });
  return found[0]?.hash;
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
  /** Up to which entry, as far as this office knows, others keep a head of its chain, and since when it knows; null: none. */
  readonly known: { readonly sequence: number; readonly at: Instant } | null;
  /** How many entries lie after that one. */
  readonly sinceKnown: number;
}

const tailCounted = 10_000;

/** How far the chain is sealed, and what is not. */
export async function loadAuditState(db: Handle): Promise<{ readonly head: Seal | null; readonly tail: AuditTail }> {
  const { head, tail } = await readBatch(db, { head: newestSeal(db, {}), tail: tailOf(db) });
  return { head: head[0] ? sealIn(head[0]) : null, tail: tailIn(tail[0]) };
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

/** How much of a chain is read at once. */
export interface PartSize {
  readonly entries: number;
  /** Of what entries hold besides their fixed fields. One that is longer by itself is a part by itself. */
  readonly characters: number;
}

/**
 * A stretch of the chain in its own order, for a file: as many entries as fit, whatever they hold, so that a part is never
 * too large for a Worker's memory and a long chain takes few queries.
 */
export async function loadChainPart(
  db: Handle,
  { first, last }: ChainBounds,
  { entries, characters }: PartSize,
): Promise<readonly FoundEntry[]> {
  const size = sql`coalesce(length(before), 0) + coalesce(length(after), 0) + coalesce(length(reason), 0)`;
  const measured = sql`SELECT sequence, sum(${size}) OVER (ORDER BY sequence) AS filled FROM audit_entry WHERE sequence BETWEEN ${first} AND ${last} ORDER BY sequence LIMIT ${entries}`;
  const fitting = sql`(SELECT max(sequence) FROM (${measured}) WHERE filled <= ${characters} OR sequence = ${first})`;
  const { found } = await readBatch(db, {
    found: entryRows(db)
      .where(and(gte(auditEntry.sequence, first), lte(auditEntry.sequence, fitting)))
      .orderBy(asc(auditEntry.sequence)),
  });
  return found.map(foundIn);
}

export function tailOf(db: Handle) {
  const unsealed = db.orm
    .select({ at: auditEntry.at })
    .from(auditEntry)
    .where(gt(auditEntry.sequence, sealedUpTo))
    .orderBy(asc(auditEntry.sequence))
    .limit(tailCounted)
    .as('unsealed');
  return db.orm
    .select(
      columns({
        count: sql<number>`count(*)`,
        oldestAt: sql<number | null>`min(at)`,
        newest: sql<number>`(SELECT coalesce(max(sequence), 0) FROM audit_entry)`,
        known: knownHead(db),
      }),
    )
    .from(unsealed);
}

/** The national office keeps the heads itself; a province learns once a day, with the entry that anchors them, of its own. */
function knownHead(db: Handle): SQL<string | null> {
  return isProvince(db)
    ? sql`(SELECT json_object('sequence', json_extract(after, '$.ownSequence'), 'at', at) FROM audit_entry WHERE subject = 'audit-head' AND +action = ${anchoringAction} ORDER BY sequence DESC LIMIT 1)`
    : sql`(SELECT json_object('sequence', chain_sequence, 'at', at) FROM audit_head WHERE office_id = 'national' ORDER BY sequence DESC LIMIT 1)`;
}

interface TailRow {
  readonly count: number;
  readonly oldestAt: number | null;
  readonly newest: number;
  readonly known: string | null;
}

/** Safe: the text was made of two numbers by the query. */
export function tailIn(row: TailRow | undefined): AuditTail {
  const found = JSON.parse(row?.known ?? '{}') as { readonly sequence?: number | null; readonly at?: Instant };
  const known = found.sequence && found.at !== undefined ? { sequence: found.sequence, at: found.at } : null;
  return {
    count: row?.count ?? 0,
    oldestAt: (row?.oldestAt ?? null) as Instant | null,
    known,
    sinceKnown: (row?.newest ?? 0) - (known?.sequence ?? 0),
  };
}
