import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, chainBeginning, civilDate, sealsAfter } from '@co-so/domain';
import type { Instant, Seal } from '@co-so/domain';
import { insertRows, writeTechnically } from '../batch.ts';
import { attempt } from '../constraint.ts';
import type { ProvinceDb } from '../handle.ts';
import { loadAuditOfUnit } from '../province/audit/queries.ts';
import { auditRow } from '../request/audit.ts';
import { auditEntry } from '../request/table.ts';
import { write } from '../request/write.ts';
import { findChainBounds, loadAuditState, loadChainPart, loadUnsealed, saveSeals } from './chain-queries.ts';
import { findSealOf, listAudit } from './queries.ts';
import type { AuditFilter } from './queries.ts';
import { countRows, openDatabases, provinceDb } from '../../test/databases.ts';
import { anAuditEntry, aUnit, idOf, later, now, signed } from '../../test/builders.ts';
import { found } from '../../test/found.ts';

const today = civilDate('2024-06-14');
const hash = (text: string) => `hash of ${text.length}`;

beforeEach(openDatabases);

async function append(count: number, over: (index: number) => Parameters<typeof anAuditEntry>[0] = () => ({})) {
  const db = provinceDb();
  const rows = Array.from({ length: count }, (_, index) =>
    auditRow(anAuditEntry({ at: later(index), ...over(index) })),
  );
  const size = 1000;
  for (let from = 0; from < rows.length; from += size)
    await writeTechnically(db, insertRows(db, auditEntry, rows.slice(from, from + size)));
}

async function seal(maximum: number, at: Instant = later(60_000)): Promise<readonly Seal[]> {
  const db = provinceDb();
  const { last, entries } = await loadUnsealed(db, maximum);
  const seals = sealsAfter(last, entries, at, hash);
  await saveSeals(db, seals);
  return seals;
}

describe('sealing', () => {
  it('takes what follows the last seal, in order, so many at most', async () => {
    await append(5);
    expect((await seal(3)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    const [first, ...others] = await seal(3);
    expect([first, ...others].map((one) => one?.sequence)).toEqual([4, 5]);
    const { results } = await env.PROVINCE.prepare(
      'SELECT previous_hash, hash FROM audit_seal ORDER BY sequence',
    ).all();
    expect(results[0]?.['previous_hash']).toBe(chainBeginning);
    for (const [index, { previous_hash }] of results.slice(1).entries())
      expect(previous_hash).toBe(results[index]?.['hash']);
  });

  it('seals once when two do it at the same time', async () => {
    await append(7);
    const db = provinceDb();
    const both = await Promise.all([loadUnsealed(db, 100), loadUnsealed(db, 5)]);
    const outcomes = await Promise.all(
      both.map(({ last, entries }) => attempt(saveSeals(db, sealsAfter(last, entries, later(1), hash)))),
    );
    expect(outcomes.toSorted()).toEqual(['conflict', 'saved']);
    const kept = outcomes[0] === 'saved' ? 7 : 5;
    expect(await countRows(env.PROVINCE, 'audit_seal')).toBe(kept);
    await seal(100);
    expect(await countRows(env.PROVINCE, 'audit_seal')).toBe(7);
  });

  it('is asked for nothing when nothing was appended', async () => {
    await append(2);
    await seal(10);
    expect(await seal(10)).toEqual([]);
  });

  it('says how far it has come and how long the tail is', async () => {
    const db = provinceDb();
    expect(await loadAuditState(db)).toEqual({
      head: null,
      tail: { count: 0, oldestAt: null, known: null, sinceKnown: 0 },
    });
    await append(5);
    expect(await loadAuditState(db)).toEqual({
      head: null,
      tail: { count: 5, oldestAt: now, known: null, sinceKnown: 5 },
    });
    const seals = await seal(3);
    expect(await loadAuditState(db)).toEqual({
      head: seals[2],
      tail: { count: 2, oldestAt: later(3), known: null, sinceKnown: 5 },
    });
  });

  it('reads no more than it seals, however long the chain is', async () => {
    await append(3000);
    await seal(2990);
    const db = provinceDb();
    await loadUnsealed(db, 500);
    expect(db.meter.rowsRead).toBeLessThan(40);
    db.meter.rowsRead = 0;
    await loadAuditState(db);
    expect(db.meter.rowsRead).toBeLessThan(40);
  });

  it('chains the very text that is stored', async () => {
    const db = provinceDb();
    const after = { name: 'Đảng bộ', isDemo: false, none: null };
    await write(db, [], signed({ after }));
    const { entries } = await loadUnsealed(db, 1);
    expect(entries[0]).toMatchObject({ sequence: 1, kind: 'write', after: canonicalJson(after) });
    expect(Object.keys(entries[0]!)).not.toContain('before');
  });
});

describe('the list', () => {
  const day = 24 * 3_600_000;
  const looking = (subjects: readonly string[]) => ({
    ...{ ...signed({ action: 'list-audit', subject: 'audit', after: { subjects } }).audit, kind: 'read' as const },
  });
  const list = (db: ProvinceDb, filter: AuditFilter, before?: number) =>
    listAudit(db, { ...filter, day: today, before }, { id: 'x', seesPeople: false, lookingAt: looking });
  const sequencesOf = async (filter: AuditFilter) =>
    (await list(provinceDb(), filter)).entries.map(({ entry }) => entry.sequence);

  it('gives the newest first, page after page without a gap', async () => {
    await append(120);
    await seal(100);
    const db = provinceDb();
    const first = await list(db, {});
    expect(first.entries.map(({ entry }) => entry.sequence)).toEqual(Array.from({ length: 50 }, (_, at) => 120 - at));
    expect(first.entries.map(({ seal: own }) => own !== null).indexOf(true)).toBe(20);
    expect(first).toMatchObject({ next: 71, tail: { count: 20 } });
    const second = await list(db, {}, first.next ?? undefined);
    expect(second.entries[0]?.entry.sequence).toBe(70);
    const third = await list(db, {}, second.next ?? undefined);
    expect([third.entries.length, third.next]).toEqual([20, null]);
  });

  it.each([
    ['actor', { actorId: 'other' }, [3]],
    ['action', { action: 'approve' }, [2]],
    ['subject', { subject: 'target/x' }, [4]],
    ['kind', { kind: 'export' as const }, [5]],
    ['first day', { from: (now + 3 * day) as Instant }, [5, 4]],
    ['last day', { until: (now + day) as Instant }, [1]],
    ['both', { from: (now + day) as Instant, until: (now + 3 * day) as Instant }, [3, 2]],
    ['days before any', { until: now }, []],
    ['days after all', { from: (now + 9 * day) as Instant }, []],
    ['two at once', { actorId: 'preparer', kind: 'export' as const }, [5]],
  ])('is narrowed by %s', async (_, filter, expected) => {
    const overs = [
      {},
      { action: 'approve' },
      { actor: { id: 'other', title: 'Khác' } },
      { subject: 'target/x' },
      { kind: 'export' },
    ] as const;
    await append(5, (index) => ({ at: (now + index * day) as Instant, ...overs[index] }));
    expect(await sequencesOf(filter)).toEqual(expected);
  });

  // Who looks at what is kept about somebody leaves a trace, also where that is in the audit.
  it('leaves an entry of the look at persons’ records that it shows, and none where it shows none', async () => {
    const subjects = ['figure/x', 'account/a', 'account/a', 'data-request/b', 'account/unknown'];
    await append(subjects.length, (index) => ({ subject: subjects[index]! }));
    await list(provinceDb(), { subject: 'figure/x' });
    expect(await sequencesOf({ subject: 'audit' })).toEqual([]);
    await list(provinceDb(), {});
    const { entries } = await list(provinceDb(), { subject: 'audit' });
    expect(entries.map(({ entry }) => [entry.kind, entry.after])).toEqual([
      ['read', canonicalJson({ subjects: ['data-request/b', 'account/a'] })],
    ]);
  });

  it('shows nothing where that entry cannot be written', async () => {
    await append(1, () => ({ subject: 'account/a' }));
    const db = provinceDb();
    await db.d1.exec("CREATE TRIGGER no_reads BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'no reads'); END");
    await expect(list(db, {})).rejects.toThrow('no reads');
    await db.d1.exec('DROP TRIGGER no_reads');
  });

  it('looks through a bounded number for what is rare, and says where to go on', async () => {
    await append(4500, (index) => (index === 0 ? { action: 'rare' } : {}));
    const db = provinceDb();
    const places: (number | null)[] = [];
    let before: number | undefined;
    let found: number[] = [];
    do {
      db.meter.rowsRead = 0;
      const page = await list(db, { action: 'rare' }, before);
      expect(db.meter.rowsRead).toBeLessThan(22_000);
      places.push(page.next);
      found = [...found, ...page.entries.map(({ entry }) => entry.sequence)];
      before = page.next ?? undefined;
    } while (before !== undefined);
    expect([places, found]).toEqual([[2501, 501, null], [1]]);
  });

  it('reads for a page without filters, of one actor or of some days what it shows, and little more', async () => {
    await append(3000, (index) => ({ actor: { id: index % 100 === 0 ? 'rare' : 'usual', title: 'x' } }));
    const db = provinceDb();
    await seal(3000);
    for (const filter of [{}, { actorId: 'rare' }, { from: later(100), until: later(140) }]) {
      db.meter.rowsRead = 0;
      await list(db, filter);
      expect(db.meter.rowsRead).toBeLessThan(700);
    }
  });

  it('of a subtree holds what is about its units on the day, and nothing of the office as a whole', async () => {
    const db = provinceDb();
    const units = [
      aUnit(),
      aUnit({ id: idOf(2), kind: 'commune', parentId: idOf(1) }),
      aUnit({ id: idOf(3), kind: 'grassrootsBranch', parentId: idOf(2) }),
      aUnit({ id: idOf(4), kind: 'grassrootsBranch', parentId: idOf(2), closedOn: civilDate('2020-01-01') }),
      aUnit({ id: idOf(5), kind: 'commune', parentId: idOf(1) }),
    ];
    await found(db, units);
    await append(6, (index) => ({ unitId: index === 5 ? null : idOf(index + 1) }));
    const below = async (id: string) => {
      return (await list(db, { below: [[id]] })).entries.map(({ entry }) => entry.unitId);
    };
    expect(await below(idOf(2))).toEqual([idOf(4), idOf(3), idOf(2)]);
    expect(await below(idOf(5))).toEqual([idOf(5)]);
    expect(await below(idOf(1))).toHaveLength(5);
    const both = await list(db, { below: [[idOf(2), idOf(5)], [idOf(3)]] });
    expect(both.entries.map(({ entry }) => entry.unitId)).toEqual([idOf(3)]);
  });
});

it('gives a stretch of the chain, by days, in its own order', async () => {
  const day = 24 * 3_600_000;
  // Committed in another order than they came: the stretch holds all of its days, and no gap.
  const days = [0, 1, 2, 1, 2, 3];
  await append(days.length, (index) => ({ at: (now + days[index]! * day) as Instant }));
  const db = provinceDb();
  const bounds = (from?: number, until?: number) =>
    findChainBounds(db, {
      from: from === undefined ? undefined : ((now + from * day) as Instant),
      until: until === undefined ? undefined : ((now + until * day) as Instant),
    });
  expect(await bounds()).toEqual({ first: 1, last: 6 });
  expect(await bounds(2)).toEqual({ first: 3, last: 6 });
  expect(await bounds(1, 2)).toEqual({ first: 2, last: 4 });
  expect(await bounds(7)).toMatchObject({ last: 0 });
  const part = await loadChainPart(db, { first: 2, last: 5 }, { entries: 3, characters: 1_000_000 });
  expect(part.map(({ entry }) => entry.sequence)).toEqual([2, 3, 4]);
});

// A Worker has 128 MB, and a request 1,000 queries: long entries come in short parts, short ones in long parts.
it('gives as much of a stretch at once as fits, and never nothing', async () => {
  const lengths = [10, 10, 500, 10, 10];
  await append(lengths.length, (index) => ({ reason: 'x'.repeat(lengths[index]!) }));
  const db = provinceDb();
  const parts: number[][] = [];
  for (let first = 1; first <= lengths.length;) {
    const part = await loadChainPart(db, { first, last: lengths.length }, { entries: 100, characters: 300 });
    parts.push(part.map(({ entry }) => entry.sequence));
    first = part.at(-1)!.entry.sequence + 1;
  }
  expect(parts).toEqual([[1, 2], [3], [4, 5]]);
});

it('finds the seal over what was done to a thing, once there is one', async () => {
  const db = provinceDb();
  await append(2, () => ({ subject: 'submission/1', action: 'approve-submission' }));
  expect(await findSealOf(db, 'submission/1', 'approve-submission')).toBeNull();
  const seals = await seal(10);
  expect(await findSealOf(db, 'submission/1', 'approve-submission')).toEqual(seals[1]);
  expect(await findSealOf(db, 'submission/2', 'approve-submission')).toBeNull();
});

it('gives the history of a thing with the unit it is of', async () => {
  const db = provinceDb();
  await found(db, [aUnit()]);
  await append(3, (index) => ({ subject: index === 1 ? 'figure/other' : 'figure/x', unitId: idOf(1) }));
  const { unit, entries } = await loadAuditOfUnit(db, idOf(1), 'figure/x', civilDate('2024-06-14'));
  expect(unit?.path).toEqual([idOf(1)]);
  expect(entries.map(({ entry }) => entry.sequence)).toEqual([3, 1]);
});
