import { scaled } from '../../../decimal-text.ts';
import { carriedBases, lastBefore, rememberBase } from './base-candidates.ts';
import { spanOver } from '../finding.ts';
import { baseAfter, isOverHundred, isSlip, isUnambiguous, meansBase, namesAnother } from './percent-claim.ts';
import { percentVerdict } from './percent-verdict.ts';
import type { BaseCandidate, BaseMemory, CarriedBases } from './base-candidates.ts';
import type { ShareFinding, UnbasedShareFinding, WholeAt } from '../finding.ts';
import type { PercentClaim } from './percent-claim.ts';
import type { PercentVerdict } from './percent-verdict.ts';
import type { ReportLayout } from '../reading/report-layout.ts';

type MatchedShare = ShareFinding | UnbasedShareFinding;

export function matchShare(report: ReportLayout, memory: BaseMemory, claim: PercentClaim): MatchedShare | undefined {
  const { subject } = claim;
  const written = subject.base ? { at: subject.baseAt, base: subject.base } : baseAfter(report, claim.at);
  if (!written) return carriedShare(report, memory, claim);
  if (written.base.value === 0) return undefined;
  for (const one of lastBefore(memory.candidates, written.at + 1)) {
    if (one.at === written.at && one.value === written.base.value) rememberBase(memory, one, report.block[claim.at]!);
  }
  const finding = shareOf(claim, { ...written.base, origin: 'written' });
  const certain = isUnambiguous(report, claim) && meansBase(report, claim, written.at);
  const isSure = certain || isSlip(claim, finding.reason) || occupiesMoreThanAll(claim, finding);
  return finding.verdict === 'right' || isSure ? finding : undefined;
}

/** "7/5 chi bộ, chiếm 140%": written like a day, but the percentage shows that more than all is meant. */
function occupiesMoreThanAll({ role, percent }: PercentClaim, { reason }: ShareFinding): boolean {
  return reason === 'partExceedsBase' && role.cue === 'occupies' && isOverHundred(percent);
}

function shareOf(claim: PercentClaim, base: WholeAt): ShareFinding {
  const { percent, token, subject } = claim;
  const exceeds = subject.part.value > base.value;
  const verdict = percentVerdict(percent, { numerator: subject.part.value, denominator: base.value });
  const judged = exceeds ? { ...verdict, ...partExceedsBase } : verdict;
  const spans = [subject.part.span, token.span, ...(base.origin === 'written' ? [base.span] : [])];
  return { kind: 'share', ...judged, span: spanOver(spans), part: subject.part, base, percent };
}

const partExceedsBase = { verdict: 'note', reason: 'partExceedsBase', suggestion: null } as const;

function carriedShare(report: ReportLayout, memory: BaseMemory, claim: PercentClaim): MatchedShare | undefined {
  // "993 đảng viên (132,4%)" measures a goal that nobody named.
  if (claim.role.cue === 'brackets' && isOverHundred(claim.percent)) return undefined;
  const bases = carriedBases(report, memory, claim.subject.at);
  const certain = isUnambiguous(report, claim);
  const chosen = chosenBase(report, claim, bases, certain) ?? farBase(memory, claim, bases);
  if (chosen) {
    rememberBase(memory, chosen, report.block[claim.at]!);
    return shareOf(claim, wholeOf(report, memory, claim, chosen));
  }
  return certain && !namesAnother(report, claim) ? unbased(claim, bases) : undefined;
}

function chosenBase(
  report: ReportLayout,
  claim: PercentClaim,
  { strong, weak }: CarriedBases,
  certain: boolean,
): BaseCandidate | undefined {
  const only = soleWhole(report, claim, strong);
  const decisive =
    only && certain && meansBase(report, claim, only.at) && !mayBeginAnew(claim, only) ? only : undefined;
  if (isBound(claim)) return decisive;
  return (
    strong.find((base) => judge(claim, base).verdict === 'right') ??
    strong.find((base) => isSlip(claim, judge(claim, base).reason)) ??
    (decisive && isWholePercent(claim) ? decisive : undefined) ??
    weak.find((base) => judge(claim, base).verdict === 'right') ??
    decisive ??
    (strong.length === 0 ? weak.find((base) => isSlip(claim, judge(claim, base).reason)) : undefined)
  );
}

/** "kết nạp 45 đảng viên, đạt 90%; …, tổng số 450 đảng viên": the total behind need not be what was attained of. */
function mayBeginAnew({ role, subject }: PercentClaim, base: BaseCandidate): boolean {
  return base.at > subject.at && role.cue !== 'occupies' && role.cue !== 'brackets';
}

/** The one whole of the sentence, or else of the list around it. */
function soleWhole(
  { sentence }: ReportLayout,
  { subject }: PercentClaim,
  strong: readonly BaseCandidate[],
): BaseCandidate | undefined {
  const beside = strong.filter(({ at }) => sentence[at] === sentence[subject.at]);
  const wholes = beside.length > 0 ? beside : strong;
  return wholes.length === 1 ? wholes[0] : undefined;
}

/** Another paragraph's count: only where two decimals or more leave no room for chance, and no nearer whole stands there. */
function farBase(memory: BaseMemory, claim: PercentClaim, { strong, far }: CarriedBases): BaseCandidate | undefined {
  if (strong.length > 0 || isBound(claim) || scaled(claim.percent.stated).decimals < 2) return undefined;
  const judged = far.map((base) => ({ base, verdict: judge(claim, base) }));
  const agreeing = judged.find(({ verdict }) => verdict.verdict === 'right');
  return (agreeing ?? judged.find(({ base, verdict }) => memory.used.has(base) && isSlip(claim, verdict.reason)))?.base;
}

function judge({ percent, subject }: PercentClaim, base: BaseCandidate): PercentVerdict {
  return percentVerdict(percent, { numerator: subject.part.value, denominator: base.value });
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
  if (base.at > subject.at) return { value: base.value, span: base.span, origin: 'written' };
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
