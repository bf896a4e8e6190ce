import { placeColumns } from '@co-so/domain';
import type { Cell, NamedColumn, Sheet, SheetCell } from '@co-so/domain';
import type { CellComment } from '../../ui/cell-comments.ts';
import { errorHeader } from '../../ui/workbook-cells.ts';
import { bookProblemPlace, bookProblemText } from './book-problem.ts';
import type { BookProblem } from './book-problem.ts';
import type { ChosenSheets } from './opened-list.ts';
import type { SentList, SentSheet } from './queries.ts';

/** The sheets as they were given with a note on each cell at fault, and a sheet that lists everything. */
export interface ErrorWorkbook {
  readonly sheets: readonly Sheet[];
  readonly comments: readonly (readonly CellComment[])[];
}

interface ReadSheet extends SentSheet {
  readonly sheet: BookProblem['sheet'];
  readonly name: string;
  readonly columns: readonly NamedColumn<string>[];
}

export function errorWorkbook(names: ChosenSheets, list: SentList, problems: readonly BookProblem[]): ErrorWorkbook {
  const read = readSheets(names, list);
  const both = namesOfBoth(names);
  const listed = problems.map((one) => [bookProblemPlace(one, both), bookProblemText(one)]);
  return {
    sheets: [
      ...read.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(writable)) })),
      { name: errorHeader, rows: [['Chỗ', 'Lý do'], ...listed] },
    ],
    comments: [...read.map((one) => commentsOn(one, problems)), []],
  };
}

/** The names of both sheets; `null` where one alone is read. */
export function namesOfBoth({ units, places }: ChosenSheets) {
  return units === null || places === null ? null : { units, places };
}

function readSheets({ units, places }: ChosenSheets, list: SentList): readonly ReadSheet[] {
  const { layout } = list;
  return [
    ...(units === null ? [] : [{ ...list, sheet: 'units', name: units, columns: layout.columns } as const]),
    ...(places === null || list.places === null
      ? []
      : [{ ...list.places, sheet: 'places', name: places, columns: layout.places?.columns ?? [] } as const]),
  ];
}

/** Several things wrong with one cell are one note; what no column is to blame for stands on the first. */
function commentsOn(
  { sheet, rows, lines, columns }: ReadSheet,
  problems: readonly BookProblem[],
): readonly CellComment[] {
  const { fields } = placeColumns(rows, columns);
  const own = problems.filter((one) => one.sheet === sheet);
  const columnOf = ({ problem: { column } }: BookProblem) => Math.max(0, column === null ? 0 : fields.indexOf(column));
  const rowOf = new Map(lines.map((line, row) => [line, row]));
  const byCell = Map.groupBy(own, (one) => `${one.problem.line - 1}/${columnOf(one)}`);
  return [...byCell.values()].map((group) => {
    const { line } = group[0]!.problem;
    return {
      line: rowOf.get(line) ?? line - 1,
      column: columnOf(group[0]!),
      text: group.map(bookProblemText).join('\n'),
    };
  });
}

function writable(cell: SheetCell): Cell {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
}
