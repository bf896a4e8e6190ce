import { z } from '@hono/zod-openapi';
import { planActions, planStates, roles, targetOutcomes } from '@co-so/domain';
import { dayShape, instantShape, orNull, signatureShape } from '../../request/shapes.ts';
import { findingShape } from '../shapes.ts';

const stepShape = z.looseObject({ kind: z.string(), effectiveOn: dayShape }).openapi('PlanStep', {
  description:
    'Một việc: thành lập, đổi tên, đổi loại, đổi loại hình, đổi mã, chuyển cấp trên, sáp nhập, chia tách, giải thể, giải tán',
});

export const planContentShape = z
  .object({
    steps: z.array(stepShape),
    grantDecisions: z.array(z.object({ grantId: z.string(), fromUnitId: z.string(), toUnitId: z.string() })),
    targetDecisions: z
      .array(z.looseObject({ fromUnitId: z.string(), indicator: z.string(), outcome: z.enum(targetOutcomes) }))
      .optional()
      .openapi({ description: 'Chỉ tiêu của tổ chức kết thúc về đâu; bỏ trống: theo như đề xuất' }),
    draftDecisions: z
      .array(z.object({ draftId: z.string(), fromUnitId: z.string(), toUnitId: z.string().nullable() }))
      .optional()
      .openapi({ description: 'Phương án đang soạn của tổ chức kết thúc về đâu' }),
  })
  .openapi('Plan', { description: 'Phương án: các việc theo thứ tự bất kỳ; việc cùng ngày có hiệu lực cùng lúc' });

export const bodyDecisionShape = z
  .object({
    number: z.string(),
    issuedOn: dayShape,
    issuer: z.string(),
    signatory: z.string(),
    votes: orNull(z.object({ entitled: z.int(), inFavour: z.int() })),
    fileHash: z.string().nullable().openapi({ description: 'Trống ở quyết định ghi trước khi phải có' }),
  })
  .openapi('BodyDecision', { description: 'Quyết định của cấp ủy, do người ghi quyết định nhập' });

export const namesShape = z
  .record(z.string(), z.string())
  .openapi({ description: 'Tên các tổ chức được nhắc đến, theo mã' });

const head = {
  id: z.string(),
  unitId: z.string(),
  state: z.enum(planStates),
  revision: z.int(),
  title: z.string(),
  recordedBy: signatureShape,
  recordedAt: instantShape,
};

export const shownPlanShape = z
  .object({
    ...head,
    unitName: z.string(),
    plan: planContentShape,
    decision: orNull(bodyDecisionShape),
    appliedBy: orNull(signatureShape),
    appliedAt: instantShape.nullable(),
    revertedBy: orNull(signatureShape),
    revertedAt: instantShape.nullable(),
    revertReason: z.string().nullable(),
    endedBy: z
      .string()
      .nullable()
      .openapi({ description: 'Phương án làm tổ chức kết thúc, và phương án này kết thúc theo' }),
    names: namesShape,
    allowedActions: z.array(z.enum(planActions)),
  })
  .openapi('ShownPlan');

export const planListShape = z
  .object({
    plans: z.array(z.object({ ...head, unitName: z.string(), steps: z.int(), firstDay: dayShape.nullable() })),
    hasMore: z.boolean(),
    mayBegin: z.boolean(),
  })
  .openapi('PlanList', { description: 'Phương án mới nhất trước; mayBegin: người đang làm việc được lập phương án' });

const planProblemShape = z.looseObject({ code: z.string(), at: z.string() });
const treeUnitShape = z.looseObject({ id: z.string(), name: z.string(), kind: z.string() });
const lineShape = z.object({ unitId: z.string(), depth: z.int() });

export const previewShape = z
  .object({
    preview: orNull(
      z.object({
        day: dayShape,
        rows: z.array(
          z.looseObject({ unitId: z.string(), before: orNull(treeUnitShape), after: orNull(treeUnitShape) }),
        ),
        before: z.array(lineShape),
        after: z.array(lineShape),
        conservation: z.looseObject({}),
        moves: z.array(z.looseObject({ from: z.string(), outcome: z.string() })),
        registerMoves: z.array(z.looseObject({ what: z.string(), name: z.string(), outcome: z.string() })).openapi({
          description: 'Thôn, trường, doanh nghiệp và nhóm mà phương án chưa nói về đâu, hoặc kết thúc',
        }),
        targets: z
          .array(z.looseObject({ step: z.string(), from: z.string(), outcome: z.string() }))
          .openapi({ description: 'Từng chỉ tiêu đang thực hiện của tổ chức kết thúc hoặc được chia' }),
        drafts: z
          .array(z.looseObject({ step: z.string(), from: z.string(), draftId: z.string(), outcome: z.string() }))
          .openapi({ description: 'Từng phương án đang soạn của tổ chức kết thúc hoặc được chia' }),
        grants: z.array(
          z.looseObject({
            role: z.enum(roles),
            on: dayShape,
            unitId: z.string(),
            toUnitId: z.string().nullable(),
            lent: z.int(),
          }),
        ),
        rights: z.array(z.looseObject({ role: z.enum(roles), right: z.string(), lent: z.int() })),
      }),
    ),
    problems: z.array(planProblemShape),
    findings: z.array(
      findingShape
        .omit({ at: true })
        .extend({
          at: z.string(),
          clause: findingShape.shape.at,
          isSure: z.boolean(),
          unitId: z.string(),
          on: dayShape,
          consent: orNull(z.object({ number: z.string(), issuedOn: dayShape, issuer: z.string() })),
        })
        .openapi('PlanFinding'),
    ),
    differences: z.array(z.looseObject({ unitId: z.string(), field: z.string() })),
    names: namesShape,
  })
  .openapi('PlanPreview', { description: 'Chạy thử: cây trước và sau, đối chiếu, quyền thay đổi; không ghi gì' });

export const groundShape = z
  .object({
    units: z.array(z.looseObject({ id: z.string(), foundedOn: dayShape.nullable(), closedOn: dayShape.nullable() })),
    places: z.array(z.object({ id: z.string(), name: z.string(), unitId: z.string() })),
  })
  .openapi('PlanGround', {
    description: 'Tổ chức với tên, loại, mã, cấp trên theo từng thời gian; các nơi thuộc những tổ chức ấy',
  });
