import type { CivilDate } from '../../civil-date.ts';
import { compareRatios } from '../../ratio.ts';
import type { Ratio } from '../../ratio.ts';
import { wholesOf } from '../facts.ts';
import type { CapRule, KnockOut, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { RuleSet } from '../rule-set.ts';
import type { RuleSetHead } from '../rule-set-head.ts';
import { capBaseSetting } from '../settings.ts';
import { isCountFact } from './check-facts.ts';
import { shareProblems } from './check-ratio.ts';
import { everyObject } from './every-object.ts';
import type { PlacedObject } from './every-object.ts';
import { repeated } from './repeated.ts';

/** What a set has that no province writes in a table of its own: days of its text, conditions on facts, codes, a cap. */
export function checkCentral(set: RuleSet): readonly RuleProblem[] {
  const own = set.rules === 'scoring' ? scoringProblems(set) : [];
  return [...dayProblems(set), ...everyObject(set).flatMap(conditionProblems), ...own];
}

/** A text was issued before anybody compared it, and applies here from no day before its own. */
function dayProblems({ sources, selection, effectiveFrom, verifiedOn }: RuleSetHead): readonly RuleProblem[] {
  const issuedOn = sources[0]?.issuedOn ?? null;
  const later = (at: string, day: CivilDate | null, than: string | null): readonly RuleProblem[] =>
    day !== null && than !== null && day > than ? [{ code: 'days-contradictory', at, given: day, expected: than }] : [];
  return [
    ...later('/sources/0/issuedOn', issuedOn, verifiedOn),
    ...later('/sources/0/issuedOn', issuedOn, effectiveFrom),
    ...(selection.by === 'day' ? later('/effectiveFrom', effectiveFrom, selection.from) : []),
    ...(selection.by === 'ratingYear' ? later('/effectiveFrom', effectiveFrom, `${selection.from}-12-31`) : []),
  ];
}

/** A share is one of what its part is counted among, and a discipline is somebody's. */
function conditionProblems({ at, value: { kind, part, minus, whole, who } }: PlacedObject): readonly RuleProblem[] {
  if (kind === 'disciplined' && Array.isArray(who) && who.length === 0)
    return [{ code: 'condition-empty', at: `${at}/who` }];
  if (kind !== 'share' || typeof part !== 'string' || typeof whole !== 'string' || !isCountFact(part)) return [];
  const isOne = (minus !== undefined && part === whole) || wholesOf(part).some((one) => one === whole);
  return isOne ? [] : [{ code: 'whole-foreign', at: `${at}/whole`, given: part, expected: whole }];
}

function scoringProblems(set: ScoringRuleSet): readonly RuleProblem[] {
  return [
    ...set.subjects.flatMap((rules, index) => subjectProblems(rules, `/subjects/${index}`)),
    ...(set.cap ? capProblems(set.cap, set.subjects) : []),
    ...(set.yearly && set.series !== 'meeting-score'
      ? [{ code: 'series-other', at: '/yearly', given: set.series } as const]
      : []),
  ];
}

function subjectProblems(rules: SubjectRules, at: string): readonly RuleProblem[] {
  return [
    ...codeProblems(rules, at),
    ...rules.levels.flatMap(({ conditions }, index) =>
      repeated(conditions, 'code', `${at}/levels/${index}/conditions`),
    ),
    ...rules.knockOuts.flatMap(({ when }, index) => readingProblems(when, `${at}/knockOuts/${index}/when/readings`)),
    ...rules.groups.flatMap(({ criteria }, group) =>
      criteria.flatMap(({ measure }, index): readonly RuleProblem[] => {
        if (measure.kind !== 'bands' || !measure.ceiling) return [];
        const { over } = measure.ceiling;
        const place = `${at}/groups/${group}/criteria/${index}/measure/ceiling/over`;
        return wholesOf(over).includes(measure.whole)
          ? []
          : [{ code: 'whole-foreign', at: place, given: over, expected: measure.whole }];
      }),
    ),
  ];
}

function readingProblems(when: KnockOut['when'], at: string): readonly RuleProblem[] {
  return when.kind === 'bySetting' ? repeated(when.readings, 'choice', at) : [];
}

/** A reason is one code, so no two lists of a subject have the same. */
function codeProblems({ notRated, undecidable, knockOuts, ceilings }: SubjectRules, at: string) {
  const listOf = new Map<string, string>();
  return Object.entries({ notRated, undecidable, knockOuts, ceilings }).flatMap(([list, coded]) =>
    coded.flatMap(({ code }, index): readonly RuleProblem[] => {
      const first = listOf.get(code) ?? list;
      listOf.set(code, first);
      return first === list ? [] : [{ code: 'code-repeated', at: `${at}/${list}/${index}/code`, given: code }];
    }),
  );
}

/** A cap lets somebody stay, whoever it was granted no fewer, and the others go to the level right below. */
function capProblems(
  { level, next, ratio, granted, settings }: CapRule,
  subjects: readonly SubjectRules[],
): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const useless = (share: Ratio, at: string) =>
    problems.push({ code: 'ratio-unusable', at, given: `${share.numerator}/${share.denominator}` });
  if ([ratio, granted.ratio].flatMap((share) => shareProblems(share, '')).length === 0) {
    if (ratio.numerator === 0) useless(ratio, '/cap/ratio');
    if (compareRatios(granted.ratio, ratio) < 0) useless(granted.ratio, '/cap/granted/ratio');
  }
  if (!settings.some(({ id }) => id === capBaseSetting))
    problems.push({ code: 'setting-unknown', at: '/cap/settings', given: capBaseSetting });
  const isBelow = subjects.some(({ levels }) => {
    const place = levels.findIndex((one) => one.level === level);
    return place >= 0 && levels[place + 1]?.level === next;
  });
  const isKnown = subjects.some(({ levels }) => levels.some((one) => one.level === next));
  if (isKnown && !isBelow) problems.push({ code: 'levels-not-descending', at: '/cap/next' });
  return problems;
}
