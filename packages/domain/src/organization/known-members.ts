import type { CivilDate } from '../civil-date.ts';
import type { MemberCounts } from './unit-findings.ts';

/** A figure by the day that it is of; `null` where it holds no plain number. */
export interface LastFigure {
  readonly value: number | null;
  readonly asOf: CivilDate;
}

/** What was last reported of the members of a unit by a day. */
export interface LastMembers {
  readonly total: LastFigure | null;
  readonly official: LastFigure | null;
  /** The last day from which other members stand in the unit or below it (`MemberChange`). */
  readonly changedOn: CivilDate | null;
}

export interface KnownMembers extends MemberCounts {
  /** The day of the change since which all members were not reported, though they, or the official ones, were before. */
  readonly outdatedOn: CivilDate | null;
}

/**
 * What is known of the members. A number from before the last change is of another body than the unit is since; one of the
 * official members that is older than that of all says nothing beside it.
 */
export function knownMembers({ total, official, changedOn }: LastMembers): KnownMembers {
  const isOutdated = (figure: LastFigure) => changedOn !== null && figure.asOf < changedOn;
  const valueOf = (figure: LastFigure | null) => (figure === null || isOutdated(figure) ? null : figure.value);
  const isOlder = total !== null && official !== null && official.asOf < total.asOf;
  const last = total ?? official;
  return {
    members: valueOf(total),
    officialMembers: isOlder ? null : valueOf(official),
    outdatedOn: last !== null && isOutdated(last) ? changedOn : null,
  };
}
