import type { ShownHostPlace } from '@co-so/api';
import { hostedBranchStates, hostPlaceKinds } from '@co-so/domain';
import type { HostPlaceKind } from '@co-so/domain';

export type BranchState = ShownHostPlace['state'];

export const branchStates = [...hostedBranchStates, 'unknown'] as const satisfies readonly BranchState[];

/** Which places are listed, as the address says it. */
export interface PlaceFilter {
  readonly noi?: HostPlaceKind;
  readonly co?: BranchState;
}

/** Reads an address; what it cannot mean is left out. */
export function placeFilter({ noi, co }: Record<string, unknown>): PlaceFilter {
  const kind = hostPlaceKinds.find((one) => one === noi);
  const state = branchStates.find((one) => one === co);
  return { ...(kind && { noi: kind }), ...(state && { co: state }) };
}
