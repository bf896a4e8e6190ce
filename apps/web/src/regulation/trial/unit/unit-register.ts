import { civilDateOf, disciplineOfYear } from '@co-so/domain';
import type { ListedDecision } from '@co-so/api';
import type { CivilDate, Discipline, DisciplinedParty } from '@co-so/domain';
import { lastDayOf } from '../basis.ts';

/** Days of decisions, both included. */
export interface RegisterDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A fact about the unit with the paper that it is taken from. */
export interface RegisteredFact {
  readonly fact: Discipline;
  readonly decision: ListedDecision;
}

/** What the register says of a unit in a rating year. */
export interface UnitRegister {
  readonly facts: readonly RegisteredFact[];
  /** Whether the written exception may be claimed for all that knocks the unit out. */
  readonly isExcusable: boolean;
}

/** The part of a rating year that was over on a day, the day included; undefined where it had not begun. */
export function registerDays(year: number, on: CivilDate): RegisterDays | undefined {
  const from = civilDateOf({ year, month: 1, day: 1 })!;
  const last = lastDayOf(year);
  return on < from ? undefined : { from, to: on < last ? on : last };
}

interface RegisteredUnit {
  readonly unitId: string;
  readonly year: number;
  readonly belowIds: readonly string[];
}

/** Of the decisions those that are facts about the unit, as far as its rules ask for them. */
export function registerOf(
  decisions: readonly ListedDecision[],
  { unitId, year, belowIds }: RegisteredUnit,
  parties: readonly DisciplinedParty[],
): UnitRegister {
  const rated = { unitId, year, subordinateIds: new Set(belowIds) };
  const entries = decisions.map((decision) => ({ ...decision, unitId: decision.unit.id }));
  return {
    facts: entries.flatMap((decision) =>
      disciplineOfYear([decision], rated)
        .disciplined.filter(({ who }) => parties.includes(who))
        .map((fact) => ({ fact, decision })),
    ),
    isExcusable: disciplineOfYear(entries, rated).isExcusable,
  };
}
