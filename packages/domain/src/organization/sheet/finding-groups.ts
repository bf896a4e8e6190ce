import type { HostPlaceFinding } from './host-place-sheet-problem.ts';
import type { StructureSheetFinding } from './structure-sheet-problem.ts';

/** Findings that say the same of many lines: the first of them, and the lines. */
export interface FindingGroup<Finding = StructureSheetFinding> {
  readonly finding: Finding;
  readonly lines: readonly number[];
}

export function findingGroups(findings: readonly StructureSheetFinding[]): readonly FindingGroup[] {
  return groupsBy(findings, groupKey);
}

export function placeFindingGroups(findings: readonly HostPlaceFinding[]): readonly FindingGroup<HostPlaceFinding>[] {
  return groupsBy(findings, (finding) =>
    finding.kind === 'name-kept' ? finding.kind : `${finding.kind}/${finding.on}`,
  );
}

function groupsBy<Finding extends { readonly line: number }>(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): readonly FindingGroup<Finding>[] {
  return [...Map.groupBy(findings, keyOf).values()].map((group) => ({
    finding: group[0]!,
    lines: group.map(({ line }) => line),
  }));
}

function groupKey(finding: StructureSheetFinding): string {
  if (finding.kind === 'consent-early') {
    const { number, issuedOn, issuer } = finding.document;
    return [finding.kind, finding.on, issuedOn, number, issuer].join('/');
  }
  if (finding.kind !== 'containment') return finding.kind;
  const { allowed, parentKind, childKind, ruleSet, consent } = finding;
  return [finding.kind, allowed, parentKind, childKind, ruleSet, consent?.number ?? ''].join('/');
}
