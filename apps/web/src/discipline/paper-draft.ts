import type { ShownDiscipline } from '@co-so/api';
import { formsOfSubject, parsePeriod, parseCivilDate } from '@co-so/domain';
import type { CivilDate, DisciplineContent, DisciplineForm, DisciplineSubject } from '@co-so/domain';
import { daysOfYear } from './discipline-search.ts';
import type { Lacking } from '../ui/use-boxes.ts';
import { answerFields, answerLabels } from './discipline-text.ts';
import type { ChosenUnit } from './unit-field.ts';

/** A paper as it is being typed. What nobody has chosen yet is `null`: none of it has a default that could be overlooked. */
export interface PaperDraft {
  readonly unit: ChosenUnit | null;
  readonly subject: DisciplineSubject | null;
  readonly form: DisciplineForm | null;
  readonly number: string;
  readonly decidedOn: CivilDate;
  readonly issuer: string;
  /** Whether the paper says the day of the violation, or only its year. */
  readonly knows: 'day' | 'year';
  readonly violatedOn: CivilDate;
  readonly violatedYear: string;
  /** On which day of the year the unit is looked for; the last of it where nobody says. */
  readonly unitsOn: CivilDate | null;
  readonly dutyRelated: boolean | null;
  readonly selfDetected: boolean | null;
  readonly remedied: boolean | null;
}

export function emptyPaper(today: CivilDate): PaperDraft {
  return {
    unit: null,
    subject: null,
    form: null,
    number: '',
    decidedOn: today,
    issuer: '',
    knows: 'day',
    violatedOn: today,
    violatedYear: today.slice(0, 4),
    unitsOn: null,
    dutyRelated: null,
    selfDetected: null,
    remedied: null,
  };
}

/** What an entry says, to be corrected. */
export function paperOf(entry: ShownDiscipline): PaperDraft {
  const { unit, subject, form, number, decidedOn, issuer, violatedIn, dutyRelated, selfDetected, remedied } = entry;
  const day = parseCivilDate(violatedIn);
  return {
    unit,
    subject,
    form,
    number,
    decidedOn,
    issuer,
    dutyRelated,
    selfDetected,
    remedied,
    knows: day ? 'day' : 'year',
    violatedOn: day ?? decidedOn,
    violatedYear: violatedIn.slice(0, 4),
    unitsOn: null,
  };
}

/** The same of another subject; a form that this one cannot be given has to be chosen again. */
export function ofSubject(draft: PaperDraft, subject: DisciplineSubject | null): PaperDraft {
  const keeps = subject !== null && draft.form !== null && formsOfSubject[subject].forms.includes(draft.form);
  return { ...draft, subject, form: keeps ? draft.form : null };
}

/** The day whose units are offered: that of the violation, one of its year, none after the last that there is. */
export function unitDay({ knows, violatedOn, violatedYear, unitsOn }: PaperDraft, lastDay: CivilDate): CivilDate {
  const year = yearIn(violatedYear);
  const day = knows === 'day' || year === undefined ? violatedOn : (unitsOn ?? daysOfYear(year).to);
  return day < lastDay ? day : lastDay;
}

/** What a paper lacks, as its boxes stand one after the other. */
export function lackingIn(draft: PaperDraft): Lacking {
  const { knows, violatedYear, unit, subject, form, number, issuer } = draft;
  return {
    violatedIn: knows === 'year' && yearIn(violatedYear) === undefined && 'Ghi năm vi phạm bằng bốn chữ số.',
    unitId: unit === null && 'Chọn tổ chức nơi xảy ra vi phạm.',
    subject: subject === null && 'Chọn đối tượng bị kỷ luật.',
    form: form === null && 'Chọn hình thức kỷ luật.',
    number: number.trim() === '' && 'Ghi số quyết định.',
    issuer: issuer.trim() === '' && 'Ghi cơ quan quyết định.',
    ...Object.fromEntries(
      answerFields.map((field) => [field, draft[field] === null && `${answerLabels[field]}: chọn có hoặc không.`]),
    ),
  };
}

/** What is sent; undefined while something has not been chosen. */
export function contentOf(draft: PaperDraft): DisciplineContent | undefined {
  const { unit, subject, form, dutyRelated, selfDetected, remedied, number, decidedOn, issuer } = draft;
  const violatedIn = parsePeriod(draft.knows === 'day' ? draft.violatedOn : draft.violatedYear.trim());
  if (unit === null || subject === null || form === null || !violatedIn) return undefined;
  if (dutyRelated === null || selfDetected === null || remedied === null) return undefined;
  if (draft.knows === 'year' && yearIn(draft.violatedYear) === undefined) return undefined;
  const answers = { dutyRelated, selfDetected, remedied };
  return { unitId: unit.id, subject, form, number, decidedOn, issuer, violatedIn, ...answers };
}

function yearIn(text: string): number | undefined {
  return /^[12]\d{3}$/.test(text.trim()) ? +text : undefined;
}
