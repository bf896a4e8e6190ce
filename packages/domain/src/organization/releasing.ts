import type { DatedUnit } from './dated-unit.ts';
import type { HostType } from './host-type.ts';
import type { UnitKind } from './unit.ts';

/**
 * Đảng bộ quân sự, công an directly under the province: a single unit that carries what it releases. Nothing stands below
 * it unless a document that allows it is named; no clause says so, it is how the product keeps what is not its to keep.
 */
export function isReleasing(kind: UnitKind | undefined, hostType: HostType | null | undefined): boolean {
  return kind === 'directCommittee' && (hostType === 'army' || hostType === 'police');
}

/** Whether a unit could be one on any day of its life, by everything that it ever was. */
export function mayRelease({ kinds, hostTypes }: Pick<DatedUnit, 'kinds' | 'hostTypes'>): boolean {
  return kinds.some((kind) => hostTypes.some((type) => isReleasing(kind.value, type.value)));
}
