import type { SpawnOptions } from 'node:child_process';

export interface EndedStep {
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
  readonly text: string;
  readonly seconds: number;
}

type StepOptions = SpawnOptions & { readonly onText?: (text: string) => void };

export function startStep(
  file: string,
  args: readonly string[],
  options?: StepOptions,
): { readonly ended: Promise<EndedStep> };
export function runStep(file: string, args: readonly string[], options?: StepOptions): Promise<EndedStep>;
export function stopSteps(graceMs?: number): Promise<void>;
