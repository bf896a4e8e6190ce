import { Alert, Button } from '@mantine/core';
import type { ListedDecision } from '@co-so/api';
import { numberText } from '@co-so/domain';
import { disciplineText, paperText } from './discipline-text.ts';

interface MovedOnProps {
  /** As somebody looks at it. */
  readonly entry: ListedDecision;
  /** As it stands in the register now; undefined where it stands no more in what is shown. */
  readonly newest: ListedDecision | undefined;
  readonly onGoOn: (newest: ListedDecision) => void;
}

/** Somebody else was faster: says what the entry is now, and goes on from there with what was typed. */
export function MovedOn({ entry, newest, onGoOn }: MovedOnProps) {
  if (newest?.revision === entry.revision) return null;
  if (!newest)
    return (
      <Alert color="yellow" variant="light">
        Dòng này không còn trong danh sách đang xem. Đóng lại và tìm ở năm, tổ chức khác.
      </Alert>
    );
  if (newest.isWithdrawn)
    return (
      <Alert color="yellow" variant="light">
        Dòng này đã được rút lại, không còn gì để ghi.
      </Alert>
    );
  return (
    <Alert color="yellow" variant="light">
      <p>
        Dòng này vừa được đính chính, nay là lần ghi {numberText(newest.revision)}: {paperText(newest)},{' '}
        {disciplineText(newest)}. Nội dung đang gõ vẫn còn nguyên.
      </p>
      <Button mt="xs" variant="default" onClick={() => onGoOn(newest)}>
        Làm tiếp trên lần ghi mới nhất
      </Button>
    </Alert>
  );
}
