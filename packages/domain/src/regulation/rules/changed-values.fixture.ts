import { comparisons } from '../condition.ts';
import type { RuleSet } from '../rule-set.ts';

/** What may change in a rule set without anything coming out otherwise, and why. */
const withoutBehaviour: Readonly<Record<string, string>> = {
  text: 'what a part is called on screen: numbers-in-words.test.ts has the numbers in it',
  note: 'a remark on screen',
  name: 'what the set is called on screen',
  at: 'where a part stands in its text: rules.test.ts asks for it, and checkRuleSet for its source',
  unconfirmed: 'why a part has no clause: shown, and asked for by the same tests',
  sources: 'the texts themselves, with their days: rules.test.ts holds them to one day of issue each',
  gaps: 'what a text leaves open, in words',
  duties: 'what is to be done, in words: the series says which there are',
  verifiedOn: 'when a person last compared the set with its text',
  denominator: 'of a ratio only its value counts, which a change of the numerator changes',
  id: 'a name within the set: another part that uses it is a value of its own',
  rules: 'the shape of the set, which the compiler holds it to',
  kind: 'the shape of a part, which the compiler holds it to',
  series: 'rules.test.ts holds every set to the series that it is loaded with',
  selection: 'in-force.cases.ts has both sides of every day',
  isTemplate: 'in-force.cases.ts says which sets are templates',
  effectiveFrom: 'shown: numbers-in-words.test.ts has the day; which set is in force is told by its selection',
  effectiveUntil: 'as effectiveFrom',
};

/** A rule set of which one single value is another one. */
interface ChangedSet<Set> {
  readonly what: string;
  readonly set: Set;
}

/**
 * Every value of a rule set that decides something, changed once: numbers by one to each side, names to unknown ones,
 * comparisons to each other one, members of lists left out. A part that stands in several places changes in all of them.
 */
function changedOnce<Set extends RuleSet>(set: Set, alsoWithout: readonly string[] = []): readonly ChangedSet<Set>[] {
  const seen = new Map<object, string>();
  place(set, '', seen, alsoWithout);
  return [...seen].flatMap(([part, at]) =>
    changesOf(part, alsoWithout).map(([name, by]) => ({ what: `${at}/${name}`, set: replaced(set, part, by) })),
  );
}

function place(part: unknown, at: string, seen: Map<object, string>, without: readonly string[]): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.set(part, at);
  for (const [name, inner] of Object.entries(part))
    if (decides(name, without)) place(inner, `${at}/${name}`, seen, without);
}

function decides(name: string, without: readonly string[]): boolean {
  return !Object.hasOwn(withoutBehaviour, name) && !without.includes(name);
}

function changesOf(part: object, without: readonly string[]): readonly (readonly [string, object])[] {
  if (Array.isArray(part)) return part.map((_, index) => [`${index} left out`, part.toSpliced(index, 1)] as const);
  return Object.entries(part).flatMap(([name, value]) =>
    decides(name, without)
      ? othersOf(name, value).map((other) => [`${name}: ${String(other)}`, { ...part, [name]: other }] as const)
      : [],
  );
}

/** Values of which there are a few: each other one is tried. */
const choices: Readonly<Record<string, readonly string[]>> = {
  is: comparisons,
  decides: ['rule', 'person'],
  counted: ['officialMembers', 'allMembers'],
  gives: ['full', 'weightTo'],
  weights: ['here', 'province', 'unknown'],
};

function othersOf(name: string, value: unknown): readonly unknown[] {
  if (typeof value === 'number') return value > 0 ? [value - 1, value + 1] : [value + 1];
  if (Object.hasOwn(choices, name)) return choices[name]!.filter((other) => other !== value);
  // Names have no spaces; what has some is a sentence that people read.
  if (typeof value === 'string') return value.includes(' ') ? [] : [`${value}?`];
  if (value === true) return [undefined];
  if (value === null) return [{}];
  return [];
}

/** Safe because only the one part differs, and by no more than a value of its own. */
function replaced<Whole>(whole: Whole, part: object, by: object): Whole {
  return copied(whole, part, by) as Whole;
}

function copied(whole: unknown, part: object, by: object): unknown {
  if (whole === part) return by;
  if (Array.isArray(whole)) return whole.map((one) => copied(one, part, by));
  if (typeof whole !== 'object' || whole === null) return whole;
  return Object.fromEntries(Object.entries(whole).map(([name, one]) => [name, copied(one, part, by)]));
}

/** The changes that a table of cases does not notice: with which everything still comes out as it says. */
export function unnoticed<Set extends RuleSet>(
  set: Set,
  comesOut: (changed: Set) => boolean,
  alsoWithout: readonly string[] = [],
): readonly string[] {
  return changedOnce(set, alsoWithout)
    .filter(({ set: changed }) => isStill(changed, comesOut))
    .map(({ what }) => what);
}

/** A set with which nothing can be computed any more is noticed, too. */
function isStill<Set>(changed: Set, comesOut: (changed: Set) => boolean): boolean {
  try {
    return comesOut(changed);
  } catch {
    return false;
  }
}
