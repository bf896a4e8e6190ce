import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import type { Claim } from '../measure.ts';
import type { Facts } from '../facts.ts';
import { parsePoints } from '../points.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { Criterion, SubjectRules } from '../scoring-rules.ts';
import type { Choices } from '../settings.ts';
import { subjectByTable } from '../table/evaluate-by-table.ts';
import type { TableRules } from '../table/evaluate-by-table.ts';
import { claimIn } from './claim-cell.ts';
import { factColumns, factIn } from './fact-cell.ts';
import type { FactColumn } from './fact-cell.ts';
import type { ReplayedResult } from './replay.ts';

/** Columns that every sheet of results may have. */
export const resultHeaders = {
  id: 'Mã',
  subject: 'Đối tượng',
  points: 'Tổng điểm',
  decided: 'Mức đã xếp',
} as const;

type ResultColumn =
  | { readonly kind: keyof typeof resultHeaders }
  | { readonly kind: 'criterion'; readonly id: string }
  | { readonly kind: 'fact'; readonly fact: FactColumn };

/** What could be read of a sheet of results, and every cell that could not: `/lines/2/4` is a line and a column. */
export interface ReadResults {
  readonly results: readonly ReplayedResult[];
  readonly problems: readonly RuleProblem[];
}

/** What the results are read by. */
export interface ResultRules {
  readonly by: TableRules;
  readonly on: CivilDate;
  readonly settings: Choices;
}

/** Reads results of a period: a line each, the first line naming the columns. */
export function resultsFromSheet(rows: SheetRows, rules: ResultRules): ReadResults {
  const problems: RuleProblem[] = [];
  const filled = rows.map((row) =>
    row.map((cell) =>
      String(cell ?? '')
        .normalize('NFC')
        .trim(),
    ),
  );
  const head = filled.findIndex((row) => row.some((cell) => cell !== ''));
  const columns = (filled[head] ?? []).map((header, index) => {
    const column = columnOf(header, rules.by);
    if (!column && header !== '')
      problems.push({ code: 'column-unknown', at: `/lines/${head}/${index}`, given: header });
    return column;
  });
  if (!columns.some((column) => column?.kind === 'id'))
    problems.push({ code: 'column-missing', at: '/lines', given: resultHeaders.id });
  const results = filled.flatMap((row, index): readonly ReplayedResult[] => {
    if (index <= head || row.every((cell) => cell === '')) return [];
    const read = resultIn({ row, columns, at: `/lines/${index}` }, rules, problems);
    return read ? [read] : [];
  });
  return { results, problems };
}

function columnOf(header: string, by: TableRules): ResultColumn | undefined {
  const given = folded(header);
  if (given === '') return undefined;
  const common = (['id', 'subject', 'points', 'decided'] as const).find(
    (kind) => folded(resultHeaders[kind]) === given,
  );
  if (common) return { kind: common };
  const subjects = by.table.subjects.flatMap(({ subject }) => subjectByTable(by, subject) ?? []);
  const [first = ''] = header.split(/[\s:]/);
  const criteria = subjects.flatMap(criteriaOf);
  const criterion =
    criteria.find(({ id }) => id === first || `${id}.` === first) ??
    criteria.find(({ text }) => folded(text ?? '') === given);
  if (criterion) return { kind: 'criterion', id: criterion.id };
  const fact = subjects.flatMap(factColumns).find((one) => folded(one.header) === given);
  return fact && { kind: 'fact', fact };
}

export function criteriaOf({ groups }: SubjectRules): readonly Criterion[] {
  return groups.flatMap(({ criteria }) => criteria);
}

/** A line with the columns it is read by. */
interface ResultLine {
  readonly row: readonly string[];
  readonly columns: readonly (ResultColumn | undefined)[];
  readonly at: string;
}

/** The result of a line; undefined, with the problems, where a cell of it cannot be read. */
function resultIn(
  line: ResultLine,
  { by, on, settings }: ResultRules,
  problems: RuleProblem[],
): ReplayedResult | undefined {
  const { row, columns, at } = line;
  const before = problems.length;
  const cellOf = (kind: keyof typeof resultHeaders) => row[columns.findIndex((column) => column?.kind === kind)] ?? '';
  const placeOf = (kind: keyof typeof resultHeaders) => `${at}/${columns.findIndex((column) => column?.kind === kind)}`;
  const rules = subjectOf(cellOf('subject'), by);
  if (!rules) {
    problems.push({ code: 'subject-unknown', at: placeOf('subject'), given: cellOf('subject') });
    return undefined;
  }
  const { claims, facts } = cellsIn(line, rules, problems);
  const points = parsePoints(cellOf('points').replace(',', '.'));
  if (cellOf('points') !== '' && points === undefined)
    problems.push({ code: 'points-unreadable', at: placeOf('points'), given: cellOf('points') });
  const decided = levelOf(rules, cellOf('decided'));
  if (cellOf('decided') !== '' && decided === undefined)
    problems.push({ code: 'level-unknown', at: placeOf('decided'), given: cellOf('decided') });
  if (problems.length > before) return undefined;
  const scored =
    points !== undefined && Object.keys(claims).length === 0
      ? ({ kind: 'given', points } as const)
      : ({ kind: 'claims', claims } as const);
  const assessed = { subject: rules.subject, on, scored, facts, settings, mitigated: [] };
  return { id: cellOf('id'), assessed, ...(decided !== undefined && { decided }) };
}

/** By its id or its name; the only one where there is one and nothing stands. */
function subjectOf(cell: string, by: TableRules): SubjectRules | undefined {
  const { subjects } = by.table;
  const given = folded(cell);
  const found =
    given === '' && subjects.length === 1
      ? subjects[0]
      : subjects.find(({ subject, text }) => given !== '' && [folded(subject), folded(text)].includes(given));
  return found && subjectByTable(by, found.subject);
}

function levelOf({ levels }: SubjectRules, cell: string): string | undefined {
  const given = folded(cell);
  return levels.find(({ text, level }) => given !== '' && [folded(text), folded(level)].includes(given))?.level;
}

function cellsIn({ row, columns, at }: ResultLine, rules: SubjectRules, problems: RuleProblem[]) {
  const criteria = criteriaOf(rules);
  const claims: Record<string, Claim> = {};
  let facts: Facts = {};
  columns.forEach((column, index) => {
    const cell = row[index] ?? '';
    if (cell === '' || !column) return;
    const place = `${at}/${index}`;
    if (column.kind === 'fact') {
      const read = factIn(column.fact, cell, facts);
      if (read) facts = read;
      else problems.push({ code: 'cell-unreadable', at: place, given: cell });
    }
    if (column.kind !== 'criterion') return;
    const criterion = criteria.find(({ id }) => id === column.id);
    const claim = criterion && claimIn(criterion, cell);
    if (claim) claims[column.id] = claim;
    else
      problems.push({
        code: criterion ? 'cell-unreadable' : 'criterion-unknown',
        at: place,
        given: criterion ? cell : column.id,
      });
  });
  return { claims, facts };
}
