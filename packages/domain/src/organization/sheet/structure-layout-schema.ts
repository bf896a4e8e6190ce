import { folded } from '../../folded.ts';
import { z } from '../../schema.ts';
import { hostTypes } from '../host-type.ts';
import { unitKinds } from '../unit.ts';
import { structureFields } from './structure-columns.ts';
import { parentsGiven } from './structure-layout.ts';

const wordsMaximum = 200;
const headersMaximum = 60;
const word = z.string().min(1).max(200);

/** A layout as a province keeps it: each header and each of our columns at most once. */
export const structureLayoutSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  parents: z.enum(parentsGiven),
  columns: z
    .array(z.strictObject({ header: word, field: z.enum(structureFields) }))
    .min(1)
    .max(headersMaximum)
    .refine((columns) => isDistinct(columns.map(({ field }) => field)))
    .refine((columns) => isDistinct(columns.map(({ header }) => folded(header)))),
  kindWords: z.array(z.strictObject({ word, kind: z.enum(unitKinds) })).max(wordsMaximum),
  hostTypeWords: z.array(z.strictObject({ word, hostType: z.enum(hostTypes) })).max(wordsMaximum),
});

function isDistinct(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}
