import type { SheetRows } from '../../indicator/sheet.ts';
import { noPoints } from '../points.ts';
import { settleRules } from '../rule-problem.ts';
import type { RuleProblem, RuleResult } from '../rule-problem.ts';
import type { Series } from '../rule-set-head.ts';
import type { Criterion, Gate, Group, Level, NotApplicable, SubjectRules, YearlyLevel } from '../scoring-rules.ts';
import { citedFrom, countAt, linesOf, pointsAt } from './line-cells.ts';
import { unusedProblems } from './line-uses.ts';
import { checklistFrom } from './lists-from-lines.ts';
import type { LocalRuleSet, TableContent } from './local-table.ts';
import { measureFrom } from './measure-from-lines.ts';
import { linesFromSheet } from './table-sheet-lines.ts';
import type { PlacedLine } from './table-sheet-lines.ts';
import { wholeTableLines } from './table-lines.ts';
import type { TableLineKind } from './table-lines.ts';

/** Reads a table of the given kind from a sheet: what stands in lines, or everything wrong with its place in the sheet. */
export function tableFromSheet(
  rows: SheetRows,
  { rules, series }: Pick<LocalRuleSet, 'rules' | 'series'>,
): RuleResult<TableContent> {
  const { lines, problems } = linesFromSheet(rows);
  if (problems.length === 0 && lines.length === 0)
    return { ok: false, problems: [{ code: 'table-empty', at: '/lines' }] };
  const foreign = foreignProblems(lines, rules);
  if (foreign.length > 0) return { ok: false, problems: inLineOrder([...problems, ...foreign]) };
  const found: RuleProblem[] = [
    ...problems,
    ...orphanProblems(lines),
    ...unusedProblems(lines),
    ...centralProblems(lines, series),
  ];
  const read = rules === 'checklist' ? checklistFrom(lines, found) : scoringFrom(lines, found);
  return settleRules(inLineOrder(found), () => read);
}

/** As whoever mends the sheet goes through it; what is wrong with the sheet as a whole comes first. */
function inLineOrder(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  const lineOf = ({ at }: RuleProblem) => Number(/^\/lines\/(\d+)/.exec(at)?.[1] ?? -1);
  return problems.toSorted((left, right) => lineOf(left) - lineOf(right));
}

const listLineKinds: readonly TableLineKind[] = ['list', 'listItem', 'recognizer', 'setting', 'choice'];

/** Lines of a list in a table of points, and the other way round. */
function foreignProblems(lines: readonly PlacedLine[], rules: TableContent['rules']): readonly RuleProblem[] {
  return lines.flatMap(({ line, at }): readonly RuleProblem[] =>
    listLineKinds.includes(line.line) === (rules === 'checklist')
      ? []
      : [{ code: 'line-unknown', at: `${at}/line`, given: line.line }],
  );
}

const levelLineKinds: readonly TableLineKind[] = ['level', 'gate', 'yearly'];

/** The levels of the yearly rating are the centre's: no line of a province's score table speaks of any. */
function centralProblems(lines: readonly PlacedLine[], series: Series): readonly RuleProblem[] {
  if (series !== 'annual-score') return [];
  return lines.flatMap(({ line, at }): readonly RuleProblem[] =>
    levelLineKinds.includes(line.line) ? [{ code: 'part-central', at: `${at}/line` }] : [],
  );
}

const below: Readonly<Partial<Record<TableLineKind, TableLineKind>>> = {
  criterion: 'group',
  band: 'criterion',
  bandCeiling: 'criterion',
  step: 'criterion',
  item: 'criterion',
  absence: 'criterion',
  gate: 'level',
  listItem: 'list',
  recognizer: 'list',
  choice: 'setting',
};

/** Lines that belong to the one above them whatever its id: the others name it. */
const belongByPlace: readonly TableLineKind[] = ['criterion', 'listItem', 'recognizer'];

/** A line that belongs to another one which is not above it: a criterion to a group, a band to its criterion. */
function orphanProblems(lines: readonly PlacedLine[]): readonly RuleProblem[] {
  return lines.flatMap(({ line, at }, index): readonly RuleProblem[] => {
    const owner = below[line.line];
    if (owner === undefined) return [];
    const above = lines.slice(0, index).findLast((one) => one.line.subject === line.subject && one.line.line === owner);
    const isBelow = above !== undefined && (belongByPlace.includes(line.line) || above.line.id === line.id);
    return isBelow ? [] : [{ code: 'line-orphan', at: `${at}/id`, given: line.id ?? '' }];
  });
}

function scoringFrom(lines: readonly PlacedLine[], problems: RuleProblem[]): TableContent {
  const ofSubjects = lines.filter(({ line }) => !wholeTableLines.includes(line.line));
  const names = [...new Set(ofSubjects.map(({ line }) => line.subject))];
  const yearly = linesOf(lines, 'yearly').map((one) => yearlyFrom(one, problems));
  const subjects = names.map((subject) =>
    subjectFrom(
      subject,
      ofSubjects.filter(({ line }) => line.subject === subject),
      problems,
    ),
  );
  return { rules: 'scoring', subjects, ...(yearly.length > 0 && { yearly }) };
}

function yearlyFrom(one: PlacedLine, problems: RuleProblem[]): YearlyLevel {
  const { id = '', text = '', every, refers } = one.line;
  const meetings = countAt(one, 'meetings', problems);
  if (meetings !== null && refers === undefined) problems.push({ code: 'field-missing', at: `${one.at}/refers` });
  return {
    level: id,
    text,
    everyAtLeast: every ?? null,
    atLeast: refers === undefined ? null : { level: refers, meetings },
    ...citedFrom(one, problems),
  };
}

function subjectFrom(subject: string, lines: readonly PlacedLine[], problems: RuleProblem[]): SubjectRules {
  const head = lines.find(({ line }) => line.line === 'subject');
  if (!head) problems.push({ code: 'line-orphan', at: lines[0]!.at, given: subject });
  return {
    subject,
    text: head?.line.text ?? subject,
    scale: head ? pointsAt(head, 'points', problems) : noPoints,
    facts: [],
    groups: groupsFrom(lines, problems),
    notRated: [],
    knockOuts: [],
    undecidable: [],
    levels: linesOf(lines, 'level').map((one) => levelFrom(one, lines, problems)),
    ceilings: [],
    undefinedResult: null,
    ...(head ? citedFrom(head, problems) : { unconfirmed: '' }),
  };
}

function groupsFrom(lines: readonly PlacedLine[], problems: RuleProblem[]): readonly Group[] {
  const starts = linesOf(lines, 'group');
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const own = lines.slice(lines.indexOf(start) + 1, next ? lines.indexOf(next) : undefined);
    return {
      id: start.line.id ?? '',
      text: start.line.text ?? null,
      max: pointsAt(start, 'points', problems),
      weights: 'here',
      criteria: linesOf(own, 'criterion').map((one) => criterionFrom(one, own, problems)),
      ...citedFrom(start, problems),
    };
  });
}

function criterionFrom(start: PlacedLine, lines: readonly PlacedLine[], problems: RuleProblem[]): Criterion {
  const own = lines.filter(({ line }) => line.id === start.line.id);
  const absence = linesOf(own, 'absence')[0];
  return {
    id: start.line.id ?? '',
    text: start.line.text ?? null,
    measure: measureFrom(start, own, problems),
    ...(absence && { notApplicable: absenceFrom(absence, problems) }),
    ...citedFrom(start, problems),
  };
}

function absenceFrom(absence: PlacedLine, problems: RuleProblem[]): NotApplicable {
  const { refers, text = '' } = absence.line;
  const cited = citedFrom(absence, problems);
  return refers === undefined
    ? { gives: 'full', when: text, ...cited }
    : { gives: 'weightTo', criterion: refers, when: text, ...cited };
}

function levelFrom(start: PlacedLine, lines: readonly PlacedLine[], problems: RuleProblem[]): Level {
  const gates = linesOf(lines, 'gate').filter(({ line }) => line.id === start.line.id);
  return {
    level: start.line.id ?? '',
    text: start.line.text ?? '',
    from: pointsAt(start, 'points', problems),
    conditions: [],
    gates: gates.map((gate): Gate => ({ criterion: gate.line.refers ?? '', ...citedFrom(gate, problems) })),
    ...citedFrom(start, problems),
  };
}
