import type { PlanState } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';

const states: Readonly<Record<PlanState, readonly [Tone, string]>> = {
  draft: ['waiting', 'Đang lập'],
  discarded: ['off', 'Đã bỏ'],
  applied: ['good', 'Đã áp dụng'],
  reverted: ['warn', 'Đã rút lại'],
};

export function PlanStateMark({ state }: { readonly state: PlanState }) {
  const [tone, text] = states[state];
  return <Mark tone={tone}>{text}</Mark>;
}
