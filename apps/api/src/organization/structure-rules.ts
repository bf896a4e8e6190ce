import { asRules, loadCentralRules } from '@co-so/domain';
import type { StructureRules } from '@co-so/domain';

/** What the law says of units and their sizes, of every day. */
export async function loadStructureRules(): Promise<StructureRules> {
  const [kinds, sizes] = await Promise.all([loadCentralRules('unit-kinds'), loadCentralRules('establishment')]);
  return {
    containment: kinds.flatMap((set) => asRules(set, 'containment') ?? []),
    sizes: sizes.flatMap((set) => asRules(set, 'sizes') ?? []),
  };
}
