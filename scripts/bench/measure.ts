/** One line of the report. */
export interface Measure {
  readonly what: string;
  readonly measured: string;
  readonly budget?: string;
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

export function kilobytes(bytes: number): string {
  return `${whole(Math.ceil(bytes / 1000))} kB`;
}

export function table(measures: readonly Measure[]): string {
  const lines = measures.map(({ what, measured, budget }) => `| ${what} | ${measured} | ${budget ?? ''} |`);
  return ['| What | Measured | Budget |', '|---|---|---|', ...lines].join('\n');
}
