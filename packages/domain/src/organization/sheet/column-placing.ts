import { isBlank } from '../../indicator/cell.ts';
import type { SheetColumn } from '../../indicator/sheet-columns.ts';
import type { SheetCell, SheetRows } from '../../indicator/sheet.ts';
import { folded } from '../../folded.ts';
import type { LineProblem } from './line-problem.ts';

/** Which column of a list from elsewhere is which of ours. */
export interface NamedColumn<Field extends string> {
  readonly header: string;
  readonly field: Field;
}

/** How the columns of lists of one kind are read. */
export interface ColumnReading<Field extends string> {
  readonly columns: readonly NamedColumn<Field>[];
  /** Headers that somebody chose not to read, whatever they say. */
  readonly passedOver: readonly string[];
}

/** Where columns stand in a sheet: the line of headers, counted from 0, and which field each column holds. */
export interface PlacedColumns<Field extends string> {
  readonly top: number;
  readonly fields: readonly (Field | undefined)[];
  /** Headers that nothing is named after: their columns are passed over. */
  readonly unusedHeaders: readonly string[];
  readonly problems: readonly LineProblem<'sheet-empty' | 'column-missing', Field>[];
}

const titleLinesMaximum = 20;

/** The headers of a line in words; of those that come again, the second is called `… (2)`, so that each can be named. */
export function distinctHeaders(row: readonly SheetCell[]): readonly string[] {
  const seen = new Map<string, number>();
  return row.map((cell) => {
    const header = typeof cell === 'boolean' || isBlank(cell) ? '' : String(cell).normalize('NFC').trim();
    if (header === '') return '';
    const times = (seen.get(folded(header)) ?? 0) + 1;
    seen.set(folded(header), times);
    return times === 1 ? header : `${header} (${times})`;
  });
}

/** The fields by every word for their columns. */
export function fieldNamer<Field extends string>(
  columns: readonly SheetColumn<Field>[],
): (header: string) => Field | undefined {
  const byWord = new Map(
    columns.flatMap(({ field, header, synonyms }) =>
      [field, header, ...synonyms].map((word) => [folded(word), field] as const),
    ),
  );
  return (header) => byWord.get(folded(header));
}

/** What headers are by themselves, for people to correct: each of our columns at most once. */
export function namedColumns<Field extends string>(
  headers: readonly string[],
  fieldNamed: (header: string) => Field | undefined,
): readonly NamedColumn<Field>[] {
  const taken = new Set<Field>();
  return headers.flatMap((header): readonly NamedColumn<Field>[] => {
    const field = fieldNamed(header);
    if (field === undefined || taken.has(field)) return [];
    taken.add(field);
    return [{ header, field }];
  });
}

/** What a reading says nothing of, since it was kept before such a column came: by its header, if that is ours. */
export function withUnmapped<Reading extends ColumnReading<Field>, Field extends string>(
  reading: Reading,
  headers: readonly string[],
  fieldNamed: (header: string) => Field | undefined,
): Reading {
  const told = new Set([...reading.passedOver, ...reading.columns.map(({ header }) => header)].map(folded));
  const taken = new Set(reading.columns.map(({ field }) => field));
  const unmapped = headers.filter((header) => !told.has(folded(header)));
  const added = namedColumns(unmapped, fieldNamed).filter(({ field }) => !taken.has(field));
  return added.length === 0 ? reading : { ...reading, columns: [...reading.columns, ...added] };
}

/** Finds columns by their headers near the top of the sheet, in any order. */
export function placeColumns<Field extends string>(
  rows: SheetRows,
  columns: readonly NamedColumn<Field>[],
  needed: readonly Field[] = [],
): PlacedColumns<Field> {
  const fieldOf = new Map(columns.map(({ header, field }) => [folded(header), field]));
  const top = headerLine(rows, (header) => fieldOf.has(folded(header)));
  const empty = { top: 0, fields: [], unusedHeaders: [] };
  if (top === undefined) return { ...empty, problems: [{ code: 'sheet-empty', line: 1, column: null }] };
  const headers = distinctHeaders(rows[top]!);
  const fields = headers.map((header) => fieldOf.get(folded(header)));
  return {
    top,
    fields,
    unusedHeaders: headers.filter((header, index) => header !== '' && fields[index] === undefined),
    problems: needed
      .filter((field) => !fields.includes(field))
      .map((field) => {
        const given = columns.find((one) => one.field === field)?.header;
        return { code: 'column-missing', line: top + 1, column: field, ...(given !== undefined && { given }) };
      }),
  };
}

/** The line, counted from 0, that has most headers of some kind, at least two; undefined where none near the top does. */
export function headerLine(rows: SheetRows, isNamed: (header: string) => boolean): number | undefined {
  const named = namedCounts(rows, isNamed);
  const most = Math.max(0, ...named);
  return most < 2 ? undefined : named.indexOf(most);
}

/** How many of some headers the best line of a sheet has. */
export function mostNamed(rows: SheetRows, isNamed: (header: string) => boolean): number {
  return Math.max(0, ...namedCounts(rows, isNamed));
}

function namedCounts(rows: SheetRows, isNamed: (header: string) => boolean): readonly number[] {
  return rows.slice(0, titleLinesMaximum).map((row) => distinctHeaders(row).filter(isNamed).length);
}
