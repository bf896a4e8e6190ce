import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import { dayIn, isBlank, textIn } from '../../indicator/cell.ts';
import type { Cell } from '../../indicator/cell.ts';
import type { SheetCell, SheetRows } from '../../indicator/sheet.ts';
import { isUnreadable } from '../../unreadable-text.ts';
import type { PlacedColumns } from './column-placing.ts';
import type { LineProblem } from './line-problem.ts';

/** As long as a cell may be of which nothing else is said. */
const cellMaximum = 300;

/** What may be wrong with the cells of any line. */
export type CellProblemCode = 'cell-too-long' | 'day-unreadable' | 'field-missing' | 'text-unreadable';

/** A line below the headers with those of its cells that hold something. */
export interface FilledLine<Field extends string> {
  readonly line: number;
  readonly cells: ReadonlyMap<Field, Cell>;
}

/** The lines below the headers; those that are blank in every column of the layout are passed over. */
export function filledLines<Field extends string>(
  rows: SheetRows,
  { top, fields }: Pick<PlacedColumns<Field>, 'top' | 'fields'>,
): readonly FilledLine<Field>[] {
  const columns = fields.flatMap((field, at) => (field === undefined ? [] : [{ field, at }]));
  return rows.flatMap((row, index): readonly FilledLine<Field>[] => {
    if (index <= top) return [];
    const filled = columns.filter(({ at }) => !isBlankCell(row[at]));
    if (filled.length === 0) return [];
    return [{ line: index + 1, cells: new Map(filled.map(({ field, at }) => [field, plainCell(row[at])])) }];
  });
}

export function plainCell(cell: SheetCell): Cell {
  return typeof cell === 'boolean' ? String(cell) : cell;
}

function isBlankCell(cell: SheetCell): boolean {
  return typeof cell !== 'boolean' && isBlank(cell);
}

/** A name without the line breaks and doubled blanks that cells have. */
export function inOneLine(text: string | null): string | null {
  return text && text.replace(/\s+/g, ' ');
}

export type FailIn<Code extends string, Field extends string> = (
  code: Code,
  column: Field,
  facts?: Partial<LineProblem<Code, Field>>,
) => void;

/** Reads the cells of one line; whatever cannot be read becomes a problem of its cell. */
export interface LineCells<Code extends string, Field extends string> {
  readonly text: (field: Field) => string | null;
  readonly day: (field: Field) => CivilDate | null;
  readonly choice: <Choice>(field: Field, of: ReadonlyMap<string, Choice>, code: Code) => Choice | null;
  readonly fail: FailIn<Code | CellProblemCode, Field>;
}

export interface CellRules<Field extends string> {
  readonly fields: readonly Field[];
  readonly required: readonly Field[];
  readonly textMaximum: Readonly<Partial<Record<Field, number>>>;
}

export function lineCells<Code extends string, Field extends string>(
  { line, cells }: FilledLine<Field>,
  { fields, required, textMaximum }: CellRules<Field>,
  problems: LineProblem<Code | CellProblemCode, Field>[],
): LineCells<Code, Field> {
  const texts = new Map(Array.from(cells, ([field, cell]) => [field, textIn(cell)]));
  const text = (field: Field) => texts.get(field) ?? null;
  const fail: LineCells<Code, Field>['fail'] = (code, column, facts) => {
    const given = text(column);
    problems.push({ code, line, column, ...(given !== null && { given }), ...facts });
  };
  for (const field of required) if (text(field) === null) fail('field-missing', field);
  for (const field of fields) {
    const given = text(field);
    if (given === null) continue;
    const maximum = textMaximum[field] ?? cellMaximum;
    if (given.length > maximum) fail('cell-too-long', field, { maximum });
    if (isUnreadable(given)) fail('text-unreadable', field, { given: '' });
  }
  return {
    text,
    fail,
    day: (field) => {
      if (text(field) === null) return null;
      const found = dayIn(cells.get(field));
      if (!found) fail('day-unreadable', field);
      return found ?? null;
    },
    choice: (field, of, code) => {
      const given = text(field);
      const found = given === null ? undefined : of.get(folded(given));
      if (given !== null && found === undefined) fail(code, field);
      return found ?? null;
    },
  };
}
