import { answeringConsent, asksConsent } from '@co-so/domain';
import type { CivilDate, Clause, ConsentInForce, Decision, StructureRules, UnitFinding, UnitKind } from '@co-so/domain';

/** Of a kind that stands where the rules do not let it. */
export const misplacedCode = 'NOT_CONTAINED';

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
  /** Whether the superior's consent would answer it. */
  readonly asksConsent: boolean;
}

/** The document that answers a finding, and from which day. */
export interface ShownConsent extends Decision {
  readonly on: CivilDate;
}

/** A finding of a unit that stands, with the consent that answers it; `null` while none is recorded. */
export interface AnsweredFinding extends ShownFinding {
  readonly consent: ShownConsent | null;
}

export function answeredFinding(
  finding: UnitFinding,
  rules: StructureRules,
  consents: readonly ConsentInForce[],
): AnsweredFinding {
  const answer = answeringConsent(finding, consents);
  return { ...shownFinding(finding, rules), consent: answer ? { ...answer.document, on: answer.on } : null };
}

export function shownFinding(finding: UnitFinding, { containment, sizes }: StructureRules): ShownFinding {
  const { kind, rule, ruleSet } = finding;
  const sources = [...containment, ...sizes].find(({ id }) => id === ruleSet)?.sources ?? [];
  return {
    kind,
    code: kind === 'size' ? finding.rule.code : misplacedCode,
    text: rule.text,
    ruleSet,
    at: rule.at ?? null,
    instrument: sources.find(({ id }) => id === rule.at?.of)?.instrument ?? null,
    unconfirmed: rule.unconfirmed ?? null,
    asksConsent: asksConsent(finding),
    parentKind: kind === 'containment' ? finding.parentKind : null,
  };
}
