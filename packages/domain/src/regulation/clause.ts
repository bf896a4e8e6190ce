import type { CivilDate } from '../civil-date.ts';

/** Where in which text of a rule set: `of` is the id of one of its sources, `place` as the text counts ("Điều 11"). */
export interface Clause {
  readonly of: string;
  readonly place: string;
}

/**
 * What a number rests on: a clause; or the reason why it may not be taken for law yet; or both, where a clause speaks
 * of it and something in it stays open.
 */
export type Cited =
  | { readonly at: Clause; readonly unconfirmed?: string }
  | { readonly at?: undefined; readonly unconfirmed: string };

export function clause(of: string, place: string): Clause {
  return { of, place };
}

/** A text that a rule set was taken from. `url` is where it was read; `null` where no address could be kept. */
export interface RuleSource {
  readonly id: string;
  readonly instrument: string;
  /** What of it stands at this address, where it was not read as a whole at one. */
  readonly part?: string;
  readonly issuer?: string;
  readonly issuedOn: CivilDate | null;
  readonly url: string | null;
  readonly unconfirmed?: string;
}
