import { civilDateOf } from '../../civil-date.ts';
import type { Limit } from '../limit/limit.ts';
import type { LimitRuleSet, RuleSet, ThresholdRuleSet } from '../rule-set.ts';
import type { Series, Setting } from '../rule-set-head.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';
import { capBaseSetting } from '../settings.ts';
import { checkCentral } from './check-central.ts';
import { citedParts } from './cited-parts.ts';
import { checkLists } from './check-lists.ts';
import { countProblems } from './check-condition.ts';
import { ratioProblems, shareProblems } from './check-ratio.ts';
import { checkScoring } from './check-scoring.ts';
import { checkContainment, checkSizes, checkThresholds } from './check-structure.ts';
import { everyObject } from './every-object.ts';
import { repeated } from './repeated.ts';

/** All that is wrong with a rule set at once, each with its place; holds for central sets and a province's own alike. */
export function checkRuleSet(set: RuleSet): readonly RuleProblem[] {
  return [...checkTable(set), ...checkCentral(set)];
}

/** The part of it that whoever writes a table of a province can have wrong: a page asks while one types. */
export function checkTable(set: RuleSet): readonly RuleProblem[] {
  return [
    ...headProblems(set),
    ...textProblems(set),
    ...nameProblems(set),
    ...citationProblems(set),
    ...(set.settings ?? []).flatMap((setting, index) => settingProblems(setting, `/settings/${index}`)),
    ...repeated(set.settings ?? [], 'id', '/settings'),
    ...ownProblems(set),
  ];
}

const rulesOf: Readonly<Record<Series, readonly RuleSet['rules'][]>> = {
  'annual-rating': ['scoring', 'record'],
  'annual-score': ['scoring'],
  'unit-kinds': ['containment'],
  establishment: ['sizes'],
  'committee-term': ['limits'],
  'meeting-duty': ['limits'],
  'meeting-score': ['scoring'],
  'four-good': ['checklist', 'scoring'],
  'confidence-vote': ['thresholds'],
  admission: ['limits'],
};

/** Whether a series has sets of that shape at all. */
export function fitsSeries({ series, rules }: Pick<RuleSet, 'series' | 'rules'>): boolean {
  return rulesOf[series].includes(rules);
}

function headProblems({
  id,
  series,
  rules,
  sources,
  selection,
  effectiveFrom,
  effectiveUntil,
}: RuleSet): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (id.trim() === '') problems.push({ code: 'id-missing', at: '/id' });
  if (!fitsSeries({ series, rules })) problems.push({ code: 'series-other', at: '/series', given: series });
  if (sources.length === 0) problems.push({ code: 'source-missing', at: '/sources' });
  sources.forEach((source, index) => {
    if (source.url === null && !source.unconfirmed?.trim() && source.issuedOn === null)
      problems.push({ code: 'number-uncited', at: `/sources/${index}` });
    if (source.url !== null && !isWebAddress(source.url))
      problems.push({ code: 'address-unusable', at: `/sources/${index}/url`, given: source.url });
  });
  if (selection.by !== 'never' && selection.from !== null && selection.until !== null)
    if (selection.until <= selection.from) problems.push({ code: 'interval-empty', at: '/selection' });
  if (effectiveFrom !== null && effectiveUntil !== null && effectiveUntil <= effectiveFrom)
    problems.push({ code: 'interval-empty', at: '/effectiveUntil' });
  return [...problems, ...repeated(sources, 'id', '/sources')];
}

/** An address that a page may lead to: nothing but http and https, with a host. */
function isWebAddress(given: string): boolean {
  return /^https?:\/\//i.test(given) && URL.canParse(given);
}

/** What is read by people may be unknown (`null`), never blank. */
function textProblems(set: RuleSet): readonly RuleProblem[] {
  return everyObject(set).flatMap(({ at, value }) =>
    ['name', 'instrument', 'text'].flatMap((member): readonly RuleProblem[] => {
      const text = value[member];
      return typeof text === 'string' && text.trim() === '' ? [{ code: 'text-missing', at: `${at}/${member}` }] : [];
    }),
  );
}

/** Names under which something is looked up: none that every object of a program has already. */
function nameProblems(set: RuleSet): readonly RuleProblem[] {
  return everyObject(set).flatMap(({ at, value }) =>
    ['id', 'subject', 'level', 'code'].flatMap((member): readonly RuleProblem[] => {
      const given = value[member];
      return typeof given === 'string' && given in Object.prototype
        ? [{ code: 'id-reserved', at: `${at}/${member}`, given }]
        : [];
    }),
  );
}

/** No number without a clause of a source that exists, or a reason why there is none. */
function citationProblems(set: RuleSet): readonly RuleProblem[] {
  const known = set.sources.map(({ id }) => id);
  return citedParts(set).flatMap(([place, { at, unconfirmed }]): readonly RuleProblem[] => {
    if (at === undefined) return unconfirmed?.trim() ? [] : [{ code: 'number-uncited', at: place }];
    if (at.place.trim() === '') return [{ code: 'number-uncited', at: `${place}/at/place` }];
    return known.includes(at.of) ? [] : [{ code: 'source-unknown', at: `${place}/at/of`, given: at.of }];
  });
}

function settingProblems({ choices, writes, default: chosen }: Setting, at: string): readonly RuleProblem[] {
  const isKnown = writes ? choices.length === 0 && chosen === '' : choices.some(({ id }) => id === chosen);
  return [
    ...(isKnown ? [] : [{ code: 'choice-unknown', at: `${at}/default`, given: chosen } as const]),
    ...repeated(choices, 'id', `${at}/choices`),
  ];
}

function ownProblems(set: RuleSet): readonly RuleProblem[] {
  switch (set.rules) {
    case 'scoring':
      return [...checkScoring(set), ...limitProblems(set.deadlines ?? [], '/deadlines'), ...capProblems(set)];
    case 'record':
      return set.levels.length === 0 ? [{ code: 'levels-missing', at: '/levels' }] : [];
    case 'containment':
      return checkContainment(set);
    case 'sizes':
      return checkSizes(set);
    case 'limits':
      return limitsProblems(set);
    case 'checklist':
      return checkLists(set);
    case 'thresholds':
      return [...checkThresholds(set), ...limitsProblems(set)];
  }
}

function limitsProblems({ limits, duties = [] }: LimitRuleSet | ThresholdRuleSet): readonly RuleProblem[] {
  return [...limitProblems(limits, '/limits'), ...repeated(duties, 'id', '/duties')];
}

function capProblems({ cap }: Pick<ScoringRuleSet, 'cap'>): readonly RuleProblem[] {
  if (!cap) return [];
  return [
    ...shareProblems(cap.ratio, '/cap/ratio'),
    ...shareProblems(cap.granted.ratio, '/cap/granted/ratio'),
    ...cap.settings.flatMap((one, index) => settingProblems(one, `/cap/settings/${index}`)),
    ...repeated(cap.forms, 'id', '/cap/forms'),
    ...cap.settings
      .flatMap(({ id, choices }) => (id === capBaseSetting ? choices : []))
      .flatMap(({ id }): readonly RuleProblem[] =>
        cap.forms.some((form) => form.id === id) ? [] : [{ code: 'choice-unknown', at: '/cap/forms', given: id }],
      ),
  ];
}

/** A limit has a number, or says why it has none. */
function limitProblems(limits: readonly Limit[], place: string): readonly RuleProblem[] {
  return [
    ...repeated(limits, 'id', place),
    ...limits.flatMap(({ amount, is, unconfirmed }, index): readonly RuleProblem[] => {
      const at = `${place}/${index}/amount`;
      if (amount === null) return unconfirmed?.trim() ? [] : [{ code: 'amount-missing', at }];
      if (is === null) return [{ code: 'amount-missing', at: `${place}/${index}/is` }];
      if (amount.kind === 'share') return ratioProblems(amount.ratio, `${at}/ratio`);
      if (amount.kind === 'numbers')
        return amount.numbers.flatMap((one, place) => countProblems(one, `${at}/numbers/${place}`));
      if (amount.kind !== 'number') return dayProblems({ month: 1, ...amount }, at);
      return countProblems(amount.number, `${at}/number`);
    }),
  ];
}

/** A day that there is in every year. */
function dayProblems({ month, day }: { readonly month: number; readonly day: number }, at: string) {
  const exists = civilDateOf({ year: 2025, month, day }) !== undefined;
  return exists ? [] : [{ code: 'day-unreadable', at, given: `${day}/${month}` } as const];
}
