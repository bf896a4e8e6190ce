import { roundRatio } from '../../../ratio.ts';
import { scaled } from '../../../decimal-text.ts';
import { completionText } from '../../../number-text.ts';
import { classAfter } from '../reading/count-context.ts';
import { spanOver } from '../finding.ts';
import { countsGoal, goalAfter, goalBefore, goalOf } from './goal.ts';
import { impliedGoals } from './implied-goals.ts';
import { isOverHundred, isSlip, isUnambiguous } from './percent-claim.ts';
import { percentVerdict } from './percent-verdict.ts';
import type { BaseCandidate } from './base-candidates.ts';
import type { ImpliedTargetFinding, PercentAt, TargetFinding, TargetWording, WholeAt } from '../finding.ts';
import type { PercentClaim } from './percent-claim.ts';
import type { ReportLayout } from '../reading/report-layout.ts';

/** Whether a percentage measures its count against a goal, though "chỉ tiêu" does not follow it. */
export function measuresGoal(report: ReportLayout, candidates: readonly BaseCandidate[], claim: PercentClaim): boolean {
  const { role, subject, percent } = claim;
  if (role.use !== 'share') return true;
  if (role.cue !== 'equals' && role.cue !== 'attains') return false;
  if (subject.base) {
    return (
      subject.pairing === 'goal' || countsGoal(report.tokens, subject.baseAt) || subject.part.value > subject.base.value
    );
  }
  const goal = goalBefore(report, candidates, subject.at);
  if (goalAfter(report, claim.at) !== undefined) return true;
  return isOverHundred(percent) || (goal !== undefined && report.sentence[goal.at] === report.sentence[subject.at]);
}

export function matchTarget(
  report: ReportLayout,
  candidates: readonly BaseCandidate[],
  claim: PercentClaim,
): TargetFinding | ImpliedTargetFinding | undefined {
  const { role, subject } = claim;
  const wording: TargetWording = role.use === 'excess' ? 'excess' : 'completion';
  const goal = goalOf(report, candidates, claim);
  if (goal && goal.whole.value > 0) {
    const finding = targetOf(claim, goal.whole, wording);
    const certain = goal.certain && isUnambiguous(report, claim);
    if (finding.verdict !== 'wrong' || certain || isSlip(claim, finding.reason)) return finding;
  }
  return subject.base || !speaksOfCount(report, claim) ? undefined : impliedTarget(claim, wording);
}

/** Not so "12 đơn vị đạt 100% kế hoạch", where each of the twelve does, and not a bound. */
function speaksOfCount({ tokens }: ReportLayout, { percent, role, subject }: PercentClaim): boolean {
  if (percent.qualifier !== 'exact' || subject.commas > 1) return false;
  return role.alone || role.cue !== 'attains' || !achievers.has(classAfter(tokens, subject.at) ?? '');
}

const achievers: ReadonlySet<string> = new Set(['organization', 'place', 'enterprise']);

function targetOf({ percent, token, subject }: PercentClaim, goal: WholeAt, wording: TargetWording): TargetFinding {
  const { part: actual } = subject;
  const spans = [actual.span, token.span, ...(goal.origin === 'written' ? [goal.span] : [])];
  return {
    kind: 'target',
    ...judged(percent, actual.value, goal.value, wording),
    span: spanOver(spans),
    wording,
    actual,
    goal,
    percent,
  };
}

type Judged = Pick<TargetFinding, 'verdict' | 'reason' | 'computed' | 'suggestion'>;

function judged(percent: PercentAt, actual: number, goal: number, wording: TargetWording): Judged {
  if (wording === 'excess' && actual <= goal) {
    return { verdict: 'wrong', reason: 'notExceeded', computed: completionText(actual, goal), suggestion: null };
  }
  const [excess, completion] = [actual - goal, actual];
  const meant = wording === 'excess' ? excess : completion;
  const other = wording === 'excess' ? completion : excess;
  const verdict = percentVerdict(percent, { numerator: meant, denominator: goal });
  if (verdict.reason !== 'differs' || other <= 0 || !prints(percent, other, goal)) return verdict;
  return { ...verdict, reason: wording === 'excess' ? 'statesCompletion' : 'statesExcess' };
}

function prints({ stated }: PercentAt, numerator: number, denominator: number): boolean {
  const { units, decimals } = scaled(stated);
  return roundRatio({ numerator, denominator }, decimals + 2) === units;
}

function impliedTarget({ percent, token, subject }: PercentClaim, wording: TargetWording): ImpliedTargetFinding {
  const { part: actual } = subject;
  const implied = impliedGoals(actual.value, percent.stated, wording);
  return {
    kind: 'impliedTarget',
    verdict: 'uncheckable',
    span: spanOver([actual.span, token.span]),
    wording,
    actual,
    percent,
    implied,
  };
}
