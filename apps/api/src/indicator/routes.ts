import { createRoute, z } from '@hono/zod-openapi';
import { loadFigureHistory } from '@co-so/db';
import type { FigureHistory } from '@co-so/db';
import { can, figureRowSchema, findCategory, indicatorOf, targetOutcomes } from '@co-so/domain';
import type { Figure, UnitLife } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import {
  dayParameter,
  idempotencyHeader,
  idParameter,
  indicatorParameter,
  periodParameter,
  router,
} from '../request/router.ts';
import {
  dayShape,
  figureShape,
  fileShape,
  instantShape,
  orNull,
  periodShape,
  signatureShape,
  targetShape,
  unitShape,
} from '../request/shapes.ts';
import { importFigures } from './import-figures.ts';
import type { ImportReport } from './import-figures.ts';
import { loadOverview } from './load-overview.ts';
import type { UnitOverview } from './load-overview.ts';
import { provinceDay } from '../request/province-day.ts';
import { revisionFields } from '../request/revision.ts';
import { shownCarried } from './shown-carried.ts';
import type { CarriedTarget } from './shown-carried.ts';
import { shownUnit } from '../request/shown-unit.ts';
import type { ShownUnit } from '../request/shown-unit.ts';
import { recordFigure } from './record-figure.ts';

const overview = createRoute({
  method: 'get',
  path: '/overview',
  summary: 'Số liệu và chỉ tiêu của một tổ chức tại một ngày',
  request: { query: z.object({ unit: idParameter.optional(), on: dayParameter.optional() }) },
  responses: {
    200: answer<UnitOverview>(
      'Số liệu hiện hành, chỉ tiêu và cùng kỳ năm trước',
      z
        .object({
          day: dayShape,
          unit: unitShape.extend({ hasFigures: z.boolean() }),
          figures: z.array(figureShape),
          targets: z.array(targetShape),
          lastYear: z.array(figureShape),
        })
        .openapi('UnitOverview'),
    ),
    ...refusals(400, 404),
  },
});

export interface ShownHistory extends Omit<FigureHistory, 'unit' | 'carried'> {
  readonly carried: readonly CarriedTarget[];
  readonly unit: ShownUnit<UnitLife>;
}

const history = createRoute({
  method: 'get',
  path: '/figures',
  summary: 'Một số liệu với mọi lần ghi, chỉ tiêu và các kỳ khác của nó',
  request: {
    query: z.object({
      unit: idParameter,
      indicator: indicatorParameter,
      category: z.string().optional(),
      period: periodParameter,
    }),
  },
  responses: {
    200: answer<ShownHistory>(
      'Lần ghi cũ nhất trước',
      z
        .object({
          unit: unitShape.extend({ code: z.string().nullable() }),
          figures: z.array(figureShape),
          targets: z.array(targetShape),
          carried: z
            .array(
              z.object({
                planId: z.string(),
                on: dayShape,
                outcome: z.enum(targetOutcomes),
                period: periodShape,
                revision: z.int(),
                isReceived: z.boolean(),
                other: orNull(z.object({ id: z.string(), name: z.string() })),
              }),
            )
            .openapi({ description: 'Phương án sắp xếp đã đưa chỉ tiêu về đâu, hoặc từ đâu đến' }),
          series: z.array(figureShape),
        })
        .openapi('FigureHistory'),
    ),
    ...refusals(400, 404),
  },
});

const record = createRoute({
  method: 'post',
  path: '/figures',
  summary: 'Ghi hoặc đính chính một số liệu',
  middleware: [idempotent] as const,
  request: { headers: idempotencyHeader, body: jsonBody(z.strictObject({ row: figureRowSchema, ...revisionFields })) },
  responses: { 201: answer<Figure>('Lần ghi mới', figureShape), ...refusals(400, 403, 409, 422) },
});

const correctionFields = {
  at: z.string().openapi({ description: 'Chỗ của dòng trong tệp', example: '/figures/0' }),
  unitName: z.string(),
};

const correctionShape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('figure'), ...correctionFields, from: figureShape, to: figureShape }),
    z.object({ kind: z.literal('target'), ...correctionFields, from: targetShape, to: targetShape }),
  ])
  .openapi('Correction');

const failedSumShape = z
  .object({
    unitId: z.string(),
    unitName: z.string(),
    period: periodShape,
    indicator: z.string(),
    whole: z.int(),
    sum: z.int(),
    verdict: z.enum(['exceeds', 'fallsShort']).openapi({ description: 'Tổng các phần lớn hơn, hoặc nhỏ hơn số chung' }),
    parts: z.array(
      z.object({ part: z.object({ indicator: z.string(), category: orNull(z.string()) }), count: z.int() }),
    ),
  })
  .openapi('FailedSum');

const reportShape = z
  .object({
    stored: z.boolean(),
    newUnits: z.int(),
    newFigures: z.int(),
    correctedFigures: z.int(),
    newTargets: z.int(),
    changedTargets: z.int(),
    unchanged: z.int(),
    basis: z.string().nullable(),
    corrections: z
      .array(correctionShape)
      .openapi({ description: 'Những số đang có mà tệp sẽ đính chính; rỗng khi đã ghi' }),
    failedSums: z.array(failedSumShape).openapi({
      description: 'Những tổng không khớp sau khi ghi tệp; chỉ để lưu ý, không chặn; rỗng khi đã ghi',
    }),
    importedBefore: orNull(z.object({ at: instantShape, by: signatureShape })),
  })
  .openapi('ImportReport');

const importFile = createRoute({
  method: 'post',
  path: '/imports',
  summary: 'Nhập một tệp số liệu; chạy thử hoặc ghi, toàn bộ hoặc không gì cả',
  middleware: [idempotent] as const,
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        fileName: z.string().min(1).max(300),
        mode: z.enum(['dry-run', 'store']),
        reason: revisionFields.reason.optional().openapi({ description: 'Bắt buộc khi ghi tệp có đính chính' }),
        basedOn: z
          .string()
          .max(100)
          .nullable()
          .optional()
          .openapi({ description: '`basis` của lần chạy thử đã xem; bắt buộc khi ghi tệp có đính chính' }),
        content: fileShape('Tệp co-so/figures/1'),
      }),
    ),
  },
  responses: { 200: answer<ImportReport>('Kết quả nhập', reportShape), ...refusals(400, 403, 409, 413, 422) },
});

export const indicatorRoutes = router<Province>()
  .openapi(overview, async (c) => {
    const { unit, on } = c.req.valid('query');
    const day = on ?? provinceDay(c.var.tenant, c.env.entry.today);
    const found = await loadOverview(c.var.db, c.var.actor, unit, day);
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(history, async (c) => {
    const { unit, indicator, category: named, period } = c.req.valid('query');
    const category = named || null;
    if (category !== null && !findCategory(indicatorOf(indicator), category))
      return problemResponse(c, [{ code: 'parameter-invalid', parameter: 'category', at: '/category' }]);
    const key = { unitId: unit, indicator, category, period };
    const found = await loadFigureHistory(c.var.db, key, c.env.entry.today);
    if (!found.unit || !can(c.var.actor, 'view-figures', found.unit.path))
      return problemResponse(c, [{ code: 'not-found' }]);
    const carried = await shownCarried(c.var.db, c.var.actor, unit, found.carried, c.env.entry.today);
    return c.json({ ...found, carried, unit: shownUnit(found.unit, c.var.actor) }, 200);
  })
  .openapi(record, async (c) => {
    const recorded = await recordFigure(c.var.db, actOf(c), c.req.valid('json'));
    return recorded.ok ? c.json(recorded.value, 201) : problemResponse(c, recorded.problems);
  })
  .openapi(importFile, async (c) => {
    const imported = await importFigures(c.var.db, c.var.tenant.slug, actOf(c), c.req.valid('json'));
    return imported.ok ? c.json(imported.value, 200) : problemResponse(c, imported.problems);
  });
