import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { provinceMigrations } from './province/migrations.gen.ts';
import { now } from '../test/builders.ts';
import { nearDatabase } from '../test/near/near-databases.ts';
import { dump, empty } from '../test/tables.ts';

// The other tests ask databases that are near. Whatever they rely on must be so behind the real binding, too.
const [far, near] = [env.FAR, nearDatabase('compared')];

beforeAll(async () => {
  for (const d1 of [far, near]) {
    await empty(d1);
    await migrate(d1, provinceMigrations, now);
    await d1.batch(
      [
        'CREATE TABLE whole (id INTEGER PRIMARY KEY, name TEXT UNIQUE, share REAL, part BLOB, CHECK (share < 2))',
        'CREATE TABLE piece (id INTEGER PRIMARY KEY, whole_id INTEGER REFERENCES whole (id) DEFERRABLE)',
        "CREATE TRIGGER no_end BEFORE DELETE ON whole BEGIN SELECT RAISE(ABORT, 'refused: kept'); END",
        'CREATE VIRTUAL TABLE found USING fts5 (text)',
      ].map((sql) => d1.prepare(sql)),
    );
  }
});

const oneToTenThousand = JSON.stringify(Array.from({ length: 10_000 }, (_, index) => index + 1));

type Asked = (d1: D1Database) => Promise<unknown>;

const insert = (d1: D1Database, ...values: readonly unknown[]) =>
  d1.prepare('INSERT INTO whole (id, name, share) VALUES (?, ?, ?) RETURNING *').bind(...values);

const asked: Readonly<Record<string, Asked>> = {
  'rows that are written, and what they return': (d1) =>
    d1.batch([insert(d1, 1, 'một', 0.5), insert(d1, 2, null, true), insert(d1, 2 ** 53, '🙂', 1e-7)]),
  'rows that are changed': (d1) => d1.prepare('UPDATE whole SET share = share / 3 WHERE id > 1').run(),
  'rows that are read, by an index and by all': (d1) =>
    d1.batch([
      d1.prepare('SELECT name, share, id AS "of" FROM whole WHERE name = ?2 OR ?1').bind(0, 'một'),
      d1.prepare('SELECT * FROM whole ORDER BY share DESC LIMIT 2'),
      d1.prepare('SELECT w.id, p.id FROM whole w LEFT JOIN piece p ON p.whole_id = w.id'),
      d1.prepare('SELECT 1 WHERE false'),
    ]),
  'no number at all': (d1) => d1.prepare('SELECT 9e999 AS most, 9e999 - 9e999 AS none').all(),
  'bytes in': (d1) =>
    d1
      .prepare('SELECT hex(?) AS in_hex, typeof(?2) AS type')
      .bind(new Uint8Array([1, 255]), new ArrayBuffer(1))
      .all(),
  'bytes out': (d1) => d1.prepare("SELECT x'01ff' AS bytes").all(),
  'JSON as rows': (d1) =>
    d1.prepare(`SELECT value ->> 0 AS a, value -> 1 AS b FROM json_each(?)`).bind('[[1, "x"], [null, {}]]').all(),
  'a search': (d1) =>
    d1.batch([
      d1.prepare('INSERT INTO found (rowid, text) VALUES (7, ?)').bind('chi bộ một'),
      d1.prepare(`SELECT rowid, rank FROM found WHERE found MATCH '"bộ"'`),
    ]),
  'lists, the first row, one value of it': async (d1) => {
    const statement = d1.prepare('SELECT id, name FROM whole ORDER BY id');
    return [await statement.raw(), await statement.raw({ columnNames: true }), await statement.first('name')];
  },
  'no first row': (d1) => d1.prepare('SELECT 1 WHERE false').first(),
  'several lines at once': async (d1) => (await d1.exec('SELECT 1;\nUPDATE piece SET id = id')).count,
  'a batch that fails at its end, of which nothing stays': (d1) =>
    d1.batch([insert(d1, 9, 'chín', 0), insert(d1, 10, 'một', 0)]),
  'what stays of it': (d1) => d1.prepare('SELECT count(*) AS count FROM whole').first('count'),
  'what a trigger refuses': (d1) => d1.prepare('DELETE FROM whole').run(),
  'what a check refuses': (d1) => insert(d1, 11, 'x', 2).all(),
  'a reference to nothing': (d1) => d1.prepare('INSERT INTO piece (whole_id) VALUES (404)').run(),
  'a reference that is mended before the end': (d1) =>
    d1.batch([
      d1.prepare('PRAGMA defer_foreign_keys = on'),
      d1.prepare('INSERT INTO piece (id, whole_id) VALUES (1, 12)'),
      insert(d1, 12, 'mười hai', 0),
    ]),
  'what stays of the references': (d1) => d1.prepare('SELECT * FROM piece').all(),
  'no SQL': (d1) => d1.prepare('SELEC 1').all(),
  'a table that is not there': (d1) => d1.prepare('SELECT * FROM nothing').all(),
  'a value that is none': (d1) => Promise.resolve().then(() => d1.prepare('SELECT ?').bind(undefined).all()),
  'too few values': (d1) => d1.prepare('SELECT ?, ?').bind(1).all(),
  'more values than there may be': (d1) =>
    d1
      .prepare(`SELECT ${Array.from({ length: 101 }, () => '?').join()}`)
      .bind(...Array(101).fill(1))
      .all(),
  'a longer value than there may be': (d1) => d1.prepare('SELECT length(?) AS n').bind('x'.repeat(2_100_000)).all(),
  'a longer statement than there may be': (d1) => d1.prepare(`SELECT '${'x'.repeat(100_001)}' AS x`).all(),
  'a pragma that is not for us': (d1) => d1.prepare('PRAGMA journal_mode = off').all(),
  'a transaction by hand': (d1) => d1.prepare('BEGIN').run(),
  'another database': (d1) => d1.prepare("ATTACH 'x' AS y").run(),
  'the tables and their columns': (d1) =>
    d1
      .prepare('SELECT m.name, m.sql, c.* FROM sqlite_master m, pragma_table_info(m.name) c WHERE name GLOB ?')
      .bind('a*')
      .all(),
  'a long text in letters of several bytes': (d1) => d1.prepare('SELECT ? AS text').bind('ộ'.repeat(50_000)).all(),
  'a long answer, twice': async (d1) => {
    const statement = d1.prepare("SELECT value, 'ộ' || value AS text FROM json_each(?)").bind(oneToTenThousand);
    return [await statement.all(), await statement.all()];
  },
  'every row there is': (d1) => dump(d1),
};

it.each(Object.entries(asked))('a near database answers as D1 does: %s', async (_, ask) => {
  expect(await answerOf(near, ask)).toEqual(await answerOf(far, ask));
});

/** Of what D1 tells beside the rows only what anything here goes by. */
async function answerOf(d1: D1Database, ask: Asked): Promise<unknown> {
  try {
    const text = JSON.stringify(await ask(d1), (key, value: unknown) => (key === 'meta' ? countsOf(value) : value));
    return JSON.parse(text ?? 'null') as unknown;
  } catch (error) {
    return { refused: String(error), because: String((error as Error).cause) };
  }
}

function countsOf(meta: unknown) {
  const { rows_read: read, rows_written: written } = meta as D1Meta;
  return { read, written };
}
