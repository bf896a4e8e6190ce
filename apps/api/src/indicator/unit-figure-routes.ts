import { createRoute, z } from '@hono/zod-openapi';
import { findUnitLives, loadFiguresBelow } from '@co-so/db';
import { can, figuresOverTime, findCategory, indicatorOf, structureBases } from '@co-so/domain';
import type { CivilDate, Structure, StructureBasis, UnitFigure } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import type { Province } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { provinceDay } from '../request/province-day.ts';
import { dayParameter, idParameter, indicatorParameter, periodParameter, router } from '../request/router.ts';
import { dayShape, figureShape, orNull } from '../request/shapes.ts';

/** The figures of the units directly below one, on the structure that was asked for. */
export interface FiguresByUnit {
  readonly unitName: string;
  readonly basis: StructureBasis;
  /** The day whose structure the figures are read on, where it is a later one. */
  readonly onto: CivilDate;
  readonly figures: readonly UnitFigure[];
  /** The last names of the units that figures and reasons speak of. */
  readonly names: Readonly<Record<string, string>>;
}

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
  const { unit: unitId, indicator: id, category: named, period, basis, on } = c.req.valid('query');
  const indicator = indicatorOf(id);
  const category = named || null;
  if (category !== null && !findCategory(indicator, category))
    return problemResponse(c, [{ code: 'parameter-invalid', parameter: 'category' }]);
  const today = provinceDay(c.var.tenant, c.env.entry.today);
  const [unit] = await findUnitLives(c.var.db, [unitId], today);
  const { structure, figures } = await loadFiguresBelow(c.var.db, { unitId, indicator: id, category, period });
  if (!unit || !can(c.var.actor, 'view-figures', unit.path)) return problemResponse(c, [{ code: 'not-found' }]);
  const onto = on ?? today;
  const shown = figuresOverTime(structure, figures, { indicator, under: unitId, basis, onto });
  return c.json({ unitName: unit.name, basis, onto, figures: shown, names: namesIn(structure, shown) }, 200);
});

function namesIn({ units }: Structure, shown: readonly UnitFigure[]): Readonly<Record<string, string>> {
  const spoken = shown.flatMap(({ unitId, from, reasons }) => [
    unitId,
    ...from.map((figure) => figure.unitId),
    ...reasons.flatMap((reason) => ('unitId' in reason ? [reason.unitId] : [])),
  ]);
  const known = [...new Set(spoken)].flatMap((id) => units.get(id) ?? []);
  return Object.fromEntries(known.map(({ id, names }) => [id, names.at(-1)?.value ?? id]));
}
