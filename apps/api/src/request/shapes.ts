import { z } from '@hono/zod-openapi';
import {
  figureSources,
  origins,
  qualifiers,
  retractions,
  targetDirections,
  unitActions,
  unitKinds,
} from '@co-so/domain';

/** The shapes that answers of several features share, as the API document shows them. */
/** In the body of what sets a setting: nobody sets over what they have not seen. */
export const settingBasis = z
  .int()
  .min(1)
  .nullable()
  .openapi({ description: 'Lần đặt mà biểu mẫu mở ra từ đó; null khi chưa ai đặt' });

export const dayShape = z.string().openapi({ format: 'date', example: '2024-06-14' });
export const instantShape = z.int().openapi({ description: 'Mili giây từ 1/1/1970 (UTC)', example: 1718323200000 });
export const periodShape = z.string().openapi({
  description:
    'Ngày 2024-06-14, tháng 2021-10, các tháng 2024-01/2024-06, năm 2018, các năm 2010/2015, hằng năm annual',
  example: '2024-01/2024-06',
});
export const signatureShape = z.object({ id: z.string(), title: z.string() });

/** A named shape or nothing; `nullable()` would leave the reference alone in the document, without the null. */
export function orNull<Shape extends z.core.$ZodType>(shape: Shape) {
  return z.union([shape, z.null()]);
}

/** A file in a body. The domain reads it and names what is wrong; asked here is only that it was sent. */
export function fileShape(description: string) {
  return z
    .unknown()
    .check(({ value, issues }) => {
      if (value === undefined) issues.push({ code: 'invalid_type', expected: 'object', input: value });
    })
    .openapi({ type: 'object', description });
}

/** What of an audit is not sealed yet. */
export const unsealedShape = z.object({ count: z.int(), oldestAt: instantShape.nullable() }).openapi('UnsealedEntries');

export const auditTailShape = z
  .object({
    count: z.int(),
    oldestAt: instantShape.nullable(),
    known: z
      .object({ sequence: z.int(), at: instantShape })
      .nullable()
      .openapi({ description: 'Dòng mới nhất có mốc được giữ ở nơi khác, theo những gì sổ này biết' }),
    sinceKnown: z.int().openapi({ description: 'Số dòng sau mốc đó' }),
  })
  .openapi('AuditTail');

export const outboxShape = z
  .object({ unsent: z.int(), refused: z.int() })
  .openapi({ description: 'Gói chưa đến Trung ương, trong đó bị từ chối' });

export const dutiesShape = z.object({ incidents: z.int(), requests: z.int() }).openapi('OpenDuties', {
  description: 'Sự cố chưa đóng sổ, yêu cầu của người chưa trả lời: đi tiếp cả khi đã lưu trữ',
});

export const sealShape = z
  .object({ sequence: z.int(), hash: z.string(), sealedAt: instantShape })
  .openapi('Seal', { description: 'Mã khóa sổ của một dòng nhật ký' });

const quantityShape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('value'), value: z.int() }),
    z.object({ kind: z.literal('ratio'), numerator: z.int(), denominator: z.int() }),
    z.object({ kind: z.literal('percentage'), percent: z.string() }),
  ])
  .openapi('Quantity');

const goalShape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('value'), value: z.int() }),
    z.object({ kind: z.literal('share'), numerator: z.int(), denominator: z.int() }),
  ])
  .openapi('Goal');

const keyFields = {
  unitId: z.string(),
  indicator: z.string(),
  category: z.string().nullable(),
  period: periodShape,
};

const contentFields = {
  definitionVersion: z.int(),
  cutOffOn: dayShape.nullable(),
  statedPercent: z.string().nullable(),
  qualifier: z.enum(qualifiers),
  coverage: z.object({ reported: z.int(), expected: z.int() }).nullable(),
  source: z.enum(figureSources),
  document: z.string().nullable(),
  note: z.string().nullable(),
};

const revisedFields = {
  revision: z.int(),
  supersededBy: z.int().nullable(),
  reason: z.string().nullable(),
  recordedBy: signatureShape,
  recordedAt: instantShape,
};

export const figureShape = z
  .object({ ...keyFields, ...contentFields, quantity: quantityShape, ...revisedFields })
  .openapi('Figure');

export const targetShape = z
  .object({
    ...keyFields,
    goal: goalShape,
    direction: z.enum(targetDirections),
    source: z.enum(figureSources),
    document: z.string().nullable(),
    note: z.string().nullable(),
    ...revisedFields,
  })
  .openapi('Target');

export const sentFigureShape = z
  .object({
    ...keyFields,
    ...contentFields,
    unitName: z.string(),
    unitKind: z.enum(unitKinds),
    revision: z.int(),
    quantity: orNull(quantityShape),
    goal: z
      .object({
        goal: goalShape,
        direction: z.enum(targetDirections),
        period: periodShape,
        source: z.enum(figureSources),
      })
      .nullable(),
    retracted: z
      .enum(retractions)
      .optional()
      .openapi({ description: 'Chỉ có ở dòng rút số đã gửi: giữ lại trong tỉnh, hoặc tỉnh không còn số này' }),
  })
  .openapi('SentFigure');

export const withheldRowShape = z
  .object({ row: sentFigureShape, reason: z.enum(['unitKind', 'smallCell', 'completesSmallCell']) })
  .openapi('WithheldRow');

export const receivedFigureShape = sentFigureShape
  .extend({ provinceId: z.string(), origin: z.enum(origins), approvedAt: instantShape, receivedAt: instantShape })
  .openapi('ReceivedFigure');

export const unitShape = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(unitKinds),
    parentId: z.string().nullable(),
    foundedOn: dayShape.nullable(),
    closedOn: dayShape.nullable(),
    note: z.string().nullable(),
    allowedActions: z.array(z.enum(unitActions)),
  })
  .openapi('Unit');
