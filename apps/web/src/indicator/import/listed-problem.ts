import { figureSheets, numberText } from '@co-so/domain';
import type { Problem } from '@co-so/domain';
import { fieldText, isJsonPlace, jsonPath } from '../../place-text.ts';
import { problemText } from '../../problem-text.ts';

/** A problem of a file as the list shows it. */
export interface ListedProblem {
  readonly sheet: string;
  /** The sheet and its line, or the path in a JSON file. */
  readonly place: string;
  /** The line of the sheet, headers on line 1; undefined for what is about a sheet or the file. */
  readonly line: number | undefined;
  readonly column: string;
  readonly reason: string;
}

export const wholeFile = 'Cả tệp';

/** `/figures/3/numerator` is line 5 of "Số liệu", column "Tử số"; in the order of the sheets, then of their lines. */
export function listedProblems(problems: readonly Problem[]): readonly ListedProblem[] {
  return problems
    .map(listed)
    .sort((left, right) => orderOf(left) - orderOf(right) || (left.line ?? 0) - (right.line ?? 0));
}

function listed(problem: Problem): ListedProblem {
  const at = problem.at ?? '';
  const reason = problemText(problem);
  if (isJsonPlace(at)) return { ...listedInJson(at), reason };
  const [list = '', index = '', field = ''] = at.split('/').slice(1);
  const sheet = figureSheets.find((one) => one.list === list) ?? sheetNamedIn(problem);
  const name = sheet?.name ?? wholeFile;
  const line = sheet && isIndex(index) ? +index + 2 : undefined;
  return {
    sheet: name,
    place: line === undefined ? name : `${name}, dòng ${numberText(line)}`,
    line,
    column: sheet && field ? fieldText(field) : columnNamedIn(problem),
    reason,
  };
}

/** The member of a list by its path; what is wrong in it by its own name, with that of the sheets beside it. */
function listedInJson(at: string): Omit<ListedProblem, 'reason'> {
  const [, , list = '', index = '', field = ''] = at.split('/');
  const member = isIndex(index) ? jsonPath(at.split('/').slice(0, 4).join('/')) : '';
  const own = member ? field : list;
  const word = fieldText(own);
  return {
    sheet: (member && list) || wholeFile,
    place: member || wholeFile,
    line: member ? +index : undefined,
    column: word === own ? own : `${own} (${word})`,
  };
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}

function sheetNamedIn(problem: Problem) {
  return figureSheets.find(({ name }) => 'sheet' in problem && problem.sheet === name);
}

function columnNamedIn(problem: Problem): string {
  if (problem.code === 'column-missing') return problem.column;
  return problem.code === 'field-unknown' ? problem.field : '';
}

function orderOf({ sheet }: ListedProblem): number {
  return figureSheets.findIndex(({ name, list }) => name === sheet || list === sheet);
}

/** For the clipboard: tabs between columns, so that it pastes into a sheet as well as into a letter. */
export function problemsAsText(problems: readonly ListedProblem[]): string {
  const lines = problems.map(({ place, column, reason }) => [place, column, reason].join('\t'));
  return [['Chỗ', 'Cột, mục', 'Lý do'].join('\t'), ...lines].join('\n');
}
