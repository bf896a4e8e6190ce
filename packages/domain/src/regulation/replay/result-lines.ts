import { folded } from '../../folded.ts';
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

/** The lines that can be read, out of how many that are not blank. */
export interface ResultLines<Column extends { readonly kind: string }> {
  readonly lines: readonly ResultLine<Column>[];
  readonly given: number;
}

/**
 * The lines below the first one that has anything in it, which names the columns; blank lines are passed over. Left out is
 * a line that has something under a column that nobody can read, or whose name is another line's as well.
 */
export function resultLines<Column extends { readonly kind: string }>(
  rows: SheetRows,
  columnOf: (header: string) => Column | undefined,
  problems: RuleProblem[],
): ResultLines<Column> {
  const filled = rows.map((row) => row.map(cellText));
  const head = filled.findIndex((row) => row.some(Boolean));
  const below = filled.flatMap((row, index) =>
    index > head && row.some(Boolean) ? [{ row, at: `/lines/${index}` }] : [],
  );
  const columns = namedColumns(filled[head] ?? [], `/lines/${head}`, columnOf, problems);
  const place = columns.findIndex((column) => column?.kind === 'id');
  if (place < 0) problems.push({ code: 'column-missing', at: '/lines', given: idHeader });
  const repeated = repeatedIn(below.map(({ row }) => row[place] ?? ''));
  const lines = below.filter(({ row, at }) => {
    const given = row[place] ?? '';
    const isAmbiguous = repeated.has(given);
    if (isAmbiguous) problems.push({ code: 'id-repeated', at: `${at}/${place}`, given });
    const unread = row.findIndex((cell, index) => cell !== '' && !columns[index]);
    if (unread >= 0 && !filled[head]![unread])
      problems.push({ code: 'field-unknown', at: `${at}/${unread}`, given: '' });
    return !isAmbiguous && unread < 0;
  });
  return { lines: lines.map((line) => ({ ...line, columns })), given: below.length };
}

/** What a cell or a header names, by any of its names, however they are written; nothing where it is blank. */
export function namedBy<One>(
  cell: string,
  all: readonly One[],
  namesOf: (one: One) => readonly (string | null)[],
): One | undefined {
  const given = folded(cell);
  return all.find((one) => given !== '' && namesOf(one).some((name) => name !== null && folded(name) === given));
}

/** By its id or its name; the only one where there is one and nothing stands. */
export function subjectNamed<One extends { readonly subject: string; readonly text: string }>(
  cell: string,
  all: readonly One[],
): One | undefined {
  const isOnly = all.length === 1 && folded(cell) === '';
  return isOnly ? all[0] : namedBy(cell, all, ({ subject, text }) => [subject, text]);
}

function cellText(cell: SheetRows[number][number]): string {
  return String(cell ?? '')
    .normalize('NFC')
    .trim();
}

/** What each header names; nothing where it is unknown, or names what an earlier one does. */
function namedColumns<Column>(
  headers: readonly string[],
  at: string,
  columnOf: (header: string) => Column | undefined,
  problems: RuleProblem[],
): readonly (Column | undefined)[] {
  const seen = new Set<string>();
  return headers.map((header, index) => {
    if (header === '') return undefined;
    const column = columnOf(header);
    const key = JSON.stringify(column);
    const isRepeated = column !== undefined && seen.has(key);
    if (!column || isRepeated)
      problems.push({ code: isRepeated ? 'field-unknown' : 'column-unknown', at: `${at}/${index}`, given: header });
    seen.add(key);
    return isRepeated ? undefined : column;
  });
}

function repeatedIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, index) => name !== '' && names.indexOf(name) < index));
}

/** What stands in a line under a column, with the place; nothing where there is no such column. */
export function cellUnder<Column extends { readonly kind: string }>(
  { row, columns, at }: ResultLine<Column>,
  kind: Column['kind'],
): { readonly cell: string; readonly at: string } {
  const index = columns.findIndex((column) => column?.kind === kind);
  return { cell: row[index] ?? '', at: `${at}/${index}` };
}
