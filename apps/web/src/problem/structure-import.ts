import type { StructureImportProblem } from '@co-so/domain';
import { hostPlaceProblemText, placeChangeText } from '../organization/place-sheet-text.ts';
import { planDependantText } from '../organization/plan-text.ts';
import { structureSheetProblemText } from '../organization/sheet-text.ts';
import type { Sentences } from './sentences.ts';

/** Lists of units, and taking back what they founded. */
export const structureImportSentences: Sentences<StructureImportProblem['code']> = {
  'structure-line': ({ reason, ...problem }) => structureSheetProblemText({ ...problem, code: reason }),
  'structure-dependant': ({ dependant, names }) =>
    `${planDependantText(dependant, (id) => names[id] ?? id)} Đề nghị xử lý việc này trước, rồi hoàn tác lại.`,
  'place-line': ({ reason, ...problem }) => hostPlaceProblemText({ ...problem, code: reason }),
  'place-dependant': ({ name, changed }) =>
    `${placeChangeText(name, changed)} Đề nghị đưa nơi này về như khi nhập, rồi hoàn tác lại.`,
  'import-undone': () => 'Lần nhập này đã được hoàn tác trước đó. Đề nghị tải lại trang để xem tình trạng mới.',
};
