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

/** Whether the shares make up the members last reported; `null` where nothing was reported. */
export function sharedText(step: SharingStep, members: number | null): readonly [Tone, string] {
  const shared = step.shares.reduce((sum, { counts }) => sum + membersIn(counts), 0);
  if (members === null) return ['calm', `Đã phân bổ ${numberText(shared)} đảng viên; chưa có số báo cáo để đối chiếu.`];
  const said = `Đã phân bổ ${numberText(shared)} trong ${numberText(members)} đảng viên theo số báo cáo gần nhất`;
  const left = members - shared;
  if (left < 0) return ['bad', `${said}, nhiều hơn ${numberText(-left)}.`];
  if (left === 0) return ['good', `${said}.`];
  const stays = step.kind === 'changeKind' || step.original === 'continues';
  return stays
    ? ['calm', `${said}, ${numberText(left)} ở lại.`]
    : ['warn', `${said}, còn ${numberText(left)} chưa rõ về đâu.`];
}
