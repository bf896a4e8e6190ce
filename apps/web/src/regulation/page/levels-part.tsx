import type { Level, SubjectRules } from '@co-so/domain';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { conditionText } from '../condition-text.ts';
import { criterionName } from '../subject-text.ts';
import { scoreText } from '../rule-text.ts';
import { RuleItem } from './rule-item.tsx';

interface LevelsPartProps {
  readonly rules: SubjectRules;
  readonly reading: Reading;
}

/** The levels from the best down: points, and everything a level asks for besides. */
export function LevelsPart({ rules, reading }: LevelsPartProps) {
  return (
    <>
      <p className="rule-subject">{rules.text}</p>
      {rules.levels.map((level, index) => (
        <section key={level.level}>
          <h3>{level.text}</h3>
          <p>
            <strong>{spanText(level, rules.levels[index - 1])}</strong>
            {level.onlyByScore && ', hoặc thuộc trường hợp không hoàn thành nhiệm vụ'}.{' '}
            <Citation cited={level} reading={reading} />
          </p>
          <LevelAsks level={level} rules={rules} reading={reading} />
        </section>
      ))}
    </>
  );
}

function spanText({ from }: Level, better: Level | undefined): string {
  if (!better) return `Từ ${scoreText(from)} điểm`;
  return from === 0
    ? `Dưới ${scoreText(better.from)} điểm`
    : `Từ ${scoreText(from)} đến dưới ${scoreText(better.from)} điểm`;
}

function LevelAsks({ level, rules, reading }: LevelsPartProps & { readonly level: Level }) {
  if (level.conditions.length === 0 && level.gates.length === 0) return null;
  const inner = level.at ? { ...reading, under: level.at } : reading;
  return (
    <>
      <p className="soft">Và đủ các điều kiện:</p>
      <ul className="rule-items">
        {level.conditions.map((condition) => (
          <RuleItem
            key={condition.code}
            text={condition.text}
            note={`Cách tính: ${conditionText(condition.holds)}`}
            cited={condition}
            reading={inner}
          />
        ))}
        {level.gates.map((gate) => (
          <RuleItem
            key={gate.criterion}
            text={`Tiêu chí “${criterionName(rules, gate.criterion)}” đạt điểm tối đa`}
            cited={gate}
            reading={inner}
          />
        ))}
      </ul>
    </>
  );
}
