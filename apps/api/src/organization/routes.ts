import { createRoute, z } from '@hono/zod-openapi';
import { findUnitsNamed, listFirstUnits } from '@co-so/db';
import type { FoundUnits } from '@co-so/db';
import { isSearchable, scopeOf, unitKinds } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import type { Province } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { dayParameter, idParameter, router } from '../request/router.ts';
import { dayShape } from '../request/shapes.ts';
import { provinceDay } from '../request/province-day.ts';
import { loadFindings } from './load-findings.ts';
import type { FindingPart } from './load-findings.ts';
import { loadTree } from './load-tree.ts';
import type { ShownLevel } from './load-tree.ts';
import { loadShownUnit } from './load-unit-page.ts';
import type { ShownUnitPage } from './load-unit-page.ts';
import { findingPartShape, treeLevelShape, unitPageShape } from './shapes.ts';

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
          'Vài chữ trong tên, có thể thêm tên cấp trên, có dấu hoặc không dấu; bỏ trống: tổ chức đứng đầu, rồi các tổ chức ngay dưới',
        example: 'hoa binh',
      }),
    }),
  },
  responses: {
    200: answer<UnitsOfDay>(
      'Nhiều nhất 20 tổ chức, cấp cao trước; những tổ chức trả về xếp theo tên',
      z
        .object({ day: dayShape, units: z.array(foundUnitShape), hasMore: z.boolean() })
        .openapi('UnitsOfDay', { description: 'hasMore: còn tổ chức khác, ngoài những tổ chức này' }),
    ),
    ...refusals(400),
  },
});

const countsParameter = z.enum(['kept', 'all']).default('kept').openapi({
  description: 'kept: chỉ số đếm giữ sẵn, từ ngày có thay đổi gần nhất; all: ngày trước đó cũng đếm',
});

const relationsParameter = z.enum(['first', 'all']).default('first').openapi({
  description: 'first: nhiều nhất 3 tổ chức trước và 3 tổ chức sau; all: tất cả',
});

const tree = createRoute({
  method: 'get',
  path: '/units/tree',
  summary: 'Một cấp của cây tổ chức tại một ngày, kèm số tổ chức của mỗi nhánh',
  request: {
    query: z.object({
      on: dayParameter.optional(),
      under: idParameter
        .optional()
        .openapi({ description: 'Tổ chức cấp trên; bỏ trống: đầu cây, hoặc đầu phạm vi được xem' }),
      after: idParameter.optional(),
      extent: z
        .enum(['few', 'first'])
        .default('first')
        .openapi({ description: 'Phần đầu: first, nhiều nhất 16 tổ chức; few, nhiều nhất 7' }),
      counts: countsParameter,
    }),
  },
  responses: { 200: answer<ShownLevel>('Theo thứ tự tên', treeLevelShape), ...refusals(400, 404) },
});

const unitPage = createRoute({
  method: 'get',
  path: '/units/{id}',
  summary: 'Một tổ chức tại một ngày, với cả quá trình của nó',
  request: {
    params: z.object({ id: idParameter }),
    query: z.object({ on: dayParameter.optional(), counts: countsParameter, relations: relationsParameter }),
  },
  responses: {
    200: answer<ShownUnitPage>('Tổ chức đã kết thúc vẫn mở được, ở ngày cuối của nó', unitPageShape),
    ...refusals(400, 404),
  },
});

const findings = createRoute({
  method: 'get',
  path: '/structure-findings',
  summary: 'Điều quy định nói về tổ chức của một nhánh tại một ngày, xem từng phần',
  request: {
    query: z.object({
      on: dayParameter.optional(),
      under: idParameter.optional().openapi({ description: 'Đầu nhánh; bỏ trống: mọi tổ chức được xem' }),
      after: idParameter.optional(),
      finding: z.string().max(60).optional().openapi({ description: 'Chỉ điều có mã này; bỏ trống: mọi điều' }),
      unitKind: z.enum(unitKinds).optional().openapi({ description: 'Chỉ tổ chức thuộc loại này' }),
    }),
  },
  responses: {
    200: answer<FindingPart>(
      'Mỗi lần xem cho tới khi đủ 50 tổ chức có điều cần xem hoặc hết 3.000 tổ chức; next: còn phần sau',
      findingPartShape,
    ),
    ...refusals(400, 404),
  },
});

export const organizationRoutes = router<Province>()
  .openapi(units, async (c) => {
    const { on, name = '' } = c.req.valid('query');
    const question = {
      day: on ?? provinceDay(c.var.tenant, c.env.entry.today),
      scope: scopeOf(c.var.actor, 'view-figures'),
    };
    const { day } = question;
    if (name.trim() === '') return c.json({ day, ...(await listFirstUnits(c.var.db, question)) }, 200);
    if (!isSearchable(name)) return c.json({ day, units: [], hasMore: false }, 200);
    return c.json({ day, ...(await findUnitsNamed(c.var.db, question, name)) }, 200);
  })
  .openapi(tree, async (c) => {
    const { on, under, after, extent, counts } = c.req.valid('query');
    const day = on ?? provinceDay(c.var.tenant, c.env.entry.today);
    const level = await loadTree(c.var.db, c.var.actor, { day, under, after, extent, counts });
    return level ? c.json(level, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(unitPage, async (c) => {
    const { on, ...extent } = c.req.valid('query');
    const asked = on ?? provinceDay(c.var.tenant, c.env.entry.today);
    const found = await loadShownUnit(c.var.db, c.var.actor, c.req.valid('param').id, { asked, ...extent });
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(findings, async (c) => {
    const { on, under, after, finding, unitKind } = c.req.valid('query');
    const day = on ?? provinceDay(c.var.tenant, c.env.entry.today);
    const part = await loadFindings(c.var.db, c.var.actor, {
      day,
      under,
      after,
      code: finding === '' ? undefined : finding,
      kind: unitKind,
    });
    return part ? c.json(part, 200) : problemResponse(c, [{ code: 'not-found' }]);
  });
