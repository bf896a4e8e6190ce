import { checkBallots, confidenceBase } from '@co-so/domain';
import type { Choices, ThresholdRuleSet } from '@co-so/domain';
import { useState } from 'react';
import type { Reading } from '../citation.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import type { TrialBasis } from './basis.ts';
import { ChoicesStanding, UsedChoices } from './choice-fields.tsx';
import { CountInput } from './count-input.tsx';
import { numberIn } from './number-in.ts';
import { choicesOf, useRecordedChoices } from './recorded-choices.ts';
import { VoteResult } from './vote-result.tsx';
import './trial.css';

interface VoteTrialProps {
  readonly set: ThresholdRuleSet;
  readonly reading: Reading;
  readonly basis: Pick<TrialBasis, 'today' | 'isProvince'>;
}

const base = 'voteBase';

const fields = [
  { name: 'summoned', text: 'Số người được triệu tập' },
  { name: 'present', text: 'Số người có mặt' },
  { name: 'issued', text: 'Số phiếu phát ra' },
  { name: 'returned', text: 'Số phiếu thu về' },
  { name: 'valid', text: 'Số phiếu hợp lệ' },
  { name: 'low', text: 'Số phiếu tín nhiệm thấp' },
] as const;

type Typed = Readonly<Partial<Record<(typeof fields)[number]['name'], string>>>;

/** Totals of one ballot tried out. Of persons nothing is asked, and nothing of it leaves the window. */
export function VoteTrial({ set, reading, basis }: VoteTrialProps) {
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState<Choices>({});
  const settings = (set.settings ?? []).filter(({ id }) => id === base);
  const recorded = useRecordedChoices(set.series, basis.today, basis.isProvince);
  const chosen = tried[base] ?? choicesOf(recorded, settings)[base] ?? settings[0]?.default;
  const isComplete = fields.every(({ name }) => typed[name]?.trim());
  const totals = totalsIn(typed);
  const problems = isComplete ? checkBallots(totals) : [];
  const counted = chosen === undefined ? undefined : confidenceBase(totals, chosen);
  return (
    <>
      <p>Chỉ nhập tổng số của một phiếu, không nhập tên. Chỉ tính trên máy này: không lưu, không gửi đi đâu.</p>
      <form onSubmit={(event) => event.preventDefault()} aria-label="Tính thử kết quả lấy phiếu">
        <div className="trial-fields">
          {fields.map(({ name, text }) => (
            <CountInput
              key={name}
              label={text}
              value={typed[name] ?? ''}
              at={`/${name}`}
              problems={problems}
              onChange={(value) => setTyped({ ...typed, [name]: value })}
            />
          ))}
          {settings.map(({ id, text, choices }) => (
            <SearchSelect
              key={id}
              label={text}
              value={chosen ?? ''}
              choices={choices.map((choice) => ({ value: choice.id, label: choice.text }))}
              onChange={(choice) => setTried({ [id]: choice })}
            />
          ))}
        </div>
      </form>
      <ChoicesStanding recorded={recorded} />
      {!isComplete && <p className="soft">Nhập đủ các số để xem kết quả.</p>}
      {recorded.kind !== 'loading' && isComplete && problems.length === 0 && counted !== undefined && (
        <VoteResult set={set} totals={{ ...totals, base: counted }} reading={reading}>
          <UsedChoices {...{ settings, recorded, tried, reading }} />
        </VoteResult>
      )}
    </>
  );
}

function totalsIn(typed: Typed) {
  const counted = (name: keyof Typed) => numberIn(typed[name] ?? '');
  const [summoned, present, low] = [counted('summoned'), counted('present'), counted('low')];
  return { summoned, present, issued: counted('issued'), returned: counted('returned'), valid: counted('valid'), low };
}
