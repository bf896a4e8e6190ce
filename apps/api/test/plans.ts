import { civilDate } from '@co-so/domain';
import type { BodyDecision, PlanContent, PlanStep } from '@co-so/domain';

const decidedOn = civilDate('2024-06-10');

/** A decision as the recorder of a committee enters it. */
export const bodyDecision: BodyDecision = {
  number: '12-QĐ/ĐU',
  issuedOn: decidedOn,
  issuer: 'Ban Thường vụ Đảng ủy phường',
  signatory: 'Bí thư Đảng ủy',
  votes: { entitled: 15, inFavour: 14 },
  fileHash: 'a'.repeat(64),
};

/** What a step of the tests rests on: no number yet, so that it waits for the decision. */
export const open = {
  basis: { number: '', issuedOn: decidedOn, issuer: '' },
  effectiveOn: civilDate('2024-07-01'),
  consent: null,
} as const;

export const emptyPlan: PlanContent = { title: 'Sắp xếp chi bộ', plan: { steps: [], grantDecisions: [] } };

export function planOf(...steps: readonly PlanStep[]): PlanContent {
  return { title: 'Sắp xếp chi bộ', plan: { steps, grantDecisions: [] } };
}
