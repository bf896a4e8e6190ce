import { z } from '../../schema.ts';
import { factNames } from '../facts.ts';
import { condition, countFact } from './condition.ts';
import { limit } from './other.ts';
import { cited, count, id, list, pointsValue, ratioValue, remark, setting, text } from './parts.ts';

const measure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('manual'),
    max: pointsValue.nullable(),
    steps: list(z.strictObject({ points: pointsValue, text, ...cited })).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('bands'),
    part: countFact,
    whole: countFact,
    bands: list(z.strictObject({ from: ratioValue, points: pointsValue, ...cited })),
    ceiling: z.strictObject({ over: countFact, points: pointsValue, ...cited }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('yesNo'), yes: pointsValue }),
  z.strictObject({ kind: z.literal('perOccurrence'), start: pointsValue, each: pointsValue, max: pointsValue }),
  z.strictObject({ kind: z.literal('allOrNothing'), points: pointsValue, items: list(z.strictObject({ id, text })) }),
]);

const notApplicable = z.discriminatedUnion('gives', [
  z.strictObject({ gives: z.literal('full'), when: text, ...cited }),
  z.strictObject({ gives: z.literal('weightTo'), criterion: id, when: text, ...cited }),
]);

const criterion = z.strictObject({
  id,
  text: text.nullable(),
  measure,
  notApplicable: notApplicable.exactOptional(),
  ...cited,
});

const group = z.strictObject({
  id,
  text: text.nullable(),
  max: pointsValue,
  weights: z.enum(['here', 'province', 'unknown']),
  criteria: list(criterion),
  ...cited,
});

const exclusion = z.strictObject({ code: id, text, when: condition, ...cited });
const decides = z.enum(['rule', 'person']);

const knockOut = z.strictObject({
  code: id,
  text,
  exception: remark.nullable(),
  decides,
  when: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('condition'), holds: condition }),
    z.strictObject({
      kind: z.literal('bySetting'),
      setting: id,
      readings: list(z.strictObject({ choice: id, holds: condition, decides })),
    }),
  ]),
  ...cited,
});

const level = z.strictObject({
  level: id,
  text,
  from: pointsValue,
  code: id.exactOptional(),
  onlyByScore: z.literal(true).exactOptional(),
  conditions: list(z.strictObject({ code: id, also: list(id).exactOptional(), text, holds: condition, ...cited })),
  gates: list(z.strictObject({ criterion: id, ...cited })),
  afterBetter: z.strictObject(cited).exactOptional(),
  ...cited,
});

const subject = z.strictObject({
  subject: id,
  text,
  scale: pointsValue,
  facts: list(z.enum(factNames)),
  groups: list(group),
  notRated: list(exclusion),
  knockOuts: list(knockOut),
  undecidable: list(exclusion),
  levels: list(level),
  ceilings: list(z.strictObject({ code: id, text, when: condition, level: id, ...cited })),
  undefinedResult: remark.nullable(),
  ...cited,
});

const cap = z.strictObject({
  level: id,
  next: id,
  ratio: ratioValue,
  granted: z.strictObject({ ratio: ratioValue, text, ...cited }),
  text,
  settings: list(setting),
  forms: list(z.strictObject({ id, text, countsStaying: z.boolean(), ...cited })),
  ...cited,
});

const yearly = z.strictObject({
  level: id,
  text,
  everyAtLeast: id.nullable(),
  atLeast: z.strictObject({ level: id, meetings: count.nullable() }).nullable(),
  ...cited,
});

export const scoring = {
  subjects: list(subject),
  cap: cap.exactOptional(),
  yearly: list(yearly).exactOptional(),
  deadlines: list(limit).exactOptional(),
};
