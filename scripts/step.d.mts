export interface EndedStep {
  readonly code: number;
  readonly text: string;
  readonly seconds: number;
}

interface StepOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export function runStep(file: string, args: readonly string[], options?: StepOptions): Promise<EndedStep>;
