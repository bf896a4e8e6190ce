import type { CivilDate } from '../civil-date.ts';
import type { Cited } from './clause.ts';
import type { Condition } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Claim } from './measure.ts';
import type { Met } from './measures/met.ts';
import type { Points } from './points.ts';
import { noPoints } from './points.ts';
import type { Level } from './scoring-rules.ts';

/**
 * One step of a result. The points of all lines sum to the total: a line that decides a level has none.
 * `rule` is the part of the rule set that speaks, with its text and its clause.
 */
export type TraceLine = PointsLine | LevelLine;

export interface PointsLine {
  readonly kind: 'criterion' | 'groupCeiling' | 'score';
  readonly id: string;
  readonly points: Points;
  /** `null` where nothing was claimed, and for a ceiling or a score that was given as a whole. */
  readonly claim: Claim | null;
  /** What of the measure the claim met; `null` as well where a person gave points between bounds alone. */
  readonly met: Met | null;
  /** What could have been reached; `null` where the text gives no maximum. */
  readonly maximum: Points | null;
  readonly rule: Cited;
}

/**
 * `exclusion`: not rated; `knockOut`: the lowest level, for a score too low as well; `exception`: knocked out, and a person decides; `condition`,
 * `gate`, `ceiling`, `cap`: withholds the level; `manual`: a person decides; `level`: the result; `candidate`: it stands
 * under a cap, which looks at a whole group later.
 */
export interface LevelLine {
  readonly kind:
    | 'exclusion'
    | 'knockOut'
    | 'exception'
    | 'condition'
    | 'gate'
    | 'ceiling'
    | 'cap'
    | 'candidate'
    | 'manual'
    | 'level';
  readonly id: string;
  readonly points: Points;
  /** The level that is given or withheld. */
  readonly level: string | null;
  /** What the rule was held against; `null` where an earlier line has it. `comparedIn` sets the two side by side. */
  readonly held: Held | null;
  readonly rule: Cited;
}

/** The rule with what it looked at, by reference: a hundred thousand subjects are evaluated for each that is read. */
export type Held =
  | { readonly kind: 'condition'; readonly asked: Condition; readonly seen: Seen }
  | { readonly kind: 'level'; readonly asked: Level; readonly seen: Seen; readonly score: Points }
  | { readonly kind: 'points'; readonly score: Points; readonly needed: Points };

/** What of a subject conditions look at. */
export interface Seen {
  readonly facts: Facts;
  readonly on: CivilDate;
}

export function levelLine(
  kind: LevelLine['kind'],
  id: string,
  level: string | null,
  rule: Cited,
  held: Held | null = null,
): LevelLine {
  return { kind, id, points: noPoints, level, held, rule };
}
