import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { period } from '@co-so/domain';
import { insertRows } from '../batch.ts';
import { write } from '../request/write.ts';
import { isRefusal } from '../constraint.ts';
import { openProvinceDb } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { migrate } from '../migrate.ts';
import type { Migration } from '../migrate.ts';
import { nationalMigrations } from '../national/migrations.gen.ts';
import { saveInvitation } from '../national/access/queries.ts';
import { insertFigures } from '../province/indicator/figure-queries.ts';
import { unitName } from '../province/organization/table.ts';
import { savePrepared } from '../province/indicator/submission-queries.ts';
import { findIdentity, saveIdentity } from '../province/identity.ts';
import { provinceMigrations } from '../province/migrations.gen.ts';
import { checkBackup } from './backup-file.ts';
import type { BackedUpOffice, RunningHash } from './backup-file.ts';
import { contentHash } from './content.ts';
import { dumpOffice } from './dump.ts';
import { restoreOffice } from './restore.ts';
import { countRows, dump, nationalDb, provinceDb, tableNames } from '../../test/databases.ts';
import { aFigure, anAuditEntry, aSubmission, idOf, later, now, signed } from '../../test/builders.ts';

const ninhThuan: BackedUpOffice = { kind: 'province', provinceId: idOf(100), slug: 'ninh-thuan' };
const names = 1200;

beforeEach(async () => {
  await reset();
  await migrate(env.PROVINCE, provinceMigrations, now);
  const db = provinceDb();
  const dated = { validFrom: '2000-01-01', validUntil: '9999-12-31' };
  const units = Array.from({ length: names }, (_, index) => ({
    unitId: idOf(index),
    name: `Chi bộ "${index}"\nthôn Phước Thiện \\ \u0001 đ`,
    folded: `chi bo ${index}`,
    ...dated,
  }));
  await write(db, [...insertRows(db, unitName, units), ...insertFigures(db, [aFigure()])], signed());
  await write(db, insertFigures(db, [aFigure({ revision: 2, reason: 'Đính chính' })]), signed());
  await savePrepared(db, aSubmission({ period: period('2025') }), signed());
  await saveIdentity(db, { provinceId: idOf(100), slug: 'ninh-thuan' }, signed());
});

function sha256(): RunningHash {
  const pieces: string[] = [];
  return {
    update: (text) => pieces.push(text),
    digest: async () => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pieces.join('')));
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}

async function backUp(db: Handle, office: BackedUpOffice = ninhThuan) {
  const lines: string[] = [];
  const host = office.kind === 'national' ? 'national' : office.slug;
  const of = { host, office, madeAt: now };
  const done = await dumpOffice(db, of, sha256, signed({ action: 'back-up' }), (line) => void lines.push(line));
  if (!done.ok) throw new Error(done.refusal.reason);
  return { lines, ...done.value };
}

interface Over {
  readonly office?: BackedUpOffice;
  readonly onto?: 'empty' | 'replace';
  readonly migrations?: readonly Migration[];
}

function putBack(d1: D1Database, lines: readonly string[], over: Over = {}) {
  const target = { office: ninhThuan, onto: 'empty', migrations: provinceMigrations, ...over } as const;
  return restoreOffice(openProvinceDb(d1), () => lines, target, sha256, signed({ action: 'restore', id: idOf(7) }));
}

function refused(reason: string, facts: object = {}) {
  return { ok: false, refusal: { reason, ...facts } };
}

function replaceAt(text: string, index: number, part: string): string {
  return text.slice(0, index) + part + text.slice(index + part.length);
}

describe('a backup of a province', () => {
  it('restores into an empty database as the very same content', async () => {
    const { lines, contentHash: hash } = await backUp(provinceDb());
    const before = await dump(env.PROVINCE);
    expect(await putBack(env.EMPTY, lines)).toMatchObject({ ok: true, value: { contentHash: hash, migrated: [] } });
    const { audit_entry: entries, ...others } = await dump(env.EMPTY);
    const { audit_entry: entriesBefore, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(entries).toHaveLength(entriesBefore!.length + 1);
    expect(entries!.filter((entry) => entry.includes('"restore"'))).toHaveLength(1);
    expect(await contentHash(env.EMPTY, sha256, idOf(7))).toBe(hash);
  });

  it('replaces what is there only when told to, whatever guards stand in the way', async () => {
    const { lines, contentHash: hash } = await backUp(provinceDb());
    await write(provinceDb(), insertFigures(provinceDb(), [aFigure({ period: period('2022') })]), signed());
    const before = await dump(env.PROVINCE);
    expect(await putBack(env.PROVINCE, lines)).toEqual(refused('not-empty'));
    expect(await dump(env.PROVINCE)).toEqual(before);
    expect(await putBack(env.PROVINCE, lines, { onto: 'replace' })).toMatchObject({ ok: true });
    expect(await contentHash(env.PROVINCE, sha256, idOf(7))).toBe(hash);
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

  it('has the same content hash whenever nothing has changed, and another after one write', async () => {
    const hash = await contentHash(env.PROVINCE, sha256);
    expect(await contentHash(env.PROVINCE, sha256)).toBe(hash);
    await write(provinceDb(), [], signed());
    expect(await contentHash(env.PROVINCE, sha256)).not.toBe(hash);
  });

  it('enters the reading into the audit, and the entry is in the backup', async () => {
    const { lines, rows, tables } = await backUp(provinceDb());
    const { results } = await env.PROVINCE.prepare(`SELECT id FROM audit_entry WHERE action = 'back-up'`).all();
    expect(results).toHaveLength(1);
    expect(lines.filter((line) => line.includes(String(results[0]!['id'])))).toHaveLength(1);
    expect(tables).toBe((await tableNames(env.PROVINCE)).length);
    expect(lines).toHaveLength(rows + tables + 2);
  });

  it('is refused when somebody wrote while it was made', async () => {
    const db = provinceDb();
    const once = { written: false };
    const done = await dumpOffice(db, { host: 'x', office: ninhThuan, madeAt: now }, sha256, signed(), async () => {
      if (once.written) return;
      once.written = true;
      await write(provinceDb(), [], { audit: anAuditEntry() });
    });
    expect(done).toEqual(refused('written-meanwhile'));
  });
});

describe('restoring', () => {
  it('refuses a file of which any one character differs, and leaves the database as it is', async () => {
    const { lines } = await backUp(provinceDb());
    const before = await dump(env.PROVINCE);
    const places = lines.flatMap((line, at) =>
      at < 3 || at % 97 === 0 || at > lines.length - 3
        ? [5, Math.floor(line.length / 2)].map((index) => [at, index] as const)
        : [],
    );
    for (const [at, index] of places) {
      const changed = lines.map((line, place) =>
        place === at ? replaceAt(line, index, line[index] === '1' ? '2' : '1') : line,
      );
      expect((await putBack(env.PROVINCE, changed, { onto: 'replace' })).ok).toBe(false);
    }
    expect(await dump(env.PROVINCE)).toEqual(before);
  });

  it('refuses a file without a line, with a line too many, or cut off', async () => {
    const { lines } = await backUp(provinceDb());
    const attempts: readonly (readonly [readonly string[], string])[] = [
      [[...lines.slice(0, 30), ...lines.slice(31)], 'changed'],
      [[...lines.slice(0, 30), lines[29]!, ...lines.slice(30)], 'changed'],
      [[...lines.slice(0, 30), lines[31]!, lines[30]!, ...lines.slice(32)], 'changed'],
      [lines.slice(0, -1), 'incomplete'],
      [lines.slice(0, 1), 'not-a-backup'],
      [[], 'not-a-backup'],
      [['{"format":"co-so/backup/2"}', ...lines.slice(1)], 'not-a-backup'],
      [['no JSON', ...lines.slice(1)], 'not-a-backup'],
    ];
    for (const [changed, reason] of attempts) expect(await checkBackup(() => changed, sha256)).toEqual(refused(reason));
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
    expect(await env.PROVINCE.prepare(`SELECT count(*) AS found FROM word WHERE word MATCH '7'`).first('found')).toBe(
      1,
    );
    const late = await env.PROVINCE.prepare(
      `INSERT INTO unit_name SELECT 'x', name, folded, valid_from, valid_until FROM unit_name LIMIT 1`,
    )
      .run()
      .catch((error: unknown) => error);
    expect(isRefusal(late, 'late')).toBe(true);
  });

  it('that was cut off leaves a database without identity, which the next migration refuses', async () => {
    const { lines } = await backUp(provinceDb());
    const takenId = await env.PROVINCE.prepare('SELECT id FROM audit_entry LIMIT 1').first<string>('id');
    const db = openProvinceDb(env.PROVINCE);
    const target = { office: ninhThuan, onto: 'replace', migrations: provinceMigrations } as const;
    const cutOff = restoreOffice(db, () => lines, target, sha256, { audit: anAuditEntry({ id: takenId! }) });
    await expect(cutOff).rejects.toThrow('UNIQUE constraint failed');
    expect(await findIdentity(db)).toBeUndefined();
    expect(await migrate(env.PROVINCE, provinceMigrations, later(1))).toMatchObject({
      state: 'failed',
      at: '0000_tables',
    });
    expect(await putBack(env.PROVINCE, lines, { onto: 'replace' })).toMatchObject({ ok: true });
  });
});

it('backs up and restores the national office the same way', async () => {
  await migrate(env.NATIONAL, nationalMigrations, now);
  const invitation = {
    id: idOf(1),
    office: 'national',
    userName: 'quan-tri',
    codeHash: 'x',
    createdAt: now,
    expiresAt: later(1),
  };
  await saveInvitation(nationalDb(), invitation, signed());
  const national: BackedUpOffice = { kind: 'national' };
  const { lines, contentHash: hash } = await backUp(nationalDb(), national);
  const restored = await putBack(env.EMPTY, lines, { office: national, migrations: nationalMigrations });
  expect(restored).toMatchObject({ ok: true, value: { contentHash: hash } });
  expect(await countRows(env.EMPTY, 'invitation')).toBe(1);
});
