import { createRoute, z } from '@hono/zod-openapi';
import { findUnitsNamed, listFirstUnits } from '@co-so/db';
import type { FoundUnits } from '@co-so/db';
import { folded, scopeOf, unitKinds } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import type { Province } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { dayParameter, router } from '../request/router.ts';
import { dayShape } from '../request/shapes.ts';
import { provinceDay } from '../request/province-day.ts';

interface UnitsOfDay extends FoundUnits {
  readonly day: CivilDate;
}

const foundUnitShape = z
  .object({ id: z.string(), name: z.string(), kind: z.enum(unitKinds), parentName: z.string().nullable() })
  .openapi('FoundUnit');

const units = createRoute({
  method: 'get',
  path: '/units',
  summary: 'Tìm tổ chức theo tên, tại một ngày',
  request: {
    query: z.object({
      on: dayParameter.optional(),
      name: z.string().max(100).optional().openapi({
        description:
          'Vài chữ trong tên, có thể thêm tên cấp trên, có dấu hoặc không dấu; bỏ trống: tổ chức đứng đầu, rồi theo thứ tự tên',
        example: 'hoa binh',
      }),
    }),
  },
  responses: {
    200: answer<UnitsOfDay>(
      'Nhiều nhất 20 tổ chức, theo thứ tự tên',
      z
        .object({ day: dayShape, units: z.array(foundUnitShape), hasMore: z.boolean() })
        .openapi('UnitsOfDay', { description: 'hasMore: còn tổ chức khác, ngoài những tổ chức này' }),
    ),
    ...refusals(400),
  },
});

export const organizationRoutes = router<Province>().openapi(units, async (c) => {
  const { on, name = '' } = c.req.valid('query');
  const question = {
    day: on ?? provinceDay(c.var.tenant, c.env.entry.today),
    scope: scopeOf(c.var.actor, 'view-figures'),
  };
  const found = folded(name) === '' ? listFirstUnits(c.var.db, question) : findUnitsNamed(c.var.db, question, name);
  return c.json({ day: question.day, ...(await found) }, 200);
});
