import type { Assessed, Evaluation } from './assessed.ts';
import { bestLevel } from './best-level.ts';
import { holds } from './condition.ts';
import { knockedOut } from './knock-out.ts';
import { isAbsent, isWithoutBase } from './measures/not-applicable.ts';
import type { Points } from './points.ts';
import { noReasons, sorted } from './reasons.ts';
import { scoreOf } from './score.ts';
import type { Exclusion, ScoringRuleSet, SubjectRules } from './scoring-rules.ts';
import { levelLine } from './trace.ts';
import type { Held, TraceLine } from './trace.ts';

/** Applies a rule set to what is known of a subject. Takes what `checkAssessed` found nothing against. */
export function evaluate(ruleSet: ScoringRuleSet, assessed: Assessed): Evaluation {
  const rules = subjectRules(ruleSet, assessed.subject);
  if (!rules) throw new Error(`${ruleSet.id} has no rules for ${assessed.subject}`);
  const trace: TraceLine[] = [];
  const total = totalOf(rules, assessed, trace);
  const excluded = excludedBy(rules, assessed, trace);
  if (excluded) return { outcome: 'notRated', level: null, total, reasons: sorted(excluded), trace };
  const open = withoutBase(rules, assessed, total, trace);
  if (open) return open;
  if (rules.levels.length === 0) return { outcome: 'scoreOnly', level: null, total, reasons: noReasons, trace };
  return (
    knockedOut(ruleSet, rules, assessed, total, trace) ??
    undecided(rules, assessed, total, trace) ??
    bestLevel(rules, assessed, total, trace)
  );
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

/** A share of nothing, of which the table does not say what it is worth: whatever total there is, a person decides. */
function withoutBase(
  { groups }: SubjectRules,
  { scored }: Assessed,
  total: Points,
  trace: TraceLine[],
): Evaluation | undefined {
  if (scored.kind !== 'claims') return undefined;
  const reasons: string[] = [];
  for (const { criteria } of groups)
    for (const criterion of criteria) {
      const claim = scored.claims[criterion.id];
      if (!isWithoutBase(claim) || isAbsent(criterion.notApplicable, claim)) continue;
      reasons.push(criterion.id);
      trace.push(levelLine('manual', criterion.id, null, criterion));
    }
  return reasons.length > 0 ? { outcome: 'manual', level: null, total, reasons: sorted(reasons), trace } : undefined;
}

function undecided(rules: SubjectRules, assessed: Assessed, total: Points, trace: TraceLine[]): Evaluation | undefined {
  const { facts, on } = assessed;
  for (const one of rules.undecidable)
    if (holds(one.when, facts, on)) {
      trace.push(levelLine('manual', one.code, null, one, heldBy(one, assessed)));
      return { outcome: 'manual', level: null, total, reasons: [one.code], trace };
    }
  return undefined;
}

function heldBy({ when }: Exclusion, seen: Assessed): Held {
  return { kind: 'condition', asked: when, seen };
}
