import type { Assessed, Evaluation } from './assessed.ts';
import type { Condition } from './condition.ts';
import { holds } from './condition.ts';
import { ownOf } from './keys.ts';
import type { Points } from './points.ts';
import { sorted } from './reasons.ts';
import type { KnockOut, ScoringRuleSet, SubjectRules } from './scoring-rules.ts';
import type { Choices } from './settings.ts';
import { levelLine } from './trace.ts';
import type { TraceLine } from './trace.ts';

/** A total, and the criteria that it is open for: with one of these it is no score, and neither too low nor enough. */
export interface OpenTotal {
  readonly total: Points;
  readonly open: readonly string[];
}

/** The lowest level for what knocks out and for too low a score; a person's decision where an exception is claimed. */
export function knockedOut(
  ruleSet: ScoringRuleSet,
  rules: SubjectRules,
  assessed: Assessed,
  { total, open }: OpenTotal,
  trace: TraceLine[],
): Evaluation | undefined {
  const lowest = rules.levels[rules.levels.length - 1]!;
  let hard: string[] | undefined;
  let soft: string[] | undefined;
  for (const knockOut of rules.knockOuts) {
    const reading = readingOf(ruleSet, knockOut, assessed.settings);
    if (!holds(reading.holds, assessed.facts, assessed.on)) continue;
    const isHard = decidedBy(knockOut, reading, assessed) === 'rule';
    if (isHard) (hard ??= []).push(knockOut.code);
    else (soft ??= []).push(knockOut.code);
    const held = { kind: 'condition', asked: reading.holds, seen: assessed } as const;
    trace.push(levelLine(isHard ? 'knockOut' : 'exception', knockOut.code, lowest.level, knockOut, held));
  }
  const needed = open.length > 0 ? undefined : scoreMissed(rules, total);
  if (lowest.code !== undefined && needed !== undefined) {
    (hard ??= []).push(lowest.code);
    trace.push(levelLine('knockOut', lowest.code, lowest.level, lowest, { kind: 'points', score: total, needed }));
  }
  if (hard) {
    trace.push(levelLine('level', lowest.level, lowest.level, lowest));
    return { outcome: 'level', level: lowest.level, total, reasons: sorted(hard), trace };
  }
  if (!soft) return undefined;
  const first = rules.knockOuts.find(({ code }) => code === soft[0])!;
  trace.push(levelLine('manual', 'exception', null, first));
  return { outcome: 'manual', level: null, total, reasons: sorted([...open, ...soft]), trace };
}

/** Who decides on a knock-out that holds. */
function decidedBy(
  { decides, exception, code }: KnockOut,
  reading: KnockOutReading,
  { mitigated }: Assessed,
): KnockOut['decides'] {
  const by = reading.decides === 'person' ? 'person' : decides;
  return by === 'rule' && exception !== null && mitigated.includes(code) ? 'person' : by;
}

interface KnockOutReading {
  readonly holds: Condition;
  readonly decides?: KnockOut['decides'];
}

function readingOf(ruleSet: ScoringRuleSet, { when }: KnockOut, settings: Choices): KnockOutReading {
  if (when.kind === 'condition') return when;
  const choice = ownOf(settings, when.setting) ?? defaultOf(ruleSet, when.setting);
  const reading = when.readings.find((one) => one.choice === choice);
  if (!reading) throw new Error(`${ruleSet.id} has no reading ${choice} of ${when.setting}`);
  return reading;
}

function defaultOf({ settings }: ScoringRuleSet, id: string): string | undefined {
  return settings?.find((setting) => setting.id === id)?.default;
}

/** The points that the level above the lowest begins at, where the total misses them; those of the lowest if it is alone. */
function scoreMissed({ levels }: SubjectRules, total: Points): Points | undefined {
  const bound = levels[levels.length - 2]?.from;
  if (bound === undefined) return levels[0]!.from;
  return total < bound ? bound : undefined;
}
