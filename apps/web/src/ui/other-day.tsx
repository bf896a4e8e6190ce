import { Alert } from '@mantine/core';
import { dayText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

interface OtherDayProps {
  readonly title: string;
  /** Why the day of the address is not the one shown. */
  readonly why: string;
  /** The day that the page shows instead. */
  readonly shown: CivilDate;
}

/** Says that a page shows another day than its address names. */
export function OtherDay({ title, why, shown }: OtherDayProps) {
  return (
    <Alert role="alert" color="red" variant="light" mb="md" title={title}>
      {why}, nên trang đang theo ngày {dayText(shown)}. Đề nghị chọn lại ngày.
    </Alert>
  );
}

/** What is said of a text that is no day. */
export function unreadDay(given: string): Pick<OtherDayProps, 'title' | 'why'> {
  return { title: 'Không đọc được ngày trong địa chỉ', why: `“${given}” không phải ngày có trong lịch` };
}
