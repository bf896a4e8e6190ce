import { scaled } from '../../decimal-text.ts';
import { carriedBases, lastBefore } from './base-candidates.ts';
import { spanOver } from './finding.ts';
import { baseAfter, isOverHundred, isSlip, isUnambiguous, meansBase } from './percent-claim.ts';
import { percentVerdict } from './percent-verdict.ts';
import type { BaseCandidate, CarriedBases } from './base-candidates.ts';
import type { ShareFinding, UnbasedShareFinding, WholeAt } from './finding.ts';
import type { PercentClaim } from './percent-claim.ts';
import type { PercentVerdict } from './percent-verdict.ts';
import type { ReportLayout } from './report-layout.ts';

/** What the shares found so far tell about the next one. */
export interface BaseMemory {
  readonly candidates: readonly BaseCandidate[];
  /** Bases that a share has rested on. */
  readonly used: Set<BaseCandidate>;
}

type MatchedShare = ShareFinding | UnbasedShareFinding;

export function matchShare(report: ReportLayout, memory: BaseMemory, claim: PercentClaim): MatchedShare | undefined {
  const { subject } = claim;
  const written = subject.base ? { at: subject.baseAt, base: subject.base } : baseAfter(report, claim.at);
  if (!written) return isOverHundred(claim.percent) ? undefined : carriedShare(report, memory, claim);
  if (written.base.value === 0) return undefined;
  for (const one of lastBefore(memory.candidates, written.at + 1)) {
    if (one.at === written.at && one.value === written.base.value) memory.used.add(one);
  }
  const finding = shareOf(claim, { ...written.base, origin: 'written' });
  const certain = isUnambiguous(report, claim) && meansBase(report, claim, written.at);
  return finding.verdict !== 'wrong' || certain || isSlip(claim, finding) ? finding : undefined;
}

function shareOf(claim: PercentClaim, base: WholeAt): ShareFinding & Pick<PercentVerdict, 'reason'> {
  const { percent, token, subject } = claim;
  const judged = percentVerdict(percent, { numerator: subject.part.value, denominator: base.value });
  const spans = [subject.part.span, token.span, ...(base.origin === 'written' ? [base.span] : [])];
  return { kind: 'share', ...judged, span: spanOver(spans), part: subject.part, base, percent };
}

function carriedShare(report: ReportLayout, memory: BaseMemory, claim: PercentClaim): MatchedShare | undefined {
  const bases = carriedBases(report, memory.candidates, claim.subject.at, memory.used);
  const certain = isUnambiguous(report, claim);
  const chosen = chosenBase(report, claim, bases, certain);
  if (chosen) {
    memory.used.add(chosen);
    return shareOf(claim, wholeOf(report, memory, claim, chosen));
  }
  return certain ? unbased(claim, bases) : undefined;
}

function chosenBase(
  report: ReportLayout,
  claim: PercentClaim,
  { strong, weak }: CarriedBases,
  certain: boolean,
): BaseCandidate | undefined {
  const judge = (base: BaseCandidate): PercentVerdict =>
    percentVerdict(claim.percent, { numerator: claim.subject.part.value, denominator: base.value });
  const only = strong.length === 1 ? strong[0] : undefined;
  const decisive = only && certain && meansBase(report, claim, only.at) ? only : undefined;
  if (isBound(claim)) return decisive;
  return (
    strong.find((base) => judge(base).verdict === 'right') ??
    strong.find((base) => isSlip(claim, judge(base))) ??
    (decisive && isWholePercent(claim) ? decisive : undefined) ??
    weak.find((base) => judge(base).verdict === 'right') ??
    decisive ??
    (strong.length === 0 ? weak.find((base) => isSlip(claim, judge(base))) : undefined)
  );
}

/** A bound holds for nearly any base, so it never tells which one was meant. */
function isBound({ percent }: PercentClaim): boolean {
  return percent.qualifier !== 'exact' && percent.qualifier !== 'about';
}

/** Without decimals a chance base agrees too easily. */
function isWholePercent({ percent }: PercentClaim): boolean {
  return scaled(percent.stated).decimals === 0;
}

function wholeOf(report: ReportLayout, memory: BaseMemory, { subject }: PercentClaim, base: BaseCandidate): WholeAt {
  const adjacent = lastBefore(memory.candidates, subject.at)[0]?.at === base.at;
  const beside = adjacent && base.strength === 'marked' && report.sentence[base.at] === report.sentence[subject.at];
  return { value: base.value, span: base.span, origin: beside ? 'written' : 'assumed' };
}

function unbased({ subject, percent, token }: PercentClaim, { strong, weak }: CarriedBases): UnbasedShareFinding {
  const considered = [...strong, ...weak].map(({ value, span }) => ({ value, span }));
  return {
    kind: 'unbasedShare',
    verdict: 'uncheckable',
    reason: considered.length > 0 ? 'unclearBase' : 'noBase',
    span: spanOver([subject.part.span, token.span]),
    part: subject.part,
    percent,
    considered,
  };
}
