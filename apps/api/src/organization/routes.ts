import { createRoute, z } from '@hono/zod-openapi';
import { listTopUnits } from '@co-so/db';
import type { ListedUnit } from '@co-so/db';
import type { CivilDate } from '@co-so/domain';
import type { Province } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { dayParameter, router } from '../request/router.ts';
import { dayShape, unitShape } from '../request/shapes.ts';
import { provinceDay } from '../request/province-day.ts';
import { shownUnit } from '../request/shown-unit.ts';
import type { ShownUnit } from '../request/shown-unit.ts';

const units = createRoute({
  method: 'get',
  path: '/units',
  summary: 'Tổ chức đứng đầu và các tổ chức ngay dưới, tại một ngày',
  request: { query: z.object({ on: dayParameter.optional() }) },
  responses: {
    200: answer<{ day: CivilDate; units: readonly ShownUnit<ListedUnit>[] }>(
      'Nhiều nhất 200 tổ chức',
      z.object({ day: dayShape, units: z.array(unitShape.extend({ hasFigures: z.boolean() })) }).openapi('UnitsOfDay'),
    ),
    ...refusals(400),
  },
});

export const organizationRoutes = router<Province>().openapi(units, async (c) => {
  const day = c.req.valid('query').on ?? provinceDay(c.var.tenant, c.env.entry.today);
  const listed = await listTopUnits(c.var.db, day);
  return c.json({ day, units: listed.map(shownUnit) }, 200);
});
