import type { Clause, StructureRules, UnitFinding, UnitKind } from '@co-so/domain';

/** A finding with what its clause stands in, as it goes out. */
export interface ShownFinding {
  readonly kind: UnitFinding['kind'];
  readonly code: string;
  readonly text: string;
  /** The central set that says so; its page shows the rest. */
  readonly ruleSet: string;
  readonly at: Clause | null;
  readonly instrument: string | null;
  readonly unconfirmed: string | null;
  /** Of a place that the rules do not allow: under which kind. */
  readonly parentKind: UnitKind | null;
}

export function shownFinding(finding: UnitFinding, { containment, sizes }: StructureRules): ShownFinding {
  const { kind, rule, ruleSet } = finding;
  const sources = [...containment, ...sizes].find(({ id }) => id === ruleSet)?.sources ?? [];
  return {
    kind,
    code: kind === 'size' ? finding.rule.code : 'NOT_CONTAINED',
    text: rule.text,
    ruleSet,
    at: rule.at ?? null,
    instrument: sources.find(({ id }) => id === rule.at?.of)?.instrument ?? null,
    unconfirmed: rule.unconfirmed ?? null,
    parentKind: kind === 'containment' ? finding.parentKind : null,
  };
}
