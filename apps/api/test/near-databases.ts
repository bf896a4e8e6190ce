import { env } from 'cloudflare:workers';

interface Near {
  answer(asked: string, isByColumns: boolean): Promise<string>;
}

interface Answer {
  readonly headers: Headers;
  text(): Promise<string>;
  json(): Promise<unknown>;
}

type Client = new (fetcher: { fetch(url: string, asked: { readonly body: string }): Promise<Answer> }) => D1Database;

const names = ['NATIONAL', 'POOL_00', 'POOL_01', 'POOL_02'] as const;

/**
 * Puts D1's own client in front of databases that are asked without D1's way to them, which takes four fifths of the time
 * of a query and is not what these tests are about. `near-databases.test.ts` holds the two against each other.
 */
export function bindNearDatabases(): void {
  for (const name of names) env[name] = nearDatabase(name);
}

export function nearDatabase(name: string): D1Database {
  const D1Client = env.FAR.constructor as Client;
  const near = env.NEAR.get(env.NEAR.idFromName(name)) as unknown as Near;
  return new D1Client({
    fetch: async (url, { body }) => {
      const text = await near.answer(body, url.endsWith('=ROWS_AND_COLUMNS'));
      return {
        headers: new Headers(),
        text: () => Promise.resolve(text),
        json: () => Promise.resolve(JSON.parse(text)),
      };
    },
  });
}
