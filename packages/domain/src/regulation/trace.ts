import type { Claim } from './measure.ts';
import type { Cited } from './clause.ts';
import type { Points } from './points.ts';
import { noPoints } from './points.ts';

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
  /** What could have been reached; `null` where the text gives no maximum. */
  readonly maximum: Points | null;
  readonly rule: Cited;
}

/**
 * `exclusion`: not rated; `knockOut`: the lowest level, for a score too low as well; `exception`: knocked out, and a person decides; `condition`,
 * `gate`, `ceiling`, `cap`: withholds the level; `manual`: a person decides; `level`: the result.
 */
export interface LevelLine {
  readonly kind: 'exclusion' | 'knockOut' | 'exception' | 'condition' | 'gate' | 'ceiling' | 'cap' | 'manual' | 'level';
  readonly id: string;
  readonly points: Points;
  /** The level that is given or withheld. */
  readonly level: string | null;
  readonly rule: Cited;
}

export function levelLine(kind: LevelLine['kind'], id: string, level: string | null, rule: Cited): LevelLine {
  return { kind, id, points: noPoints, level, rule };
}
