import { folded } from '../../folded.ts';
import { placeHostPlaces, ownPlaceLayout } from './host-place-layout.ts';
import { hostPlaceLines } from './host-place-lines.ts';
import type { HostPlaceLine } from './host-place-lines.ts';
import type { StructureBook } from './structure-book.ts';
import { placeLayout } from './structure-layout.ts';
import type { StructureLayout } from './structure-layout.ts';
import { structureLines } from './structure-lines.ts';
import type { StructureLine } from './structure-lines.ts';

/** The words by which sheets may call what is stored: those units with all above them, and those places, are all they are read against. */
export interface SheetWords {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  /** Folded. */
  readonly names: readonly string[];
  /** Whether a line speaks of a head of the province: it is read against every one that ever stood at the top. */
  readonly speaksOfHead: boolean;
  /** The ids by which lines call host places. */
  readonly placeIds: readonly string[];
}

export function sheetWords({ rows, places }: StructureBook, layout: StructureLayout): SheetWords {
  const lines = unitLines(rows, layout);
  const placed = places === null ? [] : placeLines(places, layout);
  const calls = [...lines.map(({ parent }) => parent), ...placed.flatMap(({ unit, branch }) => [unit, branch])];
  return {
    ids: distinct([...lines.map(({ id }) => id), ...calls]),
    codes: distinct([...lines.map(({ code }) => code), ...calls]),
    speaksOfHead: lines.some(({ kind }) => kind === 'province'),
    names: distinct([...lines.map(({ name }) => name), ...calls].map((name) => name && folded(name))),
    placeIds: distinct(placed.map(({ id }) => id)),
  };
}

function distinct(words: readonly (string | null)[]): readonly string[] {
  return [...new Set(words.filter((word) => word !== null))];
}

function unitLines(rows: StructureBook['rows'], layout: StructureLayout): readonly StructureLine[] {
  const placed = placeLayout(rows, layout);
  return placed.problems.length > 0 ? [] : structureLines(rows, layout, placed, []);
}

function placeLines(rows: StructureBook['rows'], { places }: StructureLayout): readonly HostPlaceLine[] {
  const layout = places ?? ownPlaceLayout;
  const placed = placeHostPlaces(rows, layout);
  return placed.problems.length > 0 ? [] : hostPlaceLines(rows, layout, placed, []);
}
