import { civilDateOf, frameOn, subjectByTable, subjectRules } from '@co-so/domain';
import type { CivilDate, LocalRuleSet, ScoringRuleSet, SubjectRules, TableRules } from '@co-so/domain';
import type { UnitBasis } from './unit/unit-basis.ts';

/** What a trial needs besides the rules. */
export interface TrialBasis {
  readonly today: CivilDate;
  readonly onSubject: (subject: string) => void;
  /** Central sets, one of which gives the levels of a table that has none; of other sets nothing. */
  readonly frames: readonly LocalRuleSet[];
  /** Whether there is a province, whose recorded choices are used. */
  readonly isProvince: boolean;
  /** In a province: its units, one of which may be tried. */
  readonly unit?: UnitBasis | undefined;
}

/** The rules that judge one kind of subject in a year, and the day that everything is seen from. */
export interface Judging {
  readonly by: TableRules;
  /** The set that has levels, knock-outs and settings. */
  readonly central: ScoringRuleSet;
  readonly rules: SubjectRules;
  readonly on: CivilDate;
}

export function judgingIn(
  set: ScoringRuleSet,
  own: SubjectRules,
  { frames }: Pick<TrialBasis, 'frames'>,
  year: number,
): Judging {
  const on = lastDayOf(year);
  const framing = frameOn(set.series, frames, on);
  // A draft on another scale than the centre's gives points that no central level speaks of.
  const frame = framing && subjectRules(framing, own.subject)?.scale === own.scale ? framing : null;
  const by = { table: set, frame };
  return { by, central: frame ?? set, rules: subjectByTable(by, own.subject) ?? own, on };
}

/** The rule date of a yearly rating. */
export function lastDayOf(year: number): CivilDate {
  return civilDateOf({ year, month: 12, day: 31 })!;
}
