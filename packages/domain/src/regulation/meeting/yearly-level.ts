import type { ScoringRuleSet, YearlyLevel } from '../scoring-rules.ts';

/**
 * The level of a year from its meetings: `level` where a rule says so; `manual` where the number that a rule asks for is
 * not known, or where no rule speaks, and a person has to decide. `rule` is the one that was reached.
 */
export type YearlyResult =
  | { readonly kind: 'level'; readonly level: string; readonly rule: YearlyLevel }
  | { readonly kind: 'manual'; readonly rule: YearlyLevel | null };

/** Takes the levels of the year's meetings, by the names that the set's levels have. */
export function yearlyLevel({ subjects, yearly = [] }: ScoringRuleSet, meetings: readonly string[]): YearlyResult {
  const order = subjects[0]!.levels.map(({ level }) => level);
  const isAtLeast = (level: string, bound: string) => order.indexOf(level) <= order.indexOf(bound);
  const unknown = meetings.find((level) => !order.includes(level));
  if (unknown !== undefined) throw new Error(`no level of a meeting: ${unknown}`);
  if (meetings.length === 0) return { kind: 'manual', rule: null };
  for (const rule of yearly) {
    const { everyAtLeast, atLeast } = rule;
    if (everyAtLeast !== null && !meetings.every((level) => isAtLeast(level, everyAtLeast))) continue;
    if (atLeast === null) return { kind: 'level', level: rule.level, rule };
    if (atLeast.meetings === null) return { kind: 'manual', rule };
    const reached = meetings.filter((level) => isAtLeast(level, atLeast.level)).length;
    if (reached >= atLeast.meetings) return { kind: 'level', level: rule.level, rule };
  }
  return { kind: 'manual', rule: null };
}
