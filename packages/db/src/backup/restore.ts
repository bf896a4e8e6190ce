import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { isProvince } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { migrate } from '../migrate.ts';
import type { Migration } from '../migrate.ts';
import { renewSortKeys } from '../province/organization/sort-keys.ts';
import { checkBackup } from './backup-file.ts';
import type {
  BackedUpOffice,
  BackupHeader,
  BackupLines,
  BackupRefusal,
  BackupResult,
  RunningHash,
} from './backup-file.ts';
import { contentHash } from './content.ts';
import { insertions } from './insertions.ts';
import { isEmpty, rebuildTables, setGuardsAside } from './rebuild.ts';

export interface RestoreTarget {
  readonly office: BackedUpOffice;
  /** `replace` wipes what is there; `empty` refuses when there is anything. */
  readonly onto: 'empty' | 'replace';
  readonly migrations: readonly Migration[];
}

export interface Restored {
  readonly header: BackupHeader;
  readonly contentHash: string;
  /** Migrations newer than the backup, applied after its content was verified. */
  readonly migrated: readonly string[];
}

/**
 * Puts a backup into the database of its office. The ledger of migrations and the identity are written last, with the
 * audit entry: whatever stops it earlier leaves a database that every later start and request refuses.
 */
export async function restoreOffice(
  db: Handle,
  lines: BackupLines,
  target: RestoreTarget,
  newHash: () => RunningHash,
  signed: Signed,
): Promise<BackupResult<Restored>> {
  const checked = await checkBackup(lines, newHash);
  if (!checked.ok) return checked;
  const { header, seal } = checked.value;
  const refusal = await restoreRefusal(db, header, target);
  if (refusal) return { ok: false, refusal };
  await rebuildTables(db.d1, target.migrations.slice(0, header.migrations.length));
  await fill(db, lines, signed);
  const hash = await contentHash(db.d1, newHash, signed.audit.id);
  if (hash !== seal.contentHash) {
    await db.d1.prepare('DELETE FROM migration').run();
    throw new Error(`restored content differs from the file: ${hash} instead of ${seal.contentHash}`);
  }
  const report = await migrate(db.d1, target.migrations, signed.audit.at);
  if (report.state === 'failed') throw new Error(`${report.at}: ${report.error}`);
  if (report.state === 'done' && isProvince(db)) await renewSortKeys(db);
  return { ok: true, value: { header, contentHash: hash, migrated: report.state === 'done' ? report.applied : [] } };
}

/** Why a backup may not go into this database; undefined when it may. */
export async function restoreRefusal(
  db: Handle,
  { office, migrations }: BackupHeader,
  target: RestoreTarget,
): Promise<BackupRefusal | undefined> {
  if (!isSameOffice(office, target.office)) return { reason: 'other-office', office };
  const unknown = migrations.find(({ name, checksum }, index) => {
    const known = target.migrations[index];
    return known?.name !== name || known.checksum !== checksum;
  });
  if (unknown) return { reason: 'other-migrations', name: unknown.name };
  if (target.onto === 'empty' && !(await isEmpty(db.d1))) return { reason: 'not-empty' };
  return undefined;
}

function isSameOffice(left: BackedUpOffice, right: BackedUpOffice): boolean {
  if (left.kind === 'national' || right.kind === 'national') return left.kind === right.kind;
  return left.provinceId === right.provinceId;
}

const bytesPerBatch = 8_000_000;
const writtenLast: readonly string[] = ['migration', 'province_identity'];

/** As few batches as fit; for most databases one. */
async function fill(db: Handle, lines: BackupLines, signed: Signed): Promise<void> {
  const { before, after } = await setGuardsAside(db.d1);
  const last: D1PreparedStatement[] = [];
  let batch = [...before];
  let size = 0;
  for await (const { table, statement, bytes } of insertions(db.d1, lines)) {
    if (writtenLast.includes(table)) {
      last.push(statement);
      continue;
    }
    if (size + bytes > bytesPerBatch) {
      await db.d1.batch(batch);
      batch = [];
      size = 0;
    }
    batch.push(statement);
    size += bytes;
  }
  await write(db, [...batch, ...after, ...last], signed);
}
