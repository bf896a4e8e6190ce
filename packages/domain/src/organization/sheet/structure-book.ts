import type { SheetRows } from '../../indicator/sheet.ts';
import type { HostPlace } from '../host-place.ts';
import { structureOf } from '../structure.ts';
import { ownPlaceLayout } from './host-place-layout.ts';
import { readHostPlaceSheet } from './host-place-reading.ts';
import type { HostPlaceSheetResult } from './host-place-reading.ts';
import { sheetWords } from './sheet-words.ts';
import { foundedMaximum } from './structure-columns.ts';
import { placeLayout } from './structure-layout.ts';
import type { StructureLayout } from './structure-layout.ts';
import { readStructureSheet } from './structure-sheet-reading.ts';
import type { StructureSheetFacts, StructureSheetResult } from './structure-sheet-reading.ts';

/** The sheets of a structure: its units, and beside them the host places. */
export interface StructureBook {
  readonly rows: SheetRows;
  /** `null` where there is no such sheet. */
  readonly places: SheetRows | null;
}

export interface StructureBookFacts extends StructureSheetFacts {
  readonly places: readonly HostPlace[];
  readonly newPlaceIds: readonly string[];
}

export interface StructureBookResult {
  readonly units: StructureSheetResult;
  readonly places: HostPlaceSheetResult;
}

const nothingOfUnits: StructureSheetResult = {
  ok: true,
  founded: [],
  unchanged: [],
  groupings: [],
  consents: [],
  findings: [],
  unusedHeaders: [],
};
const nothingOfPlaces: HostPlaceSheetResult = {
  ok: true,
  recorded: [],
  unchanged: [],
  findings: [],
  unusedHeaders: [],
};

/** Reads both sheets, all that is wrong in either at once; a sheet of places may stand beside an empty list of units. */
export function readStructureBook(
  { rows, places }: StructureBook,
  layout: StructureLayout,
  facts: StructureBookFacts,
): StructureBookResult {
  if (places === null || isBlankBelow(places, 0))
    return { units: readStructureSheet(rows, layout, facts), places: nothingOfPlaces };
  const isUnsaid = isBlankBelow(rows, placeLayout(rows, layout).top);
  const units = isUnsaid ? nothingOfUnits : readStructureSheet(rows, layout, facts);
  const { structure, day, newPlaceIds: newIds } = facts;
  const founded = units.ok ? units.founded.map(({ unit }) => unit) : [];
  const unchanged = units.ok ? units.unchanged.map(({ unitId }) => unitId) : [];
  const read = readHostPlaceSheet(places, layout.places ?? ownPlaceLayout, {
    structure: structureOf([...structure.units.values(), ...founded], structure.links),
    listedIds: new Set([...founded.map(({ id }) => id), ...unchanged]),
    unsettled: units.ok ? null : sheetWords({ rows, places: null }, layout),
    places: facts.places,
    day,
    newIds,
  });
  return { units, places: withinMaximum(read, founded.length) };
}

/** What one batch may write, of both sheets together. */
function withinMaximum(read: HostPlaceSheetResult, founded: number): HostPlaceSheetResult {
  if (!read.ok || founded + read.recorded.length <= foundedMaximum) return read;
  const { findings, unusedHeaders } = read;
  const problem = { code: 'recorded-too-many', line: 1, column: null, maximum: foundedMaximum } as const;
  return { ok: false, problems: [problem], findings, unusedHeaders };
}

function isBlankBelow(rows: SheetRows, top: number): boolean {
  return rows.slice(rows.length === 0 ? 0 : top + 1).every((row) => row.every((cell) => cell === null || cell === ''));
}
