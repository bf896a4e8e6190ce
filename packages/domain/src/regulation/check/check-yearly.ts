import { levelsOfMeetingsSaid, levelsOfTheYearSaid } from '../meeting/levels-said.ts';
import { meetingsSaid } from '../meeting/meetings-said.ts';
import { regularMeetingsOfAYear } from '../meeting/regular-meetings.ts';
import { yearlyLevel } from '../meeting/yearly-level.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { Level, ScoringRuleSet, YearlyLevel } from '../scoring-rules.ts';

/** The rules of the year go from the best level down, each can be reached, and none asks for more than a year has. */
export function checkYearly(set: ScoringRuleSet): readonly RuleProblem[] {
  const { yearly = [], selection } = set;
  if (yearly.length === 0) return [];
  const meetings = regularMeetingsOfAYear(selection.by === 'day' ? selection.from : null);
  const levels = set.subjects[0]?.levels ?? [];
  return [
    ...yearly.flatMap((rule, index) => amountProblems(rule, index, meetings)),
    ...yearly.flatMap((rule, index) => textProblems(rule, index, levels)),
    ...orderProblems(set),
    ...unreached(set, meetings),
  ];
}

/** How many meetings a year's level asks for is a number like any other: given, or said why it is not. */
function amountProblems({ atLeast, unconfirmed }: YearlyLevel, index: number, ofAYear: number): readonly RuleProblem[] {
  const at = `/yearly/${index}/atLeast/meetings`;
  if (!atLeast) return [];
  const { meetings } = atLeast;
  if (meetings === null) return unconfirmed?.trim() ? [] : [{ code: 'amount-missing', at }];
  return mayAsk(meetings, ofAYear) ? [] : [{ code: 'year-meetings', at, given: meetings, expected: ofAYear }];
}

function mayAsk(meetings: number, ofAYear: number): boolean {
  return Number.isInteger(meetings) && meetings >= 1 && meetings <= ofAYear;
}

/** A sentence written by hand, or the citation that repeats it, does not speak of other numbers or levels than the rule. */
function textProblems(rule: YearlyLevel, index: number, levels: readonly Level[]): readonly RuleProblem[] {
  const { text, at, atLeast } = rule;
  const asked = atLeast?.meetings ?? null;
  const places = [
    [`/yearly/${index}/text`, text],
    [`/yearly/${index}/at/place`, at?.place ?? ''],
  ] as const;
  return places.flatMap(([place, said]): readonly RuleProblem[] => {
    const other = meetingsSaid(said).find((meetings) => meetings !== asked);
    if (other !== undefined)
      return [{ code: 'year-text-differs', at: place, given: other, ...(asked !== null && { expected: asked }) }];
    const level = otherLevelSaid(said, rule, levels);
    return level ? [{ code: 'year-text-differs', at: place, ...level }] : [];
  });
}

/** A level that the sentence names and the rule does not; a rule that takes all other years may say it in any words. */
function otherLevelSaid(said: string, { level, everyAtLeast, atLeast }: YearlyLevel, levels: readonly Level[]) {
  const ofMeetings = [everyAtLeast, atLeast?.level].filter((one) => typeof one === 'string');
  const readings = [
    { named: levelsOfTheYearSaid(said, levels), asked: [level] },
    { named: levelsOfMeetingsSaid(said, levels), asked: ofMeetings },
  ];
  const nameOf = (id: string) => levels.find((one) => one.level === id)?.text ?? id;
  for (const { named, asked } of readings) {
    const other = named.find((one) => !asked.includes(one));
    if (other !== undefined && asked.length > 0)
      return { given: nameOf(other), expected: [...new Set(asked.map(nameOf))].join(', ') };
  }
  return undefined;
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
function unreached(set: ScoringRuleSet, ofAYear: number): readonly RuleProblem[] {
  const levels = (set.subjects[0]?.levels ?? []).map(({ level }) => level);
  const usable = (set.yearly ?? [])
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => isUsable(rule, levels, ofAYear));
  return usable.flatMap(({ rule, index }, place): readonly RuleProblem[] => {
    const before = usable.slice(0, place + 1);
    const { trace } = yearlyLevel({ ...set, yearly: before.map((one) => one.rule) }, leastYear(rule, levels, ofAYear));
    const taker = before[trace.length - 1]!;
    return taker.index === index
      ? []
      : [{ code: 'year-rule-unreached', at: `/yearly/${index}`, given: taker.index + 1 }];
  });
}

function isUsable({ everyAtLeast, atLeast }: YearlyLevel, levels: readonly string[], ofAYear: number): boolean {
  const isKnown = [everyAtLeast, atLeast?.level ?? null].every((one) => one === null || levels.includes(one));
  return (
    isKnown && levels.length > 0 && (atLeast === null || atLeast.meetings === null || mayAsk(atLeast.meetings, ofAYear))
  );
}

/**
 * The full year that just fulfils a rule. Whoever fulfils it has meetings at least as good, and better meetings never
 * unfulfil a rule: what takes this year takes them all.
 */
function leastYear(
  { everyAtLeast, atLeast }: YearlyLevel,
  levels: readonly string[],
  ofAYear: number,
): readonly string[] {
  const least = everyAtLeast === null ? levels.length - 1 : levels.indexOf(everyAtLeast);
  const better = atLeast === null ? least : Math.min(least, levels.indexOf(atLeast.level));
  const asked = atLeast?.meetings ?? 0;
  return Array.from({ length: ofAYear }, (_, month) => levels[month < asked ? better : least]!);
}
