import { canonicalJson } from '@co-so/domain';
import { contentOf } from './backup-file.ts';
import type { BackupLines, TableLine } from './backup-file.ts';
import { listPlainTables } from './content.ts';
import type { PlainTable } from './content.ts';

const bytesPerParameter = 900_000;

export interface Insertion {
  readonly table: string;
  readonly statement: D1PreparedStatement;
  readonly bytes: number;
}

/** The rows of a file as statements, each of them a table's rows through one JSON parameter. */
export async function* insertions(d1: D1Database, lines: BackupLines): AsyncGenerator<Insertion> {
  const known = await listPlainTables(d1);
  let into: TableLine | undefined;
  let rows: string[] = [];
  let bytes = 0;
  for await (const line of contentOf(lines)) {
    const size = typeof line === 'string' ? line.length * 3 : 0;
    if (into && rows.length > 0 && (typeof line !== 'string' || bytes + size > bytesPerParameter)) {
      yield insertion(d1, into, rows, bytes);
      rows = [];
      bytes = 0;
    }
    if (typeof line !== 'string') into = knownTable(known, line);
    else rows.push(line);
    bytes += size;
  }
  if (into && rows.length > 0) yield insertion(d1, into, rows, bytes);
}

function insertion(d1: D1Database, { table, columns }: TableLine, rows: readonly string[], bytes: number): Insertion {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const text = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`;
  return { table, statement: d1.prepare(text).bind(`[${rows.join(',')}]`), bytes };
}

/** A file's own names never reach the engine: only tables that the migrations have just made, with all their columns. */
function knownTable(known: readonly PlainTable[], line: TableLine): TableLine {
  const found = known.find(({ name }) => name === line.table);
  if (!found || canonicalJson(found.columns) !== canonicalJson(line.columns))
    throw new Error(`the backup has another table ${line.table}`);
  return line;
}
