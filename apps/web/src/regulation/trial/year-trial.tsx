import { SegmentedControl } from '@mantine/core';
import { isCount, levelByPoints, noPoints, parsePoints, yearlyLevel } from '@co-so/domain';
import type { Level, RuleProblem, ScoringRuleSet, SubjectRules, YearlyLevel } from '@co-so/domain';
import { useId, useState } from 'react';
import type { Reading } from '../citation.tsx';
import { CountInput } from './count-input.tsx';
import { numberIn } from './number-in.ts';
import { YearResult } from './year-result.tsx';
import './trial.css';

interface YearTrialProps {
  readonly set: ScoringRuleSet;
  readonly yearly: readonly YearlyLevel[];
  readonly reading: Reading;
}

const months = Array.from({ length: 12 }, (_, index) => `${index + 1}`);

/** Meetings of a year, by their points or by how many had which level: the level of the year, and why. */
export function YearTrial({ set, yearly, reading }: YearTrialProps) {
  const levels = set.subjects[0]?.levels ?? [];
  const [mode, setMode] = useState<Mode>('counts');
  const [typed, setTyped] = useState<Typed>({});
  // Full points in some criterion cannot be seen in a total.
  const hasPoints = levels.length > 0 && levelByPoints(levels, noPoints) !== undefined;
  const isByPoints = hasPoints && mode === 'points';
  const { meetings, problems } = isByPoints ? readPoints(set.subjects[0], typed) : readCounts(levels, typed);
  const type = (name: string) => (value: string) => setTyped({ ...typed, [name]: value });
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label="Tính thử cả năm">
      {hasPoints && <ModeSwitch mode={mode} onChange={setMode} />}
      <div className="trial-fields">
        {isByPoints
          ? months.map((month) => (
              <CountInput
                key={month}
                label={`Điểm tháng ${month}`}
                value={typed[pointsKey(month)] ?? ''}
                at={`/${pointsKey(month)}`}
                problems={problems}
                isDecimal
                onChange={type(pointsKey(month))}
              />
            ))
          : levels.map(({ level, text }) => (
              <CountInput
                key={level}
                label={`Số buổi xếp loại ${text.toLowerCase()}`}
                value={typed[countKey(level)] ?? ''}
                at={`/${countKey(level)}`}
                problems={problems}
                onChange={type(countKey(level))}
              />
            ))}
      </div>
      {problems.length === 0 && meetings.length === 0 && (
        <p className="soft">Nhập các buổi trong năm để xem kết quả.</p>
      )}
      {problems.length === 0 && meetings.length > 0 && (
        <YearResult result={yearlyLevel({ ...set, yearly }, meetings)} {...{ levels, meetings, reading }} />
      )}
    </form>
  );
}

type Mode = 'counts' | 'points';
type Typed = Readonly<Record<string, string>>;

interface ReadYear {
  /** The level of each meeting. */
  readonly meetings: readonly string[];
  readonly problems: readonly RuleProblem[];
}

const pointsKey = (month: string) => `months/${month}`;
const countKey = (level: string) => `levels/${level}`;

/** More meetings than days are a slip of the finger. */
const mostMeetings = 366;

function readCounts(levels: readonly Level[], typed: Typed): ReadYear {
  const given = levels.map(({ level }) => ({ level, at: `/${countKey(level)}`, text: typed[countKey(level)] ?? '' }));
  const counts = given.map((one) => ({ ...one, count: one.text.trim() === '' ? 0 : numberIn(one.text) }));
  const problems = counts
    .filter(({ count }) => !isCount(count) || count > mostMeetings)
    .map(({ at, text }): RuleProblem => ({ code: 'fact-number', at, given: text }));
  if (problems.length > 0) return { meetings: [], problems };
  return { meetings: counts.flatMap(({ level, count }) => Array.from({ length: count }, () => level)), problems };
}

/** A month without points had no meeting. */
function readPoints(rules: SubjectRules | undefined, typed: Typed): ReadYear {
  const { levels = [], scale = noPoints } = rules ?? {};
  const given = months.flatMap((month) => {
    const text = (typed[pointsKey(month)] ?? '').trim();
    return text === '' ? [] : [{ at: `/${pointsKey(month)}`, text, points: parsePoints(text.replace(',', '.')) }];
  });
  return {
    meetings: given.flatMap(({ points }) => (points === undefined ? [] : (levelByPoints(levels, points)?.level ?? []))),
    problems: given.flatMap(({ at, text, points }): readonly RuleProblem[] => {
      if (points === undefined) return [{ code: 'points-unreadable', at, given: text }];
      return points > scale ? [{ code: 'total-over-scale', at, given: points, expected: scale }] : [];
    }),
  };
}

function ModeSwitch({ mode, onChange }: { readonly mode: Mode; readonly onChange: (mode: Mode) => void }) {
  const id = useId();
  return (
    <div className="trial-mode">
      <span id={id}>Cách nhập</span>
      <SegmentedControl
        aria-labelledby={id}
        value={mode}
        onChange={(chosen) => onChange(chosen === 'points' ? 'points' : 'counts')}
        data={[
          { value: 'counts', label: 'Số buổi từng mức' },
          { value: 'points', label: 'Điểm 12 tháng' },
        ]}
      />
    </div>
  );
}
