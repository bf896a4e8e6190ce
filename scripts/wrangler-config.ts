import { readFileSync } from 'node:fs';

/** What wrangler's configuration says of one database. */
export interface BoundDatabase {
  readonly binding: string;
  readonly database_id: string;
}

/** What a configuration of wrangler says, as far as it is read here. */
interface WranglerConfig {
  readonly $schema?: string;
  readonly main: string;
  readonly assets: {
    readonly directory: string;
    readonly binding: string;
    readonly not_found_handling: 'single-page-application';
    readonly run_worker_first: boolean;
  };
  readonly compatibility_date: string;
  readonly compatibility_flags: string[];
  readonly d1_databases: readonly BoundDatabase[];
  readonly triggers: { readonly crons: readonly string[] };
  readonly vars?: Readonly<Record<string, string>>;
}

/** Only its trailing commas go: it has no comments. Safe because it is this project's own, which wrangler reads, too. */
export function configIn(path: string): WranglerConfig {
  const text = readFileSync(path, 'utf8').replaceAll(/,(\s*[}\]])/g, '$1');
  return JSON.parse(text) as WranglerConfig;
}

export function idsByBinding(databases: readonly BoundDatabase[]): Record<string, string> {
  return Object.fromEntries(databases.map(({ binding, database_id: id }) => [binding, id]));
}
