import { placeLayout } from '@co-so/domain';
import type { Cell, Sheet, SheetCell, StructureSheetProblem } from '@co-so/domain';
import type { CellComment } from '../../ui/cell-comments.ts';
import { errorHeader } from '../../ui/workbook-cells.ts';
import { structureSheetPlace, structureSheetProblemText } from '../sheet-text.ts';
import type { SentList } from './queries.ts';

/** The list as it was given with a note on each cell at fault, and a sheet that lists everything. */
export interface ErrorWorkbook {
  readonly sheets: readonly Sheet[];
  readonly comments: readonly (readonly CellComment[])[];
}

export function errorWorkbook(
  sheetName: string,
  { rows, lines, layout }: SentList,
  problems: readonly StructureSheetProblem[],
): ErrorWorkbook {
  const list = problems.map((problem) => [structureSheetPlace(problem), structureSheetProblemText(problem)]);
  const sheets = [
    { name: sheetName, rows: rows.map((row) => row.map(writable)) },
    { name: errorHeader, rows: [['Chỗ', 'Lý do'], ...list] },
  ];
  const { fields } = placeLayout(rows, layout);
  return { sheets, comments: [commentsOn(fields, lines, problems), []] };
}

/** Several things wrong with one cell are one note; what no column is to blame for stands on the first. */
function commentsOn(
  fields: readonly (string | undefined)[],
  lines: readonly number[],
  problems: readonly StructureSheetProblem[],
): readonly CellComment[] {
  const columnOf = ({ column }: StructureSheetProblem) => Math.max(0, column === null ? 0 : fields.indexOf(column));
  const rowOf = new Map(lines.map((line, row) => [line, row]));
  const byCell = Map.groupBy(problems, (problem) => `${problem.line - 1}/${columnOf(problem)}`);
  return [...byCell].map(([, own]) => ({
    line: rowOf.get(own[0]!.line) ?? own[0]!.line - 1,
    column: columnOf(own[0]!),
    text: own.map(structureSheetProblemText).join('\n'),
  }));
}

function writable(cell: SheetCell): Cell {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
}
