import { baseCandidates } from './base-candidates.ts';
import { matchShare } from './match-shares.ts';
import { matchTarget, measuresGoal } from './match-targets.ts';
import { bracketedRole, percentRole } from './percent-role.ts';
import { subjectBehind } from './subject-behind.ts';
import { subjectOf } from './subject.ts';
import type { BaseMemory } from './base-candidates.ts';
import type { ImpliedTargetFinding, PercentAt, ShareFinding, TargetFinding, UnbasedShareFinding } from '../finding.ts';
import type { PercentClaim } from './percent-claim.ts';
import type { PercentRole } from './percent-role.ts';
import type { Subject } from './subject.ts';
import type { ReportLayout } from '../reading/report-layout.ts';
import type { TokenOf } from '../reading/token.ts';

export type PercentFinding = ShareFinding | UnbasedShareFinding | TargetFinding | ImpliedTargetFinding;

/** A percentage that speaks of a part of something, and what was found about it. */
export interface ReadPercent {
  readonly at: number;
  readonly percent: PercentAt;
  readonly role: PercentRole;
  readonly finding: PercentFinding | undefined;
}

export function readPercents(report: ReportLayout): readonly ReadPercent[] {
  const memory: BaseMemory = { candidates: baseCandidates(report), used: new Map(), usedInOrder: [] };
  return report.tokens.flatMap((token, at) => (token.kind === 'percent' ? readPercent(report, memory, token, at) : []));
}

function readPercent(
  report: ReportLayout,
  memory: BaseMemory,
  token: TokenOf<'percent'>,
  at: number,
): readonly ReadPercent[] {
  const { role, subject } = reading(report, at);
  if (!role) return [];
  const percent = { stated: token.stated, qualifier: role.qualifier, span: token.number };
  const finding = subject && findingFor(report, memory, { at, token, percent, role, subject });
  return [{ at, percent, role, finding }];
}

function reading(report: ReportLayout, at: number): { role: PercentRole | undefined; subject: Subject | undefined } {
  const behind = subjectBehind(report, at);
  const role = percentRole(report.tokens, at);
  const subject = behind?.base ? undefined : role && subjectOf(report, role);
  if (subject || !behind) return { role, subject };
  return { role: bracketedRole(report.tokens, at), subject: behind };
}

function findingFor(report: ReportLayout, memory: BaseMemory, claim: PercentClaim): PercentFinding | undefined {
  return measuresGoal(report, memory.candidates, claim)
    ? matchTarget(report, memory.candidates, claim)
    : matchShare(report, memory, claim);
}
