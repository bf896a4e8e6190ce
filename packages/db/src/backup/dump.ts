import { canonicalJson } from '@co-so/domain';
import { sql } from 'drizzle-orm';
import { columns, readBatch } from '../batch.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import type { Handle } from '../handle.ts';
import { appliedMigrations } from '../migrate.ts';
import { auditEntry } from '../request/table.ts';
import { backupFormat, sealText } from './backup-file.ts';
import type { BackupHeader, BackupResult, RunningHash } from './backup-file.ts';
import { contentLines } from './content.ts';

export interface Dumped {
  readonly rows: number;
  readonly tables: number;
  readonly contentHash: string;
}

/**
 * Gives a database line by line, its own audit entry of this export included. Refuses at the end when somebody wrote
 * meanwhile: every write of a person leaves an audit entry, and pages read before and after it would not fit together.
 */
export async function dumpOffice(
  db: Handle,
  of: Pick<BackupHeader, 'host' | 'office' | 'madeAt'>,
  newHash: () => RunningHash,
  signed: Signed,
  emit: (line: string) => void | Promise<void>,
): Promise<BackupResult<Dumped>> {
  await write(db, [], { ...signed, audit: { ...signed.audit, kind: 'export' } });
  const mark = await lastAuditEntry(db);
  const migrations = [...(await appliedMigrations(db.d1))].map(([name, checksum]) => ({ name, checksum }));
  const [file, content] = [newHash(), newHash()];
  const rows = new Map<string, number>();
  const take = async (line: string) => {
    file.update(`${line}\n`);
    await emit(line);
  };
  await take(canonicalJson({ format: backupFormat, ...of, migrations } satisfies BackupHeader));
  for await (const { table, kind, text } of contentLines(db.d1)) {
    content.update(`${text}\n`);
    rows.set(table, kind === 'table' ? 0 : rows.get(table)! + 1);
    await take(text);
  }
  if ((await lastAuditEntry(db)) !== mark) return { ok: false, refusal: { reason: 'written-meanwhile' } };
  const hash = await content.digest('hex');
  await emit(sealText(rows, hash, await file.digest('hex')));
  const total = [...rows.values()].reduce((sum, count) => sum + count, 0);
  return { ok: true, value: { rows: total, tables: rows.size, contentHash: hash } };
}

async function lastAuditEntry(db: Handle): Promise<number | null> {
  const { last } = await readBatch(db, {
    last: db.orm.select(columns({ rowid: sql<number | null>`max(rowid)` })).from(auditEntry),
  });
  return last[0]?.rowid ?? null;
}
