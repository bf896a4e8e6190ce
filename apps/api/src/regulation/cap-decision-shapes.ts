import { z } from '@hono/zod-openapi';
import { dayParameter, idParameter } from '../request/router.ts';
import { dayShape, instantShape, signatureShape } from '../request/shapes.ts';

const groupMaximum = 500;
const name = z.string().min(1).max(200);
const said = z.string().max(1000);

const ratioShape = z.strictObject({ numerator: z.int(), denominator: z.int().min(1) });
const criterionShape = z.strictObject({
  id: z.string().max(20),
  text: said,
  direction: z.enum(['moreFirst', 'lessFirst']),
});
const candidateShape = z.strictObject({ id: name, values: z.record(z.string().max(20), ratioShape) });
const votesShape = z.strictObject({ present: z.int().min(0), inFavour: z.int().min(0) }).nullable();

const paperFields = {
  number: said,
  body: said,
  signatory: said.openapi({ description: 'Chức vụ người ký, không ghi họ tên' }),
  votes: votesShape.openapi({ description: 'Số có mặt, số tán thành; null khi không biểu quyết' }),
};

/** What is entered, as a form sends it. */
export const capDecisionFields = {
  ...paperFields,
  fileHash: z.string().max(200).openapi({ description: 'SHA-256 của tệp đã ký, dạng hệ 16' }),
  unitId: idParameter.openapi({ description: 'Tổ chức mà tập thể có thẩm quyền đã quyết định' }),
  year: z.int().min(2008).max(2999),
  subject: z.string().max(100),
  group: said,
  good: z.int().min(0).max(1_000_000).openapi({ description: 'Số đã xếp hoàn thành tốt trong nhóm' }),
  criteria: z.array(criterionShape).max(20).readonly(),
  candidates: z.array(candidateShape).max(groupMaximum).readonly(),
  choice: z.strictObject({
    staying: z.array(name).max(groupMaximum).readonly(),
    reasons: z.record(name, said).openapi({ description: 'Vì sao từng nơi không được giữ mức xuất sắc' }),
  }),
  decidedOn: dayParameter,
};

const orderedShape = z.object({
  id: z.string(),
  place: z.int(),
  toldApartBy: z.string().nullable(),
  unknown: z.array(z.string()),
});

export const capDecisionsShape = z
  .object({
    year: z.int(),
    decisions: z.array(
      z
        .object({
          ...paperFields,
          fileHash: z.string().nullable(),
          id: z.string(),
          unit: z.object({ id: z.string(), name: z.string() }),
          year: z.int(),
          subject: z.string(),
          group: z.string(),
          ruleSet: z.string(),
          at: z.object({ of: z.string(), place: z.string() }).nullable(),
          choices: z.record(z.string(), z.string()),
          criteria: z.array(criterionShape),
          candidates: z.array(candidateShape),
          ordered: z.array(orderedShape),
          counted: z.object({
            reading: z.object({
              base: z.enum(['goodOnly', 'goodOrBetter']),
              ratio: ratioShape,
              rounding: z.enum(['floor', 'halfUp']),
            }),
            group: z.object({ candidates: z.int(), good: z.int() }),
            allowed: z.int(),
            level: z.string(),
            staying: z.array(z.string()),
          }),
          fallen: z.array(z.object({ id: z.string(), level: z.string(), reason: z.string() })),
          decidedOn: dayShape,
          recordedBy: signatureShape,
          recordedAt: instantShape,
        })
        .openapi('CapDecision'),
    ),
    allowedActions: z.array(z.enum(['record'])),
  })
  .openapi('CapDecisions');

export const keptCapDecisionShape = z.object({ id: z.string() }).openapi('KeptCapDecision');
