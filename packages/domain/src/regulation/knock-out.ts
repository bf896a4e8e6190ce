import type { Assessed, Evaluation } from './assessed.ts';
import { holds } from './condition.ts';
import type { Points } from './points.ts';
import { sorted } from './reasons.ts';
import type { KnockOut, ScoringRuleSet, SubjectRules } from './scoring-rules.ts';
import { levelLine } from './trace.ts';
import type { TraceLine } from './trace.ts';

/** The lowest level for what knocks out and for too low a score; a person's decision where an exception is claimed. */
export function knockedOut(
  ruleSet: ScoringRuleSet,
  rules: SubjectRules,
  assessed: Assessed,
  total: Points,
  trace: TraceLine[],
): Evaluation | undefined {
  const lowest = rules.levels[rules.levels.length - 1]!;
  let hard: string[] | undefined;
  let soft: string[] | undefined;
  for (const knockOut of rules.knockOuts) {
    const decides = decidedBy(ruleSet, knockOut, assessed);
    if (decides === 'rule') (hard ??= []).push(knockOut.code);
    else if (decides === 'person') (soft ??= []).push(knockOut.code);
    if (decides)
      trace.push(levelLine(decides === 'rule' ? 'knockOut' : 'exception', knockOut.code, lowest.level, knockOut));
  }
  if (lowest.code !== undefined && isLowest(rules, total)) {
    (hard ??= []).push(lowest.code);
    trace.push(levelLine('knockOut', lowest.code, lowest.level, lowest));
  }
  if (hard) {
    trace.push(levelLine('level', lowest.level, lowest.level, lowest));
    return { outcome: 'level', level: lowest.level, total, reasons: sorted(hard), trace };
  }
  if (!soft) return undefined;
  const first = rules.knockOuts.find(({ code }) => code === soft[0])!;
  trace.push(levelLine('manual', 'exception', null, first));
  return { outcome: 'manual', level: null, total, reasons: sorted(soft), trace };
}

/** Who decides on a knock-out that holds; undefined where it does not hold. */
function decidedBy(
  ruleSet: ScoringRuleSet,
  { when, decides, exception, code }: KnockOut,
  { facts, on, settings, mitigated }: Assessed,
): 'rule' | 'person' | undefined {
  let by = decides;
  if (when.kind === 'condition') {
    if (!holds(when.holds, facts, on)) return undefined;
  } else {
    const choice = settings[when.setting] ?? defaultOf(ruleSet, when.setting);
    const reading = when.readings.find((one) => one.choice === choice);
    if (!reading) throw new Error(`${ruleSet.id} has no reading ${choice} of ${when.setting}`);
    if (!holds(reading.holds, facts, on)) return undefined;
    if (reading.decides === 'person') by = 'person';
  }
  return by === 'rule' && exception !== null && mitigated.includes(code) ? 'person' : by;
}

function defaultOf({ settings }: ScoringRuleSet, id: string): string | undefined {
  return settings?.find((setting) => setting.id === id)?.default;
}

function isLowest({ levels }: SubjectRules, total: Points): boolean {
  return levels.length < 2 || total < levels[levels.length - 2]!.from;
}
