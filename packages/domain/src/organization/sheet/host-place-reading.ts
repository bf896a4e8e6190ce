import type { CivilDate } from '../../civil-date.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import type { HostPlace } from '../host-place.ts';
import type { Structure } from '../structure.ts';
import { besideProblems } from './host-place-beside.ts';
import type { LinePlace } from './host-place-beside.ts';
import { placeDifferences, placeIdentity, placeNamesKept, storedPlaces } from './host-place-identity.ts';
import type { LineUnits } from './host-place-identity.ts';
import type { HostPlaceLayout } from './host-place-layout.ts';
import { placeHostPlaces } from './host-place-layout.ts';
import { hostPlaceLines } from './host-place-lines.ts';
import type { HostPlaceLine } from './host-place-lines.ts';
import { lifeOfPlace, newPlace } from './host-place-settling.ts';
import type { HostPlaceFinding, HostPlaceProblem } from './host-place-sheet-problem.ts';
import { lineUnitFinder } from './host-place-units.ts';
import type { FoundUnits } from './host-place-units.ts';
import { knownUnits } from './known-units.ts';
import { byLine } from './line-problem.ts';
import type { SheetWords } from './sheet-words.ts';
import { structureSheetMaximum } from './structure-columns.ts';

/** What a sheet of host places is read against. */
export interface HostPlaceSheetFacts {
  /** With the units that the list of units beside it founds. */
  readonly structure: Structure;
  /** The units of that list. */
  readonly listedIds: ReadonlySet<string>;
  /** The words of that list where it could not be settled: what they call is not said to be missing. */
  readonly unsettled: Pick<SheetWords, 'ids' | 'codes' | 'names'> | null;
  /** Those that lie under the units that the sheet names or have their branch there, and those that it calls by id. */
  readonly places: readonly HostPlace[];
  readonly day: CivilDate;
  /** An id for each line that may record a place without naming one. */
  readonly newIds: readonly string[];
}

/** The places that a sheet records, and those that are stored already; or everything wrong. */
export type HostPlaceSheetResult = {
  readonly findings: readonly HostPlaceFinding[];
  readonly unusedHeaders: readonly string[];
} & (
  | {
      readonly ok: true;
      readonly recorded: readonly { readonly line: number; readonly place: HostPlace }[];
      readonly unchanged: readonly { readonly line: number; readonly placeId: string }[];
    }
  | { readonly ok: false; readonly problems: readonly HostPlaceProblem[] }
);

/** Reads a sheet of host places. It records what is not stored; a stored place is changed where it is kept. */
export function readHostPlaceSheet(
  rows: SheetRows,
  layout: HostPlaceLayout,
  facts: HostPlaceSheetFacts,
): HostPlaceSheetResult {
  const placed = placeHostPlaces(rows, layout);
  const { unusedHeaders } = placed;
  if (placed.problems.length > 0) return { ok: false, problems: placed.problems, findings: [], unusedHeaders };
  const problems: HostPlaceProblem[] = [];
  const lines = hostPlaceLines(rows, layout, placed, problems);
  if (lines.length > structureSheetMaximum) return { ok: false, problems, findings: [], unusedHeaders };
  const settled = settledPlaces(lines, facts, problems);
  const findings = settled.findings.toSorted(byLine);
  if (problems.length > 0) return { ok: false, problems: problems.toSorted(byLine), findings, unusedHeaders };
  const recorded = settled.recorded.map(({ line, place }) => ({ line: line.line, place }));
  return { ok: true, recorded, unchanged: settled.unchanged, findings, unusedHeaders };
}

interface SettledPlaces {
  readonly recorded: readonly LinePlace[];
  readonly unchanged: readonly { readonly line: number; readonly placeId: string }[];
  readonly findings: readonly HostPlaceFinding[];
}

/** Says of each line which place it is, stored or new. */
function settledPlaces(
  lines: readonly HostPlaceLine[],
  facts: HostPlaceSheetFacts,
  problems: HostPlaceProblem[],
): SettledPlaces {
  const stored = storedPlaces(facts.places);
  const known = knownUnits(facts.structure, facts.day);
  const nameOf = (id: string) => known.byId.get(id)?.standing.name ?? id;
  const unitsOf = lineUnitFinder(known, facts, problems);
  const recorded: LinePlace[] = [];
  const unchanged: { readonly line: number; readonly placeId: string }[] = [];
  const findings: HostPlaceFinding[] = [];
  const lineOf = new Map<string, HostPlaceLine>();
  for (const line of lines) {
    const units = unitsOf(line);
    if (!line.isSound || units === undefined) continue;
    const identity = placeIdentity(line, units.unit.unit.id, lifeOfPlace(line), stored);
    if (identity.kind === 'several') {
      problems.push({ code: 'place-ambiguous', line: line.line, column: 'name', given: line.name ?? '' });
      continue;
    }
    if (identity.kind === 'known') {
      const { place } = identity;
      problems.push(
        ...placeDifferences(line, place, idsOf(units), facts.day, nameOf),
        ...repeated(line, place.id, lineOf),
      );
      findings.push(...placeNamesKept(line, place));
      unchanged.push({ line: line.line, placeId: place.id });
      continue;
    }
    const read = newPlace(line, { ...units, day: facts.day, newId: newIdFor(line, facts) });
    problems.push(...read.problems);
    findings.push(...read.findings);
    if (!read.place) continue;
    const again = repeated(line, read.place.id, lineOf);
    problems.push(...again);
    if (again.length === 0) recorded.push({ line, place: read.place });
  }
  problems.push(...besideProblems(recorded, facts.places, lineOf));
  return { recorded, unchanged, findings };
}

function idsOf({ unit, branch }: FoundUnits): LineUnits {
  return { unitId: unit.unit.id, branchId: branch?.unit.id };
}

function newIdFor({ index, line, id }: HostPlaceLine, { newIds }: HostPlaceSheetFacts): string {
  const found = id ?? newIds[index];
  if (found === undefined) throw new Error(`line ${line} has no id`);
  return found;
}

function repeated(
  line: HostPlaceLine,
  placeId: string,
  lineOf: Map<string, HostPlaceLine>,
): readonly HostPlaceProblem[] {
  const earlier = lineOf.get(placeId);
  if (!earlier) lineOf.set(placeId, line);
  return earlier
    ? [{ code: 'place-repeated', line: line.line, column: null, otherLine: earlier.line, other: line.name ?? '' }]
    : [];
}
