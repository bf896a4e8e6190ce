import { figureSheets } from '@co-so/domain';
import type { Problem } from '@co-so/domain';
import { fieldText } from '../../place-text.ts';
import { problemText } from '../../problem-text.ts';

/** A problem of a file as the list shows it. */
export interface ListedProblem {
  readonly sheet: string;
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
  const [list = '', index = '', field = ''] = (problem.at ?? '').split('/').slice(1);
  const sheet = figureSheets.find((one) => one.list === list) ?? sheetNamedIn(problem);
  return {
    sheet: sheet?.name ?? wholeFile,
    line: sheet && /^\d+$/.test(index) ? +index + 2 : undefined,
    column: sheet && field ? fieldText(field) : columnNamedIn(problem),
    reason: problemText(problem),
  };
}

function sheetNamedIn(problem: Problem) {
  return figureSheets.find(({ name }) => 'sheet' in problem && problem.sheet === name);
}

function columnNamedIn(problem: Problem): string {
  if (problem.code === 'column-missing') return problem.column;
  return problem.code === 'field-unknown' ? problem.field : '';
}

function orderOf({ sheet }: ListedProblem): number {
  return figureSheets.findIndex(({ name }) => name === sheet);
}

/** For the clipboard: tabs between columns, so that it pastes into a sheet as well as into a letter. */
export function problemsAsText(problems: readonly ListedProblem[]): string {
  const lines = problems.map(({ sheet, line, column, reason }) => [sheet, line ?? '', column, reason].join('\t'));
  return [['Trang', 'Dòng', 'Cột', 'Lý do'].join('\t'), ...lines].join('\n');
}
