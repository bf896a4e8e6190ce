import type { Stretch } from './time-scale.ts';

/** A day beneath a time line, named with the number of its stretch: it may have to begin left of it. */
export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  /** In hundredths of the line, where there is room for the whole of it. */
  readonly from: number;
  /** From 0: how far down, so that none runs into another. */
  readonly row: number;
}

/** A letter and what keeps labels apart, in hundredths of the narrowest line there is. */
const ofALetter = 2.3;
const apart = 1.5;

/** Every stretch has its label: none is left out, and none stands under another one's number. */
export function labelRows(stretches: readonly Stretch[]): readonly PlacedLabel[] {
  const ends: number[] = [];
  return stretches.map(({ set, number, from, label }) => {
    const text = `${number}. ${label}`;
    const width = text.length * ofALetter;
    const start = Math.max(0, Math.min(from, 100 - width));
    const free = ends.findIndex((end) => end + apart <= start);
    const row = free < 0 ? ends.length : free;
    ends[row] = start + width;
    return { id: set.id, text, from, row };
  });
}
