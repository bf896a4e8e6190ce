import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { contentHash } from './content.ts';
import { dumpOffice } from './dump.ts';
import { write } from '../request/write.ts';
import { backUp, ninhThuan, refused, seedNinhThuan, sha256 } from '../../test/backups.ts';
import { anAuditEntry, now, signed } from '../../test/builders.ts';
import { provinceDb, plainTableNames } from '../../test/databases.ts';

beforeEach(seedNinhThuan);

it('gives the same content hash whenever nothing has changed, and another after one write', async () => {
  const hash = await contentHash(env.PROVINCE, sha256);
  expect(await contentHash(env.PROVINCE, sha256)).toBe(hash);
  await write(provinceDb(), [], signed());
  expect(await contentHash(env.PROVINCE, sha256)).not.toBe(hash);
});

it('enters the export into the audit, and the entry is in the backup', async () => {
  const { lines, rows, tables } = await backUp(provinceDb());
  const { results } = await env.PROVINCE.prepare(
    `SELECT id FROM audit_entry WHERE action = 'back-up' AND kind = 'export'`,
  ).all();
  expect(results).toHaveLength(1);
  expect(lines.filter((line) => line.includes(String(results[0]!['id'])))).toHaveLength(1);
  expect(tables).toBe((await plainTableNames(env.PROVINCE)).length);
  expect(lines).toHaveLength(rows + tables + 2);
});

it('refuses a backup during which somebody wrote', async () => {
  const db = provinceDb();
  const once = { written: false };
  const done = await dumpOffice(db, { host: 'x', office: ninhThuan, madeAt: now }, sha256, signed(), async () => {
    if (once.written) return;
    once.written = true;
    await write(provinceDb(), [], { audit: anAuditEntry() });
  });
  expect(done).toEqual(refused('written-meanwhile'));
});
