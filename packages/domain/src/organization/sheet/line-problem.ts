import type { CivilDate } from '../../civil-date.ts';

/** Something wrong in a sheet. `line` counts from 1 as Excel does; `column` is `null` for the line as a whole. */
export interface LineProblem<Code extends string, Field extends string> {
  readonly code: Code;
  readonly line: number;
  readonly column: Field | null;
  readonly given?: string;
  /** What is stored, or what would be right. */
  readonly expected?: string;
  /** The name of the other unit or place. */
  readonly other?: string;
  readonly otherLine?: number;
  readonly day?: CivilDate;
  readonly maximum?: number;
  /** The clause that stands against it, and what of the law of the day is not confirmed. */
  readonly clauseText?: string;
  readonly unconfirmed?: string;
}

export function byLine(left: { readonly line: number }, right: { readonly line: number }): number {
  return left.line - right.line;
}
