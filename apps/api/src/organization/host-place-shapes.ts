import { z } from '@hono/zod-openapi';
import { hostedBranchStates, hostPlaceActions, hostPlaceKinds } from '@co-so/domain';
import { reasonMaximum } from '../request/revision.ts';
import { dayParameter, idParameter } from '../request/router.ts';
import { dayShape, orNull } from '../request/shapes.ts';

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

export const placeCountsShape = z.record(z.enum(hostPlaceKinds), countsShape);

/** What may be said of a branch, and that nobody has said anything. */
export const branchStateShape = z.enum([...hostedBranchStates, 'unknown']);

const allowedActions = z.array(z.enum(hostPlaceActions));
const span = { validFrom: dayShape, validUntil: dayShape.nullable() };

export const placesShape = z
  .object({
    day: dayShape,
    places: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(hostPlaceKinds),
        under: namedShape,
        state: branchStateShape,
        branch: orNull(namedShape),
        hasCommittee: z.boolean(),
        ...span,
        allowedActions,
      }),
    ),
    astray: z
      .object({
        places: z.array(
          z.object({ id: z.string(), name: z.string(), kind: z.enum(hostPlaceKinds), under: namedShape }),
        ),
        count: z.int(),
      })
      .openapi({
        description:
          'Nơi thuộc tổ chức đã kết thúc, chưa ghi nay thuộc tổ chức nào: vài nơi đầu và tổng số; kèm trang đầu',
      }),
    next: z.string().nullable(),
    counts: placeCountsShape,
    allowedActions: z
      .array(z.enum(['record']))
      .openapi({ description: 'record: được ghi thêm nơi thuộc tổ chức đang xem' }),
  })
  .openapi('HostPlacesOfDay');

export const placeShape = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(hostPlaceKinds),
    ...span,
    revision: z.int(),
    astrayFrom: dayShape.nullable().openapi({ description: 'Ngày tổ chức cũ kết thúc mà chưa ghi nay thuộc đâu' }),
    units: z
      .array(z.object({ unit: orNull(namedShape), ...span }))
      .openapi({ description: 'Thuộc tổ chức nào qua các thời kỳ; null khi ngoài phạm vi được xem' }),
    branches: z.array(
      z.object({ state: z.enum(hostedBranchStates), branch: orNull(namedShape), hasCommittee: z.boolean(), ...span }),
    ),
    allowedActions,
  })
  .openapi('HostPlace', { description: 'Một nơi, với chi bộ của nó qua các thời kỳ' });

const branchFields = {
  state: z.enum(hostedBranchStates),
  unitId: idParameter.nullable(),
  hasCommittee: z.boolean(),
};

export const newPlaceBody = z.strictObject({
  name: z.string(),
  kind: z.enum(hostPlaceKinds),
  unitId: idParameter,
  from: dayParameter,
  branch: z.strictObject(branchFields).nullable().openapi({ description: 'null khi chưa biết' }),
});

const basedOn = z.int().min(0).openapi({ description: 'Lần ghi mà biểu mẫu mở ra từ đó' });
const reason = z.string().max(reasonMaximum);

export const branchBody = z.strictObject({ ...branchFields, from: dayParameter, basedOn });

export const moveBody = z.strictObject({ unitId: idParameter, from: dayParameter, basedOn });

export const correctionBody = z.strictObject({
  name: z.string(),
  kind: z.enum(hostPlaceKinds),
  from: dayParameter,
  until: dayParameter.nullable().openapi({ description: 'Ngày đầu tiên không còn; null khi vẫn còn' }),
  reason,
  basedOn,
});

export const closingBody = z.strictObject({ on: dayParameter, reason, basedOn });

export const keptPlaceShape = z.object({ id: z.string(), revision: z.int() }).openapi('KeptHostPlace');
