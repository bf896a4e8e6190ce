import { findUnitPlace, loadConsents, loadTreeLevel } from '@co-so/db';
import type { LevelExtent, ProvinceDb, TreeLevel, TreeNode } from '@co-so/db';
import { answeringConsent, asksConsent, can, scopeOf, unitFindings } from '@co-so/domain';
import type { Actor, CivilDate, ConsentInForce, HostType, UnitKind } from '@co-so/domain';
import { loadStructureRules } from './structure-rules.ts';

/** Counts as they go out: a word without units may be left out. */
export interface ShownCounts {
  readonly units: number;
  readonly byKind: Readonly<Partial<Record<UnitKind, number | undefined>>>;
  readonly byHostType: Readonly<Partial<Record<HostType, number | undefined>>>;
}

/** A unit of the tree with how much the rules have to say of it that no consent answers. */
export interface ShownNode extends Omit<TreeNode, 'counts' | 'officialMembers'> {
  readonly counts: ShownCounts | null;
  readonly findings: number;
}

export interface ShownLevel {
  readonly day: CivilDate;
  readonly nodes: readonly ShownNode[];
  readonly next: string | null;
}

export interface TreeQuestion {
  readonly day: CivilDate;
  readonly under: string | undefined;
  readonly after: string | undefined;
  readonly extent: LevelExtent;
  readonly counts: 'kept' | 'all';
}

/** Undefined where there is no such unit, or the actor may not know of it. Without one: what the actor sees at the top. */
export async function loadTree(
  db: ProvinceDb,
  actor: Actor,
  { under, after, ...question }: TreeQuestion,
): Promise<ShownLevel | undefined> {
  const { day } = question;
  const above = under === undefined ? undefined : await findUnitPlace(db, under, day);
  if (under !== undefined && (!above || !can(actor, 'view-figures', above.path))) return undefined;
  const scope = scopeOf(actor, 'view-figures');
  const level = await loadTreeLevel(db, { ...question, under: under ?? null, after: after ?? null, scope });
  const openOf = await openFindings(db, level, day);
  const nodes = level.nodes.map(({ officialMembers: _, ...node }) => ({
    ...node,
    findings: openOf(node),
  }));
  return { day, nodes, next: level.next };
}

/** How many findings of a unit stand open; consents are read only of units of which something is said that one would answer. */
async function openFindings(db: ProvinceDb, { nodes, kindAbove: parentKind }: TreeLevel, day: CivilDate) {
  const rules = await loadStructureRules();
  const said = new Map(nodes.map((node) => [node.id, unitFindings({ ...node, parentKind }, day, rules).findings]));
  const asking = nodes.flatMap(({ id }) => (said.get(id)?.some(asksConsent) ? [id] : []));
  const consents =
    asking.length > 0 ? await loadConsents(db, asking, day) : new Map<string, readonly ConsentInForce[]>();
  return ({ id }: Pick<TreeNode, 'id'>) =>
    (said.get(id) ?? []).filter((finding) => !answeringConsent(finding, consents.get(id) ?? [])).length;
}
