import type { CivilDate } from '../../civil-date.ts';
import type { Decision } from '../dated-unit.ts';
import type { UnitConsent } from '../unit-consent.ts';
import type { Claim } from './claim.ts';
import type { PlanFinding } from './plan-problem.ts';

/** The consents that the steps of a day bring: for units that they put in their place, and those a rule speaks of for them. */
export function consentsGiven(
  on: CivilDate,
  claims: readonly Claim[],
  findings: readonly PlanFinding[],
): readonly UnitConsent[] {
  const given = new Map<string, UnitConsent>();
  const give = (unitId: string, document: Decision | null) => {
    if (document) given.set(`${unitId} ${document.number} ${document.issuer}`, { unitId, on, document });
  };
  for (const claim of claims) if (isOfPlace(claim)) give(claim.unitId, claim.head.consent);
  for (const { unitId, consent } of findings) give(unitId, consent);
  return [...given.values()];
}

/** Founded, of another kind, under another parent, or receiving what others leave. */
function isOfPlace({ aspect }: Claim): boolean {
  return aspect === 'founding' || aspect === 'kind' || aspect === 'parent' || aspect === 'staying';
}
