import { Alert } from '@mantine/core';
import { dayText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

interface UnreadDayProps {
  /** What the address gives for a day and is none. */
  readonly given: string | undefined;
  /** The day that the page shows instead. */
  readonly shown: CivilDate;
}

/** Says that the day of the address could not be read: what is shown is of another. */
export function UnreadDay({ given, shown }: UnreadDayProps) {
  return (
    given !== undefined && (
      <Alert role="alert" color="red" variant="light" mb="md" title="Không đọc được ngày trong địa chỉ">
        “{given}” không phải ngày có trong lịch, nên trang đang theo ngày {dayText(shown)}. Đề nghị chọn lại ngày.
      </Alert>
    )
  );
}
