import { Link } from '@tanstack/react-router';
import type { OneSubmission } from '@co-so/api';
import { Mark } from '../../ui/mark.tsx';
import { RowDifferences } from './row-differences.tsx';

/** What was prepared or sent beside what the province holds now, and what follows from a difference. */
export function SinceThen({ submission }: { readonly submission: OneSubmission }) {
  const { rows, current, state, hasChangedSince, indicator, period } = submission;
  const isSent = state === 'approved';
  if (!hasChangedSince) return <Mark tone="good">Tỉnh đang có đúng những số {isSent ? 'đã gửi' : 'đã lập'}.</Mark>;
  return (
    <>
      <p>
        <Mark tone="warn">Số liệu đã đổi từ lúc lập.</Mark>{' '}
        {isSent ? (
          <>
            Số đã gửi vẫn giữ nguyên ở Trung ương cho đến khi{' '}
            <Link to="/gui-trung-uong" search={{ indicator, period }}>
              lập lần gửi mới
            </Link>
            .
          </>
        ) : (
          'Không duyệt được những dòng cũ: trả lại hoặc rút lại, rồi lập lại để người duyệt xem số mới.'
        )}
      </p>
      <RowDifferences
        before={rows}
        after={current}
        beforeHeader={isSent ? 'Đã gửi' : 'Đã lập'}
        afterHeader="Tỉnh đang có"
      />
    </>
  );
}
