import type { SheetRows } from '../../indicator/sheet.ts';
import type { RuleProblem } from '../rule-problem.ts';

/** The column that says whose a line is; every sheet of results has it. */
export const idHeader = 'Mã';

/** A line of results with the columns that it is read by; `/lines/2` is its place, `/lines/2/4` that of a cell. */
export interface ResultLine<Column extends { readonly kind: string }> {
  readonly row: readonly string[];
  readonly columns: readonly (Column | undefined)[];
  readonly at: string;
}

/** The lines below the first one that has anything in it, which names the columns; blank lines are passed over. */
export function resultLines<Column extends { readonly kind: string }>(
  rows: SheetRows,
  columnOf: (header: string) => Column | undefined,
  problems: RuleProblem[],
): readonly ResultLine<Column>[] {
  const filled = rows.map((row) =>
    row.map((cell) =>
      String(cell ?? '')
        .normalize('NFC')
        .trim(),
    ),
  );
  const head = filled.findIndex((row) => row.some(Boolean));
  const columns = (filled[head] ?? []).map((header, index) => {
    const column = columnOf(header);
    if (!column && header !== '')
      problems.push({ code: 'column-unknown', at: `/lines/${head}/${index}`, given: header });
    return column;
  });
  if (!columns.some((column) => column?.kind === 'id'))
    problems.push({ code: 'column-missing', at: '/lines', given: idHeader });
  return filled.flatMap((row, index) =>
    index > head && row.some(Boolean) ? [{ row, columns, at: `/lines/${index}` }] : [],
  );
}

/** What stands in a line under a column, with the place; nothing where there is no such column. */
export function cellUnder<Column extends { readonly kind: string }>(
  { row, columns, at }: ResultLine<Column>,
  kind: Column['kind'],
): { readonly cell: string; readonly at: string } {
  const index = columns.findIndex((column) => column?.kind === kind);
  return { cell: row[index] ?? '', at: `${at}/${index}` };
}
