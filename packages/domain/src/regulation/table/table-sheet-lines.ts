import type { SheetCell, SheetRows } from '../../indicator/sheet.ts';
import { choiceIn } from '../../indicator/cell.ts';
import { folded } from '../../folded.ts';
import { countFactNames, countFacts } from '../facts.ts';
import type { CountFact } from '../facts.ts';
import { keysOf } from '../keys.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { measureNames, tableColumns } from './table-sheet.ts';
import { tableFields, tableLineNames, wholeTableLines } from './table-lines.ts';
import type { TableField, TableLine } from './table-lines.ts';
import { identifiedLine } from './table-words.ts';

/** A line of a sheet with its place: `/lines/0` is the one below headers that stand on the first line. */
export interface PlacedLine {
  readonly line: TableLine;
  readonly at: string;
}

interface ReadLines {
  readonly lines: readonly PlacedLine[];
  readonly problems: readonly RuleProblem[];
}

const required: readonly TableField[] = ['line', 'subject', 'id', 'text', 'points'];
const titleLinesMaximum = 20;
const lineKinds = keysOf(tableLineNames);
const measureKinds = keysOf(measureNames);

/** The lines of a sheet as text cells; titles above the headers and blank lines are passed over. */
export function linesFromSheet(rows: SheetRows): ReadLines {
  const headerIndex = rows.slice(0, titleLinesMaximum).findIndex((row) => row.filter(fieldNamed).length >= 2);
  const headers = rows[Math.max(headerIndex, 0)] ?? [];
  const fields = headers.map(fieldNamed);
  const columns = columnProblems(headers, fields);
  if (columns.length > 0) return { lines: [], problems: columns };
  const read = rows.flatMap((row, index) =>
    index > headerIndex && row.some((cell) => textOf(cell) !== '') ? [lineOf(fields, row, `/lines/${index - 1}`)] : [],
  );
  return {
    lines: read.flatMap(({ line, at }) => (line ? [{ line, at }] : [])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function fieldNamed(header: SheetCell): TableField | undefined {
  const given = folded(String(header ?? ''));
  return given === ''
    ? undefined
    : tableFields.find((field) => folded(field) === given || folded(tableColumns[field]) === given);
}

/** Columns that are not there, and columns that nobody knows: nothing typed is lost in silence. */
function columnProblems(headers: readonly SheetCell[], fields: readonly (TableField | undefined)[]) {
  return [
    ...required
      .filter((field) => !fields.includes(field))
      .map((field): RuleProblem => ({ code: 'column-missing', at: '/lines', given: tableColumns[field] })),
    ...headers.flatMap((header, index): readonly RuleProblem[] => {
      const isKnown = fields[index] !== undefined && fields.indexOf(fields[index]) === index;
      return textOf(header) === '' || isKnown ? [] : [{ code: 'column-unknown', at: '/lines', given: textOf(header) }];
    }),
  ];
}

function lineOf(fields: readonly (TableField | undefined)[], row: readonly SheetCell[], at: string) {
  const problems: RuleProblem[] = [];
  const cells: Partial<Record<TableField, string>> = {};
  fields.forEach((field, index) => {
    const given = textOf(row[index] ?? null);
    if (field !== undefined && given !== '') cells[field] = given;
  });
  row.forEach((cell, index) => {
    if (fields[index] === undefined && textOf(cell) !== '')
      problems.push({ code: 'column-unknown', at, given: textOf(cell) });
  });
  const line = choiceIn(cells.line ?? null, lineKinds, tableLineNames);
  if (!line) problems.push({ code: 'line-unknown', at: `${at}/line`, given: cells.line ?? '' });
  const subject = cells.subject ?? (line && wholeTableLines.includes(line) ? '' : undefined);
  if (subject === undefined) problems.push({ code: 'subject-unknown', at: `${at}/subject`, given: '' });
  const named = { ...cells, ...identifiersIn(cells, at, problems) };
  return {
    at,
    problems,
    line: line && subject !== undefined ? identifiedLine({ ...named, line, subject }) : undefined,
  };
}

/** Measures and facts by their identifiers, whichever way they were written. */
function identifiersIn(cells: Partial<Record<TableField, string>>, at: string, problems: RuleProblem[]) {
  const found: Partial<Record<TableField, string>> = {};
  const read = (field: TableField, choice: string | undefined) => {
    if (choice !== undefined) found[field] = choice;
    else if (cells[field] !== undefined)
      problems.push({ code: 'choice-unknown', at: `${at}/${field}`, given: cells[field] });
  };
  read('measure', choiceIn(cells.measure ?? null, measureKinds, measureNames));
  read('part', factIn(cells.part));
  read('whole', factIn(cells.whole));
  return found;
}

function textOf(cell: SheetCell): string {
  return cell === null ? '' : String(cell).normalize('NFC').trim();
}

/** A fact by its identifier or by its words, with or without marks. */
function factIn(given = ''): CountFact | undefined {
  const sought = folded(given);
  return sought === ''
    ? undefined
    : countFactNames.find((name) => folded(name) === sought || folded(countFacts[name].text) === sought);
}
