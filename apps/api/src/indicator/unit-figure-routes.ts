import { createRoute, z } from '@hono/zod-openapi';
import { findCategory, indicatorOf, structureBases } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import type { Province } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { provinceDay } from '../request/province-day.ts';
import { dayParameter, idParameter, indicatorParameter, periodParameter, router } from '../request/router.ts';
import { loadUnitFigures } from './load-unit-figures.ts';
import type { FiguresByUnit } from './load-unit-figures.ts';
import { dayShape, figureShape, orNull } from '../request/shapes.ts';

const quantityShape = z.looseObject({ kind: z.enum(['value', 'ratio', 'percentage']) });

const byUnit = createRoute({
  method: 'get',
  path: '/unit-figures',
  summary: 'Số liệu một chỉ tiêu của các tổ chức trực thuộc: như khi đó, hoặc quy về cơ cấu tổ chức của một ngày sau',
  request: {
    query: z.object({
      unit: idParameter,
      indicator: indicatorParameter,
      category: z.string().optional(),
      period: periodParameter,
      basis: z.enum(structureBases).default('asItWas').openapi({
        description: 'asItWas: cơ cấu khi đó; onLaterDay: quy về cơ cấu của ngày on, chỉ cộng khi nhập trọn vẹn',
      }),
      on: dayParameter.optional(),
    }),
  },
  responses: {
    200: answer<FiguresByUnit>(
      'Tổ chức không quy được thì kèm lý do, không có số',
      z
        .object({
          unitName: z.string(),
          basis: z.enum(structureBases),
          onto: dayShape,
          figures: z.array(
            z.object({
              unitId: z.string(),
              name: z.string(),
              quantity: orNull(quantityShape),
              from: z.array(figureShape),
              reasons: z.array(z.looseObject({ kind: z.string() })),
            }),
          ),
          names: z.record(z.string(), z.string()),
        })
        .openapi('FiguresByUnit'),
    ),
    ...refusals(400, 404),
  },
});

export const unitFigureRoutes = router<Province>().openapi(byUnit, async (c) => {
  const { unit: unitId, indicator, category: named, period, basis, on } = c.req.valid('query');
  const category = named || null;
  if (category !== null && !findCategory(indicatorOf(indicator), category))
    return problemResponse(c, [{ code: 'parameter-invalid', parameter: 'category', at: '/category' }]);
  const today = provinceDay(c.var.tenant, c.env.entry.today);
  const question = { key: { unitId, indicator, category, period }, basis, onto: on ?? today };
  const found = await loadUnitFigures(c.var.db, c.var.actor, question, today);
  return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
});
