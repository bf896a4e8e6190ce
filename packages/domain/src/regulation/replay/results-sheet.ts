import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import type { Assessed, Evaluation } from '../assessed.ts';
import type { Facts } from '../facts.ts';

import type { Claims } from '../measure.ts';
import { plainPoints } from '../points.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { SubjectRules } from '../scoring-rules.ts';
import type { Choices } from '../settings.ts';
import { checkByTable, evaluateByTable, subjectByTable } from '../table/evaluate-by-table.ts';
import type { TableRules } from '../table/evaluate-by-table.ts';
import { claimIn, pointsIn } from './claim-cell.ts';
import { contradictionsIn } from './contradictions.ts';
import { disciplineWords, factIn } from './fact-cell.ts';
import type { FactColumn } from './fact-cell.ts';
import { isLeftUnrated } from './replay.ts';
import type { DecidedResult, ReplayedResult } from './replay.ts';
import { criteriaOf, notRatedText, resultColumn, resultHeaders } from './result-columns.ts';
import type { ScoredLine } from './result-columns.ts';
import { cellUnder, namedBy, resultLines, subjectNamed } from './result-lines.ts';

/** What could be read of a sheet of results, and everything that could not: `/lines/2/4` is a line and a column. */
export interface ReadResults {
  readonly results: readonly ReplayedResult[];
  readonly problems: readonly RuleProblem[];
  /** How many lines there are; those without a result are not run. */
  readonly given: number;
}

/** What the results are read by. */
export interface ResultRules {
  readonly by: TableRules;
  readonly on: CivilDate;
  readonly settings: Choices;
}

/** Reads results of a period, a line each, the first line naming the columns; in a sheet of one subject all are of that. */
export function resultsFromSheet(rows: SheetRows, given: ResultRules, of: string | null = null): ReadResults {
  const problems: RuleProblem[] = [];
  const rules = of === null ? given : { ...given, by: onlyOf(given.by, of) };
  const read = resultLines(rows, (header) => resultColumn(header, rules.by), problems);
  return {
    results: read.lines.flatMap((line) => resultIn(line, rules, problems) ?? []),
    problems,
    given: read.given,
  };
}

function onlyOf({ table, frame }: TableRules, subject: string): TableRules {
  return { table: { ...table, subjects: table.subjects.filter((one) => one.subject === subject) }, frame };
}

/** The result of a line; undefined, with the problems, where a cell of it cannot be read or is missing. */
function resultIn(
  line: ScoredLine,
  { by, on, settings }: ResultRules,
  problems: RuleProblem[],
): ReplayedResult | undefined {
  const before = problems.length;
  const [subject, level] = (['subject', 'decided'] as const).map((kind) => cellUnder(line, kind));
  const rules = subjectOf(subject!.cell, by);
  if (!rules) {
    problems.push({ code: 'subject-unknown', at: subject!.at, given: subject!.cell });
    return undefined;
  }
  const { scored, facts } = scoredIn(line, rules, problems);
  const mitigated = exceptionsIn(line, rules, problems);
  const decided = decidedIn(rules, level!.cell);
  if (level!.cell !== '' && decided === undefined)
    problems.push({ code: 'level-unknown', at: level!.at, given: level!.cell });
  if (problems.length > before) return undefined;
  const assessed = { subject: rules.subject, on, scored, facts, settings, mitigated };
  const evaluation = checkByTable(by, assessed).length === 0 ? evaluateByTable(by, assessed) : undefined;
  const needsPoints = !isLeftUnrated({ assessed, ...(decided && { decided }) }) && evaluation?.outcome !== 'notRated';
  if (needsPoints) problems.push(...missingIn(line, rules, scored));
  if (evaluation) problems.push(...sumProblems(line, scored, evaluation));
  if (problems.length > before) return undefined;
  return { id: cellUnder(line, 'id').cell, assessed, ...(decided && { decided }) };
}

function subjectOf(cell: string, by: TableRules): SubjectRules | undefined {
  const found = subjectNamed(cell, by.table.subjects);
  return found && subjectByTable(by, found.subject);
}

function decidedIn({ levels }: SubjectRules, cell: string): DecidedResult | undefined {
  if (folded(cell) === folded(notRatedText)) return { kind: 'notRated' };
  const found = namedBy(cell, levels, ({ text, level }) => [text, level]);
  return found && { kind: 'level', level: found.level };
}

/** Codes as `C2, C4`: what leads to the lowest level, and of which the written exception is claimed. */
function exceptionsIn(line: ScoredLine, { knockOuts }: SubjectRules, problems: RuleProblem[]): readonly string[] {
  const { cell, at } = cellUnder(line, 'mitigated');
  const codes = [
    ...new Set(
      cell
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  for (const given of codes)
    if (!knockOuts.some(({ code, exception }) => code === given && exception))
      problems.push({ code: 'exception-unknown', at, given });
  return codes;
}

/** The points of each criterion; or the total, where that is all there is. */
function scoredIn(line: ScoredLine, rules: SubjectRules, problems: RuleProblem[]): Pick<Assessed, 'scored' | 'facts'> {
  const { claims, facts } = cellsIn(line, rules, problems);
  const { cell, at } = cellUnder(line, 'points');
  const points = pointsIn(cell);
  if (cell !== '' && points === undefined) problems.push({ code: 'points-unreadable', at, given: cell });
  const isTotal = points !== undefined && Object.keys(claims).length === 0;
  return { scored: isTotal ? { kind: 'given', points } : { kind: 'claims', claims }, facts };
}

/** Every criterion of which the line says nothing, the total in a sheet without criteria: a blank is not 0 points. */
function missingIn(
  { at, columns }: ScoredLine,
  rules: SubjectRules,
  scored: Assessed['scored'],
): readonly RuleProblem[] {
  if (scored.kind === 'given') return [];
  const missing = columns.some((column) => column?.kind === 'criterion')
    ? criteriaOf(rules).filter(({ id }) => !Object.hasOwn(scored.claims, id))
    : [{ id: resultHeaders.points }];
  return missing.map(({ id }) => ({ code: 'field-missing', at, given: id }));
}

/** A total beside criteria that sum to another one. */
function sumProblems(line: ScoredLine, scored: Assessed['scored'], { total }: Evaluation): readonly RuleProblem[] {
  const { cell, at } = cellUnder(line, 'points');
  const points = pointsIn(cell);
  if (points === undefined || scored.kind === 'given' || total === points) return [];
  return [{ code: 'fact-contradicted', at, given: cell, expected: plainPoints(total).replace('.', ',') }];
}

function wordsOf({ kind }: FactColumn): Pick<RuleProblem, 'expected'> {
  return kind === 'disciplined' ? { expected: disciplineWords } : {};
}

function cellsIn({ row, columns, at }: ScoredLine, rules: SubjectRules, problems: RuleProblem[]) {
  const criteria = criteriaOf(rules);
  let claims: Claims = {};
  let facts: Facts = {};
  columns.forEach((column, index) => {
    const cell = row[index] ?? '';
    if (cell === '' || !column) return;
    const place = `${at}/${index}`;
    if (column.kind === 'fact') {
      const read = factIn(column.fact, cell, facts);
      if (read) facts = read;
      else problems.push({ code: 'cell-unreadable', at: place, given: cell, ...wordsOf(column.fact) });
    }
    if (column.kind !== 'criterion') return;
    const criterion = criteria.find(({ id }) => id === column.id);
    const claim = criterion && claimIn(criterion, cell);
    if (claim) claims = { ...claims, [column.id]: claim };
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
