import { parseCivilDate } from '../../civil-date.ts';
import { z } from '../../schema.ts';
import { asPoints } from '../points.ts';

export const text = z.string().max(2000);
export const id = z.string().max(100);
export const day = z.string().transform((given, context) => {
  const date = parseCivilDate(given);
  if (date !== undefined) return date;
  context.issues.push({ code: 'custom', message: 'day-unreadable', input: given });
  return z.NEVER;
});
export const count = z.int().min(0).max(1_000_000_000);
export const pointsValue = z.int().min(-1_000_000).max(1_000_000).transform(asPoints);
export const ratioValue = z.strictObject({ numerator: count, denominator: count });

export function list<Item extends z.core.$ZodType>(item: Item) {
  return z.array(item).max(500);
}

const clause = z.strictObject({ of: id, place: text });

/** A clause, or the reason why there is none: `checkRuleSet` says where both are missing. */
export const cited = { at: clause.exactOptional(), unconfirmed: text.exactOptional() };

export const source = z.strictObject({
  id,
  instrument: text,
  part: text.exactOptional(),
  issuer: text.exactOptional(),
  issuedOn: day.nullable(),
  url: text.nullable(),
  unconfirmed: text.exactOptional(),
});

export const remark = z.strictObject({ id, text, ...cited });

export const setting = z.strictObject({
  id,
  text,
  writes: z.literal('criteria').exactOptional(),
  choices: list(z.strictObject({ id, text })),
  default: id,
  ...cited,
});
