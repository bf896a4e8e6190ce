import type { CivilDate } from '../../civil-date.ts';
import type { HostPlaceField } from './host-place-columns.ts';
import type { LineProblem } from './line-problem.ts';

/** What is wrong in the sheet of host places. */
export const hostPlaceProblemCodes = [
  'before-party',
  'branch-hosted-elsewhere',
  'branch-kind-unfit',
  'branch-not-said',
  'cell-too-long',
  'column-missing',
  'committee-unknown',
  'day-after-place',
  'day-before-place',
  'day-unreadable',
  'field-missing',
  'id-malformed',
  'kind-unknown',
  'place-ambiguous',
  'place-differs',
  'place-repeated',
  'recorded-too-many',
  'sheet-empty',
  'sheet-too-long',
  'state-unknown',
  'text-unreadable',
  'unit-ambiguous',
  'unit-not-existing',
  'unit-unknown',
  'until-before-from',
] as const;
export type HostPlaceProblemCode = (typeof hostPlaceProblemCodes)[number];

export type HostPlaceProblem = LineProblem<HostPlaceProblemCode, HostPlaceField>;

/** What stays unknown of a place that the sheet records, or is not taken over; never in the way by itself. */
export type HostPlaceFinding = { readonly line: number } &
  /** `unit-later`: the place is older than its unit, which it belongs to `on` that day at the earliest. `unit-ends`: where it lies from then on nobody has said. */
  (
    | { readonly kind: 'unit-later' | 'unit-ends'; readonly on: CivilDate }
    /** The line writes the name of a stored place without its marks: what is stored stays. */
    | { readonly kind: 'name-kept'; readonly given: string; readonly stored: string }
  );
