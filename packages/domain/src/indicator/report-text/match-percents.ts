import { baseCandidates } from './base-candidates.ts';
import { matchShare } from './match-shares.ts';
import { matchTarget, measuresGoal } from './match-targets.ts';
import { fractionAfter } from './percent-claim.ts';
import { percentRole } from './percent-role.ts';
import { qualifiedAt } from './qualifier-words.ts';
import { subjectOf } from './subject.ts';
import type { BaseMemory } from './match-shares.ts';
import type { ImpliedTargetFinding, ShareFinding, TargetFinding, UnbasedShareFinding } from './finding.ts';
import type { PercentClaim } from './percent-claim.ts';
import type { PercentRole } from './percent-role.ts';
import type { ReportLayout } from './report-layout.ts';

export interface MatchedPercent {
  readonly at: number;
  readonly finding: ShareFinding | UnbasedShareFinding | TargetFinding | ImpliedTargetFinding;
}

/** Every percentage of the text that speaks of a count, in the order of the text. */
export function matchPercents(report: ReportLayout): readonly MatchedPercent[] {
  const memory: BaseMemory = { candidates: baseCandidates(report), used: new Set() };
  const matched: MatchedPercent[] = [];
  report.tokens.forEach((_, at) => {
    const claim = claimAt(report, at);
    const finding = claim && findingFor(report, memory, claim);
    if (finding) matched.push({ at, finding });
  });
  return matched;
}

function findingFor(
  report: ReportLayout,
  memory: BaseMemory,
  claim: PercentClaim,
): MatchedPercent['finding'] | undefined {
  return measuresGoal(report, memory.candidates, claim)
    ? matchTarget(report, memory.candidates, claim)
    : matchShare(report, memory, claim);
}

function claimAt(report: ReportLayout, at: number): PercentClaim | undefined {
  const token = report.tokens[at]!;
  if (token.kind !== 'percent') return undefined;
  const behind = fractionAfter(report, at);
  const role = behind ? bracketedRole(report, at) : percentRole(report.tokens, at);
  const subject = behind ?? (role && subjectOf(report, role));
  if (!role || !subject) return undefined;
  return { at, token, percent: { stated: token.stated, qualifier: role.qualifier, span: token.number }, role, subject };
}

/** `99% (1.298/1.311)` needs no cue: the fraction stands in its own brackets. */
function bracketedRole({ tokens }: ReportLayout, at: number): PercentRole {
  const { qualifier, from } = qualifiedAt(tokens, at);
  return { use: 'share', cue: 'brackets', qualifier, before: from - 1, alone: true, named: [] };
}
