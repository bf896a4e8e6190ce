import { z } from '@hono/zod-openapi';
import type { NamedUnit } from '@co-so/db';
import { disciplineForms, disciplineSubjects } from '@co-so/domain';
import type {
  CivilDate,
  DisciplineAction,
  DisciplineDecision,
  DisciplineEffect,
  DisciplineForm,
  DisciplineSubject,
} from '@co-so/domain';
import { dayParameter, idParameter, periodParameter } from '../request/router.ts';
import { dayShape, instantShape, periodShape, signatureShape } from '../request/shapes.ts';
import { reasonMaximum } from '../request/revision.ts';

/** One revision of an entry, with the unit by its name. */
export interface ShownDiscipline extends Omit<DisciplineDecision, 'unitId'> {
  readonly unit: NamedUnit;
}

export interface ListedDecision extends ShownDiscipline {
  /** Decided in a later year than that of the violation. */
  readonly isOfEarlierYear: boolean;
  /** What the rules of the year of the decision make of it; `null` where the rules of that year have no scores. */
  readonly effects: readonly DisciplineEffect[] | null;
  readonly allowedActions: readonly DisciplineAction[];
}

export interface DisciplineRegister {
  readonly decisions: readonly ListedDecision[];
  /** For `before`: where the list goes on; `null` at its end. */
  readonly next: string | null;
  readonly counts: readonly {
    readonly subject: DisciplineSubject;
    readonly form: DisciplineForm;
    readonly decisions: number;
  }[];
  readonly today: CivilDate;
  readonly allowedActions: readonly 'record'[];
}

export interface DisciplineHistory {
  /** The newest first. */
  readonly revisions: readonly ShownDiscipline[];
}

/** What a writing answers: the register is read again. */
export interface KeptDiscipline {
  readonly id: string;
  readonly revision: number;
}

const subject = z.enum(disciplineSubjects);
const form = z.enum(disciplineForms);

const shownFields = {
  id: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  subject,
  form,
  number: z.string(),
  decidedOn: dayShape,
  issuer: z.string(),
  violatedIn: periodShape,
  dutyRelated: z.boolean(),
  selfDetected: z.boolean(),
  remedied: z.boolean(),
  isWithdrawn: z.boolean(),
  revision: z.int(),
  supersededBy: z.int().nullable(),
  reason: z.string().nullable(),
  recordedBy: signatureShape,
  recordedAt: instantShape,
};

const effectShape = z
  .object({
    rated: z.enum(['collective', 'collectiveAbove', 'person']),
    does: z.enum(['leadsTo', 'mayLeadTo', 'withholds']),
    level: z.string(),
    text: z.string(),
    exception: z.string().nullable(),
    at: z.string().nullable(),
  })
  .openapi('DisciplineEffect');

export const registerShape = z
  .object({
    decisions: z.array(
      z
        .object({
          ...shownFields,
          isOfEarlierYear: z.boolean(),
          effects: z.array(effectShape).nullable(),
          allowedActions: z.array(z.enum(['correct', 'withdraw'])),
        })
        .openapi('DisciplineDecision'),
    ),
    next: z.string().nullable(),
    counts: z.array(z.object({ subject, form, decisions: z.int() })),
    today: dayShape,
    allowedActions: z.array(z.enum(['record'])),
  })
  .openapi('DisciplineRegister');

export const disciplineHistoryShape = z
  .object({ revisions: z.array(z.object(shownFields)) })
  .openapi('DisciplineHistory');

export const keptDisciplineShape = z.object({ id: z.string(), revision: z.int() }).openapi('KeptDiscipline');

/** What the paper says, as a form sends it. */
export const contentFields = {
  unitId: idParameter.openapi({ description: 'Tổ chức nơi xảy ra vi phạm, tại thời điểm vi phạm' }),
  subject,
  form,
  number: z.string().max(1000),
  decidedOn: dayParameter,
  issuer: z.string().max(1000),
  violatedIn: periodParameter.openapi({ description: 'Ngày hoặc năm vi phạm' }),
  dutyRelated: z.boolean(),
  selfDetected: z.boolean(),
  remedied: z.boolean(),
};

export const changeFields = {
  basedOn: z.int().min(1).openapi({ description: 'Lần ghi mà người làm đã xem' }),
  reason: z.string().max(reasonMaximum),
};
