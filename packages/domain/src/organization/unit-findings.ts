import type { CivilDate } from '../civil-date.ts';
import { compares } from '../regulation/condition.ts';
import { ruleSetInForce } from '../regulation/in-force.ts';
import type { ContainedKind, SizeRule, SizeRuleSet } from '../regulation/rule-set.ts';
import { containmentOn } from '../regulation/structure/containment.ts';
import type { StructureRules } from './plan/plan-findings.ts';
import type { UnitKind } from './unit.ts';

/** What the rules of a day say of a unit; nothing of it stands in the way of anything. */
export type UnitFinding =
  | { readonly kind: 'size'; readonly ruleSet: string; readonly rule: SizeRule }
  | {
      readonly kind: 'containment';
      readonly ruleSet: string;
      readonly rule: ContainedKind;
      readonly parentKind: UnitKind;
    };

/** What would have to be known to say more: the number of all members, of the official ones, or the text of the law. */
export type UnknownOfUnit = 'members' | 'officialMembers' | 'containment';

export interface UnitFindings {
  readonly findings: readonly UnitFinding[];
  readonly unknown: readonly UnknownOfUnit[];
}

/** What was last reported of the members of a unit; a number that is not known is `null`. */
export interface MemberCounts {
  /** Official and probationary ones. */
  readonly members: number | null;
  readonly officialMembers: number | null;
}

/** What findings are made of. */
export interface FoundUpon extends MemberCounts {
  readonly kind: UnitKind;
  /** `null` at the top, and where what stands above is not to be seen. */
  readonly parentKind: UnitKind | null;
}

/** Everything that is sure. What the numbers leave open is not guessed but named. */
export function unitFindings(unit: FoundUpon, on: CivilDate, rules: StructureRules): UnitFindings {
  const size = sizeFindings(unit, on, rules);
  const place = placeFindings(unit, on, rules);
  return { findings: [...place.findings, ...size.findings], unknown: [...size.unknown, ...place.unknown] };
}

const nothing: UnitFindings = { findings: [], unknown: [] };

function placeFindings({ kind, parentKind }: FoundUpon, on: CivilDate, { containment }: StructureRules): UnitFindings {
  const said = parentKind === null ? undefined : containmentOn(containment, { parent: parentKind, child: kind }, on);
  if (parentKind === null || !said || said.allowed === true) return nothing;
  if (said.allowed === 'unconfirmed') return { findings: [], unknown: ['containment'] };
  const { ruleSet, rule } = said;
  return { findings: [{ kind: 'containment', ruleSet, rule, parentKind }], unknown: [] };
}

function sizeFindings({ kind, ...known }: FoundUpon, on: CivilDate, { sizes }: StructureRules): UnitFindings {
  const set = ruleSetInForce(sizes, on);
  if (!set) return nothing;
  const verdicts = set.sizes
    .filter(({ kinds }) => kinds.includes(kind))
    .map((rule) => ({ rule, verdict: verdictOf(rule, known) }));
  const findings = verdicts.flatMap(({ rule, verdict }) =>
    verdict === 'holds' ? [{ kind: 'size', ruleSet: set.id, rule } as const] : [],
  );
  const open = verdicts.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'holds' && verdict !== 'not');
  return { findings, unknown: [...new Set(open)] };
}

/** The rules on size that hold for sure of so many members, in the order of their codes. */
export function sureSizeRules({ sizes }: SizeRuleSet, kind: UnitKind, known: MemberCounts): readonly SizeRule[] {
  return sizes
    .filter((rule) => rule.kinds.includes(kind) && verdictOf(rule, known) === 'holds')
    .toSorted((left, right) => (left.code < right.code ? -1 : 1));
}

/** A rule holds where it does at either end of what the number may be; between, that number has to be known. */
function verdictOf({ when }: SizeRule, known: MemberCounts): 'holds' | 'not' | 'members' | 'officialMembers' {
  if (when === null) return 'holds';
  const [fewest, most] = spanOf(when.counted, known);
  const [low, high] = [fewest, most].map((count) => compares(count - when.number, when.is));
  if (low === high) return low ? 'holds' : 'not';
  return when.counted === 'allMembers' ? 'members' : 'officialMembers';
}

/** There are never more official members than members. Figures that contradict it say nothing of the official ones. */
function spanOf(counted: 'officialMembers' | 'allMembers', { members, officialMembers }: MemberCounts) {
  const official = members !== null && officialMembers !== null && officialMembers > members ? null : officialMembers;
  if (counted === 'allMembers') return [members ?? official ?? 0, members ?? Infinity] as const;
  return [official ?? 0, official ?? members ?? Infinity] as const;
}
