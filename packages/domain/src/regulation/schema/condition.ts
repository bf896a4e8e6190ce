import { z } from '../../schema.ts';
import { comparisons } from '../condition.ts';
import type { Condition } from '../condition.ts';
import { countFactNames, disciplinedParties, flagFactNames } from '../facts.ts';
import { count, list, ratioValue } from './parts.ts';

export const countFact = z.enum(countFactNames);
const flagFact = z.enum(flagFactNames);

export const comparison = z.enum(comparisons);

/** No text nests conditions deeper than three; without a bound, what is sent could nest until reading it fails. */
export const conditionDepthMaximum = 8;

/** The message by which `readRuleSet` tells this fault from others. */
export const tooDeep = 'condition-too-deep';

const beyond: z.core.$ZodType<Condition> = z.unknown().transform((given, context) => {
  context.issues.push({ code: 'custom', message: tooDeep, input: typeof given });
  return z.NEVER;
});

export const condition = conditionWithin(conditionDepthMaximum);

function conditionWithin(levels: number): z.core.$ZodType<Condition> {
  if (levels === 0) return beyond;
  const inner = conditionWithin(levels - 1);
  return z.discriminatedUnion('kind', [
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
    z.strictObject({ kind: z.literal('not'), that: inner }),
    z.strictObject({ kind: z.literal('anyOf'), of: list(inner) }),
    z.strictObject({ kind: z.literal('allOf'), of: list(inner) }),
  ]);
}
