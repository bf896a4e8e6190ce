import { folded, readFigureFile, sheetsFromFile } from '@co-so/domain';
import type { Cell, Problem, Sheet, SheetCell } from '@co-so/domain';
import { inJson } from './file-places.ts';
import { listedProblems } from './listed-problem.ts';
import type { ListedProblem } from './listed-problem.ts';
import type { OpenedFile } from './read-file.ts';
import { errorHeader } from '../../ui/workbook-cells.ts';

/** The rows as they were given, each with what is wrong beside it, after a sheet that lists everything. */
export function errorSheets(file: OpenedFile, problems: readonly Problem[]): readonly Sheet[] {
  const given = givenSheets(file);
  if (given.length === 0) return [listOfMembers(listedProblems(inJson(problems)))];
  const listed = listedProblems(problems);
  return [
    listOfLines(listed),
    ...given.map((sheet) =>
      withErrors(
        sheet,
        listed.filter((problem) => folded(problem.sheet) === folded(sheet.name)),
      ),
    ),
  ];
}

function listOfLines(problems: readonly ListedProblem[]): Sheet {
  const list = problems.map(({ sheet, line, column, reason }) => [sheet, line ?? null, column, reason]);
  return { name: errorHeader, rows: [['Trang', 'Dòng', 'Cột', 'Lý do'], ...list] };
}

/** JSON that has not the shape of the format has no rows to stand beside. */
function listOfMembers(problems: readonly ListedProblem[]): Sheet {
  const list = problems.map(({ place, column, reason }) => [place, column, reason]);
  return { name: errorHeader, rows: [['Chỗ', 'Mục', 'Lý do'], ...list] };
}

/** Whether the file's own rows can be given back with what is wrong beside them. */
export function hasRows(file: OpenedFile): boolean {
  return givenSheets(file).length > 0;
}

function givenSheets({ workbook, content }: OpenedFile): readonly Sheet[] {
  if (workbook)
    return Object.entries(workbook).map(([name, rows]) => ({ name, rows: rows.map((row) => row.map(writable)) }));
  const read = readFigureFile(content);
  return read.ok ? sheetsFromFile(read.value) : [];
}

function writable(cell: SheetCell): Cell {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
}

function withErrors({ name, rows }: Sheet, problems: readonly ListedProblem[]): Sheet {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const onLine = (line: number) => problems.filter((problem) => problem.line === line);
  const errorsOn = (index: number) =>
    index === 0
      ? errorHeader
      : onLine(index + 1)
          .map(sentence)
          .join('\n') || null;
  const filled = rows.map((row, index) => [...row, ...Array<null>(width - row.length).fill(null), errorsOn(index)]);
  return { name, rows: filled };
}

function sentence({ column, reason }: ListedProblem): string {
  return column ? `${column}: ${reason}` : reason;
}
