import { dayText, parseKnownDay, partyFoundedOn } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { OtherDay, unreadDay } from '../ui/other-day.tsx';

interface UnreadDayProps {
  /** What the address gives for a day and is none of which there is a structure. */
  readonly given: string | undefined;
  /** The day that the page shows instead. */
  readonly shown: CivilDate;
}

/** Says that the page shows another day than its address gives, which is none or from before the Party. */
export function UnreadDay({ given, shown }: UnreadDayProps) {
  if (given === undefined) return undefined;
  const day = parseKnownDay(given);
  return <OtherDay {...(day ? beforeParty(day) : unreadDay(given))} shown={shown} />;
}

function beforeParty(day: CivilDate) {
  return {
    title: 'Ngày trong địa chỉ trước khi thành lập Đảng',
    why: `Ngày ${dayText(day)} chưa có tổ chức đảng nào: Đảng thành lập ngày ${dayText(partyFoundedOn)}`,
  };
}
