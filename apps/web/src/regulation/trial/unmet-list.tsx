import { asPoints, numberText } from '@co-so/domain';
import type { SubjectRules, Unmet, UnmetConditions } from '@co-so/domain';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { countText } from '../condition-text.ts';
import { scoreText } from '../rule-text.ts';
import { criterionName } from '../subject-text.ts';

interface UnmetListProps {
  readonly conditions: UnmetConditions;
  readonly rules: SubjectRules;
  readonly mitigated: readonly string[];
  readonly reading: Reading;
}

/** "Điều kiện chưa đạt": what stands between the result and the next better level, the nearest first. */
export function UnmetList({ conditions: { level, text, unmet }, rules, mitigated, reading }: UnmetListProps) {
  return (
    <section>
      <h3>Điều kiện chưa đạt</h3>
      <p className="soft">Để đạt mức “{text}”, gần nhất trước:</p>
      <ul className="rule-items">
        {unmet.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            {unmetText(one, rules, mitigated)} <Missing text={missingText(one, level, rules)} />
            <div>
              <Citation cited={citedOf(one)} reading={reading} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Missing({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <strong>({text})</strong>;
}

/** How far it is, in what is counted: so many too few, or too many. */
function missingText({ kind, id, missing }: Unmet, level: string, { levels }: SubjectRules): string | undefined {
  if (missing === null) return undefined;
  if (kind === 'points' || kind === 'gate') return `còn thiếu ${scoreText(asPoints(missing))} điểm`;
  const condition = levels.find((one) => one.level === level)?.conditions.find(({ code }) => code === id)?.holds;
  if (condition?.kind !== 'share' && condition?.kind !== 'count') return undefined;
  const counted = countText(condition.kind === 'share' ? condition.part : condition.fact);
  const isTooFew = condition.is === 'atLeast' || condition.is === 'over';
  return `${isTooFew ? 'còn thiếu' : 'quá'} ${numberText(missing)} ${counted}`;
}

function unmetText({ kind, id, text }: Unmet, rules: SubjectRules, mitigated: readonly string[]): string {
  switch (kind) {
    case 'points':
      return 'Tổng điểm chưa đủ';
    case 'base':
      return `Tiêu chí “${criterionName(rules, id)}” phải có số để tính tỷ lệ`;
    case 'gate':
      return `Tiêu chí “${criterionName(rules, id)}” phải đạt điểm tối đa`;
    case 'undecidable':
      return `Có căn cứ để xét (hiện nay: ${text})`;
    case 'knockOut':
      return claimedText(rules, id, mitigated) ?? `Không thuộc trường hợp: ${text}`;
    case 'ceiling':
      return `Không thuộc trường hợp bị giới hạn mức: ${text}`;
    case 'condition':
      return text;
  }
}

/** Where an exception is claimed, what is still asked for: the result has said what happened and on which ground. */
function claimedText({ knockOuts }: SubjectRules, code: string, mitigated: readonly string[]): string | undefined {
  const found = mitigated.includes(code) ? knockOuts.find((one) => one.code === code) : undefined;
  return found?.exception
    ? `Được cấp có thẩm quyền chấp nhận ngoại lệ ${found.exception.id} (${code}); mức khi đó do cấp ấy quyết định`
    : undefined;
}

/** Either a clause, or the reason why there is none: `Unmet` has both, each perhaps not there. */
function citedOf({ at, unconfirmed }: Unmet) {
  const doubt = unconfirmed === undefined ? {} : { unconfirmed };
  return at ? { at, ...doubt } : { unconfirmed: unconfirmed ?? '' };
}
