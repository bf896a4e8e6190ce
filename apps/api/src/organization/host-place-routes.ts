import { createRoute, z } from '@hono/zod-openapi';
import { findPlacedUnit, listHostPlaces } from '@co-so/db';
import type { HostPlaceList } from '@co-so/db';
import { can, hostPlaceKinds, scopeOf } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { provinceDay } from '../request/province-day.ts';
import { dayParameter, idempotencyHeader, idParameter, router } from '../request/router.ts';
import { dayShape, orNull } from '../request/shapes.ts';
import { recordHostPlace, setHostedBranch } from './keep-host-places.ts';
import type { KeptHostPlace } from './keep-host-places.ts';

export interface HostPlacesOfDay extends HostPlaceList {
  readonly day: CivilDate;
}

const namedShape = z.object({ id: z.string(), name: z.string() });
const countsShape = z
  .object({
    places: z.int(),
    own: z.int(),
    joint: z.int(),
    none: z.int(),
    unknown: z.int(),
    withCommittee: z.int(),
  })
  .openapi('HostPlaceCounts');

const placesShape = z
  .object({
    day: dayShape,
    places: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(hostPlaceKinds),
        under: namedShape,
        state: z.enum(['own', 'joint', 'none', 'unknown']),
        branch: orNull(namedShape),
        hasCommittee: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
    counts: z.record(z.enum(hostPlaceKinds), countsShape),
  })
  .openapi('HostPlacesOfDay');

const list = createRoute({
  method: 'get',
  path: '/host-places',
  summary: 'Thôn, khu phố, trường, doanh nghiệp, cơ quan của một nhánh tại một ngày: có chi bộ riêng, ghép hay chưa có',
  request: {
    query: z.object({ on: dayParameter.optional(), under: idParameter.optional(), after: idParameter.optional() }),
  },
  responses: {
    200: answer<HostPlacesOfDay>('Theo thứ tự nhập; counts đếm cả nhánh', placesShape),
    ...refusals(400, 404),
  },
});

const keptShape = z.object({ id: z.string() }).openapi('KeptHostPlace');

const record = createRoute({
  method: 'post',
  path: '/host-places',
  summary: 'Ghi một thôn, khu phố, trường, doanh nghiệp, cơ quan thuộc một tổ chức',
  middleware: [idempotent] as const,
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({ name: z.string(), kind: z.enum(hostPlaceKinds), unitId: idParameter, from: dayParameter }),
    ),
  },
  responses: { 201: answer<KeptHostPlace>('Đã ghi', keptShape), ...refusals(400, 403, 409, 422) },
});

const setBranch = createRoute({
  method: 'post',
  path: '/host-places/{id}/branch',
  summary: 'Ghi chi bộ của một nơi từ một ngày: riêng, ghép hay không có',
  middleware: [idempotent] as const,
  request: {
    params: z.object({ id: idParameter }),
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        state: z.enum(['own', 'joint', 'none']),
        unitId: idParameter.nullable(),
        hasCommittee: z.boolean(),
        from: dayParameter,
      }),
    ),
  },
  responses: { 200: answer<KeptHostPlace>('Đã ghi', keptShape), ...refusals(400, 403, 404, 409, 422) },
});

export const hostPlaceRoutes = router<Province>()
  .openapi(list, async (c) => {
    const { on, under, after = null } = c.req.valid('query');
    const day = on ?? provinceDay(c.var.tenant, c.env.entry.today);
    const head = under === undefined ? undefined : await findPlacedUnit(c.var.db, under, day);
    if (under !== undefined && (!head || !can(c.var.actor, 'view-figures', head.path)))
      return problemResponse(c, [{ code: 'not-found' }]);
    const below = under === undefined ? scopeOf(c.var.actor, 'view-figures') : [under];
    return c.json({ day, ...(await listHostPlaces(c.var.db, { day, under: below, after })) }, 200);
  })
  .openapi(record, async (c) => {
    const recorded = await recordHostPlace(c.var.db, actOf(c), c.req.valid('json'));
    return recorded.ok ? c.json(recorded.value, 201) : problemResponse(c, recorded.problems);
  })
  .openapi(setBranch, async (c) => {
    const set = await setHostedBranch(c.var.db, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return set.ok ? c.json(set.value, 200) : problemResponse(c, set.problems);
  });
