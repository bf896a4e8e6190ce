import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import type { Claim } from '../measure.ts';
import type { Facts } from '../facts.ts';
import { parsePoints, plainPoints } from '../points.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { Criterion, SubjectRules } from '../scoring-rules.ts';
import type { Choices } from '../settings.ts';
import { checkByTable, evaluateByTable, subjectByTable } from '../table/evaluate-by-table.ts';
import type { TableRules } from '../table/evaluate-by-table.ts';
import { claimIn } from './claim-cell.ts';
import { contradictionsIn } from './contradictions.ts';
import { factColumns, factIn } from './fact-cell.ts';
import type { FactColumn } from './fact-cell.ts';
import type { ReplayedResult } from './replay.ts';
import { cellUnder, idHeader, resultLines } from './result-lines.ts';
import type { ResultLine } from './result-lines.ts';

/** Columns that every sheet of results may have. */
export const resultHeaders = {
  id: idHeader,
  subject: 'Đối tượng',
  points: 'Tổng điểm',
  decided: 'Mức đã xếp',
} as const;

type ResultColumn =
  | { readonly kind: keyof typeof resultHeaders }
  | { readonly kind: 'criterion'; readonly id: string }
  | { readonly kind: 'fact'; readonly fact: FactColumn };

type Line = ResultLine<ResultColumn>;

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
  const lines = resultLines(rows, (header) => columnOf(header, rules.by), problems);
  return { results: lines.flatMap((line) => resultIn(line, rules, problems) ?? []), problems };
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

/** The result of a line; undefined, with the problems, where a cell of it cannot be read. */
function resultIn(line: Line, { by, on, settings }: ResultRules, problems: RuleProblem[]): ReplayedResult | undefined {
  const before = problems.length;
  const [subject, total, level] = (['subject', 'points', 'decided'] as const).map((kind) => cellUnder(line, kind));
  const rules = subjectOf(subject!.cell, by);
  if (!rules) {
    problems.push({ code: 'subject-unknown', at: subject!.at, given: subject!.cell });
    return undefined;
  }
  const { claims, facts } = cellsIn(line, rules, problems);
  const points = parsePoints(total!.cell.replace(',', '.'));
  if (total!.cell !== '' && points === undefined)
    problems.push({ code: 'points-unreadable', at: total!.at, given: total!.cell });
  const decided = levelOf(rules, level!.cell);
  if (level!.cell !== '' && decided === undefined)
    problems.push({ code: 'level-unknown', at: level!.at, given: level!.cell });
  if (problems.length > before) return undefined;
  const scored =
    points !== undefined && Object.keys(claims).length === 0
      ? ({ kind: 'given', points } as const)
      : ({ kind: 'claims', claims } as const);
  const assessed = { subject: rules.subject, on, scored, facts, settings, mitigated: [] };
  if (scored.kind === 'claims' && points !== undefined && checkByTable(by, assessed).length === 0) {
    const sum = evaluateByTable(by, assessed).total;
    if (sum !== points) {
      problems.push({
        code: 'fact-contradicted',
        at: total!.at,
        given: total!.cell,
        expected: plainPoints(sum).replace('.', ','),
      });
      return undefined;
    }
  }
  return { id: cellUnder(line, 'id').cell, assessed, ...(decided !== undefined && { decided }) };
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

function cellsIn({ row, columns, at }: Line, rules: SubjectRules, problems: RuleProblem[]) {
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
  for (const { id, given, expected } of contradictionsIn(criteria, claims, facts)) {
    const index = columns.findIndex((column) => column?.kind === 'criterion' && column.id === id);
    problems.push({ code: 'fact-contradicted', at: `${at}/${index}`, given, expected });
  }
  return { claims, facts };
}
