import type { ShownDiscipline } from '@co-so/api';
import { dayText, disciplineFormNames, disciplineSubjectNames } from '@co-so/domain';
import type { DisciplineEffect, DisciplineRated } from '@co-so/domain';
import { capitalized } from '../ui/capitalized.ts';

/** The questions of the paper that are answered yes or no. */
export const answerLabels = {
  dutyRelated: 'Vi phạm gắn với thực thi công vụ',
  selfDetected: 'Tổ chức tự phát hiện vi phạm',
  remedied: 'Đã khắc phục hậu quả',
} as const;

export type AnswerField = keyof typeof answerLabels;
export const answerFields = Object.keys(answerLabels) as readonly AnswerField[];

/** "Khiển trách thành viên tập thể lãnh đạo". */
export function disciplineText({ form, subject }: Pick<ShownDiscipline, 'form' | 'subject'>): string {
  return `${capitalized(disciplineFormNames[form])} ${disciplineSubjectNames[subject]}`;
}

export function paperText({ number, decidedOn, issuer }: Pick<ShownDiscipline, 'number' | 'decidedOn' | 'issuer'>) {
  return `Quyết định ${number} ngày ${dayText(decidedOn)} của ${issuer}`;
}

const ratedWords: Readonly<Record<DisciplineRated, string>> = {
  collective: 'Tập thể lãnh đạo nơi vi phạm',
  collectiveAbove: 'Tập thể lãnh đạo cấp trên trực tiếp',
  person: 'Người bị kỷ luật',
};

/** What a rule does to whose rating, in one sentence. */
export function effectText({ rated, does, level, exception }: DisciplineEffect): string {
  const whose = ratedWords[rated];
  const named = `"${level}"`;
  switch (does) {
    case 'withholds':
      return `${whose}: không xếp loại ${named}.`;
    case 'leadsTo':
      return `${whose}: xếp loại ${named}${exception === null ? '' : ', trừ trường hợp được cấp có thẩm quyền xem xét'}.`;
    case 'mayLeadTo':
      return `${whose}: cấp có thẩm quyền xem xét, quyết định; không được xem xét thì xếp loại ${named}.`;
  }
}
