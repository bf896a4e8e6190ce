import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { uuidv7 } from '../packages/domain/src/index.ts';
import type { Instant } from '../packages/domain/src/index.ts';
import { operatorAct } from '../apps/api/src/act.ts';
import type { Act } from '../apps/api/src/act.ts';
import type { Platform } from '../apps/api/src/env.ts';
import { stateFolder } from './state-lock.mjs';

/** The databases of this machine, or those of the account that `npm run deploy` wrote its configuration for. */
export type Where = 'local' | 'remote';

export interface OpenedPlatform {
  readonly env: Platform;
  readonly dispose: () => Promise<void>;
}

export const root = join(import.meta.dirname, '..');
export const localState = stateFolder();
export const deployedConfig = join(root, 'dist', 'deploy', 'wrangler.json');

/** Bindings marked `remote` reach the account's own databases through wrangler; a local state has none of them. */
export async function openPlatform(configPath: string, state: string | undefined): Promise<OpenedPlatform> {
  const proxy = await getPlatformProxy<Platform & Record<string, unknown>>({
    configPath: state === undefined ? configPath : withoutPages(configPath, state),
    persist: state === undefined ? false : { path: join(state, 'v3') },
    remoteBindings: state === undefined,
  });
  return { env: proxy.env, dispose: proxy.dispose };
}

/** A configuration of wrangler, of which only the trailing commas go: it has no comments. */
export function configIn(path: string): Readonly<Record<string, unknown>> {
  const text = readFileSync(path, 'utf8').replaceAll(/,(\s*[}\]])/g, '$1');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

/** The databases alone: the pages may be built at the same moment, and whoever reads their folder then finds it half empty. */
function withoutPages(configPath: string, state: string): string {
  const { main: _, assets: __, ...databases } = configIn(configPath);
  const path = join(state, 'databases.json');
  mkdirSync(state, { recursive: true });
  writeFileSync(path, JSON.stringify(databases));
  return path;
}

export function hasPlatform(where: Where): boolean {
  return existsSync(where === 'remote' ? deployedConfig : join(localState, 'v3'));
}

export function openPlatformAt(where: Where): Promise<OpenedPlatform> {
  return where === 'remote'
    ? openPlatform(deployedConfig, undefined)
    : openPlatform(join(root, 'apps', 'api', 'wrangler.jsonc'), localState);
}

/** What an operator's command does, signed with the clock of this moment. */
export function operator(): Act {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const newId = () => uuidv7(Date.now(), random(16));
  return operatorAct('Người vận hành', Date.now() as Instant, { newId, random });
}
