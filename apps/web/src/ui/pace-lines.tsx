import { Badge } from '@mantine/core';
import { numberText, rateText, shareText } from '@co-so/domain';
import type { Pace, PaceVerdict } from '@co-so/domain';
import { capitalized } from './capitalized.ts';
import './pace-lines.css';

/** How fast a running target is being reached, first against the year before, then against the days gone. */
export function PaceLines({ pace, until }: { readonly pace: Pace; readonly until: string }) {
  const { gone, perMonthSoFar, perMonthNeeded, lastYear, linear } = pace;
  return (
    <ul className="pace">
      <li>
        Đến {until} đã qua <strong>{shareText(gone)}</strong> thời gian ({gone.numerator}/{gone.denominator} ngày).
      </li>
      <li>
        Bình quân mỗi tháng đã đạt <strong>{rateText(perMonthSoFar)}</strong>
        {perMonthNeeded ? (
          <>
            ; mỗi tháng còn lại cần <strong>{rateText(perMonthNeeded)}</strong>.
          </>
        ) : (
          '; đã đạt chỉ tiêu.'
        )}
      </li>
      <li>
        {lastYear
          ? `So với cùng kỳ năm trước (${numberText(lastYear.actual)}): ${lastYearWords[lastYear.verdict]}.`
          : 'Cùng kỳ năm trước: chưa có số liệu.'}
      </li>
      <li>
        {capitalized(linearWords[linear])} <Badge variant="default">tham khảo</Badge>
      </li>
    </ul>
  );
}

const lastYearWords: Readonly<Record<PaceVerdict, string>> = { ahead: 'cao hơn', level: 'bằng', behind: 'thấp hơn' };

const linearWords: Readonly<Record<PaceVerdict, string>> = {
  ahead: 'nhanh hơn so với mức bình quân theo thời gian',
  level: 'bằng mức bình quân theo thời gian',
  behind: 'chậm so với mức bình quân theo thời gian',
};
