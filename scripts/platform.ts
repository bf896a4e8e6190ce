import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from '../packages/domain/src/index.ts';
import type { Instant } from '../packages/domain/src/index.ts';
import { operatorAct } from '../apps/api/src/act.ts';
import type { Act } from '../apps/api/src/act.ts';
import type { Platform } from '../apps/api/src/env.ts';
import { openLocalDatabases } from './local-databases.ts';
import { stateFolder } from './state-lock.mjs';
import { configIn } from './wrangler-config.ts';

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
  if (state !== undefined) return openLocalPlatform(configPath, state);
  // Twelve megabytes, which whoever stays on this machine does not need.
  const { getPlatformProxy } = await import('wrangler');
  const options = { configPath, persist: false, remoteBindings: true };
  const { env, dispose } = await getPlatformProxy<Platform & Record<string, unknown>>(options);
  return { env, dispose };
}

/** The databases alone: the pages may be built at the same moment. */
async function openLocalPlatform(configPath: string, state: string): Promise<OpenedPlatform> {
  const { d1_databases: databases, compatibility_date: compatibilityDate, vars } = configIn(configPath);
  const { env, dispose } = await openLocalDatabases(databases, { compatibilityDate, state });
  return { env: { ...env, ...vars } as Platform & typeof env, dispose };
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
