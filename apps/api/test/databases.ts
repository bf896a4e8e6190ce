import { env } from 'cloudflare:workers';
import { dump as dumpWithout, empty, tableNames } from '../../../packages/db/test/tables.ts';

export { countRows } from '../../../packages/db/test/tables.ts';

export const everyDatabase: readonly D1Database[] = [env.NATIONAL, env.POOL_00, env.POOL_01, env.POOL_02];

/**
 * Every row of every table, the schema's own and the seals aside, which follow what was written when they may: two equal
 * dumps are two equal databases.
 */
export function dump(d1: D1Database): Promise<Readonly<Record<string, readonly string[]>>> {
  return dumpWithout(d1, ['audit_seal']);
}

interface Audited {
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the audit holds of one subject, the oldest first. */
export async function audited(d1: D1Database, subject: string): Promise<readonly Audited[]> {
  const entries = d1.prepare('SELECT action, before, after, reason FROM audit_entry WHERE subject = ? ORDER BY id');
  const { results } = await entries
    .bind(subject)
    .all<{ action: string; before: string | null; after: string | null }>();
  const read = (text: string | null): unknown => text && JSON.parse(text);
  return results.map((entry) => ({ ...entry, before: read(entry.before), after: read(entry.after) }));
}

/** What the entries of a database say of before and after, by its fields; nothing where it has no audit yet. */
export async function fieldsIn(d1: D1Database): Promise<readonly string[]> {
  if (!(await tableNames(d1)).includes('audit_entry')) return [];
  const fields = (of: string) => `SELECT key FROM audit_entry, json_each(${of}) WHERE json_type(${of}) = 'object'`;
  const { results } = await d1.prepare(`${fields('before')} UNION ${fields('after')}`).all<{ key: string }>();
  return results.map(({ key }) => key);
}

/** Empties every database of the tests. */
export async function reset(): Promise<void> {
  for (const d1 of everyDatabase) await empty(d1);
}
