import type { CapRule, Ratio, SubjectRules } from '@co-so/domain';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { ruleShareText } from '../rule-text.ts';
import { levelName } from '../subject-text.ts';
import { Remarks, SettingsList } from './remarks.tsx';

interface CapPartProps {
  readonly cap: CapRule;
  readonly rules: SubjectRules;
  readonly reading: Reading;
}

/** How many may be at the best level, and everything about it that a province has to choose. */
export function CapPart({ cap, rules, reading }: CapPartProps) {
  return (
    <>
      <p>
        <Numbered text={cap.text} share={cap.ratio} />. <Citation cited={cap} reading={reading} />
      </p>
      <p>
        <Numbered text={cap.granted.text} share={cap.granted.ratio} />.{' '}
        <Citation cited={cap.granted} reading={reading} />
      </p>
      <p>
        Vượt tỷ lệ thì xếp mức {levelName(rules, cap.next).toLowerCase()}. Tập thể có thẩm quyền chọn và ghi lý do; phần
        mềm không chọn sẵn ai.
      </p>
      <h3>Tỉnh lựa chọn cách tính</h3>
      <SettingsList settings={cap.settings} reading={reading} />
      <h3>Công thức của từng cách tính</h3>
      <Remarks remarks={cap.forms} reading={reading} />
    </>
  );
}

/** A sentence with its number, which is not said again where the sentence has it. */
function Numbered({ text, share }: { readonly text: string; readonly share: Ratio }) {
  const number = ruleShareText(share);
  return text.includes(number) ? (
    text
  ) : (
    <>
      {text}: <strong>{number}</strong>
    </>
  );
}
