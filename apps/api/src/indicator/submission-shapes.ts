import { z } from '@hono/zod-openapi';
import type { ListedSubmission } from '@co-so/db';
import type { DeliveryState, Seal, SentFigure, Submission, SubmissionAction, WithheldRow } from '@co-so/domain';
import {
  instantShape,
  orNull,
  periodShape,
  sealShape,
  sentFigureShape,
  signatureShape,
  withheldRowShape,
} from '../request/shapes.ts';

/** A submission in the list, with what may be done with it now. */
export interface ShownSubmission extends ListedSubmission {
  readonly allowedActions: readonly SubmissionAction[];
}

export interface OneSubmission extends Submission {
  /** Null until it is approved. */
  readonly deliveryState: DeliveryState | null;
  readonly allowedActions: readonly SubmissionAction[];
  /** What would be sent today; differs from `rows` when figures were corrected since. */
  readonly current: readonly SentFigure[];
  /** What of today's figures stays in the province, with the reason. */
  readonly withheld: readonly WithheldRow[];
  readonly hasChangedSince: boolean;
  /** Whether what the province has now was sent or is on its way, by this submission or another one. */
  readonly hasNothingToSend: boolean;
  /** What the centre was sent before, to which a prepared submission is compared; empty for any other. */
  readonly lastSent: readonly SentFigure[];
  /**
   * The seal over the approval, which is printed beside it and proves the audit up to there; null until it is approved,
   * and for a few minutes after at most.
   */
  readonly approvalSeal: Omit<Seal, 'previousHash'> | null;
}

export interface SendingPreview {
  readonly rows: readonly SentFigure[];
  /** What stays in the province, with the reason: neither zero nor missing. */
  readonly withheld: readonly WithheldRow[];
  /** The submission that waits for approval, if one does. */
  readonly openSubmission: string | null;
  readonly lastSent: readonly SentFigure[];
  /** Given back when these rows are prepared, so that no others are. */
  readonly rowsHash: string;
}

export const submissionShape = z
  .object({
    id: z.string(),
    indicator: z.string(),
    period: periodShape,
    state: z.enum(['prepared', 'approved', 'returned', 'withdrawn']),
    rows: z.array(sentFigureShape),
    preparedBy: signatureShape,
    preparedAt: instantShape,
    decidedBy: signatureShape.nullable(),
    decidedAt: instantShape.nullable(),
    returnReason: z.string().nullable(),
  })
  .openapi('Submission');

const deliveryStateShape = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('sent'), sentAt: instantShape }),
    z.object({
      state: z.literal('refused'),
      reasons: z.array(z.string()),
      attempts: z.int(),
      isForGood: z.boolean().openapi({ description: 'Không chuyển lại nữa: phải lập lần gửi mới' }),
    }),
    z.object({ state: z.literal('superseded'), reasons: z.array(z.string()) }),
  ])
  .openapi('DeliveryState');

const shownFields = {
  deliveryState: orNull(deliveryStateShape),
  allowedActions: z.array(z.enum(['approve', 'return', 'withdraw'])),
};

export const shownShape = submissionShape
  .omit({ rows: true })
  .extend({ ...shownFields, rowCount: z.int() })
  .openapi('ShownSubmission');

export const oneShape = submissionShape
  .extend({
    ...shownFields,
    current: z.array(sentFigureShape),
    withheld: z.array(withheldRowShape),
    hasChangedSince: z.boolean(),
    hasNothingToSend: z.boolean(),
    lastSent: z.array(sentFigureShape),
    approvalSeal: orNull(sealShape),
  })
  .openapi('OneSubmission');

export const previewShape = z
  .object({
    rows: z.array(sentFigureShape),
    withheld: z.array(withheldRowShape),
    openSubmission: z.string().nullable(),
    lastSent: z.array(sentFigureShape),
    rowsHash: z.string(),
  })
  .openapi('SendingPreview');
