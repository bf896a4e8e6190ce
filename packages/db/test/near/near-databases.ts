import { env } from 'cloudflare:workers';
import { textOf } from './text-of-bytes.mjs';

interface Near {
  answer(asked: string | Uint8Array, isByColumns: boolean, isKnown: boolean): Promise<string | Uint8Array | undefined>;
}

interface Answer {
  readonly headers: Headers;
  text(): Promise<string>;
  json(): Promise<unknown>;
}

type Env = typeof env;
type DatabaseName = { [Name in keyof Env]: Env[Name] extends D1Database ? Name : never }[keyof Env];

interface Told {
  readonly text: string;
  read?: unknown;
}

type Client = new (fetcher: { fetch(url: string, asked: { readonly body: string }): Promise<Answer> }) => D1Database;

const headers = new Headers();
const encoder = new TextEncoder();
/** What is longer is sent as bytes, which takes a fifth of the time. */
const longestString = 10_000;
/** What is longer is a write, which comes once. */
const longestKnown = 100_000;

/**
 * Puts D1's own client in front of databases that are asked without D1's way to them, which takes four fifths of the time
 * of a query and is not what these tests are about. `near-databases.test.ts` holds the two against each other.
 */
export function bindNearDatabases(...names: readonly DatabaseName[]): void {
  for (const name of names) env[name] = nearDatabase(name);
}

export function nearDatabase(name: string): D1Database {
  const D1Client = env.FAR.constructor as Client;
  const near = env.NEAR.get(env.NEAR.idFromName(name)) as unknown as Near;
  /** The long answers that it remembers, too, and neither sends nor has read a second time. */
  const known = new Map<string, Told>();
  const answerTo = async (asked: string, isByColumns: boolean): Promise<Told> => {
    const isLong = asked.length > longestKnown;
    const before = isLong ? undefined : known.get(asked);
    const sent = asked.length > longestString ? encoder.encode(asked) : asked;
    const answer = await near.answer(sent, isByColumns, before !== undefined);
    if (answer === undefined) return before!;
    if (typeof answer === 'string') return { text: answer };
    const told: Told = { text: textOf(answer) };
    if (isLong) return told;
    if (known.size === 20) known.clear();
    known.set(asked, told);
    return told;
  };
  return new D1Client({
    fetch: async (url, { body }) => {
      const told = await answerTo(body, url.endsWith('=ROWS_AND_COLUMNS'));
      return {
        headers,
        text: () => Promise.resolve(told.text),
        json: () => Promise.resolve((told.read ??= JSON.parse(told.text))),
      };
    },
  });
}
