import { newMeter } from '@co-so/db';
import { vietnamDay } from '@co-so/domain';
import type { Instant, Role } from '@co-so/domain';
import { app } from '../src/app.ts';
import type { Entry, Platform } from '../src/env.ts';
import { tokenOf } from './accounts.ts';
import { newId, now, random } from './clock.ts';
import { national, platform } from './offices.ts';

export interface Asked {
  readonly body?: unknown;
  /** A body that is sent as it is; a stream announces no length. */
  readonly text?: string | ReadableStream<Uint8Array>;
  readonly method?: string;
  /** In whose session; null for nobody's. A province's official, or a national one, unless another is named. */
  readonly as?: Role | null | undefined;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly platform?: Partial<Platform & Cloudflare.Env>;
  readonly now?: Instant;
}

export interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly rowsRead: number;
  readonly queries: number;
  readonly trips: number;
}

const going: Promise<unknown>[] = [];

/** One request through the whole Worker, with a clock and ids of the tests. */
export async function ask(office: string, path: string, asked: Asked = {}): Promise<Answer> {
  const { body, headers, key = newId() } = asked;
  const as = asked.as === undefined ? (office === national ? 'nationalOfficial' : 'provincialOfficial') : asked.as;
  const text = asked.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const method = asked.method ?? (text === undefined ? 'GET' : 'POST');
  const request = new Request(`${office}${path}`, {
    method,
    headers: {
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...(as ? { cookie: `session=${tokenOf(as)}` } : {}),
      ...(method === 'GET' ? {} : { origin: office }),
      ...(method !== 'GET' && key !== null ? { 'idempotency-key': key } : {}),
      ...headers,
    },
    ...(text === undefined ? {} : { body: text }),
  });
  const entry = anEntry(asked.now ?? now());
  const answer = await app.fetch(request, { ...platform(asked.platform), entry });
  return {
    method,
    path: new URL(request.url).pathname,
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
    rowsRead: entry.meter.rowsRead,
    queries: entry.meter.queries,
    trips: entry.meter.trips,
  };
}

/** Lets finish what goes on after the answers: the relays. */
export async function afterwards(): Promise<void> {
  await Promise.all(going.splice(0));
}

function anEntry(at: Instant): Entry {
  const later = (work: Promise<unknown>) => void going.push(work);
  return { now: at, today: vietnamDay(at), requestId: newId(), newId, random, meter: newMeter(), later };
}
