import { z } from '../../schema.ts';
import { comparisons } from '../condition.ts';
import type { Condition } from '../condition.ts';
import { countFactNames, disciplinedParties, flagFactNames } from '../facts.ts';
import { count, list, ratioValue } from './parts.ts';

export const countFact = z.enum(countFactNames);
const flagFact = z.enum(flagFactNames);

export const comparison = z.enum(comparisons);

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('share'),
      part: countFact,
      minus: countFact.exactOptional(),
      whole: countFact,
      is: comparison,
      ratio: ratioValue,
    }),
    z.strictObject({ kind: z.literal('count'), fact: countFact, is: comparison, number: count }),
    z.strictObject({ kind: z.literal('flag'), fact: flagFact }),
    z.strictObject({
      kind: z.literal('disciplined'),
      who: list(z.enum(disciplinedParties)),
      dutyRelated: z.literal(true).exactOptional(),
      attributedHere: z.literal(true).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('admittedWithin'), months: count }),
    z.strictObject({ kind: z.literal('not'), that: condition }),
    z.strictObject({ kind: z.literal('anyOf'), of: list(condition) }),
    z.strictObject({ kind: z.literal('allOf'), of: list(condition) }),
  ]),
);
