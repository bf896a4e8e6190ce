import { createRoute, z } from '@hono/zod-openapi';
import { hostPlaceKinds } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { provinceDay } from '../request/province-day.ts';
import { dayParameter, idempotencyHeader, idParameter, router } from '../request/router.ts';
import {
  branchBody,
  branchStateShape,
  closingBody,
  correctionBody,
  moveBody,
  keptPlaceShape,
  newPlaceBody,
  placeShape,
  placesShape,
} from './host-place-shapes.ts';
import {
  closeHostPlace,
  correctHostPlace,
  moveHostPlace,
  recordHostPlace,
  setHostedBranch,
} from './keep-host-places.ts';
import type { KeptHostPlace } from './keep-host-places.ts';
import { loadHostPlace, loadHostPlaces } from './load-host-places.ts';
import type { HostPlacesOfDay, PlaceThroughTime } from './load-host-places.ts';

const list = createRoute({
  method: 'get',
  path: '/host-places',
  summary: 'Thôn, khu phố, trường, doanh nghiệp, cơ quan của một nhánh tại một ngày: có chi bộ riêng, ghép hay chưa có',
  request: {
    query: z.object({
      on: dayParameter.optional(),
      under: idParameter.optional(),
      after: idParameter.optional(),
      kind: z.enum(hostPlaceKinds).optional(),
      state: branchStateShape.optional(),
    }),
  },
  responses: {
    200: answer<HostPlacesOfDay>(
      'Theo loại nơi, rồi theo tổ chức đảng của nơi; counts đếm cả nhánh, không theo kind và state',
      placesShape,
    ),
    ...refusals(400, 404),
  },
});

const open = createRoute({
  method: 'get',
  path: '/host-places/{id}',
  summary: 'Một nơi, với chi bộ của nó qua các thời kỳ',
  request: { params: z.object({ id: idParameter }) },
  responses: { 200: answer<PlaceThroughTime>('Nơi này', placeShape), ...refusals(400, 404) },
});

const record = createRoute({
  method: 'post',
  path: '/host-places',
  summary: 'Ghi một thôn, khu phố, trường, doanh nghiệp, cơ quan thuộc một tổ chức',
  middleware: [idempotent] as const,
  request: { headers: idempotencyHeader, body: jsonBody(newPlaceBody) },
  responses: { 201: answer<KeptHostPlace>('Đã ghi', keptPlaceShape), ...refusals(400, 403, 409, 422) },
});

const writing = { method: 'post', middleware: idempotent } as const;
const written = { 200: answer<KeptHostPlace>('Đã ghi', keptPlaceShape), ...refusals(400, 403, 404, 409, 422) };
const ofPlace = { params: z.object({ id: idParameter }), headers: idempotencyHeader };

const setBranch = createRoute({
  ...writing,
  path: '/host-places/{id}/branch',
  summary: 'Ghi chi bộ của một nơi từ một ngày: riêng, ghép hay không có',
  request: { ...ofPlace, body: jsonBody(branchBody) },
  responses: written,
});

const move = createRoute({
  ...writing,
  path: '/host-places/{id}/unit',
  summary: 'Ghi một nơi thuộc tổ chức khác từ một ngày',
  request: { ...ofPlace, body: jsonBody(moveBody) },
  responses: written,
});

const correct = createRoute({
  ...writing,
  path: '/host-places/{id}/correction',
  summary: 'Sửa tên, loại, ngày đã ghi nhầm của một nơi',
  request: { ...ofPlace, body: jsonBody(correctionBody) },
  responses: written,
});

const close = createRoute({
  ...writing,
  path: '/host-places/{id}/closing',
  summary: 'Ghi từ ngày nào một nơi không còn',
  request: { ...ofPlace, body: jsonBody(closingBody) },
  responses: written,
});

export const hostPlaceRoutes = router<Province>()
  .openapi(list, async (c) => {
    const { on, under, after, kind, state } = c.req.valid('query');
    const day = on ?? provinceDay(c.var.tenant, c.env.entry.today);
    const places = await loadHostPlaces(c.var.db, c.var.actor, { day, under, after, kind, state });
    return places ? c.json(places, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(open, async (c) => {
    const today = provinceDay(c.var.tenant, c.env.entry.today);
    const place = await loadHostPlace(c.var.db, c.var.actor, c.req.valid('param').id, today);
    return place ? c.json(place, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(record, async (c) => {
    const recorded = await recordHostPlace(c.var.db, actOf(c), c.req.valid('json'));
    return recorded.ok ? c.json(recorded.value, 201) : problemResponse(c, recorded.problems);
  })
  .openapi(setBranch, async (c) => {
    const set = await setHostedBranch(c.var.db, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return set.ok ? c.json(set.value, 200) : problemResponse(c, set.problems);
  })
  .openapi(move, async (c) => {
    const moved = await moveHostPlace(c.var.db, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return moved.ok ? c.json(moved.value, 200) : problemResponse(c, moved.problems);
  })
  .openapi(correct, async (c) => {
    const corrected = await correctHostPlace(c.var.db, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return corrected.ok ? c.json(corrected.value, 200) : problemResponse(c, corrected.problems);
  })
  .openapi(close, async (c) => {
    const closed = await closeHostPlace(c.var.db, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return closed.ok ? c.json(closed.value, 200) : problemResponse(c, closed.problems);
  });
