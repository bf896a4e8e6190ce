import { useComputedColorScheme } from '@mantine/core';
import { numberText } from '@co-so/domain';
import { useMemo } from 'react';
import { Chart } from '../../ui/chart.tsx';
import type { Answer } from './answer.ts';
import { answerTitle } from './answer.ts';
import { chartHeight, chartOption } from './chart-option.ts';
import { measureText } from './measure-text.ts';
import { darkTones, lightTones } from './tones.ts';

/** The comparable ones as bars; what cannot be compared has no bar. */
export function ComparisonChart({ answer }: { readonly answer: Answer }) {
  const scheme = useComputedColorScheme('light');
  const { question, origin, of } = answer;
  const rows = of.comparison.comparable;
  const option = useMemo(
    () =>
      chartOption(
        { ...question, isSimulated: origin === 'simulated' },
        rows,
        scheme === 'dark' ? darkTones : lightTones,
      ),
    [question, origin, rows, scheme],
  );
  return <Chart option={option} height={chartHeight(rows.length)} label={chartText(answer)} />;
}

/** The drawing in words: how many bars, and of a ranking the first and the last. */
export function chartText({ question, origin, of }: Answer): string {
  const rows = of.comparison.comparable;
  const [first] = rows;
  const last = rows.at(-1);
  const ends =
    of.comparison.isRanked && first && last
      ? ` Đầu bảng: ${first.province.name} ${measureText(question, first.measure)}; cuối bảng: ${last.province.name} ${measureText(question, last.measure)}.`
      : '';
  const mark = origin === 'simulated' ? ' Số liệu mô phỏng.' : '';
  return `Biểu đồ thanh ngang, ${numberText(rows.length)} nơi: ${answerTitle(question)}.${ends}${mark} Số đầy đủ có trong bảng.`;
}
