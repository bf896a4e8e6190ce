import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { idsByBinding } from './wrangler-config.ts';
import type { BoundDatabase } from './wrangler-config.ts';

interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

type Send = (statements: readonly Statement[]) => Promise<D1Result<never>[]>;

/**
 * The databases that the server keeps in this folder. A batch is one request: through wrangler's own proxy each
 * `prepare` and each `bind` is one for which this process stands still, thousands of them at a first start.
 */
export async function openLocalDatabases(
  databases: readonly BoundDatabase[],
  { compatibilityDate, state }: { readonly compatibilityDate: string; readonly state: string },
) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      scriptPath: join(import.meta.dirname, 'databases-worker.mjs'),
      compatibilityDate,
      d1Databases: idsByBinding(databases),
      resourcePersistencePath: join(state, 'v3'),
    }),
  );
  await miniflare.ready;
  const env = Object.fromEntries(databases.map(({ binding }) => [binding, database(sendTo(miniflare, binding))]));
  return { env, dispose: () => miniflare.dispose() };
}

function sendTo(miniflare: Miniflare, binding: string): Send {
  return async (statements) => {
    const body = JSON.stringify({ binding, statements });
    const response = await miniflare.dispatchFetch('http://databases/', { method: 'POST', body });
    const answer = (await response.json()) as { readonly results: D1Result<never>[] } | { readonly error: string };
    if ('error' in answer) throw new Error(answer.error);
    return answer.results;
  };
}

/** Safe because whoever opens a database through a platform prepares, binds and batches, and asks no more of it. */
function database(send: Send): D1Database {
  const textOf = new WeakMap<D1PreparedStatement, Statement>();
  const prepare = (sql: string, params: readonly unknown[] = []): D1PreparedStatement => {
    if (params.includes(undefined)) throw new Error(`undefined is no value: ${sql}`);
    const all = async () => (await send([{ sql, params }]))[0];
    const bind = (...values: readonly unknown[]) => prepare(sql, values);
    const statement = { bind, all, run: all } as unknown as D1PreparedStatement;
    textOf.set(statement, { sql, params });
    return statement;
  };
  const batch = (statements: readonly D1PreparedStatement[]) => send(statements.map((one) => textOf.get(one)!));
  return { prepare: (sql: string) => prepare(sql), batch } as unknown as D1Database;
}
