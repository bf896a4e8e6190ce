import type { CivilDate } from '../civil-date.ts';
import type { Period } from '../period.ts';
import type { Revised } from '../revision.ts';
import type { DisciplineForm, DisciplineSubject } from './discipline-form.ts';

/** What a body has decided, as its paper says it; neither name nor number of a person. */
export interface DisciplineContent {
  /** Where it happened, at the time when it happened. */
  readonly unitId: string;
  readonly subject: DisciplineSubject;
  readonly form: DisciplineForm;
  readonly number: string;
  readonly decidedOn: CivilDate;
  readonly issuer: string;
  /** The day of the violation, or the year where the paper says no more. */
  readonly violatedIn: Period;
  readonly dutyRelated: boolean;
  /** Whether the unit found the violation itself. */
  readonly selfDetected: boolean;
  readonly remedied: boolean;
}

/** A decided discipline in the register. Nothing is overwritten: what was wrong is corrected or withdrawn by a revision. */
export interface DisciplineDecision extends DisciplineContent, Revised {
  readonly id: string;
  /** Entered by mistake: it counts for nothing any more. */
  readonly isWithdrawn: boolean;
}

const contentFields = [
  'unitId',
  'subject',
  'form',
  'number',
  'decidedOn',
  'issuer',
  'violatedIn',
  'dutyRelated',
  'selfDetected',
  'remedied',
] as const satisfies readonly (keyof DisciplineContent)[];

/** What differs between two revisions, by the names of the fields. */
export function changedFields(before: DisciplineContent, after: DisciplineContent): readonly string[] {
  return contentFields.filter((field) => before[field] !== after[field]);
}
