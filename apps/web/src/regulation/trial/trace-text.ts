import { itemText } from '@co-so/domain';
import type { LevelLine, PointsLine, SubjectRules, TraceLine } from '@co-so/domain';
import { scoreText } from '../rule-text.ts';
import { criterionName, levelName } from '../subject-text.ts';

/** What a line of a trace says, in the words of the rule that speaks. */
export function traceText(rules: SubjectRules, line: TraceLine, mitigated: readonly string[]): string {
  switch (line.kind) {
    case 'criterion':
    case 'groupCeiling':
    case 'score':
      return pointsLineText(rules, line);
    case 'exclusion':
      return `Không xếp loại: ${textOf(rules.notRated, line.id)}`;
    case 'knockOut':
      return `${levelName(rules, line.level)}: ${knockOutText(rules, line.id)}`;
    case 'exception':
      return exceptionText(rules, line, mitigated);
    case 'condition':
      return `Chưa đạt điều kiện của mức ${levelName(rules, line.level)}: ${conditionName(rules, line)}`;
    case 'gate':
      return `Chưa đạt mức ${levelName(rules, line.level)}: tiêu chí “${criterionName(rules, line.id)}” phải đạt điểm tối đa`;
    case 'ceiling':
      return `Không được xếp mức ${levelName(rules, line.level)}: ${textOf(rules.ceilings, line.id)}`;
    case 'cap':
      return `Vượt tỷ lệ khống chế của mức ${levelName(rules, line.level)}`;
    case 'candidate':
      return `Mới là diện xét mức ${levelName(rules, line.level)}: còn xét tỷ lệ khống chế trong nhóm tương đồng, sau khi có kết quả của cả nhóm`;
    case 'manual':
      return `Cấp có thẩm quyền xem xét, quyết định mức xếp loại${manualText(rules, line.id)}`;
    case 'level':
      return `Mức: ${levelName(rules, line.level)}`;
  }
}

function pointsLineText(rules: SubjectRules, { kind, id, maximum }: PointsLine): string {
  const most = maximum === null ? '' : ` (tối đa ${scoreText(maximum)})`;
  if (kind === 'score') return `Tổng điểm đã cho${most}`;
  if (kind === 'criterion') return `${criterionName(rules, id)}${most}`;
  const group = rules.groups.find((one) => one.id === id);
  return `Nhóm ${id}${group ? `. ${itemText(group)}` : ''}: phần vượt điểm tối đa của nhóm không tính${most}`;
}

/** A knock-out by what happened, or by too low a score. */
function knockOutText({ knockOuts, levels }: SubjectRules, id: string): string {
  const better = levels.at(-2);
  return textOf(knockOuts, id) || `dưới ${better ? scoreText(better.from) : ''} điểm`;
}

function exceptionText({ knockOuts }: SubjectRules, { id }: LevelLine, mitigated: readonly string[]): string {
  const exception = knockOuts.find(({ code }) => code === id)?.exception;
  const why =
    mitigated.includes(id) && exception
      ? `đã nêu ngoại lệ ${exception.id} (${exception.text})`
      : 'chỉ cảnh báo, không tự động xếp không hoàn thành nhiệm vụ';
  return `${textOf(knockOuts, id)}: ${why}`;
}

function conditionName({ levels }: SubjectRules, { id, level }: LevelLine): string {
  return textOf(levels.find((one) => one.level === level)?.conditions ?? [], id);
}

function manualText(rules: SubjectRules, id: string): string {
  const { undecidable, undefinedResult, groups } = rules;
  if (groups.some(({ criteria }) => criteria.some((one) => one.id === id)))
    return `: tiêu chí “${criterionName(rules, id)}” không có số để tính tỷ lệ (mẫu số bằng 0)`;
  const text = textOf(undecidable, id) || (undefinedResult?.id === id ? undefinedResult.text : '');
  return text === '' ? '' : `: ${text}`;
}

function textOf(rules: readonly { readonly code: string; readonly text: string }[], id: string): string {
  return rules.find(({ code }) => code === id)?.text ?? '';
}
