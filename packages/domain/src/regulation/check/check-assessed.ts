import { isCount, checkFacts } from './check-facts.ts';
import type { Assessed } from '../assessed.ts';
import { subjectRules } from '../evaluate.ts';
import { apartFrom, wholesOf } from '../facts.ts';
import type { BandsMeasure, Claim, Claims } from '../measure.ts';
import { mayGive } from '../measures/manual.ts';
import { receivedWeight } from '../measures/not-applicable.ts';
import type { Criterion, Group, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import { pointerPart } from '../rule-problem.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { choiceProblems } from '../settings.ts';

/** Everything for which a rule set cannot evaluate what is put before it; `evaluate` takes what has none of it. */
export function checkAssessed(ruleSet: ScoringRuleSet, assessed: Assessed): readonly RuleProblem[] {
  const rules = subjectRules(ruleSet, assessed.subject);
  if (!rules) return [{ code: 'subject-unknown', at: '/subject', given: assessed.subject }];
  return [
    ...checkFacts(assessed.facts, rules.facts),
    ...scoreProblems(rules, assessed.scored),
    ...choiceProblems(ruleSet.settings ?? [], assessed.settings),
    ...exceptionProblems(rules, assessed.mitigated),
  ];
}

function scoreProblems(rules: SubjectRules, scored: Assessed['scored']): readonly RuleProblem[] {
  if (scored.kind === 'claims') return checkClaims(rules, scored.claims);
  const problems: RuleProblem[] = [];
  if (!isCount(scored.points) || scored.points > rules.scale)
    problems.push({ code: 'total-over-scale', at: '/scored/points', given: scored.points, expected: rules.scale });
  if (rules.levels.some(({ gates }) => gates.length > 0))
    problems.push({ code: 'total-given-with-gates', at: '/scored' });
  return problems;
}

function exceptionProblems({ knockOuts }: SubjectRules, mitigated: readonly string[]): readonly RuleProblem[] {
  return mitigated.flatMap((code, index): readonly RuleProblem[] =>
    knockOuts.some((one) => one.code === code)
      ? []
      : [{ code: 'exception-unknown', at: `/mitigated/${index}`, given: code }],
  );
}

/** Claims for criteria that do not exist, of another kind than the measure, or for more than there is. */
export function checkClaims({ groups }: Pick<SubjectRules, 'groups'>, claims: Claims): readonly RuleProblem[] {
  return Object.entries(claims).flatMap(([id, claim]): readonly RuleProblem[] => {
    const at = `/scored/claims${pointerPart(id)}`;
    for (const group of groups)
      for (const criterion of group.criteria)
        if (criterion.id === id) return claimProblems(group, criterion, claim, claims, at);
    return [{ code: 'criterion-unknown', at, given: id }];
  });
}

function claimProblems(
  group: Group,
  criterion: Criterion,
  claim: Claim,
  claims: Claims,
  at: string,
): readonly RuleProblem[] {
  const { measure, notApplicable } = criterion;
  const wrongKind: RuleProblem = { code: 'claim-kind', at, given: claim.kind, expected: measure.kind };
  if (claim.kind === 'notApplicable') return notApplicable ? [] : [wrongKind];
  if (claim.kind !== measure.kind) return [wrongKind];
  if (claim.kind === 'manual' && measure.kind === 'manual') {
    const added = receivedWeight(group.criteria, criterion.id, claims);
    const expected = (measure.max ?? group.max) + added;
    const isGivable = mayGive(measure, claim.points, added) && claim.points <= expected;
    return isGivable ? [] : [{ code: 'claim-over-maximum', at, given: claim.points, expected }];
  }
  const problems = countsIn(claim).flatMap(([field, given]): readonly RuleProblem[] =>
    isCount(given) && (field !== 'part' || claim.kind !== 'bands' || given <= claim.whole)
      ? []
      : [{ code: 'fact-number', at: `${at}/${field}`, given: String(given) }],
  );
  const isShare = claim.kind === 'bands' && measure.kind === 'bands';
  return isShare && problems.length === 0 ? overProblems(measure, claim, `${at}/over`) : problems;
}

/** What a ceiling asks about is counted among the whole of the share, and perhaps apart from its part. */
function overProblems(
  { part, whole, ceiling }: BandsMeasure,
  claim: Claim & { readonly kind: 'bands' },
  at: string,
): readonly RuleProblem[] {
  if (!ceiling || !wholesOf(ceiling.over).includes(whole)) return [];
  const given = claim.over ?? 0;
  if (given > claim.whole) return [{ code: 'fact-over-whole', at, given, expected: claim.whole }];
  const sum = apartFrom(ceiling.over) === part ? given + claim.part : given;
  return sum > claim.whole ? [{ code: 'parts-over-whole', at, given: sum, expected: claim.whole }] : [];
}

function countsIn(claim: Claim): readonly (readonly [string, number])[] {
  if (claim.kind === 'perOccurrence') return [['count', claim.count]];
  if (claim.kind !== 'bands') return [];
  return [['part', claim.part] as const, ['whole', claim.whole] as const, ['over', claim.over ?? 0] as const];
}
