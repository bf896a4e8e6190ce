import type { Reception } from '@co-so/api';
import type { Origin } from '@co-so/domain';

/** How far a delivery out of a chosen file has come. */
export type ReceptionState =
  | { readonly kind: 'checking' }
  | { readonly kind: 'broken'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'checked'; readonly reception: Reception }
  | { readonly kind: 'storing'; readonly reception: Reception }
  | { readonly kind: 'stored'; readonly reception: Reception };

export interface ReceptionItem {
  readonly id: string;
  readonly name: string;
  readonly origin: Origin | undefined;
  readonly delivery: unknown;
  /** Kept until the file is stored, so that sending again after a line was down stores once. */
  readonly idempotencyKey: string;
  readonly state: ReceptionState;
}

/** What the office may take in now: what passed the check. */
export function readyItems(items: readonly ReceptionItem[]): readonly ReceptionItem[] {
  return items.filter(({ state }) => state.kind === 'checked');
}

export function isBusy(items: readonly ReceptionItem[]): boolean {
  return items.some(({ state }) => state.kind === 'checking' || state.kind === 'storing');
}
