import type { CivilDate } from '../../civil-date.ts';
import { dayText } from '../../number-text.ts';
import { daysBeforeParty } from '../party-founding.ts';
import type { StructureLine } from './structure-lines.ts';
import type { StructureSheetProblem } from './structure-sheet-problem.ts';

/** Days of a new unit or of its papers that cannot be, wherever the unit stands. */
export function lineDayProblems(line: StructureLine, today: CivilDate): readonly StructureSheetProblem[] {
  const { foundedOn, closedOn, parentFrom, foundedBy, consents } = line;
  const issuedOn = foundedBy?.issuedOn;
  const consentsIssuedOn = consents.map(({ document }) => document.issuedOn).toSorted();
  const consentIssuedOn = consentsIssuedOn[0];
  const consentFrom = consents.flatMap(({ on }) => on ?? []).toSorted()[0];
  const before = daysBeforeParty({ foundedOn, closedOn, parentFrom, issuedOn, consentIssuedOn, consentFrom });
  return [...before, ...papersToCome({ issuedOn, consentIssuedOn: consentsIssuedOn.at(-1) }, today)].map((problem) => ({
    ...problem,
    line: line.line,
  }));
}

/** Papers of a day to come: nobody has decided that yet. */
function papersToCome<Field extends string>(days: Readonly<Record<Field, CivilDate | undefined>>, today: CivilDate) {
  return Object.entries<CivilDate | undefined>(days).flatMap(([column, day]) =>
    day && day > today ? [{ code: 'decision-to-come', column: column as Field, given: dayText(day) } as const] : [],
  );
}
