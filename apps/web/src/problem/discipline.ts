import { disciplineFormNames, disciplineSubjectNames, formsOfSubject } from '@co-so/domain';
import type { DisciplineProblem } from '@co-so/domain';
import type { Sentences } from './sentences.ts';

/** The register of decided discipline. */
export const disciplineSentences: Sentences<DisciplineProblem['code']> = {
  'discipline-form-foreign': ({ form, subject }) =>
    `Không có hình thức "${disciplineFormNames[form]}" đối với ${disciplineSubjectNames[subject]}. Đề nghị chọn một trong: ${formsOfSubject[
      subject
    ].forms
      .map((one) => disciplineFormNames[one])
      .join('; ')}.`,
  'discipline-recorded': ({ number }) =>
    `Quyết định ${number} của cùng ngày, cùng cơ quan, cùng đối tượng ở tổ chức này đã có trong sổ. Đề nghị xem lại sổ; ghi sai thì đính chính dòng đã có.`,
};
