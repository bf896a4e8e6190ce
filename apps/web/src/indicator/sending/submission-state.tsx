import type { ShownSubmission } from '@co-so/api';
import { missingText, momentText } from '@co-so/domain';
import type { DeliveryState } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';

/**
 * How far a submission has come; `sending` is approved and on its way, `refused` approved and not taken, `superseded` the
 * same after a later one has arrived.
 */
export const submissionStages = [
  'prepared',
  'returned',
  'sending',
  'refused',
  'superseded',
  'sent',
  'withdrawn',
] as const;
export type SubmissionStage = (typeof submissionStages)[number];

export const stageWords: Readonly<Record<SubmissionStage, string>> = {
  prepared: 'Chờ duyệt',
  returned: 'Trả lại để hoàn thiện',
  sending: 'Đã duyệt, đang chuyển',
  refused: 'Đã duyệt, Trung ương từ chối',
  superseded: 'Trung ương từ chối, đã có lần sau thay',
  sent: 'Đã đến Trung ương',
  withdrawn: 'Đã rút lại',
};

const tones: Readonly<Record<SubmissionStage, Tone>> = {
  prepared: 'waiting',
  returned: 'warn',
  sending: 'waiting',
  refused: 'bad',
  superseded: 'off',
  sent: 'good',
  withdrawn: 'off',
};

type Staged = Pick<ShownSubmission, 'state' | 'deliveryState'>;

export function stageOf({ state, deliveryState }: Staged): SubmissionStage {
  if (state !== 'approved') return state;
  return deliveryState === null || deliveryState.state === 'waiting' ? 'sending' : deliveryState.state;
}

export function StageMark({ submission }: { readonly submission: Staged }) {
  const stage = stageOf(submission);
  return <Mark tone={tones[stage]}>{stageWords[stage]}</Mark>;
}

/** When the centre got it. */
export function arrivalText(deliveryState: DeliveryState | null): string {
  return deliveryState?.state === 'sent' ? momentText(deliveryState.sentAt) : missingText;
}
