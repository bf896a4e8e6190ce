import { meetingsSaid } from '../meeting/meetings-said.ts';
import { yearlyLevel } from '../meeting/yearly-level.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { ScoringRuleSet, YearlyLevel } from '../scoring-rules.ts';

/** A year is rated by its regular meetings, one in each month: limit `monthly` of the rules on meetings, with its clause. */
export const meetingsOfAYear = 12;

/** The rules of the year go from the best level down, each can be reached, and none asks for more than a year has. */
export function checkYearly(set: ScoringRuleSet): readonly RuleProblem[] {
  const { yearly = [] } = set;
  return [...yearly.flatMap(amountProblems), ...yearly.flatMap(textProblems), ...orderProblems(set), ...unreached(set)];
}

/** How many meetings a year's level asks for is a number like any other: given, or said why it is not. */
function amountProblems({ atLeast, unconfirmed }: YearlyLevel, index: number): readonly RuleProblem[] {
  const at = `/yearly/${index}/atLeast/meetings`;
  if (!atLeast) return [];
  const { meetings } = atLeast;
  if (meetings === null) return unconfirmed?.trim() ? [] : [{ code: 'amount-missing', at }];
  return mayAsk(meetings) ? [] : [{ code: 'year-meetings', at, given: meetings, expected: meetingsOfAYear }];
}

function mayAsk(meetings: number): boolean {
  return Number.isInteger(meetings) && meetings >= 1 && meetings <= meetingsOfAYear;
}

/** A sentence written by hand, or the citation that repeats it, does not speak of another number than the rule asks for. */
function textProblems({ text, at, atLeast }: YearlyLevel, index: number): readonly RuleProblem[] {
  const asked = atLeast?.meetings ?? null;
  const places = [
    [`/yearly/${index}/text`, text],
    [`/yearly/${index}/at/place`, at?.place ?? ''],
  ] as const;
  return places.flatMap(([place, said]): readonly RuleProblem[] => {
    const other = meetingsSaid(said).find((meetings) => meetings !== asked);
    if (other === undefined) return [];
    return [{ code: 'year-text-differs', at: place, given: other, ...(asked !== null && { expected: asked }) }];
  });
}

function orderProblems({ subjects, yearly = [] }: ScoringRuleSet): readonly RuleProblem[] {
  const levels = subjects[0]?.levels ?? [];
  const seen = new Set<string>();
  let lowest = -1;
  return yearly.flatMap(({ level }, index): readonly RuleProblem[] => {
    const place = levels.findIndex((one) => one.level === level);
    const named = { at: `/yearly/${index}/level`, given: levels[place]?.text ?? level };
    if (seen.has(level)) return [{ code: 'year-level-repeated', ...named }];
    seen.add(level);
    const isBetter = place !== -1 && place < lowest;
    lowest = Math.max(lowest, place);
    return isBetter ? [{ code: 'year-levels-not-descending', ...named }] : [];
  });
}

/** Rules that no full year gets to, since one before them takes every year that they would take. */
function unreached(set: ScoringRuleSet): readonly RuleProblem[] {
  const levels = (set.subjects[0]?.levels ?? []).map(({ level }) => level);
  const usable = (set.yearly ?? [])
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => isUsable(rule, levels));
  return usable.flatMap(({ rule, index }, place): readonly RuleProblem[] => {
    const before = usable.slice(0, place + 1);
    const { trace } = yearlyLevel({ ...set, yearly: before.map((one) => one.rule) }, leastYear(rule, levels));
    const taker = before[trace.length - 1]!;
    return taker.index === index
      ? []
      : [{ code: 'year-rule-unreached', at: `/yearly/${index}`, given: taker.index + 1 }];
  });
}

function isUsable({ everyAtLeast, atLeast }: YearlyLevel, levels: readonly string[]): boolean {
  const isKnown = [everyAtLeast, atLeast?.level ?? null].every((one) => one === null || levels.includes(one));
  return isKnown && levels.length > 0 && (atLeast === null || atLeast.meetings === null || mayAsk(atLeast.meetings));
}

/**
 * The full year that just fulfils a rule. Whoever fulfils it has meetings at least as good, and better meetings never
 * unfulfil a rule: what takes this year takes them all.
 */
function leastYear({ everyAtLeast, atLeast }: YearlyLevel, levels: readonly string[]): readonly string[] {
  const least = everyAtLeast === null ? levels.length - 1 : levels.indexOf(everyAtLeast);
  const better = atLeast === null ? least : Math.min(least, levels.indexOf(atLeast.level));
  const asked = atLeast?.meetings ?? 0;
  return Array.from({ length: meetingsOfAYear }, (_, month) => levels[month < asked ? better : least]!);
}
