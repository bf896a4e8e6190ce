import { period } from '@co-so/domain';
import type { BackedUpOffice, RunningHash } from '../src/backup/backup-file.ts';
import { dumpOffice } from '../src/backup/dump.ts';
import { restoreOffice } from '../src/backup/restore.ts';
import { insertRows } from '../src/batch.ts';
import { openProvinceDb } from '../src/handle.ts';
import type { Handle } from '../src/handle.ts';
import type { Migration } from '../src/migrate.ts';
import { insertFigures } from '../src/province/indicator/figure-queries.ts';
import { savePrepared } from '../src/province/indicator/submission-queries.ts';
import { saveIdentity } from '../src/province/identity.ts';
import { provinceMigrations } from '../src/province/migrations.gen.ts';
import { saveDraftRevision, saveIssuedTable, saveNewDraft } from '../src/province/regulation/saving.ts';
import { saveRuleSetting } from '../src/province/regulation/setting-queries.ts';
import { unitName } from '../src/province/organization/table.ts';
import { write } from '../src/request/write.ts';
import { aFigure, aSubmission, idOf, now, signed } from './builders.ts';
import { openDatabases, provinceDb } from './databases.ts';
import { aDraft, aSetting, issuedFrom } from './score-tables.ts';

export const ninhThuan: BackedUpOffice = { kind: 'province', provinceId: idOf(100), slug: 'ninh-thuan' };
/** The audit entry of every restore of the tests. */
export const restoreId = idOf(7);

/** More rows than one page of reading, with letters that are written in an unusual way. */
const namedUnits = Array.from({ length: 1200 }, (_, index) => ({
  unitId: idOf(index),
  name: `Chi bộ "${index}"\nthôn Phước Thiện \\ \u0001 \u2028 đ`,
  folded: `chi bo ${index}`,
  sortKey: '',
  validFrom: '2000-01-01',
  validUntil: '9999-12-31',
}));

/** Begins anew, with Ninh Thuận. */
export async function seedNinhThuan(): Promise<void> {
  await openDatabases();
  const db = provinceDb();
  await write(db, [...insertRows(db, unitName, namedUnits), ...insertFigures(db, [aFigure()])], signed());
  await write(db, insertFigures(db, [aFigure({ revision: 2, reason: 'Đính chính' })]), signed());
  await savePrepared(db, aSubmission({ period: period('2025') }), signed());
  // What triggers close and fix: it comes back as it was, not as it was made.
  const draft = aDraft(1, { revision: 2 });
  await saveNewDraft(db, aDraft(1), signed());
  await saveDraftRevision(db, draft, signed());
  await saveIssuedTable(db, issuedFrom(draft, 1, '2024-07-01'), signed());
  await saveRuleSetting(db, aSetting(), signed());
  await saveIdentity(db, { provinceId: idOf(100), slug: 'ninh-thuan' }, signed());
}

export function sha256(): RunningHash {
  const pieces: string[] = [];
  return {
    update: (text) => pieces.push(text),
    digest: async () => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pieces.join('')));
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}

export async function backUp(db: Handle, office: BackedUpOffice = ninhThuan) {
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

export function putBack(d1: D1Database, lines: readonly string[], over: Over = {}) {
  const target = { office: ninhThuan, onto: 'empty', migrations: provinceMigrations, ...over } as const;
  const entry = signed({ action: 'restore', id: restoreId });
  return restoreOffice(openProvinceDb(d1), () => lines, target, sha256, entry);
}

export function refused(reason: string, facts: object = {}) {
  return { ok: false, refusal: { reason, ...facts } };
}
