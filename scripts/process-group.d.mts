interface GroupOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdio: readonly ('ignore' | 'inherit')[];
}

export function startGroup(
  file: string,
  args: readonly string[],
  options: GroupOptions,
): {
  /** Answers only when nothing of the group is left. */
  readonly ended: Promise<unknown>;
  readonly end: (signal: 'SIGTERM') => void;
};
