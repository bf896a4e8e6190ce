import type { Ceiling, Exclusion, KnockOut, ScoringRuleSet, SubjectRules } from '@co-so/domain';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { conditionText } from '../condition-text.ts';
import { levelName } from '../subject-text.ts';
import { RuleItem, RuleItems } from './rule-item.tsx';

interface SubjectPartProps {
  readonly rules: SubjectRules;
  readonly reading: Reading;
}

interface KnockOutsPartProps extends SubjectPartProps {
  readonly set: ScoringRuleSet;
}

/** What leads to the lowest level whatever the score, each with its written exception. */
export function KnockOutsPart({ set, rules, reading }: KnockOutsPartProps) {
  return (
    <>
      <p className="rule-subject">{rules.text}: dù đạt bao nhiêu điểm.</p>
      <RuleItems
        items={rules.knockOuts}
        reading={reading}
        render={(knockOut, inner) => (
          <RuleItem
            key={knockOut.code}
            text={`${knockOut.code}. ${knockOut.text}`}
            note={<WhenNote knockOut={knockOut} set={set} />}
            cited={knockOut}
            reading={inner}
          >
            <ExceptionNote knockOut={knockOut} reading={inner} />
          </RuleItem>
        )}
      />
    </>
  );
}

function WhenNote({ knockOut: { when, decides }, set }: { readonly knockOut: KnockOut; readonly set: ScoringRuleSet }) {
  const person = decides === 'person' && 'Chỉ cảnh báo: người có thẩm quyền quyết định. ';
  if (when.kind === 'condition')
    return (
      <>
        {person}Cách tính: {conditionText(when.holds)}
      </>
    );
  const setting = set.settings?.find(({ id }) => id === when.setting);
  return (
    <>
      {person}
      {setting?.text ?? 'Theo lựa chọn của tỉnh'}:
      <ul className="rule-bands">
        {when.readings.map(({ choice, holds, decides: by }) => (
          <li key={choice}>
            {setting?.choices.find(({ id }) => id === choice)?.text}: {conditionText(holds)}
            {by === 'person' && ' (người có thẩm quyền quyết định)'}
          </li>
        ))}
      </ul>
    </>
  );
}

function ExceptionNote({
  knockOut: { exception },
  reading,
}: {
  readonly knockOut: KnockOut;
  readonly reading: Reading;
}) {
  if (!exception) return <p className="rule-exception soft">Không có ngoại lệ.</p>;
  return (
    <p className="rule-exception">
      <strong>Ngoại lệ {exception.id}:</strong> {exception.text}. <Citation cited={exception} reading={reading} />
    </p>
  );
}

interface ExclusionsPartProps {
  readonly exclusions: readonly Exclusion[];
  readonly reading: Reading;
}

export function ExclusionsPart({ exclusions, reading }: ExclusionsPartProps) {
  return (
    <RuleItems
      items={exclusions}
      reading={reading}
      render={(exclusion, inner) => (
        <RuleItem
          key={exclusion.code}
          text={exclusion.text}
          {...whenNote(exclusion)}
          cited={exclusion}
          reading={inner}
        />
      )}
    />
  );
}

/** How it is counted, where that says more than the sentence. */
function whenNote({ text, when }: Exclusion | Ceiling): { readonly note?: string } {
  const counted = conditionText(when);
  return isPart(counted, text) ? {} : { note: `Cách tính: ${counted}` };
}

function isPart(counted: string, text: string): boolean {
  return text.toLocaleLowerCase('vi').includes(counted.toLocaleLowerCase('vi'));
}

/** Where the text gives no level: a person decides. */
export function DecisionPart({ rules, reading }: SubjectPartProps) {
  return (
    <>
      <ExclusionsPart exclusions={rules.undecidable} reading={reading} />
      {rules.undefinedResult && (
        <ul className="rule-items">
          <RuleItem text={rules.undefinedResult.text} cited={rules.undefinedResult} reading={reading} />
        </ul>
      )}
    </>
  );
}

export function CeilingsPart({ rules, reading }: SubjectPartProps) {
  return (
    <RuleItems<Ceiling>
      items={rules.ceilings}
      reading={reading}
      render={(ceiling, inner) => (
        <RuleItem
          key={ceiling.code}
          text={ceiling.text}
          amount={`không quá mức ${levelName(rules, ceiling.level)}`}
          {...whenNote(ceiling)}
          cited={ceiling}
          reading={inner}
        />
      )}
    />
  );
}
