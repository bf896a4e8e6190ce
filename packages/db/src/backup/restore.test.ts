import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { civilDate, guardedRoles, period } from '@co-so/domain';
import { savePolicy } from '../access/session-queries.ts';
import { isRefusal } from '../constraint.ts';
import { openProvinceDb } from '../handle.ts';
import { migrate } from '../migrate.ts';
import type { Migration } from '../migrate.ts';
import { nationalMigrations } from '../national/migrations.gen.ts';
import { findIdentity } from '../province/identity.ts';
import { insertFigures } from '../province/indicator/figure-queries.ts';
import { provinceMigrations } from '../province/migrations.gen.ts';
import { findUnitsNamed } from '../province/organization/unit-search.ts';
import { write } from '../request/write.ts';
import type { BackedUpOffice } from './backup-file.ts';
import { contentHash } from './content.ts';
import { restoreOffice } from './restore.ts';
import { backUp, ninhThuan, putBack, refused, restoreId, seedNinhThuan, sha256 } from '../../test/backups.ts';
import { aFigure, anAuditEntry, aUnit, idOf, later, signed } from '../../test/builders.ts';
import { countRows, dump, nationalDb, provinceDb, tableNames } from '../../test/databases.ts';
import { found } from '../../test/found.ts';

beforeEach(seedNinhThuan);

it('restores into an empty database as the very same content', async () => {
  const { lines, contentHash: hash } = await backUp(provinceDb());
  const before = await dump(env.PROVINCE);
  expect(await putBack(env.EMPTY, lines)).toMatchObject({ ok: true, value: { contentHash: hash, migrated: [] } });
  const { audit_entry: entries, ...others } = await dump(env.EMPTY);
  const { audit_entry: entriesBefore, ...othersBefore } = before;
  expect(others).toEqual(othersBefore);
  expect(entries).toHaveLength(entriesBefore!.length + 1);
  expect(entries!.filter((entry) => entry.includes('"restore"'))).toHaveLength(1);
  expect(await contentHash(env.EMPTY, sha256, restoreId)).toBe(hash);
});

it('replaces what is there only when told to, whatever guards stand in the way', async () => {
  const { lines, contentHash: hash } = await backUp(provinceDb());
  await write(provinceDb(), insertFigures(provinceDb(), [aFigure({ period: period('2022') })]), signed());
  const before = await dump(env.PROVINCE);
  expect(await putBack(env.PROVINCE, lines)).toEqual(refused('not-empty'));
  expect(await dump(env.PROVINCE)).toEqual(before);
  expect(await putBack(env.PROVINCE, lines, { onto: 'replace' })).toMatchObject({ ok: true });
  expect(await contentHash(env.PROVINCE, sha256, restoreId)).toBe(hash);
  expect(await countRows(env.PROVINCE, 'figure')).toBe(2);
});

it('leaves the guards and indexes of the schema as they were', async () => {
  const objects = `SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`;
  const before = await env.PROVINCE.prepare(objects).all();
  await putBack(env.PROVINCE, (await backUp(provinceDb())).lines, { onto: 'replace' });
  expect((await env.PROVINCE.prepare(objects).all()).results).toEqual(before.results);
  for (const [table, reason] of [
    ['audit_entry', 'audit-is-append-only'],
    ['figure', 'figure-is-immutable'],
  ]) {
    const deleting = await env.PROVINCE.prepare(`DELETE FROM ${table}`)
      .run()
      .catch((error: unknown) => error);
    expect(isRefusal(deleting, reason!)).toBe(true);
  }
  const changing = await env.PROVINCE.prepare(`UPDATE figure SET value = 1`)
    .run()
    .catch((error: unknown) => error);
  expect(isRefusal(changing, 'figure-is-immutable')).toBe(true);
});

it('refuses the backup of another province, and of the national office', async () => {
  const { lines } = await backUp(provinceDb());
  const other: BackedUpOffice = { kind: 'province', provinceId: idOf(101), slug: 'binh-thuan' };
  const refusal = refused('other-office', { office: ninhThuan });
  expect(await putBack(env.EMPTY, lines, { office: other })).toEqual(refusal);
  expect(await putBack(env.EMPTY, lines, { office: { kind: 'national' } })).toEqual(refusal);
  expect(await tableNames(env.EMPTY)).toEqual([]);
});

it('refuses a backup made after migrations that are not known here, or are others', async () => {
  const { lines } = await backUp(provinceDb());
  const [first, ...rest] = provinceMigrations;
  const older = await putBack(env.EMPTY, lines, { migrations: [first!] });
  expect(older).toEqual(refused('other-migrations', { name: rest[0]!.name }));
  const changed = await putBack(env.EMPTY, lines, { migrations: [{ ...first!, checksum: 'other' }, ...rest] });
  expect(changed).toEqual(refused('other-migrations', { name: first!.name }));
});

it('brings an older backup up to the migrations of today, once its content is verified', async () => {
  const { lines, contentHash: hash } = await backUp(provinceDb());
  const newer = { name: '9999_newer', checksum: 'newer', statements: ['CREATE TABLE newer (id TEXT PRIMARY KEY)'] };
  const restored = await putBack(env.EMPTY, lines, { migrations: [...provinceMigrations, newer] });
  expect(restored).toMatchObject({ ok: true, value: { contentHash: hash, migrated: ['9999_newer'] } });
  const stale = await env.EMPTY.prepare(
    'SELECT count(*) AS stale FROM unit_name WHERE instr(sort_key, char(1)) = 0',
  ).first();
  expect(stale).toEqual({ stale: 0 });
  expect(await tableNames(env.EMPTY)).toContain('newer');
});

it('is not hindered by guards on inserting, and fills the search indexes that they keep', async () => {
  const migrations: readonly Migration[] = [
    ...provinceMigrations,
    {
      name: '9000_search',
      checksum: 'search',
      statements: [
        `CREATE VIRTUAL TABLE word USING fts5(folded, content='unit_name')`,
        `CREATE TRIGGER unit_name_fixed BEFORE INSERT ON unit_name WHEN EXISTS (SELECT 1 FROM submission) BEGIN SELECT RAISE(ABORT, 'refused: late'); END`,
        `INSERT INTO word (word) VALUES ('rebuild')`,
      ],
    },
  ];
  await migrate(env.PROVINCE, migrations, later(1));
  const { lines, contentHash: hash } = await backUp(provinceDb());
  expect(lines.join('')).not.toContain('word_data');
  const restored = await putBack(env.PROVINCE, lines, { onto: 'replace', migrations });
  expect(restored).toMatchObject({ ok: true, value: { contentHash: hash } });
  expect(await env.PROVINCE.prepare(`SELECT count(*) AS found FROM word WHERE word MATCH '7'`).first('found')).toBe(1);
  const late = await env.PROVINCE.prepare(
    `INSERT INTO unit_name (unit_id, name, folded, valid_from, valid_until) SELECT 'x', name, folded, valid_from, valid_until FROM unit_name LIMIT 1`,
  )
    .run()
    .catch((error: unknown) => error);
  expect(isRefusal(late, 'late')).toBe(true);
});

it('finds units again as before, by the index that no backup holds', async () => {
  const [top, below] = [idOf(50_001), idOf(50_002)];
  await found(provinceDb(), [aUnit({ id: top }), aUnit({ id: below, name: 'Đảng bộ xã Bến Cầu', parentId: top })]);
  const listed = async (d1: D1Database) => (await d1.prepare('SELECT * FROM unit_search ORDER BY rowid').all()).results;
  const { lines } = await backUp(provinceDb());
  await putBack(env.EMPTY, lines);
  expect(await listed(env.EMPTY)).toEqual(await listed(env.PROVINCE));
  const asked = { day: civilDate('2024-01-01'), scope: 'office' } as const;
  const { units } = await findUnitsNamed(openProvinceDb(env.EMPTY), asked, 'ben cau tinh');
  expect(units.map(({ id }) => id)).toEqual([below]);
});

it('leaves, when it is cut off, a database without identity that the next migration refuses', async () => {
  const { lines } = await backUp(provinceDb());
  const takenId = await env.PROVINCE.prepare('SELECT id FROM audit_entry LIMIT 1').first<string>('id');
  const db = openProvinceDb(env.PROVINCE);
  const target = { office: ninhThuan, onto: 'replace', migrations: provinceMigrations } as const;
  const cutOff = restoreOffice(db, () => lines, target, sha256, { audit: anAuditEntry({ id: takenId! }) });
  await expect(cutOff).rejects.toThrow('refused: audit-is-append-only');
  expect(await findIdentity(db)).toBeUndefined();
  expect(await migrate(env.PROVINCE, provinceMigrations, later(1))).toMatchObject({
    state: 'failed',
    at: '0000_tables',
  });
  expect(await putBack(env.PROVINCE, lines, { onto: 'replace' })).toMatchObject({ ok: true });
});

it('backs up and restores the national office the same way', async () => {
  const policy = { idleMinutes: 30, sessionHours: 8, secondFactorRoles: guardedRoles };
  await savePolicy(nationalDb(), { ...policy, revision: 1 }, signed());
  const national: BackedUpOffice = { kind: 'national' };
  const { lines, contentHash: hash } = await backUp(nationalDb(), national);
  const restored = await putBack(env.EMPTY, lines, { office: national, migrations: nationalMigrations });
  expect(restored).toMatchObject({ ok: true, value: { contentHash: hash } });
  expect(await countRows(env.EMPTY, 'access_policy')).toBe(1);
});
