import { ruleSetInForce } from '../../regulation/in-force.ts';
import type { ContainmentRuleSet, SizeRuleSet } from '../../regulation/rule-set.ts';
import { containmentOn } from '../../regulation/structure/containment.ts';
import { childrenIn, subtreeIn } from '../structure.ts';
import type { TreeUnit, UnitTree } from '../structure.ts';
import { sureSizeRules } from '../unit-findings.ts';
import type { MemberCounts } from '../unit-findings.ts';
import type { UnitKind } from '../unit.ts';
import { nothingAttached, plus } from './attached.ts';
import type { CarriedAttached } from './attached.ts';
import type { Claim } from './claim.ts';
import type { PlanFinding } from './plan-problem.ts';

/** The sets of the series `unit-kinds` and `establishment`; that in force on the day of a step is used. */
export interface StructureRules {
  readonly containment: readonly ContainmentRuleSet[];
  readonly sizes: readonly SizeRuleSet[];
}

/** What the rules of the day say of the units that the day's steps touched, each thing once. */
export function dayFindings(
  tree: UnitTree,
  claims: readonly Claim[],
  rules: StructureRules,
  attached: CarriedAttached,
): readonly PlanFinding[] {
  const touched = Map.groupBy(claims, ({ unitId }) => unitId);
  const placements = new Map([...touched].map(([unitId, own]) => [unitId, own.filter(isPlacement)]));
  return [...touched].flatMap(([unitId, own]) => {
    const unit = tree.units.get(unitId);
    if (!unit) return [];
    const placed = placements.get(unitId)!;
    const raised = placed.filter(({ aspect }) => aspect === 'kind');
    const below = raised.length === 0 ? [] : childrenIn(tree, unitId).filter(({ id }) => !placements.get(id)?.length);
    return [
      ...(placed.length === 0 ? [] : containmentFindings(tree, unit, placed, rules)),
      ...below.flatMap((child) => containmentFindings(tree, child, raised, rules)),
      ...sizeFindings(tree, unit, own[0]!, rules, attached),
    ];
  });
}

function isPlacement({ aspect }: Claim): boolean {
  return aspect === 'founding' || aspect === 'kind' || aspect === 'parent';
}

function containmentFindings(
  { units, day }: UnitTree,
  { id, kind, parentId }: TreeUnit,
  claims: readonly Claim[],
  { containment }: StructureRules,
): readonly PlanFinding[] {
  const parent = parentId === null ? undefined : units.get(parentId);
  const said = parent && containmentOn(containment, { parent: parent.kind, child: kind }, day);
  if (!parent || !said || said.allowed === true) return [];
  const { allowed, ...rest } = said;
  const [claim] = claims;
  const consent = claims.map(({ head }) => head.consent).find((one) => one !== null) ?? null;
  const pair = { parentKind: parent.kind, childKind: kind };
  return [{ kind: 'containment', at: claim!.at, unitId: id, on: day, allowed, consent, ...pair, ...rest }];
}

function sizeFindings(
  tree: UnitTree,
  unit: TreeUnit,
  { at, head }: Claim,
  { sizes }: StructureRules,
  attached: CarriedAttached,
): readonly PlanFinding[] {
  const set = ruleSetInForce(sizes, tree.day);
  const size = sizeOf(tree, unit, attached);
  if (!set || !size) return [];
  const place = { at, unitId: unit.id, on: tree.day, ruleSet: set.id, consent: head.consent };
  return sureSizeRules(set, unit.kind, size).map((rule) => ({ kind: 'size', rule, ...place }));
}

/** Members stand in branches; what is counted for a committee is the sum of its branches. */
export const branchKinds: ReadonlySet<UnitKind> = new Set(['grassrootsBranch', 'subordinateBranch']);

/** The members of a unit and of all below it; undefined while nothing is known of one of those among which they stand. */
function sizeOf(tree: UnitTree, { id }: TreeUnit, { after, unknown }: CarriedAttached): MemberCounts | undefined {
  const below = subtreeIn(tree, id);
  const isKnown = (one: TreeUnit) => after.get(one.id)?.areMembersKnown === true && !unknown.has(one.id);
  const isOpen = (one: TreeUnit) => !isKnown(one) && (branchKinds.has(one.kind) || after.has(one.id));
  if (!below.some(isKnown) || below.some(isOpen)) return undefined;
  const { members, officialMembers } = below.map((one) => after.get(one.id) ?? nothingAttached).reduce(plus);
  return { members, officialMembers };
}
