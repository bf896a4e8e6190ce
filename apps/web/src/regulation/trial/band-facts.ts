import { apartFrom, countFactNames, isCount, ownOf, wholeOf } from '@co-so/domain';
import type { BandsMeasure, Claim, CountFact, RuleProblem, SubjectRules } from '@co-so/domain';
import { numberIn } from './number-in.ts';
import type { TrialInput } from './trial-input.ts';

type Counts = TrialInput['counts'];

/** The counts that step tables read their shares from, each once: two tables may ask for the same. */
export function bandFacts({ groups }: SubjectRules): readonly CountFact[] {
  const asked = groups.flatMap(({ criteria }) =>
    criteria.flatMap(({ measure }) => (measure.kind === 'bands' ? factsOf(measure) : [])),
  );
  return countFactNames.filter((name) => asked.includes(name));
}

/** Those of the step tables for which anything was typed. */
export function claimedBandFacts(
  { groups }: SubjectRules,
  { counts, claims }: Pick<TrialInput, 'counts' | 'claims'>,
): readonly CountFact[] {
  return groups.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, measure }) =>
      measure.kind === 'bands' && ownOf(claims, id)?.absent !== true && isBandClaimed(measure, counts)
        ? factsOf(measure)
        : [],
    ),
  );
}

function factsOf({ part, whole, ceiling }: BandsMeasure): readonly CountFact[] {
  return [whole, part, ...(ceiling ? [ceiling.over] : [])];
}

export function isBandClaimed({ part, whole }: BandsMeasure, counts: Counts): boolean {
  return isTyped(counts[part]) || isTyped(counts[whole]);
}

export function bandClaim({ part, whole, ceiling }: BandsMeasure, counts: Counts): Claim {
  const claim = { kind: 'bands', part: countIn(counts[part]), whole: countIn(counts[whole]) } as const;
  return ceiling && isTyped(counts[ceiling.over]) ? { ...claim, over: countIn(counts[ceiling.over]) } : claim;
}

/** Counts that cannot be so, each at its own field; a part is held against its whole where both are asked. */
export function bandProblems(rules: SubjectRules, counts: Counts): readonly RuleProblem[] {
  const names = bandFacts(rules);
  return names.flatMap((name): readonly RuleProblem[] => {
    const given = countIn(counts[name]);
    const at = `/facts/${name}`;
    if (!isCount(given)) return [{ code: 'fact-number', at, given: counts[name] ?? '' }];
    const expected = Math.min(...wholesOf(rules, name, names).map((whole) => countIn(counts[whole])));
    return given > expected
      ? [{ code: 'fact-over-whole', at, given, expected }]
      : togetherProblems(name, names, counts);
  });
}

/** Two counts that have nothing in common, and are more together than what both are counted among. */
function togetherProblems(name: CountFact, asked: readonly CountFact[], counts: Counts): readonly RuleProblem[] {
  const [other, whole] = [apartFrom(name), wholeOf(name)];
  if (!other || !whole || !asked.includes(other) || !asked.includes(whole)) return [];
  const [given, expected] = [countIn(counts[name]) + countIn(counts[other]), countIn(counts[whole])];
  return given > expected ? [{ code: 'parts-over-whole', at: `/facts/${name}`, given, expected }] : [];
}

/** What a count is a part of: by its nature, and by the tables that divide it by another. */
function wholesOf({ groups }: SubjectRules, name: CountFact, asked: readonly CountFact[]): readonly CountFact[] {
  const natural = wholeOf(name);
  const divided = groups.flatMap(({ criteria }) =>
    criteria.flatMap(({ measure }) => (measure.kind === 'bands' && measure.part === name ? [measure.whole] : [])),
  );
  return [...(natural && asked.includes(natural) ? [natural] : []), ...divided];
}

function isTyped(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** Nothing typed is 0. */
function countIn(text: string | undefined): number {
  return text !== undefined && isTyped(text) ? numberIn(text) : 0;
}
