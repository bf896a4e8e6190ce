/** How the law sees what is kept about a person. Where it is not certain, the stricter class is taken. */
export type DataClass = 'ordinary' | 'sensitive';

/**
 * How long it is kept: for the days the office set for its class; until a session ends, a counter's window is over or a
 * day has passed, which are the product's own rules; or for good, as proof of what was done, or in a register of which
 * nothing goes.
 */
export type KeepingRule = 'classDays' | 'sessionEnd' | 'counterWindow' | 'oneDay' | 'asProof' | 'inRegister';

/** Where the same value stays besides, for how long and why. */
export interface KeptElsewhere {
  readonly table: string;
  readonly column: string;
  readonly keeping: KeepingRule;
  /** In Vietnamese. */
  readonly why: string;
}

/** Why something is kept about a person, as its column says it. */
export interface Personal {
  readonly dataClass: DataClass;
  /** In Vietnamese, since the persons themselves read it. */
  readonly purpose: string;
  readonly keeping: KeepingRule;
  readonly elsewhere: readonly KeptElsewhere[];
}

/** One line of "what is kept about a person and why". */
export interface KeptColumn extends Personal {
  readonly table: string;
  readonly column: string;
}
