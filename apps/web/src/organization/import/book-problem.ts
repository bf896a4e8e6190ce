import type { HostPlaceProblem, Problem, StructureSheetProblem } from '@co-so/domain';
import { hostPlaceProblemPlace, hostPlaceProblemText } from '../place-sheet-text.ts';
import { structureSheetPlace, structureSheetProblemText } from '../sheet-text.ts';

/** Something wrong in one of the sheets of a file. */
export type BookProblem =
  | { readonly sheet: 'units'; readonly problem: StructureSheetProblem }
  | { readonly sheet: 'places'; readonly problem: HostPlaceProblem };

/** A refusal that is about a line of a sheet; empty where it is about something else. */
export function bookProblemsIn(problem: Problem): readonly BookProblem[] {
  if (problem.code === 'structure-line') {
    const { reason, at: _, ...facts } = problem;
    return [{ sheet: 'units', problem: { ...facts, code: reason } }];
  }
  if (problem.code === 'place-line') {
    const { reason, at: _, ...facts } = problem;
    return [{ sheet: 'places', problem: { ...facts, code: reason } }];
  }
  return [];
}

export function bookProblemText(one: BookProblem): string {
  return one.sheet === 'units' ? structureSheetProblemText(one.problem) : hostPlaceProblemText(one.problem);
}

/** Where it stands; the name of its sheet where the file is read from two. */
export function bookProblemPlace(
  one: BookProblem,
  names: Readonly<Record<BookProblem['sheet'], string>> | null,
): string {
  const place = one.sheet === 'units' ? structureSheetPlace(one.problem) : hostPlaceProblemPlace(one.problem);
  return names === null ? place : `Trang "${names[one.sheet]}", ${place.charAt(0).toLowerCase()}${place.slice(1)}`;
}
