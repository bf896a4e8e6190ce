import type { CivilDate } from './civil-date.ts';

/**
 * Where something is written. `unconfirmed` says why it may not be taken for law yet; the screen shows that.
 * A product's own choice is `{ productChoice }` with its reason, so that nobody mistakes it for a regulation.
 */
export type Basis =
  | {
      readonly kind: 'instrument';
      readonly instrument: string;
      readonly at?: string;
      readonly url?: string;
      readonly issuedOn?: CivilDate;
      readonly unconfirmed?: string;
    }
  | { readonly kind: 'productChoice'; readonly reason: string };
