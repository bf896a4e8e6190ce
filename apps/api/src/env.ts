import type { Meter } from '@co-so/db';
import type { CivilDate, Instant } from '@co-so/domain';
import type { Chance } from './act.ts';

/** What the platform gives the Worker. */
export interface Platform {
  readonly NATIONAL: D1Database;
  readonly ASSETS?: Fetcher;
  /** `1` in the demonstration: its accounts work, and only on `*.localhost`. */
  readonly DEMO?: string;
  /** `1` where a benchmark asks: every answer of the demonstration then tells what it cost, and so what is hidden. */
  readonly MEASURED?: string;
  /** The domain below which provinces have their hosts; `localhost` when it is not set. */
  readonly BASE_DOMAIN?: string;
  /** Secret under which the second factors of all accounts are kept. */
  readonly ACCESS_KEY?: string;
  /** Secret of the operator, for the inner part of the health answer. */
  readonly OPERATOR_TOKEN?: string;
}

/** What `worker.ts` takes from clock and chance for one request, so that nothing below it has to. */
export interface Entry extends Chance {
  readonly now: Instant;
  readonly today: CivilDate;
  readonly requestId: string;
  readonly meter: Meter;
  /** Work that goes on after the answer. */
  readonly later: (work: Promise<unknown>) => void;
}

export interface Env extends Platform {
  readonly entry: Entry;
}

/** A database of the pool by the name of its binding. */
export function poolDatabase(platform: Platform, binding: string): D1Database {
  const database = /^POOL_\d\d$/.test(binding) ? poolOf(platform)[binding] : undefined;
  if (!database) throw new Error(`no such binding: ${binding}`);
  return database;
}

/** The names of all bindings of the pool, in order. */
export function poolBindings(platform: Platform): readonly string[] {
  return Object.keys(platform)
    .filter((name) => /^POOL_\d\d$/.test(name))
    .sort();
}

/** Safe because `wrangler.jsonc` binds nothing but databases under these names. */
function poolOf(platform: Platform): Readonly<Record<string, D1Database>> {
  return platform as unknown as Readonly<Record<string, D1Database>>;
}
