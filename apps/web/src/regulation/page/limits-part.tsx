import { yearlyText, yearName } from '@co-so/domain';
import type { Level, Limit, YearlyLevel } from '@co-so/domain';
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
  readonly yearly: readonly YearlyLevel[];
  /** Those of a meeting. */
  readonly levels: readonly Level[];
  readonly reading: Reading;
}

/** How the level of a year follows from its meetings: by the numbers of the rules, whatever was written beside them. */
export function YearlyPart({ yearly, levels, reading }: YearlyPartProps) {
  return (
    <RuleItems
      items={yearly}
      reading={reading}
      render={(rule, inner) => (
        <RuleItem
          key={yearly.indexOf(rule)}
          text={yearlyText(rule, levels)}
          {...(rule.atLeast?.meetings === null && { note: 'Chưa rõ số buổi: người có thẩm quyền quyết định' })}
          cited={rule}
          reading={inner}
        >
          {isOwnText(rule, levels) && (
            <span className="rule-note">Lời văn ghi trong bảng: “{rule.text}”. Xếp loại theo các số ở trên.</span>
          )}
        </RuleItem>
      )}
    />
  );
}

/** Whether somebody wrote another sentence than the numbers make. */
function isOwnText(rule: YearlyLevel, levels: readonly Level[]): boolean {
  return ![yearlyText(rule, levels), yearName(rule.level, levels)].includes(rule.text.normalize('NFC').trim());
}
