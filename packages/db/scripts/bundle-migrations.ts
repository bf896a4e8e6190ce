import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kinds = ['province', 'national'] as const;

/** The SQL files of a kind of database as one module, so that Worker, scripts and tests run the very same text. */
export function migrationModule(kind: (typeof kinds)[number]): string {
  const folder = folderOf(kind);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const entries = files.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    const statements = sql
      .split('--> statement-breakpoint')
      .map((statement) => statement.trim())
      .filter(Boolean);
    const checksum = createHash('sha256').update(sql).digest('hex');
    return { name: name.replace(/\.sql$/, ''), checksum, statements };
  });
  return `import type { Migration } from '../migrate.ts';\n\nexport const ${kind}Migrations: readonly Migration[] = ${JSON.stringify(entries, null, 2)};\n`;
}

export function modulePath(kind: (typeof kinds)[number]): string {
  return join(folderOf(kind), '..', 'migrations.gen.ts');
}

function folderOf(kind: string): string {
  return join(import.meta.dirname, '..', 'src', kind, 'migrations');
}

if (import.meta.main) for (const kind of kinds) writeFileSync(modulePath(kind), migrationModule(kind));
