import { compareShare, confidenceConsequence, hasQuorum } from '@co-so/domain';
import type { Cited, ConfidenceTotals, Ratio, ThresholdRuleSet } from '@co-so/domain';
import type { ReactNode } from 'react';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { ruleShareText } from '../rule-text.ts';
import { computedShareText } from './compared-text.ts';

interface VoteResultProps {
  readonly set: ThresholdRuleSet;
  readonly totals: ConfidenceTotals & { readonly summoned: number; readonly present: number };
  readonly reading: Reading;
  /** What else the result rests on. */
  readonly children: ReactNode;
}

/** Whether the vote could be held and what follows from it, each step with its share, its bound and its clause. */
export function VoteResult({ set, totals, reading, children }: VoteResultProps) {
  const { present, summoned, low, base } = totals;
  const [tone, text] = outcome(set, totals);
  const reached = hasQuorum(set, present, summoned) ? confidenceConsequence(set, { low, base }) : undefined;
  return (
    <section className="trial-result">
      <h3>Kết quả tính thử</h3>
      <p role="status" className="trial-outcome">
        <Mark tone={tone}>{text}</Mark>
      </p>
      <h3>Diễn giải</h3>
      <ul className="rule-items">
        <Step
          text="Có mặt trên số được triệu tập"
          part={present}
          whole={summoned}
          bound={set.quorum.ratio}
          rule={set.quorum}
          reading={reading}
        />
        {set.consequences.map((one) => (
          <Step
            key={one.code}
            text={one.text}
            part={low}
            whole={base}
            bound={one.low.ratio}
            rule={one}
            isReached={one === reached}
            reading={reading}
          />
        ))}
      </ul>
      {children}
    </section>
  );
}

function outcome(set: ThresholdRuleSet, { present, summoned, low, base }: VoteResultProps['totals']): [Tone, string] {
  if (!hasQuorum(set, present, summoned)) return ['off', 'Chưa đủ điều kiện tiến hành lấy phiếu'];
  const consequence = confidenceConsequence(set, { low, base });
  return consequence ? ['bad', consequence.text] : ['good', 'Không thuộc trường hợp phải xử lý theo kết quả phiếu'];
}

interface StepProps {
  readonly text: string;
  readonly part: number;
  readonly whole: number;
  readonly bound: Ratio;
  readonly rule: Cited;
  /** Whether it is the one that the vote leads to; undefined of what is no consequence. */
  readonly isReached?: boolean;
  readonly reading: Reading;
}

function Step({ text, part, whole, bound, rule, isReached, reading }: StepProps) {
  const order = compareShare(part, whole, bound);
  const sign = order === 0 ? ', bằng' : order < 0 ? ' <' : ' >';
  return (
    <li>
      {text}:{' '}
      <strong>
        {whole === 0 ? 'không có số để tính' : `${computedShareText(part, whole)}${sign} ${ruleShareText(bound)}`}
      </strong>{' '}
      {isReached === true && <Mark tone="bad">Áp dụng</Mark>}
      {isReached === false && <span className="soft">(không áp dụng)</span>}
      <div>
        <Citation cited={rule} reading={reading} />
      </div>
    </li>
  );
}
