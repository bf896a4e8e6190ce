import { membersIn, numberText } from '@co-so/domain';
import type { AttachedShare, ChangeKindStep, SplitStep } from '@co-so/domain';
import type { Tone } from '../../ui/mark.tsx';

type SharingStep = SplitStep | ChangeKindStep;
type MemberField = keyof AttachedShare['counts'];

/** The shares with another number of members of one part; a part that gets nobody has none. */
export function withShare(
  shares: readonly AttachedShare[],
  to: string,
  field: MemberField,
  count: number,
): readonly AttachedShare[] {
  const index = shares.findIndex((share) => share.to === to);
  const counts = { ...(shares[index]?.counts ?? { officialMembers: 0, probationaryMembers: 0 }), [field]: count };
  if (index < 0) return [...shares, { to, counts }];
  return membersIn(counts) === 0 ? shares.toSpliced(index, 1) : shares.with(index, { to, counts });
}

function sharedIn({ shares }: SharingStep): number {
  return shares.reduce((sum, { counts }) => sum + membersIn(counts), 0);
}

/** Of a committee: how many its branches do not account for is said by the dry run, which knows their figures. */
export function sharedBesideText(step: SharingStep, members: number | null): readonly [Tone, string] {
  const shared = `Đã phân bổ ${numberText(sharedIn(step))} đảng viên`;
  if (members === null) return ['plain', `${shared}; cả tổ chức chưa có số báo cáo để đối chiếu.`];
  return [
    'plain',
    `${shared}. Cả tổ chức báo cáo ${numberText(members)}: chi bộ đã có số thì đảng viên đi theo chi bộ, chỉ phân bổ ở đây số chưa tính ở chi bộ nào. Chạy thử cho biết còn bao nhiêu.`,
  ];
}

/** Whether the shares make up the members last reported; `null` where nothing was reported. */
export function sharedText(step: SharingStep, members: number | null): readonly [Tone, string] {
  const shared = sharedIn(step);
  if (members === null)
    return ['plain', `Đã phân bổ ${numberText(shared)} đảng viên; chưa có số báo cáo để đối chiếu.`];
  const said = `Đã phân bổ ${numberText(shared)} trong ${numberText(members)} đảng viên theo số báo cáo gần nhất`;
  const left = members - shared;
  if (left < 0) return ['bad', `${said}, nhiều hơn ${numberText(-left)}.`];
  if (left === 0) return ['good', `${said}.`];
  const stays = step.kind === 'changeKind' || step.original === 'continues';
  return stays
    ? ['plain', `${said}, ${numberText(left)} ở lại.`]
    : ['warn', `${said}, còn ${numberText(left)} chưa rõ về đâu.`];
}
