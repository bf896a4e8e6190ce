import type { CivilDate } from '../../civil-date.ts';
import type { UnitConsent } from '../unit-consent.ts';
import { nearestDay } from './known-units.ts';
import type { LineUnit } from './repeated-lines.ts';
import type { StructureSheetFinding } from './structure-sheet-problem.ts';

/**
 * The consents that lines bring for the units they found: from the day on which a rule speaks of the unit, else from the
 * day of the list, so that what a list was let in with goes out with it again.
 */
export function foundedConsents(
  founded: readonly LineUnit[],
  findings: readonly StructureSheetFinding[],
  day: CivilDate,
): readonly UnitConsent[] {
  const spokenOf = new Map(
    findings.flatMap((one) => (one.kind === 'containment' ? [[one.unitId, one.on] as const] : [])),
  );
  return founded.flatMap(({ line: { consent }, unit }) => {
    if (!consent) return [];
    const [near, linkFrom] = [nearestDay(unit, day), unit.parents.at(-1)!.validFrom];
    const on = spokenOf.get(unit.id) ?? (near > linkFrom ? near : linkFrom);
    return [{ unitId: unit.id, on, document: consent }];
  });
}
