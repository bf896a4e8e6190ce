import { folded } from '../folded.ts';
import type { Problem } from '../problem.ts';
import { refused } from '../result.ts';
import type { Result } from '../result.ts';
import { isBlank } from './cell.ts';
import type { Cell } from './cell.ts';
import { figureFileFormat, readFigureFile } from './figure-file.ts';
import type { FigureFile } from './figure-file.ts';
import type { SheetColumn } from './sheet-columns.ts';
import { explainingSheetNames, figureSheets } from './sheet.ts';
import type { FigureSheet, SheetCell, SheetRows, Workbook } from './sheet.ts';

/**
 * Reads a workbook. Titles above the headers and blank lines are passed over; a column that the format does not know is
 * refused, so that nothing typed is lost in silence. Problems name the lines of the sheets.
 */
export function fileFromSheets(province: string, document: string | null, workbook: Workbook): Result<FigureFile> {
  const read = figureSheets.map((sheet) => readSheet(sheet, rowsOfSheet(workbook, sheet)));
  const [first, ...rest] = read.flatMap(({ problems }) => problems);
  if (first) return refused(first, ...rest);
  const lists = Object.fromEntries(read.map(({ list, rows }) => [list, rows]));
  const file = readFigureFile({ format: figureFileFormat, province, document, ...lists });
  if (file.ok) return file;
  const [firstOnLine, ...restOnLines] = onLines(workbook, file.problems);
  return refused(firstOnLine!, ...restOnLines);
}

/** Moves problems about a file that came from a workbook from the file's rows to the lines of its sheets. */
export function onLines(workbook: Workbook, problems: readonly Problem[]): readonly Problem[] {
  return movedProblems(problems, linePlaces(workbook));
}

/**
 * From the place of a row in the file to that of its line in the sheets: `/figures/3` becomes the row that would stand
 * on that line if the headers were line 1 and no line were blank.
 */
export function linePlaces(workbook: Workbook): (at: string) => string {
  const lines = new Map(figureSheets.map((sheet) => [sheet.list as string, linesOf(sheet, workbook)]));
  return (at) =>
    at.replace(/^\/(\w+)\/(\d+)/, (whole, list: string, index: string) => {
      const line = lines.get(list)?.[+index];
      return line === undefined ? whole : `/${list}/${line - 1}`;
    });
}

/** The same problems, each with its places as `moved` names them. */
export function movedProblems(problems: readonly Problem[], moved: (at: string) => string): readonly Problem[] {
  return problems.map((problem) => {
    const placed = problem.at === undefined ? problem : { ...problem, at: moved(problem.at) };
    return placed.code === 'row-repeated' ? { ...placed, firstAt: moved(placed.firstAt) } : placed;
  });
}

/** Sheets of a workbook that are no part of the format and were not read. */
export function otherSheets(workbook: Workbook): readonly string[] {
  const known = [...figureSheets.map(({ name }) => name), ...explainingSheetNames].map(folded);
  return Object.keys(workbook).filter((name) => !known.includes(folded(name)));
}

interface ReadSheet {
  readonly list: FigureSheet['list'];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly problems: readonly Problem[];
}

function readSheet(sheet: FigureSheet, rows: SheetRows | undefined): ReadSheet {
  const { list } = sheet;
  if (!rows) return { list, rows: [], problems: [{ code: 'sheet-missing', sheet: sheet.name }] };
  const headerIndex = headerIndexOf(sheet, rows);
  const headers = rows[headerIndex] ?? [];
  const lines = filledAfter(rows, headerIndex);
  if (lines.length === 0) return { list, rows: [], problems: [] };
  const fields = fieldsOf(sheet, headers);
  const filled = lines.map((line) => rows[line]!);
  const problems = [
    ...headerProblems(sheet, fields, headers, filled),
    ...lines.flatMap((line) => percentProblems(`/${list}/${line - 1}`, fields, rows[line]!)),
  ];
  return { list, rows: filled.map((row) => rowOf(fields, row)), problems };
}

/** Where in the sheet, counted from 0, each row of the list stands. */
function linesOf(sheet: FigureSheet, workbook: Workbook): readonly number[] {
  const rows = rowsOfSheet(workbook, sheet) ?? [];
  return filledAfter(rows, headerIndexOf(sheet, rows));
}

function rowsOfSheet(workbook: Workbook, { name }: FigureSheet): SheetRows | undefined {
  return workbook[name] ?? Object.entries(workbook).find(([given]) => folded(given) === folded(name))?.[1];
}

const titleLinesMaximum = 20;

/** The first line near the top that names two columns of the sheet, else the first that is not blank. */
function headerIndexOf({ columns }: FigureSheet, rows: SheetRows): number {
  const naming = rows
    .slice(0, titleLinesMaximum)
    .findIndex((row) => row.filter((cell) => columnNamed(columns, cell)).length >= 2);
  return naming >= 0 ? naming : rows.findIndex(isFilled);
}

function filledAfter(rows: SheetRows, headerIndex: number): readonly number[] {
  return rows.flatMap((row, index) => (index > headerIndex && isFilled(row) ? [index] : []));
}

function isFilled(row: readonly SheetCell[]): boolean {
  return row.some((cell) => !isBlankCell(cell));
}

function isBlankCell(cell: SheetCell): boolean {
  return typeof cell !== 'boolean' && isBlank(cell);
}

/** The field of each column; undefined for one that is not known, or that names a field for the second time. */
function fieldsOf({ columns }: FigureSheet, headers: readonly SheetCell[]): readonly (string | undefined)[] {
  const named = headers.map((header) => columnNamed(columns, header)?.field);
  return named.map((field, index) => (named.indexOf(field) === index ? field : undefined));
}

function columnNamed(columns: readonly SheetColumn[], given: SheetCell): SheetColumn | undefined {
  const sought = typeof given === 'string' ? folded(given) : '';
  if (sought === '') return undefined;
  return columns.find(({ field, header, synonyms }) =>
    [header, field, ...synonyms].some((word) => folded(word) === sought),
  );
}

/** Required columns that are not there; and columns not known that hold something, by their header as given. */
function headerProblems(
  { list, name, columns }: FigureSheet,
  fields: readonly (string | undefined)[],
  headers: readonly SheetCell[],
  rows: SheetRows,
): readonly Problem[] {
  const at = `/${list}`;
  const missing = columns.filter(({ field, isRequired }) => isRequired && !fields.includes(field));
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), headers.length);
  const unknown = Array.from({ length: width }, (_, index) => index).filter(
    (index) =>
      fields[index] === undefined &&
      [headers[index], ...rows.map((row) => row[index])].some((cell) => !isBlankCell(cell)),
  );
  return [
    ...missing.map(({ header }): Problem => ({ code: 'column-missing', sheet: name, column: header, at })),
    ...unknown.map((index): Problem => ({ code: 'field-unknown', field: shown(headers[index]), at })),
  ];
}

function shown(header: SheetCell): string {
  return String(header ?? '')
    .normalize('NFC')
    .trim();
}

/** A cell formatted as a percentage gives 1.324 for 132,4%, and nothing tells it from 1,324%: neither is guessed. */
function percentProblems(
  at: string,
  fields: readonly (string | undefined)[],
  row: readonly SheetCell[],
): readonly Problem[] {
  const cell = row[fields.indexOf('statedPercent')];
  if (typeof cell !== 'number') return [];
  return [{ code: 'percent-unreadable', given: decimalComma(cell), at: `${at}/statedPercent` }];
}

function rowOf(fields: readonly (string | undefined)[], row: readonly SheetCell[]): Readonly<Record<string, Cell>> {
  const named = fields.flatMap((field, index) => {
    const cell = row[index];
    return field === undefined || isBlankCell(cell) ? [] : [[field, cellOf(cell)] as const];
  });
  return Object.fromEntries(named);
}

function cellOf(cell: SheetCell): Cell {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' && !Number.isInteger(cell) ? decimalComma(cell) : cell;
}

/** With a point, 39.525 would be read as 39525. */
function decimalComma(decimal: number): string {
  return String(decimal).replace('.', ',');
}
