import { endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { dayText } from '../../number-text.ts';
import { latestBeginning } from '../../regulation/beginning.ts';
import { daysBeforeParty } from '../party-founding.ts';
import type { StructureLine } from './structure-lines.ts';
import type { StructureSheetProblem } from './structure-sheet-problem.ts';

/** Days of a new unit or of its papers that cannot be, wherever the unit stands. */
export function lineDayProblems(line: StructureLine, today: CivilDate): readonly StructureSheetProblem[] {
  const { foundedOn, closedOn, parentFrom, foundedBy, consents } = line;
  const issuedOn = foundedBy?.issuedOn;
  const consentsIssuedOn = consents.map(({ document }) => document.issuedOn).toSorted();
  const consentIssuedOn = consentsIssuedOn[0];
  const consentsFrom = consents.flatMap(({ on }) => on ?? []).toSorted();
  const consentFrom = consentsFrom[0];
  const before = daysBeforeParty({ foundedOn, closedOn, parentFrom, issuedOn, consentIssuedOn, consentFrom });
  const late = daysTooLate({ foundedOn, closedOn, parentFrom, consentFrom: consentsFrom.at(-1) }, today);
  const toCome = papersToCome({ issuedOn, consentIssuedOn: consentsIssuedOn.at(-1) }, today);
  return [...before, ...late, ...toCome].map((problem) => ({ ...problem, line: line.line }));
}

/** Days later than anything decided today may begin, which a mistyped year is. A bound of the product, not of a text. */
function daysTooLate<Field extends string>(
  days: Readonly<Record<Field, CivilDate | null | undefined>>,
  today: CivilDate,
) {
  const latest = latestBeginning(today);
  return Object.entries<CivilDate | null | undefined>(days).flatMap(([column, day]) =>
    day && day > latest && day < endOfTime
      ? [{ code: 'day-too-late', column: column as Field, given: dayText(day), day: latest } as const]
      : [],
  );
}

/** Papers of a day to come: nobody has decided that yet. */
function papersToCome<Field extends string>(days: Readonly<Record<Field, CivilDate | undefined>>, today: CivilDate) {
  return Object.entries<CivilDate | undefined>(days).flatMap(([column, day]) =>
    day && day > today ? [{ code: 'decision-to-come', column: column as Field, given: dayText(day) } as const] : [],
  );
}
