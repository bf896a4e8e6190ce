import type { Assessed, Evaluation } from './assessed.ts';
import { bestLevel } from './best-level.ts';
import { holds } from './condition.ts';
import { ownOf } from './keys.ts';
import { knockedOut } from './knock-out.ts';
import type { OpenTotal } from './knock-out.ts';
import { isAbsent, isWithoutBase } from './measures/not-applicable.ts';
import type { Points } from './points.ts';
import { noReasons, sorted } from './reasons.ts';
import { scoreOf } from './score.ts';
import type { Exclusion, ScoringRuleSet, SubjectRules } from './scoring-rules.ts';
import { levelLine } from './trace.ts';
import type { Held, TraceLine } from './trace.ts';

/**
 * Applies a rule set to what is known of a subject. Takes what `checkAssessed` found nothing against. `unscored` names
 * what stands without points in the table that the total is of: only what needs no score is decided then.
 */
export function evaluate(
  ruleSet: ScoringRuleSet,
  assessed: Assessed,
  unscored: readonly string[] = noReasons,
): Evaluation {
  const rules = subjectRules(ruleSet, assessed.subject);
  if (!rules) throw new Error(`${ruleSet.id} has no rules for ${assessed.subject}`);
  const trace: TraceLine[] = [];
  const total = totalOf(rules, assessed, trace);
  const excluded = excludedBy(rules, assessed, trace);
  if (excluded) return { outcome: 'notRated', level: null, total, reasons: sorted(excluded), trace };
  const open = withoutBase(rules, assessed, trace) ?? unscored;
  if (rules.levels.length > 0) {
    const decided =
      knockedOut(ruleSet, rules, assessed, { total, open }, trace) ??
      undecided(rules, assessed, { total, open }, trace);
    if (decided) return decided;
  }
  if (open.length > 0) return { outcome: 'manual', level: null, total, reasons: sorted([...open]), trace };
  if (rules.levels.length === 0) return { outcome: 'scoreOnly', level: null, total, reasons: noReasons, trace };
  const best = bestLevel(rules, assessed, total, trace);
  const { cap } = ruleSet;
  if (cap && best.level === cap.level) trace.push(levelLine('candidate', 'CAP', cap.level, cap));
  return best;
}

export function subjectRules({ subjects }: ScoringRuleSet, subject: string): SubjectRules | undefined {
  for (const rules of subjects) if (rules.subject === subject) return rules;
  return undefined;
}

function totalOf(rules: SubjectRules, { scored }: Assessed, trace: TraceLine[]): Points {
  if (scored.kind === 'claims') return scoreOf(rules, scored.claims, trace);
  trace.push({
    kind: 'score',
    id: rules.subject,
    points: scored.points,
    claim: null,
    met: null,
    maximum: rules.scale,
    rule: rules,
  });
  return scored.points;
}

function excludedBy(rules: SubjectRules, assessed: Assessed, trace: TraceLine[]): string[] | undefined {
  const { facts, on } = assessed;
  let reasons: string[] | undefined;
  for (const exclusion of rules.notRated)
    if (holds(exclusion.when, facts, on)) {
      (reasons ??= []).push(exclusion.code);
      trace.push(levelLine('exclusion', exclusion.code, null, exclusion, heldBy(exclusion, assessed)));
    }
  return reasons;
}

/** Shares of nothing, of which the table does not say what they are worth: whatever total there is, a person decides. */
function withoutBase({ groups }: SubjectRules, { scored }: Assessed, trace: TraceLine[]): string[] | undefined {
  if (scored.kind !== 'claims') return undefined;
  let open: string[] | undefined;
  for (const { criteria } of groups)
    for (const criterion of criteria) {
      const claim = ownOf(scored.claims, criterion.id);
      if (!isWithoutBase(claim) || isAbsent(criterion.notApplicable, claim)) continue;
      (open ??= []).push(criterion.id);
      trace.push(levelLine('manual', criterion.id, null, criterion));
    }
  return open;
}

function undecided(
  rules: SubjectRules,
  assessed: Assessed,
  { total, open }: OpenTotal,
  trace: TraceLine[],
): Evaluation | undefined {
  const { facts, on } = assessed;
  for (const one of rules.undecidable)
    if (holds(one.when, facts, on)) {
      trace.push(levelLine('manual', one.code, null, one, heldBy(one, assessed)));
      return { outcome: 'manual', level: null, total, reasons: sorted([...open, one.code]), trace };
    }
  return undefined;
}

function heldBy({ when }: Exclusion, seen: Assessed): Held {
  return { kind: 'condition', asked: when, seen };
}
