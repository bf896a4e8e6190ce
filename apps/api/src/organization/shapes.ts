import { z } from '@hono/zod-openapi';
import { groupingSchemes, hostTypes, unitActions, unitEndings, unitKinds } from '@co-so/domain';
import { dayShape, orNull } from '../request/shapes.ts';
import { placeCountsShape } from './host-place-shapes.ts';

const namedUnitShape = z.object({ id: z.string(), name: z.string() }).openapi('NamedUnit');

const decisionShape = z
  .object({ number: z.string(), issuedOn: dayShape, issuer: z.string() })
  .openapi('Decision', { description: 'Quyết định: số, ngày, cơ quan ban hành' });

const countsShape = z
  .object({
    units: z.int(),
    byKind: z.partialRecord(z.enum(unitKinds), z.int()),
    byHostType: z.partialRecord(z.enum([...hostTypes]), z.int()),
  })
  .openapi('UnitCounts', { description: 'Số tổ chức trong cả nhánh, kể cả tổ chức đứng đầu nhánh' });

export const treeLevelShape = z
  .object({
    day: dayShape,
    nodes: z.array(
      z
        .object({
          id: z.string(),
          name: z.string(),
          kind: z.enum(unitKinds),
          code: z.string().nullable(),
          counts: orNull(countsShape),
          hasBelow: z.boolean(),
          members: z.int().nullable(),
          findings: z.int(),
        })
        .openapi('TreeNode'),
    ),
    next: z.string().nullable().openapi({ description: 'Còn nữa: hỏi tiếp với after là mã này' }),
  })
  .openapi('TreeLevel');

export const findingShape = z
  .object({
    kind: z.enum(['size', 'containment']),
    code: z.string(),
    text: z.string(),
    ruleSet: z.string(),
    at: orNull(z.object({ of: z.string(), place: z.string() })),
    instrument: z.string().nullable(),
    unconfirmed: z.string().nullable(),
    parentKind: orNull(z.enum(unitKinds)),
    asksConsent: z.boolean(),
  })
  .openapi('UnitFinding');

const answeredFindingShape = findingShape
  .extend({ consent: orNull(z.object({ number: z.string(), issuedOn: dayShape, issuer: z.string(), on: dayShape })) })
  .openapi('AnsweredFinding', { description: 'consent: văn bản đồng ý của cấp trên đã ghi, và từ ngày nào' });

const outdatedShape = orNull(dayShape).openapi({
  description: 'Ngày sắp xếp làm thay đổi số đảng viên mà từ đó chưa có số đảng viên, dù trước đó đã có',
});

export const findingPartShape = z
  .object({
    day: dayShape,
    examined: z.int(),
    units: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(unitKinds),
        parentName: z.string().nullable(),
        members: z.int().nullable(),
        officialMembers: z.int().nullable(),
        outdatedOn: outdatedShape,
        findings: z.array(answeredFindingShape),
      }),
    ),
    unknown: z
      .object({ members: z.int(), officialMembers: z.int(), containment: z.int() })
      .openapi({ description: 'Số tổ chức còn thiếu điều phải biết để kết luận' }),
    choices: z
      .array(z.object({ code: z.string(), text: z.string().nullable() }))
      .openapi({ description: 'Các điều có thể thấy tại ngày này, để lọc' }),
    total: orNull(z.object({ units: z.int(), isMore: z.boolean() })).openapi({
      description: 'Có tất cả bao nhiêu tổ chức phải xem, hoặc nhiều hơn từng ấy; chỉ ở phần đầu',
    }),
    next: z.string().nullable(),
  })
  .openapi('FindingPart');

const span = { validFrom: dayShape.nullable(), validUntil: dayShape.nullable() };

const successionShape = z
  .object({
    unit: orNull(namedUnitShape),
    on: dayShape,
    carries: z.enum(['whole', 'part']),
    by: orNull(decisionShape),
  })
  .openapi('Succession', { description: 'unit là null khi tổ chức kia ngoài phạm vi được xem' });

const unitOfDayShape = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(unitKinds),
    parentId: z.string().nullable(),
    foundedOn: dayShape.nullable(),
    closedOn: dayShape.nullable(),
    note: z.string().nullable(),
    code: z.string().nullable(),
    hostType: orNull(z.enum([...hostTypes])),
    foundedBy: orNull(decisionShape),
    closedBy: orNull(
      z.object({ ending: z.enum([...unitEndings, 'withProvince']), basis: orNull(decisionShape) }).openapi({
        description: 'withProvince: cùng tỉnh khi tỉnh sáp nhập, không có quyết định riêng',
      }),
    ),
    allowedActions: z.array(z.enum(unitActions)),
  })
  .openapi('UnitOfDay');

export const unitPageShape = z
  .object({
    day: dayShape,
    asked: dayShape,
    state: z.enum(['standing', 'ended', 'to-come']).openapi({
      description: 'ended: đã kết thúc, hiện ngày cuối; to-come: chưa thành lập, hiện ngày đầu',
    }),
    unit: unitOfDayShape,
    names: z.array(z.object({ value: z.string(), ...span })),
    kinds: z.array(z.object({ value: z.enum(unitKinds), ...span })),
    hostTypes: z.array(z.object({ value: z.enum([...hostTypes]), ...span })),
    codes: z.array(z.object({ value: z.string(), ...span })),
    parents: z.array(z.object({ parent: orNull(namedUnitShape), isTop: z.boolean(), ...span })),
    relations: z.object({
      groupings: z.array(z.object({ scheme: z.enum(groupingSchemes), grouping: z.string() })),
      predecessors: z.array(successionShape),
      successors: z.array(successionShape),
      more: z
        .array(z.enum(['predecessors', 'successors']))
        .openapi({ description: 'Bên nào còn tổ chức khác, ngoài những tổ chức này' }),
    }),
    ancestors: z.array(namedUnitShape.extend({ kind: z.enum(unitKinds) })),
    counts: orNull(countsShape),
    hasBelow: z.boolean(),
    members: z.int().nullable(),
    officialMembers: z.int().nullable(),
    outdatedOn: outdatedShape,
    releasing: z.array(namedUnitShape.extend({ hostType: z.enum([...hostTypes]), hasUnitsBelow: z.boolean() })),
    places: z.object({ counts: placeCountsShape, astray: z.int() }).openapi({
      description: 'Số nơi trong cả nhánh; astray: số nơi chưa ghi nay thuộc tổ chức nào, không có trong counts',
    }),
    findings: z.array(answeredFindingShape),
    unknown: z.array(z.enum(['members', 'officialMembers', 'containment'])),
  })
  .openapi('UnitPage');
