import { z } from 'zod';
import { parseCivilDate } from '../civil-date.ts';
import { parseDecimalText } from '../decimal-text.ts';
import { figureSources, qualifiers } from '../indicator/figure.ts';
import { unitKinds } from '../organization/unit.ts';
import { parsePeriod } from '../period.ts';
import { targetDirections } from '../target/target.ts';
import { retractions } from './sent-figure.ts';

const count = z.int().min(0).max(1_000_000_000);
export const idSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const periodSchema = z.string().transform((text, context) => parsed(parsePeriod(text), text, context));
const daySchema = z.string().transform((text, context) => parsed(parseCivilDate(text), text, context));
const percentSchema = z.string().transform((text, context) => parsed(parseDecimalText(text), text, context));
const base = count.min(1);

const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: count }),
  z.strictObject({ kind: z.literal('ratio'), numerator: count, denominator: base }),
  z.strictObject({ kind: z.literal('percentage'), percent: percentSchema }),
]);

const goal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: count }),
  z.strictObject({ kind: z.literal('share'), numerator: count, denominator: base }),
]);

export const sentFigureSchema = z.strictObject({
  unitId: idSchema,
  unitName: z.string().min(1).max(300),
  unitKind: z.enum(unitKinds),
  indicator: z.string().max(100),
  category: z.string().max(100).nullable(),
  period: periodSchema,
  definitionVersion: count.min(1),
  cutOffOn: daySchema.nullable(),
  quantity: quantity.nullable(),
  statedPercent: percentSchema.nullable(),
  qualifier: z.enum(qualifiers),
  source: z.enum(figureSources),
  document: z.string().max(1000).nullable(),
  note: z.string().max(1000).nullable(),
  revision: count.min(1),
  goal: z
    .strictObject({ goal, direction: z.enum(targetDirections), period: periodSchema, source: z.enum(figureSources) })
    .nullable(),
  coverage: z.strictObject({ reported: count, expected: base }).nullable(),
  retracted: z.enum(retractions).exactOptional(),
});

function parsed<T>(value: T | undefined, input: string, context: z.RefinementCtx): T {
  if (value !== undefined) return value;
  context.issues.push({ code: 'custom', message: 'malformed', input });
  return z.NEVER;
}
