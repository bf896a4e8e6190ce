import type { Evaluation, SubjectRules, TraceLine } from '@co-so/domain';
import { addPoints, noPoints } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { scoreText } from '../rule-text.ts';
import { LineWhy } from './line-why.tsx';
import { traceText } from './trace-text.ts';

interface ScoreTraceProps {
  readonly rules: SubjectRules;
  readonly evaluation: Evaluation;
  readonly mitigated: readonly string[];
  readonly reading: Reading;
}

const tones: Readonly<Record<TraceLine['kind'], Tone | undefined>> = {
  criterion: undefined,
  groupCeiling: undefined,
  score: undefined,
  exclusion: 'off',
  knockOut: 'bad',
  exception: 'warn',
  condition: 'warn',
  gate: 'warn',
  ceiling: 'warn',
  cap: 'warn',
  candidate: 'warn',
  manual: 'warn',
  level: 'plain',
};

/** The only view of any score: each step with what it says and why, its points, the sum so far and its clause. */
export function ScoreTrace({ rules, evaluation: { trace, total }, mitigated, reading }: ScoreTraceProps) {
  return (
    <>
      <DataTable
        caption="Từng bước tính, theo thứ tự"
        rows={withSums(trace)}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            header: 'Nội dung',
            isLead: true,
            cell: ({ line }) => (
              <>
                <LineText tone={toneOf(line, rules)}>{traceText(rules, line, mitigated)}</LineText>
                <LineWhy line={line} />
              </>
            ),
          },
          { header: 'Điểm', isNumber: true, cell: ({ line }) => scoreText(line.points) },
          { header: 'Cộng dồn', isNumber: true, cell: (row) => scoreText(row.sum) },
          { header: 'Điều khoản', cell: ({ line }) => <Citation cited={line.rule} reading={reading} /> },
        ]}
      />
      <p>
        Tổng cộng <strong>{scoreText(total)} điểm</strong>, bằng tổng điểm của các dòng trên.
      </p>
    </>
  );
}

/** The lowest level is no good news. */
function toneOf({ kind, ...line }: TraceLine, { levels }: SubjectRules): Tone | undefined {
  if (kind !== 'level' || !('level' in line)) return tones[kind];
  return line.level === levels.at(-1)?.level ? 'bad' : 'good';
}

/** Each line with the sum of all points up to it. */
function withSums(trace: readonly TraceLine[]) {
  let sum = noPoints;
  return trace.map((line, index) => {
    sum = addPoints(sum, line.points);
    return { line, index, sum };
  });
}

function LineText({ tone, children }: { readonly tone: Tone | undefined; readonly children: string }) {
  return tone === undefined ? children : <Mark tone={tone}>{children}</Mark>;
}
