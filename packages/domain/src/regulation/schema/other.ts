import { unitKinds } from '../../organization/unit.ts';
import { z } from '../../schema.ts';
import { keysOf } from '../keys.ts';
import { limitUnits } from '../limit/limit.ts';
import { comparison } from './condition.ts';
import { cited, count, day, id, list, ratioValue, remark, text } from './parts.ts';

const unitKind = z.enum(unitKinds);

export const record = {
  levels: list(z.strictObject({ of: z.enum(['organization', 'member']), id, text, ...cited })),
  known: list(remark),
  seriesBreak: remark.nullable(),
};

export const containment = {
  kinds: list(
    z.strictObject({
      child: unitKind,
      text,
      parents: list(unitKind),
      note: text.exactOptional(),
      openFrom: day.exactOptional(),
      ...cited,
    }),
  ),
};

export const sizes = {
  sizes: list(
    z.strictObject({
      code: id,
      text,
      kinds: list(unitKind),
      when: z
        .strictObject({ counted: z.enum(['officialMembers', 'allMembers']), is: comparison, number: count })
        .nullable(),
      ...cited,
    }),
  ),
};

export const limit = z.strictObject({
  id,
  text,
  is: comparison.nullable(),
  amount: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('number'),
        number: count,
        unit: z.enum(keysOf(limitUnits)),
      }),
      z.strictObject({ kind: z.literal('numbers'), numbers: list(count), unit: z.enum(keysOf(limitUnits)) }),
      z.strictObject({ kind: z.literal('share'), ratio: ratioValue }),
      z.strictObject({ kind: z.literal('dayOfMonth'), day: count, monthsBefore: count }),
      z.strictObject({ kind: z.literal('dayOfYear'), month: count, day: count, yearsAfter: count }),
      z.strictObject({ kind: z.literal('dayOfQuarter'), month: count, day: count }),
    ])
    .nullable(),
  ...cited,
});

export const limits = { limits: list(limit), duties: list(remark).exactOptional() };

export const checklist = {
  lists: list(
    z.strictObject({
      subject: z.enum(['branch', 'grassrootsCommittee']),
      text,
      items: list(remark),
      recognizedBy: list(remark),
    }),
  ),
};

export const thresholds = {
  quorum: z.strictObject({ ratio: ratioValue, text, ...cited }),
  ballot: list(remark),
  consequences: list(
    z.strictObject({
      code: id,
      text,
      low: z.strictObject({ is: z.enum(['atLeast', 'over']), ratio: ratioValue }),
      ...cited,
    }),
  ),
  limits: list(limit),
  duties: list(remark).exactOptional(),
};
