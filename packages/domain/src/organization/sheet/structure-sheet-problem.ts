import type { CivilDate } from '../../civil-date.ts';
import type { Clause } from '../../regulation/clause.ts';
import type { Decision } from '../dated-unit.ts';
import type { UnitKind } from '../unit.ts';
import type { LineProblem } from './line-problem.ts';
import type { StructureField } from './structure-columns.ts';

/** What is wrong in the sheet of a structure. */
export const structureSheetProblemCodes = [
  'before-founding',
  'before-party',
  'below-releasing',
  'cell-too-long',
  'closed-before-founded',
  'code-taken',
  'column-missing',
  'consent-missing',
  'consents-uneven',
  'cycle',
  'day-too-late',
  'day-unreadable',
  'decision-to-come',
  'field-missing',
  'founded-too-many',
  'host-type-not-existing',
  'host-type-unknown',
  'id-malformed',
  'kind-never-below',
  'kind-unknown',
  'level-skipped',
  'level-unreadable',
  'parent-ambiguous',
  'parent-missing',
  'parent-not-existing',
  'parent-unknown',
  'province-head-taken',
  'sheet-empty',
  'sheet-too-long',
  'text-unreadable',
  'unit-ambiguous',
  'unit-differs',
  'unit-repeated',
] as const;
export type StructureSheetProblemCode = (typeof structureSheetProblemCodes)[number];

export type StructureSheetProblem = LineProblem<StructureSheetProblemCode, StructureField>;

/** What a rule says of a unit that the sheet founds, what of it stays unknown, or what of it is not taken over; never in the way by itself. */
export type StructureSheetFinding = {
  readonly line: number;
  readonly unitId: string;
  readonly on: CivilDate;
} & (
  | {
      readonly kind: 'containment';
      readonly allowed: false | 'unconfirmed';
      readonly parentKind: UnitKind;
      readonly childKind: UnitKind;
      readonly ruleSet: string;
      /** Where the rule stands, or why nobody can say. */
      readonly clause: Clause | null;
      readonly clauseText: string | null;
      readonly unconfirmed: string | null;
      readonly consent: Decision | null;
    }
  /** The unit is older than its parent: where it stood before `on` nobody has said. */
  | { readonly kind: 'parent-later' }
  /** No end is told, and what stands above ends with the province: the unit ends with it `on` that day. */
  | { readonly kind: 'ends-with-province' }
  /** The consent holds from `on`, a day before that of its own document. */
  | { readonly kind: 'consent-early'; readonly document: Decision }
  /** The line writes the name of a stored unit without its marks: what is stored stays. */
  | { readonly kind: 'name-kept'; readonly given: string; readonly stored: string }
);
