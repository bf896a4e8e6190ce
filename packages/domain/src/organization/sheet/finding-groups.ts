import type { StructureSheetFinding } from './structure-sheet-problem.ts';

/** Findings that say the same of many lines: the first of them, and the lines. */
export interface FindingGroup {
  readonly finding: StructureSheetFinding;
  readonly lines: readonly number[];
}

export function findingGroups(findings: readonly StructureSheetFinding[]): readonly FindingGroup[] {
  return [...Map.groupBy(findings, groupKey).values()].map((group) => ({
    finding: group[0]!,
    lines: group.map(({ line }) => line),
  }));
}

function groupKey(finding: StructureSheetFinding): string {
  if (finding.kind !== 'containment') return finding.kind;
  const { allowed, parentKind, childKind, ruleSet, consent } = finding;
  return [finding.kind, allowed, parentKind, childKind, ruleSet, consent?.number ?? ''].join('/');
}
