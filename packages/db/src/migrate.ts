import type { Instant } from '@co-so/domain';

/** One SQL file, split at its breakpoints; `checksum` is SHA-256 of the file in hexadecimal. */
export interface Migration {
  readonly name: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

export type MigrationReport =
  | { readonly state: 'done'; readonly applied: readonly string[] }
  | { readonly state: 'skipped' }
  | { readonly state: 'failed'; readonly at: string; readonly error: string };

const ledger =
  'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL)';

/**
 * Brings one database up. Each migration is one batch together with its line in the ledger, so a killed run leaves whole
 * migrations only and can simply be run again. A file that changed after it was applied stops the database where it is.
 */
export async function migrate(
  d1: D1Database,
  migrations: readonly Migration[],
  now: Instant,
): Promise<MigrationReport> {
  const applied = await appliedMigrations(d1);
  const open = migrations.filter(({ name }) => !applied.has(name));
  const changed = migrations.find(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum);
  if (changed) return { state: 'failed', at: changed.name, error: 'changed after it was applied' };
  if (open.length === 0) return { state: 'skipped' };
  for (const migration of open) {
    try {
      await apply(d1, migration, now);
    } catch (error) {
      return { state: 'failed', at: migration.name, error: error instanceof Error ? error.message : String(error) };
    }
  }
  return { state: 'done', applied: open.map(({ name }) => name) };
}

/** Names and checksums of what a database has been through; none for a new one. */
export async function appliedMigrations(d1: D1Database): Promise<ReadonlyMap<string, string>> {
  const [, listed] = await d1.batch<{ name: string; checksum: string }>([
    d1.prepare(ledger),
    d1.prepare('SELECT name, checksum FROM migration ORDER BY name'),
  ]);
  return new Map(listed!.results.map(({ name, checksum }) => [name, checksum]));
}

async function apply(d1: D1Database, { name, checksum, statements }: Migration, now: Instant): Promise<void> {
  const record = d1
    .prepare('INSERT INTO migration (name, checksum, applied_at) VALUES (?, ?, ?)')
    .bind(name, checksum, now);
  await d1.batch([...statements.map((statement) => d1.prepare(statement)), record]);
}
