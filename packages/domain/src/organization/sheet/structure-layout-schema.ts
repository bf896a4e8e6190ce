import { folded } from '../../folded.ts';
import { z } from '../../schema.ts';
import { hostedBranchStates, hostPlaceKinds } from '../host-place.ts';
import { hostTypes } from '../host-type.ts';
import { unitKinds } from '../unit.ts';
import { hostPlaceFields } from './host-place-columns.ts';
import { structureFields } from './structure-columns.ts';
import { parentsGiven } from './structure-layout.ts';

const wordsMaximum = 200;
const headersMaximum = 60;
const word = z.string().min(1).max(200);

/** Each header and each of our columns at most once. */
const columnsOf = <Field extends string>(fields: readonly [Field, ...Field[]]) =>
  z
    .array(z.strictObject({ header: word, field: z.enum(fields) }))
    .min(1)
    .max(headersMaximum)
    .refine((columns) => isDistinct(columns.map(({ field }) => field)))
    .refine((columns) => isDistinct(columns.map(({ header }) => folded(header))));

/** One that was kept before says of no header that it is not to be read. */
const passedOver = z.array(word).max(headersMaximum).default([]);

/** A layout as a province keeps it. One that was kept before places came in lists says nothing of them. */
export const structureLayoutSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  parents: z.enum(parentsGiven),
  columns: columnsOf(structureFields),
  passedOver,
  kindWords: z.array(z.strictObject({ word, kind: z.enum(unitKinds) })).max(wordsMaximum),
  hostTypeWords: z.array(z.strictObject({ word, hostType: z.enum(hostTypes) })).max(wordsMaximum),
  places: z
    .strictObject({
      columns: columnsOf(hostPlaceFields),
      passedOver,
      kindWords: z.array(z.strictObject({ word, kind: z.enum(hostPlaceKinds) })).max(wordsMaximum),
      stateWords: z.array(z.strictObject({ word, state: z.enum(hostedBranchStates) })).max(wordsMaximum),
    })
    .nullable()
    .default(null),
});

function isDistinct(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}
