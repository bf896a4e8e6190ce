import type { Points } from '../points.ts';
import type { Level, ScoringRuleSet, YearlyLevel } from '../scoring-rules.ts';

/**
 * The level of a year from its meetings: `level` where a rule says so; `manual` where the number that a rule asks for is
 * not known, or where no rule speaks, and a person has to decide. `rule` is the one that was reached.
 */
export type YearlyResult = (
  | { readonly kind: 'level'; readonly level: string; readonly rule: YearlyLevel }
  | { readonly kind: 'manual'; readonly rule: YearlyLevel | null }
) & {
  /** The rules that were looked at, from the best down to the one that was reached. */
  readonly trace: readonly YearlyStep[];
};

/** A rule of the year with the meetings that were counted for it. */
export interface YearlyStep {
  readonly rule: YearlyLevel;
  readonly meetings: number;
  /** How many of the meetings are at least what every one has to be; `null` where nothing is asked of every one. */
  readonly every: number | null;
  /** How many are at the level of which so many are asked for; `null` where none are. */
  readonly reached: number | null;
  /** `unknown`: the number that it asks for was not found. */
  readonly holds: 'yes' | 'no' | 'unknown';
}

/** Takes the levels of the year's meetings, by the names that the set's levels have. */
export function yearlyLevel({ subjects, yearly = [] }: ScoringRuleSet, meetings: readonly string[]): YearlyResult {
  const order = subjects[0]!.levels.map(({ level }) => level);
  const unknown = meetings.find((level) => !order.includes(level));
  if (unknown !== undefined) throw new Error(`no level of a meeting: ${unknown}`);
  const trace: YearlyStep[] = [];
  if (meetings.length === 0) return { kind: 'manual', rule: null, trace };
  for (const rule of yearly) {
    const step = stepOf(rule, order, meetings);
    trace.push(step);
    if (step.holds === 'yes') return { kind: 'level', level: rule.level, rule, trace };
    if (step.holds === 'unknown') return { kind: 'manual', rule, trace };
  }
  return { kind: 'manual', rule: null, trace };
}

function stepOf(rule: YearlyLevel, order: readonly string[], meetings: readonly string[]): YearlyStep {
  const { everyAtLeast, atLeast } = rule;
  const count = (bound: string) => meetings.filter((level) => order.indexOf(level) <= order.indexOf(bound)).length;
  const every = everyAtLeast === null ? null : count(everyAtLeast);
  const reached = atLeast === null ? null : count(atLeast.level);
  const step = { rule, meetings: meetings.length, every, reached } as const;
  if (every !== null && every < meetings.length) return { ...step, holds: 'no' };
  if (atLeast === null || reached === null) return { ...step, holds: 'yes' };
  if (atLeast.meetings === null) return { ...step, holds: 'unknown' };
  return { ...step, holds: reached >= atLeast.meetings ? 'yes' : 'no' };
}

/** The level of a meeting by its points alone; undefined where the best level asks for more than points. */
export function levelByPoints(levels: readonly Level[], points: Points): Level | undefined {
  if (levels.some(({ conditions, gates }) => conditions.length + gates.length > 0)) return undefined;
  return levels.find(({ from }) => points >= from);
}
