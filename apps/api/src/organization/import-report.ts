import { findingGroups, liftPlaceProblem, liftSheetProblem, placeFindingGroups } from '@co-so/domain';
import type {
  FindingGroup,
  HostPlaceFinding,
  HostPlaceKind,
  HostPlaceSheetResult,
  Problem,
  StructureBookResult,
  StructureSheetResult,
  UnitKind,
} from '@co-so/domain';
import type { NumberedRows } from './import-structure.ts';

/** What lists of units and of host places brought, or would bring. */
export interface StructureImportReport {
  /** Null where nothing was stored. */
  readonly importId: string | null;
  readonly founded: number;
  readonly foundedByKind: readonly { readonly kind: UnitKind; readonly count: number }[];
  readonly unchanged: number;
  readonly findings: readonly FindingGroup[];
  readonly unusedHeaders: readonly string[];
  readonly recorded: number;
  readonly recordedByKind: readonly { readonly kind: HostPlaceKind; readonly count: number }[];
  readonly placesUnchanged: number;
  readonly placeFindings: readonly FindingGroup<HostPlaceFinding>[];
  readonly unusedPlaceHeaders: readonly string[];
}

/** Both sheets with the lines of the file that their rows are. */
interface NumberedBook extends NumberedRows {
  readonly places?: NumberedRows | undefined;
}

type ReadUnits = Extract<StructureSheetResult, { readonly ok: true }>;
type ReadPlaces = Extract<HostPlaceSheetResult, { readonly ok: true }>;

export function numberedReport(
  units: ReadUnits,
  hosts: ReadPlaces,
  { lines, places }: NumberedBook,
): StructureImportReport {
  return {
    importId: null,
    founded: units.founded.length,
    foundedByKind: countsBy(units.founded, ({ unit }) => unit.kinds[0]!.value),
    unchanged: units.unchanged.length,
    findings: findingGroups(units.findings.map((one) => ({ ...one, line: lineIn(lines, one.line) }))),
    unusedHeaders: units.unusedHeaders,
    recorded: hosts.recorded.length,
    recordedByKind: countsBy(hosts.recorded, ({ place }) => place.kind),
    placesUnchanged: hosts.unchanged.length,
    placeFindings: placeFindingGroups(hosts.findings.map((one) => ({ ...one, line: lineIn(places?.lines, one.line) }))),
    unusedPlaceHeaders: hosts.unusedHeaders,
  };
}

function countsBy<One, Kind>(list: readonly One[], kindOf: (one: One) => Kind) {
  return [...Map.groupBy(list, kindOf)].map(([kind, own]) => ({ kind, count: own.length }));
}

/** All that is wrong in either sheet, by the lines of the file; the pointers stay on the rows that were sent. */
export function bookProblems({ units, places: hosts }: StructureBookResult, book: NumberedBook): readonly Problem[] {
  return [
    ...(units.ok ? [] : units.problems.map(liftSheetProblem)).map((problem) => numbered(problem, book.lines)),
    ...(hosts.ok ? [] : hosts.problems.map(liftPlaceProblem)).map((problem) => numbered(problem, book.places?.lines)),
  ];
}

function numbered(problem: Problem, lines: NumberedRows['lines']): Problem {
  if (problem.code !== 'structure-line' && problem.code !== 'place-line') return problem;
  const { line, otherLine } = problem;
  return {
    ...problem,
    line: lineIn(lines, line),
    ...(otherLine !== undefined && { otherLine: lineIn(lines, otherLine) }),
  };
}

function lineIn(lines: NumberedRows['lines'], row: number): number {
  return lines?.[row - 1] ?? row;
}
