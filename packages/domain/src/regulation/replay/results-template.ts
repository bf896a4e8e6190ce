import type { Cell } from '../../indicator/cell.ts';
import type { Sheet } from '../../indicator/sheet.ts';
import type { Claim } from '../measure.ts';
import { plainPoints } from '../points.ts';
import type { SubjectRules } from '../scoring-rules.ts';
import { itemText } from '../shown.ts';
import { subjectsByTable } from '../table/evaluate-by-table.ts';
import type { TableRules } from '../table/evaluate-by-table.ts';
import { bestClaims } from '../table/sample.ts';
import { factColumns } from './fact-cell.ts';
import { criteriaOf, exceptionHeader, resultHeaders } from './result-columns.ts';

/** A sheet to be filled with results of one kind of subject; all its lines are read as of that. */
export interface SubjectSheet<Subject extends string = string> extends Sheet {
  readonly subject: Subject;
}

/** Sheets to be filled with results, one for each kind of subject: its own columns in its own words, and an example. */
export function resultsSheets(by: TableRules): readonly SubjectSheet[] {
  return subjectSheets(subjectsByTable(by), sheetRows);
}

/** A sheet for each, which bears its name. */
export function subjectSheets<Subject extends string, One extends { readonly subject: Subject; readonly text: string }>(
  all: readonly One[],
  rowsOf: (one: One) => Sheet['rows'],
): readonly SubjectSheet<One['subject']>[] {
  return all.map((one, index) => ({ name: sheetName(index, all), subject: one.subject, rows: rowsOf(one) }));
}

/** Excel takes names of 31 characters, without some signs; the number keeps apart what is cut off alike. */
function sheetName(index: number, subjects: readonly { readonly text: string }[]): string {
  if (subjects.length === 1) return 'Kết quả';
  return `${index + 1}. ${subjects[index]!.text.replace(/[[\]:*?/\\]/g, ' ')}`.slice(0, 31).trim();
}

function sheetRows(rules: SubjectRules): Sheet['rows'] {
  const criteria = criteriaOf(rules);
  const exceptions = exceptionHeader(rules);
  const best = bestClaims(rules);
  const { id, subject, points, decided } = resultHeaders;
  const columns: readonly (readonly [header: string, example: Cell])[] = [
    [id, 'Ví dụ 1'],
    [subject, rules.text],
    ...criteria.map((one) => [`${one.id} ${itemText(one)}`, claimText(best[one.id])] as const),
    [points, null],
    ...factColumns(rules).map(({ header }) => [header, null] as const),
    ...(exceptions === undefined ? [] : [[exceptions, null] as const]),
    [decided, rules.levels[0]?.text ?? null],
  ];
  return [columns.map(([header]) => header), columns.map(([, example]) => example)];
}

function claimText(claim: Claim | undefined): Cell {
  switch (claim?.kind) {
    case 'manual':
      return plainPoints(claim.points).replace('.', ',');
    case 'bands':
      return `${claim.part}/${claim.whole}`;
    case 'yesNo':
      return claim.yes ? 'có' : 'không';
    case 'perOccurrence':
      return String(claim.count);
    case 'allOrNothing':
      return 'đạt';
    default:
      return null;
  }
}
