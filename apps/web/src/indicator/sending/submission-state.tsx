import type { ShownSubmission } from '@co-so/api';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';

/** How far a submission has come; `sending` is approved and on its way. */
export const submissionStages = ['prepared', 'sending', 'sent', 'withdrawn'] as const;
export type SubmissionStage = (typeof submissionStages)[number];

export const stageWords: Readonly<Record<SubmissionStage, string>> = {
  prepared: 'Chờ duyệt',
  sending: 'Đã duyệt, đang chuyển',
  sent: 'Đã đến Trung ương',
  withdrawn: 'Đã rút lại',
};

const tones: Readonly<Record<SubmissionStage, Tone>> = {
  prepared: 'calm',
  sending: 'calm',
  sent: 'good',
  withdrawn: 'off',
};

export function stageOf({ state, sentAt }: Pick<ShownSubmission, 'state' | 'sentAt'>): SubmissionStage {
  if (state !== 'approved') return state;
  return sentAt === null ? 'sending' : 'sent';
}

export function StageMark({ submission }: { readonly submission: Pick<ShownSubmission, 'state' | 'sentAt'> }) {
  const stage = stageOf(submission);
  return <Mark tone={tones[stage]}>{stageWords[stage]}</Mark>;
}
