import { parseCivilDate } from '../../civil-date.ts';
import { countFacts, countFactNames, disciplinedParties, flagFactNames, wholeOf } from '../facts.ts';
import type { CountFact, Discipline, FactName, Facts } from '../facts.ts';
import type { RuleProblem } from '../rule-problem.ts';

/** Everything that cannot be so: no whole numbers from 0, more of a part than of the whole, facts of another subject. */
export function checkFacts(facts: Facts, belonging: readonly FactName[]): readonly RuleProblem[] {
  return [...foreignFacts(facts, belonging), ...countProblems(facts), ...otherProblems(facts)];
}

function foreignFacts(facts: Facts, belonging: readonly FactName[]): readonly RuleProblem[] {
  return Object.keys(facts)
    .filter((name) => !belonging.some((known) => known === name))
    .map((name) => ({ code: 'fact-foreign', at: `/facts/${name}`, given: name }));
}

function countProblems(facts: Facts): readonly RuleProblem[] {
  return countFactNames.flatMap((name): readonly RuleProblem[] => {
    const given = facts[name];
    if (given === undefined) return [];
    const at = `/facts/${name}`;
    if (!isCount(given)) return [{ code: 'fact-number', at, given: String(given), expected: countFacts[name].text }];
    const whole = wholeOf(name);
    const most = whole === undefined ? undefined : (facts[whole] ?? 0);
    return most !== undefined && isCount(most) && given > most
      ? [{ code: 'fact-over-whole', at, given, expected: most }]
      : [];
  });
}

function otherProblems({ admittedOn, disciplined, ...rest }: Facts): readonly RuleProblem[] {
  const problems: RuleProblem[] = flagFactNames.flatMap((name) =>
    rest[name] === undefined ? [] : flagProblems(rest[name], `/facts/${name}`),
  );
  if (admittedOn !== undefined && parseCivilDate(admittedOn) === undefined)
    problems.push({ code: 'day-unreadable', at: '/facts/admittedOn', given: admittedOn });
  return [...problems, ...disciplineProblems(disciplined)];
}

/** Whoever calls without the types may give anything: it is refused at its place, never run into. */
function disciplineProblems(given: unknown = []): readonly RuleProblem[] {
  const at = '/facts/disciplined';
  if (!Array.isArray(given)) return [{ code: 'field-type', at, expected: 'array' }];
  return given.flatMap((one: Partial<Discipline> | null, index): readonly RuleProblem[] => {
    const { who, ...rest } = one ?? {};
    if (!disciplinedParties.some((party) => party === who))
      return [{ code: 'choice-unknown', at: `${at}/${index}/who`, given: String(who) }];
    return (['dutyRelated', 'attributedHere'] as const).flatMap((name) =>
      flagProblems(rest[name], `${at}/${index}/${name}`),
    );
  });
}

function flagProblems(given: unknown, at: string): readonly RuleProblem[] {
  return typeof given === 'boolean' ? [] : [{ code: 'field-type', at, expected: 'boolean' }];
}

/** A whole number from 0 that is exact; -0 is none. */
export function isCount(given: unknown): given is number {
  return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 && !Object.is(given, -0);
}

export function isCountFact(name: string): name is CountFact {
  return Object.hasOwn(countFacts, name);
}
