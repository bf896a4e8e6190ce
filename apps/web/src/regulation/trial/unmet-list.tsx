import { numberText } from '@co-so/domain';
import type { Points, SubjectRules, Unmet, UnmetConditions } from '@co-so/domain';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { scoreText } from '../rule-text.ts';
import { criterionName } from '../subject-text.ts';

interface UnmetListProps {
  readonly conditions: UnmetConditions;
  readonly rules: SubjectRules;
  readonly reading: Reading;
}

/** "Điều kiện chưa đạt": what stands between the result and the next better level, the nearest first. */
export function UnmetList({ conditions: { text, unmet }, rules, reading }: UnmetListProps) {
  return (
    <section>
      <h3>Điều kiện chưa đạt</h3>
      <p className="soft">Để đạt mức “{text}”, gần nhất trước:</p>
      <ul className="rule-items">
        {unmet.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            {unmetText(one, rules)} <Missing unmet={one} />
            <div>
              <Citation cited={citedOf(one)} reading={reading} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Missing({ unmet }: { readonly unmet: Unmet }) {
  const text = missingWords(unmet);
  return text === undefined ? null : <strong>({text})</strong>;
}

function missingWords({ kind, missing }: Unmet): string | undefined {
  if (missing === null) return undefined;
  // Of points and gates hundredths are missing, as `Unmet` says.
  if (kind === 'points' || kind === 'gate') return `còn thiếu ${scoreText(missing as Points)} điểm`;
  return `còn cách ${numberText(missing)}`;
}

function unmetText({ kind, id, text }: Unmet, rules: SubjectRules): string {
  switch (kind) {
    case 'points':
      return 'Tổng điểm chưa đủ';
    case 'gate':
      return `Tiêu chí “${criterionName(rules, id)}” phải đạt điểm tối đa`;
    case 'knockOut':
      return `Không thuộc trường hợp: ${text}`;
    case 'ceiling':
      return `Không thuộc trường hợp bị giới hạn mức: ${text}`;
    case 'condition':
      return text;
  }
}

/** Either a clause, or the reason why there is none: `Unmet` has both, each perhaps not there. */
function citedOf({ at, unconfirmed }: Unmet) {
  const doubt = unconfirmed === undefined ? {} : { unconfirmed };
  return at ? { at, ...doubt } : { unconfirmed: unconfirmed ?? '' };
}
