import type { Limit, ScoringRuleSet } from '@co-so/domain';
import type { Reading } from '../citation.tsx';
import { limitText } from '../rule-text.ts';
import { RuleItem, RuleItems } from './rule-item.tsx';

interface LimitsPartProps {
  readonly limits: readonly Limit[];
  readonly reading: Reading;
}

/** Single limits, deadlines and duties, each with its number and its clause. */
export function LimitsPart({ limits, reading }: LimitsPartProps) {
  return (
    <RuleItems
      items={limits}
      reading={reading}
      render={(limit, inner) => (
        <RuleItem key={limit.id} text={limit.text} amount={limitText(limit)} cited={limit} reading={inner} />
      )}
    />
  );
}

interface YearlyPartProps {
  readonly yearly: NonNullable<ScoringRuleSet['yearly']>;
  readonly reading: Reading;
}

/** How the level of a year follows from its meetings. */
export function YearlyPart({ yearly, reading }: YearlyPartProps) {
  return (
    <RuleItems
      items={yearly}
      reading={reading}
      render={(rule, inner) => (
        <RuleItem
          key={rule.level}
          text={rule.text}
          {...(rule.atLeast?.meetings === null && { note: 'Chưa rõ số buổi: người có thẩm quyền quyết định' })}
          cited={rule}
          reading={inner}
        />
      )}
    />
  );
}
