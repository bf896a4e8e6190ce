import type { UnitKind } from '../../organization/unit.ts';
import { compares } from '../condition.ts';
import type { SizeRule, SizeRuleSet } from '../rule-set.ts';

/** How many members a unit has, by standing. */
export interface UnitSize {
  readonly kind: UnitKind;
  readonly officialMembers: number;
  readonly probationaryMembers: number;
}

/** What the number of members asks for: warnings, which the superior's consent may answer. In the order of their codes. */
export function establishmentFindings({ sizes }: SizeRuleSet, unit: UnitSize): readonly SizeRule[] {
  return sizes.filter((rule) => applies(rule, unit)).toSorted((left, right) => (left.code < right.code ? -1 : 1));
}

function applies({ kinds, when }: SizeRule, { kind, officialMembers, probationaryMembers }: UnitSize): boolean {
  if (!kinds.includes(kind)) return false;
  if (when === null) return true;
  const counted = when.counted === 'officialMembers' ? officialMembers : officialMembers + probationaryMembers;
  return compares(counted - when.number, when.is);
}
