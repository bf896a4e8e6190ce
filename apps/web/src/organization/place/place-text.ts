import type { PlaceThroughTime, ShownHostPlace } from '@co-so/api';
import { numberText, shareText } from '@co-so/domain';
import type { HostPlaceFigure } from '@co-so/domain';
import type { BranchState } from './place-filter.ts';

export const stateWords: Readonly<Record<BranchState, string>> = {
  own: 'Có tổ chức đảng riêng',
  joint: 'Ghép với nơi khác',
  none: 'Chưa có',
  unknown: 'Chưa rõ',
};

const figureWords = {
  villagesWithOwnBranch: ['Thôn có chi bộ riêng', 'thôn'],
  quartersWithOwnBranch: ['Khu phố có chi bộ riêng', 'khu phố'],
  enterprisesWithOrganization: ['Doanh nghiệp có tổ chức đảng', 'doanh nghiệp'],
} as const satisfies Readonly<Record<HostPlaceFigure['figure'], readonly [string, string]>>;

export function figureLabel({ figure }: HostPlaceFigure): string {
  return figureWords[figure][0];
}

/** `12/15 thôn (80%); 2 thôn chưa rõ`; an enterprise with a joint branch is named apart. */
export function figureText({ figure, share, joint, unknown }: HostPlaceFigure): string {
  const [, word] = figureWords[figure];
  return [
    `${numberText(share.numerator)}/${numberText(share.denominator)} ${word} (${shareText(share)})`,
    ...(joint > 0 ? [`trong đó ${numberText(joint)} ghép với nơi khác`] : []),
    ...(unknown > 0 ? [`${numberText(unknown)} ${word} chưa rõ`] : []),
  ].join('; ');
}

interface ShownBranch {
  readonly state: BranchState;
  readonly branch: ShownHostPlace['branch'];
  readonly hasCommittee: boolean;
}

/** `Có tổ chức đảng riêng: Chi bộ thôn 1, có cấp ủy`. */
export function branchText({
  state,
  branch,
  hasCommittee,
}: ShownBranch | PlaceThroughTime['branches'][number]): string {
  if (state === 'none' || state === 'unknown') return stateWords[state];
  return `${stateWords[state]}: ${branch?.name ?? 'ngoài phạm vi được xem'}, ${hasCommittee ? 'có' : 'không có'} cấp ủy`;
}
