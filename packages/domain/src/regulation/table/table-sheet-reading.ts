import type { SheetRows } from '../../indicator/sheet.ts';
import { ratio } from '../../ratio.ts';
import type { Ratio } from '../../ratio.ts';
import type { Cited } from '../clause.ts';
import type { CountFact } from '../facts.ts';
import type { Band, BandsMeasure, RuleMeasure } from '../measure.ts';
import { asPoints, noPoints, parsePoints } from '../points.ts';
import type { Points } from '../points.ts';
import type { Criterion, Gate, Group, Level, NotApplicable, SubjectRules } from '../scoring-rules.ts';
import { settleRules } from '../rule-problem.ts';
import type { RuleProblem, RuleResult } from '../rule-problem.ts';
import { linesFromSheet } from './table-sheet-lines.ts';
import type { PlacedLine } from './table-sheet-lines.ts';
import type { TableField, TableLineKind } from './table-lines.ts';

/** Reads a score table from a sheet: the subjects of a draft, or everything wrong with its place in the sheet. */
export function tableFromSheet(rows: SheetRows): RuleResult<readonly SubjectRules[]> {
  const { lines, problems } = linesFromSheet(rows);
  if (problems.length === 0 && lines.length === 0)
    return { ok: false, problems: [{ code: 'table-empty', at: '/lines' }] };
  const found: RuleProblem[] = [...problems, ...orphanProblems(lines)];
  const names = [...new Set(lines.map(({ line }) => line.subject))];
  const subjects = names.map((subject) =>
    subjectFrom(
      subject,
      lines.filter(({ line }) => line.subject === subject),
      found,
    ),
  );
  return settleRules(found, () => subjects);
}

const below: Readonly<Partial<Record<TableLineKind, TableLineKind>>> = {
  criterion: 'group',
  band: 'criterion',
  bandCeiling: 'criterion',
  step: 'criterion',
  item: 'criterion',
  absence: 'criterion',
  gate: 'level',
};

/** A line that belongs to another one which is not above it: a criterion to a group, a band to its criterion. */
function orphanProblems(lines: readonly PlacedLine[]): readonly RuleProblem[] {
  return lines.flatMap(({ line, at }, index): readonly RuleProblem[] => {
    const owner = below[line.line];
    if (owner === undefined) return [];
    const above = lines.slice(0, index).findLast((one) => one.line.subject === line.subject && one.line.line === owner);
    const isBelow = above !== undefined && (line.line === 'criterion' || above.line.id === line.id);
    return isBelow ? [] : [{ code: 'line-orphan', at: `${at}/id`, given: line.id ?? '' }];
  });
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

function measureFrom(start: PlacedLine, own: readonly PlacedLine[], problems: RuleProblem[]): RuleMeasure {
  const { line, at } = start;
  const points = (field: TableField = 'points') => pointsAt(start, field, problems);
  switch (line.measure) {
    case 'bands':
      return bandsFrom(start, own, problems);
    case 'yesNo':
      return { kind: 'yesNo', yes: points() };
    case 'perOccurrence':
      return { kind: 'perOccurrence', start: points('start'), each: points('each'), max: points() };
    case 'allOrNothing': {
      const items = linesOf(own, 'item').map((one) => ({ id: one.line.refers ?? '', text: one.line.text ?? '' }));
      return { kind: 'allOrNothing', points: points(), items };
    }
    case 'manual': {
      const steps = linesOf(own, 'step').map((one) => ({
        points: pointsAt(one, 'points', problems),
        text: one.line.text ?? '',
      }));
      const max = line.points === undefined ? null : points();
      return { kind: 'manual', max, ...(steps.length > 0 && { steps }) };
    }
    default:
      if (line.measure === undefined) problems.push({ code: 'field-missing', at: `${at}/measure` });
      return { kind: 'manual', max: null };
  }
}

function bandsFrom({ line, at }: PlacedLine, own: readonly PlacedLine[], problems: RuleProblem[]): BandsMeasure {
  for (const field of ['part', 'whole'] as const)
    if (line[field] === undefined) problems.push({ code: 'field-missing', at: `${at}/${field}` });
  const ceiling = linesOf(own, 'bandCeiling')[0];
  if (ceiling && ceiling.line.part === undefined) problems.push({ code: 'field-missing', at: `${ceiling.at}/part` });
  return {
    kind: 'bands',
    part: factOf(line.part),
    whole: factOf(line.whole),
    bands: linesOf(own, 'band').map((one): Band => ({
      from: ratioAt(one, problems),
      points: pointsAt(one, 'points', problems),
      ...(one.line.unconfirmed !== undefined && { unconfirmed: one.line.unconfirmed }),
    })),
    ...(ceiling && {
      ceiling: {
        over: factOf(ceiling.line.part),
        points: pointsAt(ceiling, 'points', problems),
        ...citedFrom(ceiling, problems),
      },
    }),
  };
}

/** The column holds a fact's identifier by now, or a problem was found and what is read here is not used. */
function factOf(cell: string | undefined): CountFact {
  return cell as CountFact;
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

function linesOf(lines: readonly PlacedLine[], kind: TableLineKind): readonly PlacedLine[] {
  return lines.filter(({ line }) => line.line === kind);
}

/** `4,5`, `4.5` or `-2`; 0, with a problem, for anything else and for nothing. */
function pointsAt({ line, at }: PlacedLine, field: TableField, problems: RuleProblem[]): Points {
  const given = (line[field] ?? '').replace(',', '.');
  const read = parsePoints(given.replace(/^-/, ''));
  if (read !== undefined) return given.startsWith('-') ? asPoints(0 - read) : read;
  problems.push({ code: 'points-unreadable', at: `${at}/${field}`, given: line[field] ?? '' });
  return noPoints;
}

/** `75/100` or `75%`. */
function ratioAt({ line, at }: PlacedLine, problems: RuleProblem[]): Ratio {
  const given = (line.from ?? '').replaceAll(' ', '');
  const pair = /^(\d{1,9})\/(\d{1,9})$/.exec(given);
  if (pair) return ratio(+pair[1]!, +pair[2]!);
  const percent = /^(\d{1,3})%$/.exec(given);
  if (percent) return ratio(+percent[1]!, 100);
  problems.push({ code: 'ratio-unusable', at: `${at}/from`, given: line.from ?? '' });
  return ratio(0, 1);
}

/** `table: mục 1.1`; the reason why there is no clause stands in a column of its own. */
function citedFrom({ line, at }: PlacedLine, problems: RuleProblem[]): Cited {
  const { unconfirmed } = line;
  const found = line.clause === undefined ? undefined : /^([^:]{1,100}): *(.+)$/.exec(line.clause);
  if (found) return { at: { of: found[1]!, place: found[2]! }, ...(unconfirmed !== undefined && { unconfirmed }) };
  if (unconfirmed === undefined || line.clause !== undefined)
    problems.push({ code: 'number-uncited', at: `${at}/clause`, given: line.clause ?? '' });
  return { unconfirmed: unconfirmed ?? '' };
}
