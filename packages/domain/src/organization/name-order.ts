import { sortKeyOf } from '../vietnamese-order.ts';
import { subtreeIn } from './structure.ts';
import type { TreeUnit, UnitTree } from './structure.ts';

/** The tree with namesakes and neighbours in the Vietnamese order, as far as they are `among` those that are told. */
export function inNameOrder(tree: UnitTree, among: Iterable<string> = tree.units.keys()): UnitTree {
  const keys = new Map([...among].map((id) => [id, `${sortKeyOf(tree.units.get(id)?.name ?? '')}\t${id}`]));
  const byName = (left: string, right: string) => ((keys.get(left) ?? '') < (keys.get(right) ?? '') ? -1 : 1);
  const childIds = new Map([...tree.childIds].map(([id, children]) => [id, children.toSorted(byName)]));
  return { ...tree, childIds };
}

/** Every unit of the tree, or of one subtree of it, as the tree is read: each before what stands below it, neighbours by name. */
export function unitsInOrder(tree: UnitTree, underId: string | null): readonly TreeUnit[] {
  const ordered = inNameOrder(tree);
  if (underId !== null) return subtreeIn(ordered, underId);
  // Also those whose parent is not in the tree.
  const tops = [...tree.childIds.keys()].filter((id) => id === null || !tree.units.has(id));
  const topIds = tops.flatMap((id) => tree.childIds.get(id) ?? []);
  const { childIds } = inNameOrder({ ...tree, childIds: new Map([[null, topIds]]) }, topIds);
  return (childIds.get(null) ?? []).flatMap((id) => subtreeIn(ordered, id));
}
