import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { attempt, isRefusal, isUniqueViolation } from './constraint.ts';
import { write } from './request/write.ts';
import { saveIdentity } from './province/identity.ts';
import { provinceDb } from '../test/databases.ts';
import { idOf, signed } from '../test/builders.ts';

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const run = (text: string) => errorOf(env.PROVINCE.prepare(text).run());

it('recognises a primary key that is taken', async () => {
  const insert = `INSERT INTO unit (id, founded_on, closed_on) VALUES ('a', '2000-01-01', '9999-12-31')`;
  expect(await run(insert)).toBeUndefined();
  const error = await run(insert);
  expect(isUniqueViolation(error)).toBe(true);
  expect(isRefusal(error, '')).toBe(false);
});

it('recognises what a trigger refuses, and by its reason', async () => {
  const db = provinceDb();
  await saveIdentity(db, { provinceId: idOf(1), slug: 'ninh-thuan' }, signed());
  const error = await run(`UPDATE province_identity SET slug = 'binh-thuan'`);
  expect(isRefusal(error, 'identity-is-fixed')).toBe(true);
  expect(isRefusal(error, '')).toBe(true);
  expect(isRefusal(error, 'figure-moved-on')).toBe(false);
  expect(isUniqueViolation(error)).toBe(false);
});

it.each([
  ['a missing table', 'SELECT * FROM no_such_table'],
  ['a null where none may be', `INSERT INTO unit (id, founded_on) VALUES ('b', '2000-01-01')`],
  ['a statement that is none', 'SELEC 1'],
])('recognises nothing in %s', async (_, text) => {
  const error = await run(text);
  expect(error).toBeInstanceOf(Error);
  expect(isUniqueViolation(error)).toBe(false);
  expect(isRefusal(error, '')).toBe(false);
});

it('recognises nothing in what is no error', () => {
  expect(isUniqueViolation('UNIQUE constraint failed')).toBe(false);
  expect(isRefusal(undefined, '')).toBe(false);
});

it('tells a conflict from a surprise', async () => {
  const db = provinceDb();
  const twice = signed();
  expect(await attempt(write(db, [], twice))).toBe('saved');
  expect(await attempt(write(db, [], twice))).toBe('conflict');
  const broken = write(db, [db.d1.prepare('INSERT INTO no_such_table VALUES (1)')], signed());
  await expect(attempt(broken)).rejects.toThrow('no_such_table');
});
