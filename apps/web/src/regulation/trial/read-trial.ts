import { checkByTable, dayIn, noPoints, ownOf, parsePoints, pointerPart } from '@co-so/domain';
import type { Assessed, Choices, Claim, Criterion, Facts, Points, RuleProblem, SubjectRules } from '@co-so/domain';
import { bandClaim, bandProblems, isBandClaimed } from './band-facts.ts';
import type { Judging } from './basis.ts';
import { askedFacts } from './facts-of.ts';
import type { AskedFacts } from './facts-of.ts';
import { numberIn } from './number-in.ts';
import { emptyClaim, isClaimed } from './trial-input.ts';
import type { ClaimInput, TrialInput } from './trial-input.ts';

/** A trial that can be evaluated; everything wrong with it, each at its field; or nothing to evaluate yet. */
export type ReadTrial =
  | { readonly kind: 'ready'; readonly assessed: Assessed }
  | { readonly kind: 'wrong'; readonly problems: readonly RuleProblem[] }
  | { readonly kind: 'blank' };

/** `chosen` is what holds where nothing else is tried. */
export function readTrial({ by, rules, on }: Judging, input: TrialInput, chosen: Choices): ReadTrial {
  const problems: RuleProblem[] = [];
  const scored = input.mode === 'given' ? givenIn(input.points, problems) : claimsIn(rules, input, problems);
  const assessed: Assessed = {
    subject: rules.subject,
    on,
    scored: scored ?? { kind: 'given', points: noPoints },
    facts: factsIn(askedFacts(rules), input, problems),
    settings: { ...chosen, ...input.settings },
    mitigated: input.mitigated.filter((code) => rules.knockOuts.some((one) => one.code === code)),
  };
  if (input.mode === 'claims') problems.push(...bandProblems(rules, input.counts));
  const others = checkByTable(by, assessed).filter(
    ({ at }) => !isAtBand(rules, at) && (scored !== undefined || !at.startsWith('/scored')),
  );
  problems.push(...others.filter(({ at }) => !problems.some((found) => found.at === at)));
  if (problems.length > 0) return { kind: 'wrong', problems };
  return scored ? { kind: 'ready', assessed } : { kind: 'blank' };
}

function givenIn(text: string, problems: RuleProblem[]): Assessed['scored'] | undefined {
  if (text.trim() === '') return undefined;
  return { kind: 'given', points: pointsIn(text, '/scored/points', problems) };
}

function claimsIn(
  { groups }: SubjectRules,
  { claims, counts, scorer }: TrialInput,
  problems: RuleProblem[],
): Assessed['scored'] | undefined {
  const claimed = groups
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion): readonly (readonly [string, Claim])[] => {
      const input = ownOf(claims, criterion.id) ?? emptyClaim;
      const { id, measure } = criterion;
      if (measure.kind === 'bands' && !input.absent)
        return isBandClaimed(measure, counts) ? [[id, bandClaim(measure, counts)]] : [];
      return isClaimed(measure, input) ? [[id, claimIn(criterion, input, scorer, problems)]] : [];
    });
  return claimed.length === 0 ? undefined : { kind: 'claims', claims: Object.fromEntries(claimed) };
}

/** A share is read from the counts, wherever it is claimed. */
function claimIn({ id, measure }: Criterion, input: ClaimInput, scorer: string, problems: RuleProblem[]): Claim {
  if (input.absent || measure.kind === 'bands') return { kind: 'notApplicable' };
  switch (measure.kind) {
    case 'manual':
      return {
        kind: 'manual',
        points: pointsIn(input.points, `/scored/claims${pointerPart(id)}`, problems),
        ...(scorer.trim() !== '' && { by: scorer.trim() }),
        ...(input.why.trim() !== '' && { why: input.why.trim() }),
      };
    case 'yesNo':
      return { kind: 'yesNo', yes: input.yes };
    case 'perOccurrence':
      return { kind: 'perOccurrence', count: numberIn(input.count) };
    case 'allOrNothing':
      return { kind: 'allOrNothing', met: input.met };
  }
}

/** The counts of a share have fields of their own. */
function isAtBand({ groups }: SubjectRules, at: string): boolean {
  const criteria = groups.flatMap((group) => group.criteria);
  return criteria.some(
    ({ id, measure }) => measure.kind === 'bands' && at.startsWith(`/scored/claims${pointerPart(id)}/`),
  );
}

/** Of what was typed only what the subject is asked for: the rest was typed for another one. */
function factsIn(
  asked: AskedFacts,
  { counts, flags, admittedOn, ...input }: TrialInput,
  problems: RuleProblem[],
): Facts {
  const typed = asked.admittedOn ? admittedOn : '';
  const day = dayIn(typed);
  const disciplined = input.disciplined.filter(({ who }) => asked.parties.includes(who));
  if (typed.trim() !== '' && !day) problems.push({ code: 'day-unreadable', at: '/facts/admittedOn', given: typed });
  return {
    ...Object.fromEntries(
      asked.counts.filter((name) => counts[name]?.trim()).map((name) => [name, numberIn(counts[name] ?? '')]),
    ),
    ...Object.fromEntries(flags.filter((flag) => asked.flags.includes(flag)).map((flag) => [flag, true])),
    ...(day && { admittedOn: day }),
    ...(disciplined.length > 0 && { disciplined }),
  };
}

function pointsIn(text: string, at: string, problems: RuleProblem[]): Points {
  const found = parsePoints(text.trim().replace(',', '.'));
  if (found === undefined) problems.push({ code: 'points-unreadable', at, given: text });
  return found ?? noPoints;
}
