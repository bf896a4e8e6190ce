import { capGroupSetting, capOutstanding, capReadingOf, numberText, ratingYearOf, roundRatio } from '@co-so/domain';
import type { CapGroup, CapReading, CapRule, Choices, RuleProblem, Series, SubjectRules } from '@co-so/domain';
import { lazyRouteComponent, Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { Mark } from '../../ui/mark.tsx';
import { CapChoices } from '../cap-choice/cap-choice.tsx';
import type { ChosenUnderCap } from '../cap-choice/keep-record.tsx';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { ruleShareText } from '../rule-text.ts';
import { lastDayOf } from './basis.ts';
import type { TrialBasis } from './basis.ts';
import { ChoiceFields, ChoicesStanding, UsedChoices } from './choice-fields.tsx';
import { otherReadings, readingText } from './cap-readings.ts';
import { CountInput } from './count-input.tsx';
import { choicesOf, useRecordedChoices } from './recorded-choices.ts';
import './trial.css';

// Few enter decisions, and only when a body has taken one.
const KeepRecord = lazyRouteComponent(() => import('../cap-choice/keep-record.tsx'), 'KeepRecord');

interface CapTrialProps {
  readonly cap: CapRule;
  readonly rules: SubjectRules;
  readonly series: Series;
  readonly reading: Reading;
  readonly basis: TrialBasis;
}

/** What changes a number, or of whom a group is made up. */
const chosenHere = [capGroupSetting, 'capBase', 'capRatio', 'capRounding'];

/** How many may stay at the best level, by the chosen reading and by every other one. */
export function CapTrial({ cap, rules, series, reading, basis }: CapTrialProps) {
  const [typed, setTyped] = useState({ candidates: '20', good: '60' });
  const [tried, setTried] = useState<Choices>({});
  const recorded = useRecordedChoices(series, lastDayOf(ratingYearOf(basis.today)), basis.isProvince);
  const problems = countProblems(typed);
  const settings = cap.settings.filter(({ id }) => chosenHere.includes(id));
  const choices = { ...choicesOf(recorded, cap.settings), ...tried };
  const counting = capReadingOf(cap, choices);
  const { unit, today } = basis;
  const keep =
    unit?.decisions === 'entered'
      ? (chosen: ChosenUnderCap) => (
          <Suspense>
            <KeepRecord chosen={chosen} today={today} unitField={unit.field} />
          </Suspense>
        )
      : undefined;
  return (
    <>
      <p className="soft">
        Chỉ tính trên máy này, không lưu, không gửi đi đâu.{' '}
        {unit?.decisions && <Link to="/bien-ban-ty-le">Biên bản đã ghi</Link>}
      </p>
      <form onSubmit={(event) => event.preventDefault()} aria-label="Tính thử tỷ lệ khống chế" className="trial-fields">
        <CountInput
          label="Số đủ điều kiện xuất sắc"
          value={typed.candidates}
          at="/candidates"
          problems={problems}
          onChange={(candidates) => setTyped({ ...typed, candidates })}
        />
        <CountInput
          label="Số đã xếp hoàn thành tốt"
          value={typed.good}
          at="/good"
          problems={problems}
          onChange={(good) => setTyped({ ...typed, good })}
        />
        <ChoiceFields {...{ settings, recorded, tried }} onTry={setTried} />
      </form>
      <ChoicesStanding recorded={recorded} />
      {problems.length === 0 && recorded.kind !== 'loading' && (
        <>
          <CapResult
            cap={cap}
            reading={reading}
            group={{ candidates: Number(typed.candidates), good: Number(typed.good) }}
            chosen={counting}
          />
          <UsedChoices settings={cap.settings} {...{ recorded, tried, reading }} />
          <CapChoices good={Number(typed.good)} {...{ cap, rules, reading, counting, choices, keep }} />
        </>
      )}
    </>
  );
}

function countProblems(typed: Readonly<Record<string, string>>): readonly RuleProblem[] {
  return Object.entries(typed).flatMap(([name, text]): readonly RuleProblem[] =>
    /^\d{1,9}$/.test(text.trim()) ? [] : [{ code: 'fact-number', at: `/${name}`, given: text }],
  );
}

interface CapResultProps extends Pick<CapTrialProps, 'cap' | 'reading'> {
  readonly group: CapGroup;
  readonly chosen: CapReading;
}

function CapResult({ cap, reading, group, chosen }: CapResultProps) {
  const { outstanding, good } = capOutstanding(group, chosen);
  const others = otherReadings(cap, chosen).map((one) => ({ ...one, ...capOutstanding(group, one.reading) }));
  const differing = others.filter(
    ({ reading: { ratio }, outstanding: other }) => ratio === chosen.ratio && other !== outstanding,
  );
  return (
    <>
      <p role="status" className="trial-outcome">
        Được giữ mức xuất sắc nhiều nhất <strong>{numberText(outstanding)}</strong> trong {numberText(group.candidates)}
        ; khi đó hoàn thành tốt có {numberText(good)}.
      </p>
      <p>
        {formulaText(group, chosen)}. <Citation cited={cap} reading={reading} />
      </p>
      {differing.length > 0 && (
        <p>
          <Mark tone="warn">
            Văn bản không nói rõ, cách tính khác cho kết quả khác:{' '}
            {differing.map((one) => `${one.text}: ${one.outstanding}`).join('; ')}.
          </Mark>
        </p>
      )}
      <DataTable
        caption="Kết quả theo mỗi cách tính"
        rows={[{ text: `Đang chọn: ${readingText(chosen)}`, outstanding, good }, ...others]}
        rowKey={({ text }) => text}
        columns={[
          { header: 'Cách tính', isLead: true, cell: ({ text }) => text },
          { header: 'Được giữ xuất sắc', isNumber: true, cell: (row) => numberText(row.outstanding) },
          { header: 'Hoàn thành tốt', isNumber: true, cell: (row) => numberText(row.good) },
        ]}
      />
    </>
  );
}

/** The inequality as it is counted, with the numbers in it. */
function formulaText({ candidates, good }: CapGroup, { base, ratio, rounding }: CapReading): string {
  const all = candidates + good;
  const share = ruleShareText(ratio);
  const half = rounding === 'halfUp' ? ' + 0,5' : '';
  if (base === 'goodOrBetter') {
    const bound = numberText(roundRatio({ ...ratio, numerator: ratio.numerator * all }, 2), 2);
    return `k ≤ ${share} × ${all}${half}, với ${all} là số hoàn thành tốt trở lên (${share} × ${all} = ${bound})`;
  }
  return `k ≤ ${share} × (${all} − k)${half}, với ${all} là số hoàn thành tốt trở lên và (${all} − k) là số hoàn thành tốt sau khi k được giữ mức xuất sắc`;
}
