import type { EndedStep } from './step.mjs';

interface Bundling {
  readonly root: string;
  readonly configPath: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export function wranglerEnv(ours: string): Readonly<Record<string, string | undefined>>;
export function wranglerScript(root: string): string;
export function buildWeb(root: string): Promise<EndedStep>;
export function bundleInto(folder: string, by: Bundling): Promise<EndedStep>;
export function hasAnswered(port: number, course: { readonly stopped: boolean }): Promise<boolean>;
