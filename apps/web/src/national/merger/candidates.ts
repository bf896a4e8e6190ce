import { provinceRegistry } from '@co-so/domain';
import type { CivilDate, RegisteredProvince, Tenant } from '@co-so/domain';

/** A province that can be merged here: at least one of those it was formed from works here. */
export interface Candidate {
  readonly province: RegisteredProvince;
  readonly here: readonly { readonly province: RegisteredProvince; readonly host: string }[];
  readonly absent: readonly RegisteredProvince[];
}

/** Those that stand, do not work here yet or are left half way, and have something to take over; by name. */
export function mergerCandidates(tenants: readonly Tenant[], today: CivilDate): readonly Candidate[] {
  const collator = new Intl.Collator('vi');
  return provinceRegistry
    .filter(({ id, foundedOn, predecessorIds }) => {
      const known = tenants.find(({ provinceId }) => provinceId === id);
      return foundedOn <= today && predecessorIds.length > 0 && (!known || known.state === 'preparing');
    })
    .map((province) => candidateOf(province, tenants))
    .filter(({ here }) => here.length > 0)
    .toSorted((left, right) => collator.compare(nameOf(left.province), nameOf(right.province)));
}

function candidateOf(province: RegisteredProvince, tenants: readonly Tenant[]): Candidate {
  const predecessors = provinceRegistry.filter(({ id }) => province.predecessorIds.includes(id));
  const here = predecessors.flatMap((one) => {
    const tenant = tenants.find(({ provinceId, state }) => provinceId === one.id && state !== 'preparing');
    return tenant ? [{ province: one, host: tenant.host }] : [];
  });
  return { province, here, absent: predecessors.filter((one) => here.every(({ province: { id } }) => id !== one.id)) };
}

export function nameOf({ names }: RegisteredProvince): string {
  return names.at(-1)!.value.name;
}
