import { codeKey } from '../code-key.ts';
import { endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import type { ContainmentRuleSet } from '../../regulation/rule-set.ts';
import type { DatedUnit } from '../dated-unit.ts';
import { unitIdPattern } from '../founding.ts';
import type { PlanRecord } from '../plan/apply-plan.ts';
import { groupingKey } from '../plan/follow-registers.ts';
import type { SheetGroupings, UnitGrouping } from '../plan/registers.ts';
import type { Structure } from '../structure.ts';
import type { UnitConsent } from '../unit-consent.ts';
import { knownUnits } from './known-units.ts';
import type { KnownUnits } from './known-units.ts';
import { differences, identityOf, namesKept } from './line-identity.ts';
import { consentDifferences, earlyConsents, foundedConsents } from './line-consents.ts';
import { lineDayProblems } from './line-days.ts';
import { foundedGroupings, groupingDifferences } from './line-groupings.ts';
import { byLine } from './line-problem.ts';
import { lineOrder } from './line-order.ts';
import { placedUnit } from './line-placing.ts';
import type { Placing } from './line-placing.ts';
import { parentsOf } from './parent-finding.ts';
import type { ParentFound } from './parent-finding.ts';
import { repeatedProblems } from './repeated-lines.ts';
import type { LineUnit } from './repeated-lines.ts';
import { placeLayout } from './structure-layout.ts';
import type { StructureLayout } from './structure-layout.ts';
import { foundedMaximum, structureSheetMaximum } from './structure-columns.ts';
import { structureLines } from './structure-lines.ts';
import type { StructureLine } from './structure-lines.ts';
import type { StructureSheetFinding, StructureSheetProblem } from './structure-sheet-problem.ts';

/** What a sheet is read against. */
export interface StructureSheetFacts {
  readonly structure: Structure;
  readonly groupings: SheetGroupings;
  /** The consents recorded for the stored units. */
  readonly consents: readonly UnitConsent[];
  /** The sets of the series `unit-kinds`. */
  readonly containment: readonly ContainmentRuleSet[];
  /** The unit under which lines stand that name no parent. */
  readonly underId: string | null;
  /** The day that the list describes. */
  readonly day: CivilDate;
  /** The day on which it is read: no paper is of a later one. */
  readonly today: CivilDate;
  /** An id for each line that may found a unit without naming one. */
  readonly newIds: readonly string[];
}

/** The units that a sheet founds, those above before those below, and those that are stored already; or everything wrong. */
export type StructureSheetResult = {
  readonly findings: readonly StructureSheetFinding[];
  /** Headers of columns that were passed over. */
  readonly unusedHeaders: readonly string[];
} & (
  | {
      readonly ok: true;
      readonly founded: readonly { readonly line: number; readonly unit: DatedUnit }[];
      readonly unchanged: readonly { readonly line: number; readonly unitId: string }[];
      /** The groups of those that are founded, and the documents that let them stand where they do. */
      readonly groupings: readonly UnitGrouping[];
      readonly consents: readonly UnitConsent[];
    }
  | { readonly ok: false; readonly problems: readonly StructureSheetProblem[] }
);

/** Reads a list of units by a layout. It founds what is not stored; changing a unit is a plan, not an import. */
export function readStructureSheet(
  rows: SheetRows,
  layout: StructureLayout,
  facts: StructureSheetFacts,
): StructureSheetResult {
  const placed = placeLayout(rows, layout);
  const { unusedHeaders } = placed;
  if (placed.problems.length > 0) return { ok: false, problems: placed.problems, findings: [], unusedHeaders };
  const problems: StructureSheetProblem[] = [];
  const lines = structureLines(rows, layout, placed, problems);
  if (lines.length === 0 || lines.length > structureSheetMaximum)
    return { ok: false, problems, findings: [], unusedHeaders };
  const known = knownUnits(facts.structure, facts.day);
  const parents = parentsOf(lines, layout.parents, known, facts.day, problems);
  const settled = settledLines(lines, parents, known, facts, problems);
  for (const problem of newLineProblems(settled, problems, known, facts.today)) problems.push(problem);
  if (settled.founded.length > foundedMaximum)
    problems.push({ code: 'founded-too-many', line: placed.top + 1, column: null, maximum: foundedMaximum });
  const { findings } = settled;
  if (problems.length > 0) return { ok: false, problems: problems.toSorted(byLine), findings, unusedHeaders };
  const founded = settled.founded.map(({ line, unit }) => ({ line: line.line, unit }));
  const groupings = foundedGroupings(settled.founded, facts.groupings.inUse);
  const consents = foundedConsents(settled.founded, findings, facts.day);
  const noted = [...findings, ...earlyConsents(settled.founded, consents)].toSorted(byLine);
  return { ok: true, founded, unchanged: settled.unchanged, groupings, consents, findings: noted, unusedHeaders };
}

/** An import as the record of a plan that changed nothing and founded some units: it is taken back as a plan is. */
export function importRecord(founded: readonly DatedUnit[]): PlanRecord {
  return { before: [], after: founded.toSorted((left, right) => (left.id < right.id ? -1 : 1)), links: [] };
}

interface SettledLines {
  readonly founded: readonly LineUnit[];
  readonly unchanged: readonly { readonly line: number; readonly unitId: string }[];
  readonly findings: readonly StructureSheetFinding[];
  /** Lines of which it stays open which unit they are, or where it stands. */
  readonly unsettled: readonly StructureLine[];
}

/** What is wrong with lines that are of no stored unit, as far as it can be said of those that are not settled. */
function newLineProblems(
  { founded, unsettled }: SettledLines,
  problems: readonly StructureSheetProblem[],
  known: KnownUnits,
  today: CivilDate,
): readonly StructureSheetProblem[] {
  const lines = [...founded.map(({ line }) => line), ...unsettled];
  const undated = new Set(
    problems.flatMap(({ column, line }) => (column === 'foundedOn' || column === 'closedOn' ? [line] : [])),
  );
  const dated = unsettled.filter(({ line }) => !undated.has(line));
  return [...lines.flatMap((line) => lineDayProblems(line, today)), ...repeatedProblems(founded, dated, known)];
}

/** The unit above a line: `undefined` where the line says nothing of it, `faulty` where it could not be settled. */
type Above = DatedUnit | undefined | 'faulty';

/** Goes through the lines from the top down and says of each which unit it is, stored or new. */
function settledLines(
  lines: readonly StructureLine[],
  parents: readonly ParentFound[],
  known: KnownUnits,
  facts: StructureSheetFacts,
  problems: StructureSheetProblem[],
): SettledLines {
  const { ordered, circular } = lineOrder(parents);
  const groups = new Map(facts.groupings.stored.map((one) => [groupingKey(one), one]));
  const consents = Map.groupBy(facts.consents, ({ unitId }) => unitId);
  for (const index of circular) problems.push({ code: 'cycle', line: lines[index]!.line, column: 'parent' });
  const settled = new Map<number, DatedUnit>();
  const lineOf = new Map<string, StructureLine>();
  const founded: LineUnit[] = [];
  const unchanged: { readonly line: number; readonly unitId: string }[] = [];
  const findings: StructureSheetFinding[] = [];
  const provinceEnd = provinceEndIn(facts.structure);
  for (const index of ordered) {
    const line = lines[index]!;
    const above = unitAbove(parents[index]!, settled, known);
    if (!line.isSound || above === 'faulty') continue;
    const read = settledLine(line, above, known, { ...facts, provinceEnd });
    problems.push(...read.problems);
    findings.push(...read.findings);
    if (!read.unit) continue;
    const stored = known.byId.get(read.unit.id);
    if (stored)
      problems.push(...groupingDifferences(line, stored, groups), ...consentDifferences(line, stored, consents));
    const earlier = lineOf.get(read.unit.id);
    if (earlier)
      problems.push({
        code: 'unit-repeated',
        line: line.line,
        column: null,
        otherLine: earlier.line,
        other: line.name ?? '',
      });
    lineOf.set(read.unit.id, earlier ?? line);
    settled.set(index, read.unit);
    if (stored) unchanged.push({ line: line.line, unitId: read.unit.id });
    else if (!earlier) founded.push({ line, unit: read.unit });
  }
  const unsettled = lines.filter(({ index }) => !settled.has(index));
  return { founded, unchanged, findings: findings.toSorted(byLine), unsettled };
}

function unitAbove(parent: ParentFound, settled: ReadonlyMap<number, DatedUnit>, known: KnownUnits): Above {
  switch (parent.kind) {
    case 'line':
      return settled.get(parent.index) ?? 'faulty';
    case 'known':
      return known.byId.get(parent.unitId)!.unit;
    case 'unsaid':
      return undefined;
    case 'unfound':
      return 'faulty';
  }
}

interface SettledLine {
  readonly unit?: DatedUnit;
  readonly problems: readonly StructureSheetProblem[];
  readonly findings: readonly StructureSheetFinding[];
}

function settledLine(
  line: StructureLine,
  said: DatedUnit | undefined,
  known: KnownUnits,
  { containment, day, underId, newIds, provinceEnd }: StructureSheetFacts & Pick<Placing, 'provinceEnd'>,
): SettledLine {
  const under = underId === null ? undefined : known.byId.get(underId);
  const isProvince = line.kind === 'province';
  const isHead = !said && under !== undefined && isCalled(line, under.standing);
  const parent = said ?? (isProvince || isHead ? undefined : under?.unit);
  const identity = isHead
    ? ({ kind: 'known', known: under } as const)
    : identityOf(line, parent ? parent.id : isProvince ? null : undefined, known, day);
  const place = { line: line.line, column: 'name', given: line.name ?? '' } as const;
  if (identity.kind === 'several') return { problems: [{ code: 'unit-ambiguous', ...place }], findings: [] };
  if (identity.kind === 'known') {
    const nameOf = (id: string) => known.byId.get(id)?.standing.name ?? id;
    const given = said && { id: said.id, name: line.parent ?? said.names.at(-1)?.value ?? '' };
    const { unit } = identity.known;
    return {
      unit,
      problems: differences(line, identity.known, given, nameOf),
      findings: namesKept(line, identity.known),
    };
  }
  if (!parent && !isProvince)
    return { problems: [{ code: 'parent-missing', line: line.line, column: 'parent' }], findings: [] };
  if (line.id !== null && !unitIdPattern.test(line.id))
    return { problems: [{ code: 'id-malformed', line: line.line, column: 'id', given: line.id }], findings: [] };
  const id = line.id ?? newIds[line.index];
  if (id === undefined || line.kind === null) throw new Error(`line ${line.line} has no id or kind`);
  return placedUnit(line, line.kind, id, {
    containment,
    day,
    parent: parent ?? null,
    provinceEnd,
  });
}

function provinceEndIn({ units }: Structure): CivilDate | null {
  const head = [...units.values()].find(({ kinds }) => kinds.at(-1)?.value === 'province');
  return head && head.closedBy === null && head.closedOn < endOfTime ? head.closedOn : null;
}

/** Whether a line at the top is the very unit under which the list is to stand. */
function isCalled(
  line: StructureLine,
  { id, code, name }: { readonly id: string; readonly code: string | null; readonly name: string },
): boolean {
  if (line.id !== null) return line.id === id;
  return line.code !== null && code !== null
    ? codeKey(line.code) === codeKey(code)
    : folded(line.name ?? '') === folded(name);
}
