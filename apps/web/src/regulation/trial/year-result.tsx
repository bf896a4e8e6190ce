import { numberText, yearlyText, yearName } from '@co-so/domain';
import type { Level, YearlyResult, YearlyStep } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';

interface YearResultProps {
  readonly result: YearlyResult;
  readonly levels: readonly Level[];
  /** The level of each meeting. */
  readonly meetings: readonly string[];
  readonly reading: Reading;
}

/** The level of the year, the meetings it rests on, and each rule that was looked at with what it counted. */
export function YearResult({ result, levels, meetings, reading }: YearResultProps) {
  const { trace } = result;
  const [tone, text] = outcome(result, levels);
  return (
    <section className="trial-result">
      <h3>Kết quả cả năm</h3>
      <p role="status" className="trial-outcome">
        <Mark tone={tone}>{text}</Mark>
      </p>
      <p>
        {numberText(meetings.length)} buổi: {levels.map((level) => countedText(level, meetings)).join(', ')}.
      </p>
      {trace.length > 0 && (
        <DataTable
          caption="Xét từng mức của năm, từ trên xuống"
          rows={trace.map((step, index) => ({ step, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              header: 'Mức của năm',
              isLead: true,
              cell: ({ step }) => (
                <>
                  {yearlyText(step.rule, levels)}
                  <StepWhy step={step} levels={levels} />
                </>
              ),
            },
            { header: 'Đạt', cell: ({ step: { holds } }) => <Mark tone={tones[holds]}>{words[holds]}</Mark> },
            { header: 'Điều khoản', cell: ({ step: { rule } }) => <Citation cited={rule} reading={reading} /> },
          ]}
        />
      )}
    </section>
  );
}

const words = { yes: 'đạt', no: 'không đạt', unknown: 'chưa rõ số buổi' } as const;
const tones: Readonly<Record<YearlyStep['holds'], Tone>> = { yes: 'good', no: 'off', unknown: 'warn' };

function outcome(result: YearlyResult, levels: readonly Level[]): readonly [Tone, string] {
  if (result.kind === 'level') return ['good', yearName(result.level, levels)];
  const why = result.rule ? 'chưa rõ số buổi phải có' : 'không mức nào của năm đủ điều kiện';
  return ['warn', `Chưa tự xếp loại năm được (${why}): cấp có thẩm quyền quyết định`];
}

function countedText({ level, text }: Level, meetings: readonly string[]): string {
  return `${text.toLowerCase()} ${numberText(meetings.filter((one) => one === level).length)}`;
}

/** What was counted beside what was asked for. */
function StepWhy({ step, levels }: { readonly step: YearlyStep; readonly levels: readonly Level[] }) {
  const { rule, meetings, every, reached } = step;
  const nameOf = (id: string) => (levels.find(({ level }) => level === id)?.text ?? id).toLowerCase();
  return (
    <ul className="trace-why">
      {every !== null && rule.everyAtLeast !== null && (
        <li>
          Mọi buổi từ {nameOf(rule.everyAtLeast)} trở lên: {against(every, meetings)} buổi
        </li>
      )}
      {reached !== null && rule.atLeast !== null && (
        <li>
          Số buổi từ {nameOf(rule.atLeast.level)} trở lên:{' '}
          {rule.atLeast.meetings === null
            ? `${numberText(reached)}, chưa rõ phải có bao nhiêu`
            : against(reached, rule.atLeast.meetings)}
        </li>
      )}
    </ul>
  );
}

function against(counted: number, needed: number): string {
  const sign = counted < needed ? '<' : counted > needed ? '>' : '=';
  return `${numberText(counted)} ${sign} ${numberText(needed)}`;
}
