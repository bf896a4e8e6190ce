import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from './access/table.ts';
import { columns, insertRows, readBatch, readPersonal } from './batch.ts';
import type { HoldsPerson } from './privacy/personal.ts';
import { readAudited } from './request/read.ts';
import { write } from './request/write.ts';
import { hostPlaceBranch, unit, unitLink, unitName } from './province/organization/table.ts';
import { auditEntry } from './request/table.ts';
import { countRows, provinceDb } from '../test/databases.ts';
import { idOf, signed } from '../test/builders.ts';

const dated = { validFrom: '2000-01-01', validUntil: '9999-12-31' };

async function seed(...numbers: readonly number[]) {
  const db = provinceDb();
  const ids = numbers.map(idOf);
  await write(
    db,
    [
      ...insertRows(
        db,
        unit,
        ids.map((id) => ({ id, foundedOn: '2000-01-01', closedOn: '9999-12-31' })),
      ),
      ...insertRows(
        db,
        unitLink,
        ids.map((id) => ({ unitId: id, parentId: `parent of ${id}`, ...dated, validFrom: '2010-01-01' })),
      ),
    ],
    signed(),
  );
  return ids;
}

it('keeps columns of one name in a join apart', async () => {
  const [id] = await seed(1);
  const db = provinceDb();
  const { joined } = await readBatch(db, {
    joined: db.orm
      .select(
        columns({
          unitId: unit.id,
          linkOf: unitLink.unitId,
          foundedOn: unit.foundedOn,
          validFrom: unitLink.validFrom,
          parentId: unitLink.parentId,
          nameOf: unitName.unitId,
          nameFrom: unitName.validFrom,
        }),
      )
      .from(unit)
      .innerJoin(unitLink, eq(unitLink.unitId, unit.id))
      .leftJoin(unitName, eq(unitName.unitId, unit.id)),
  });
  expect(joined).toEqual([
    {
      unitId: id,
      linkOf: id,
      foundedOn: '2000-01-01',
      validFrom: '2010-01-01',
      parentId: `parent of ${id}`,
      nameOf: null,
      nameFrom: null,
    },
  ]);
});

it('answers each query of a batch under its own name', async () => {
  const db = provinceDb();
  const found = await readBatch(db, {
    second: db.orm.select(columns({ value: sql<number>`2` })).from(unit),
    first: db.orm.select(columns({ value: sql<number>`1` })).from(unit),
  });
  expect(found).toEqual({ second: [{ value: 2 }], first: [{ value: 1 }] });
});

it('refuses a select whose columns are not named by columns()', async () => {
  const db = provinceDb();
  const read = readBatch(db, { units: db.orm.select().from(unit) });
  await expect(read).rejects.toThrow('select without columns()');
});

it('refuses a select of which one column is not named by columns()', async () => {
  const db = provinceDb();
  const read = readBatch(db, {
    joined: db.orm
      .select({ ...columns({ parentId: unitLink.parentId }), unitId: unit.id })
      .from(unit)
      .innerJoin(unitLink, eq(unitLink.unitId, unit.id)),
  });
  await expect(read).rejects.toThrow('select without columns()');
});

it('refuses a select that uses one name twice', async () => {
  const db = provinceDb();
  const twice = { left: sql<string>`${unit.id}`.as('id'), right: sql<string>`${unit.closedOn}`.as('id') };
  const read = readBatch(db, { units: db.orm.select(twice).from(unit) });
  await expect(read).rejects.toThrow('select without columns()');
});

// Whoever forgets the entry does not get so far as to run it.
it('reads nothing out of a record about a person without an entry or a reason', async () => {
  const db = provinceDb();
  const people = db.orm.select(columns({ id: account.id, name: account.name })).from(account);
  expect(await readPersonal(db, 'deciding', { people })).toEqual({ people: [] });
  const ids = db.orm.select(columns({ id: account.id })).from(account);
  expect(await readBatch(db, { ids })).toEqual({ ids: [] });
  // By these `readBatch` takes the one and not the other; they are held to by the compiler.
  const asksForEntry: HoldsPerson<(typeof people)['_']['result'][number]> = true;
  const asksForNone: HoldsPerson<(typeof ids)['_']['result'][number]> = false;
  expect([asksForEntry, asksForNone]).toEqual([true, false]);
  const before = await countRows(db.d1, 'audit_entry');
  const entry = { ...signed().audit, kind: 'read' as const };
  expect(await readAudited(db, { people }, entry)).toEqual({ people: [] });
  expect(await countRows(db.d1, 'audit_entry')).toBe(before + 1);
});

it('counts the rows D1 reads, one for one', async () => {
  await seed(2, 3, 4);
  const db = provinceDb();
  await readBatch(db, { all: db.orm.select(columns({ id: unit.id })).from(unit) });
  expect(db.meter).toEqual({ trips: 1, queries: 1, rowsRead: 4, rowsWritten: 0 });
  await readBatch(db, {
    one: db.orm
      .select(columns({ foundedOn: unit.foundedOn }))
      .from(unit)
      .where(eq(unit.id, idOf(3))),
    all: db.orm.select(columns({ id: unit.id, foundedOn: unit.foundedOn })).from(unit),
  });
  const sameByHand = await db.d1.prepare('SELECT founded_on FROM unit WHERE id = ?').bind(idOf(3)).run();
  expect(db.meter).toEqual({ trips: 2, queries: 3, rowsRead: 4 + sameByHand.meta.rows_read + 4, rowsWritten: 0 });
});

it('counts the rows D1 writes, its indexes included', async () => {
  const db = provinceDb();
  await write(db, [], signed());
  expect(db.meter).toMatchObject({ queries: 1 });
  expect(db.meter.rowsWritten).toBeGreaterThanOrEqual(1);
});

it('inserts more rows than a statement takes parameters, with every character as it was', async () => {
  const db = provinceDb();
  const before = await countRows(db.d1, 'audit_entry');
  const subject = (index: number) => `${index} Đảng bộ "khối" \\ 'đặc khu' – ${'ộ'.repeat(200)}`;
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    id: idOf(50_000 + index),
    at: index,
    kind: 'write' as const,
    actorId: 'preparer',
    actorTitle: 'Chuyên viên',
    action: 'test',
    subject: subject(index),
    requestId: idOf(1),
  }));
  const statements = insertRows(db, auditEntry, rows);
  expect(statements.length).toBeGreaterThan(1);
  await write(db, statements, signed());
  expect(await countRows(db.d1, 'audit_entry')).toBe(before + 3001);
  const last = db.d1.prepare('SELECT at, subject, unit_id, "before" FROM audit_entry WHERE id = ?');
  expect(await last.bind(idOf(52_999)).first()).toEqual({
    at: 2999,
    subject: subject(2999),
    unit_id: null,
    before: null,
  });
});

it('inserts what all rows say alike as each of them says it', async () => {
  const db = provinceDb();
  const place = { placeId: idOf(1), state: 'none' as const, unitId: null, hasCommittee: false };
  const rows = [
    { ...place, validFrom: '2001-01-01', validUntil: '2002-01-01' },
    { ...place, validFrom: '2002-01-01', validUntil: '2003-01-01' },
  ];
  await write(db, insertRows(db, hostPlaceBranch, rows), signed());
  const found = await db.d1.prepare('SELECT * FROM host_place_branch ORDER BY valid_from').all();
  const stored = { place_id: idOf(1), state: 'none', unit_id: null, has_committee: 0 };
  expect(found.results).toEqual([
    { ...stored, valid_from: '2001-01-01', valid_until: '2002-01-01' },
    { ...stored, valid_from: '2002-01-01', valid_until: '2003-01-01' },
  ]);
});

it('writes nothing for no rows', () => {
  expect(insertRows(provinceDb(), unit, [])).toEqual([]);
});
