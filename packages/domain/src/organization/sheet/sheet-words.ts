import { folded } from '../../folded.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import { placeLayout } from './structure-layout.ts';
import type { StructureLayout } from './structure-layout.ts';
import { structureLines } from './structure-lines.ts';

/** The words by which a sheet may call units that are stored: those units, and all above them, are all it is read against. */
export interface SheetWords {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  /** Folded. */
  readonly names: readonly string[];
  /** Whether a line speaks of a head of the province: it is read against every one that ever stood at the top. */
  readonly speaksOfHead: boolean;
}

export function sheetWords(rows: SheetRows, layout: StructureLayout): SheetWords {
  const placed = placeLayout(rows, layout);
  const lines = placed.problems.length > 0 ? [] : structureLines(rows, layout, placed, []);
  const distinct = (words: readonly (string | null)[]) => [...new Set(words.filter((word) => word !== null))];
  const parents = lines.map(({ parent }) => parent);
  return {
    ids: distinct([...lines.map(({ id }) => id), ...parents]),
    codes: distinct([...lines.map(({ code }) => code), ...parents]),
    speaksOfHead: lines.some(({ kind }) => kind === 'province'),
    names: distinct([...lines.map(({ name }) => name), ...parents].map((name) => name && folded(name))),
  };
}
