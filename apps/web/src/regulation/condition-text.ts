import { countFacts, flagFacts, numberText } from '@co-so/domain';
import type { Condition, CountFact, DisciplinedParty, FactName } from '@co-so/domain';
import { comparisonWords, ruleShareText } from './rule-text.ts';

export const partyWords: Readonly<Record<DisciplinedParty, string>> = {
  self: 'bản thân',
  member: 'thành viên của tập thể',
  subordinateUnit: 'đơn vị trực thuộc',
};

/** The condition as a sentence without its full stop: every kind there is. */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'share': {
      const minus = condition.minus ? ` trừ số ${countText(condition.minus)}` : '';
      const bound = `${condition.is === 'atLeast' ? 'đạt ' : ''}${comparisonWords[condition.is]} ${ruleShareText(condition.ratio)}`;
      return `số ${countText(condition.part)}${minus} ${bound} số ${countText(condition.whole)}`;
    }
    case 'count':
      return countedText(condition);
    case 'flag':
      return flagFacts[condition.fact];
    case 'disciplined':
      return [
        `có ${condition.who.map((who) => partyWords[who]).join(' hoặc ')} bị kỷ luật`,
        ...(condition.dutyRelated ? ['vi phạm gắn với thực thi công vụ'] : []),
        ...(condition.attributedHere
          ? ['không tính vi phạm ở nơi công tác trước, hoặc không liên quan trách nhiệm, quyền hạn của nơi này']
          : []),
      ].join(', ');
    case 'admittedWithin':
      return `mới kết nạp chưa đủ ${condition.months} tháng, tính đến ngày 31/12 của năm đánh giá`;
    case 'not':
      return `không có trường hợp: ${conditionText(condition.that)}`;
    case 'anyOf':
      return condition.of.map(conditionText).join('; hoặc ');
    case 'allOf':
      return condition.of.map(conditionText).join('; và ');
  }
}

function countedText({ fact, is, number }: Condition & { readonly kind: 'count' }): string {
  if (number === 0 && is === 'exactly') return `không có ${countText(fact)}`;
  if (number === 0 && is === 'over') return `có ít nhất 1 ${countText(fact)}`;
  return `${comparisonWords[is]} ${numberText(number)} ${countText(fact)}`;
}

/** The name of a counted fact where it stands by itself, away from the whole that it is a part of. */
export function countText(fact: CountFact): string {
  if (fact === 'unitsFailing') return 'địa phương, lĩnh vực, đơn vị phụ trách xếp loại không hoàn thành nhiệm vụ';
  return countFacts[fact].text;
}

/** Every fact that a condition asks for. */
export function factsAskedBy(condition: Condition): readonly FactName[] {
  switch (condition.kind) {
    case 'share':
      return [condition.whole, condition.part, ...(condition.minus ? [condition.minus] : [])];
    case 'count':
    case 'flag':
      return [condition.fact];
    case 'disciplined':
      return ['disciplined'];
    case 'admittedWithin':
      return ['admittedOn'];
    case 'not':
      return factsAskedBy(condition.that);
    case 'anyOf':
    case 'allOf':
      return condition.of.flatMap(factsAskedBy);
  }
}

/** Whose discipline a condition asks for. */
export function partiesAskedBy(condition: Condition): readonly DisciplinedParty[] {
  if (condition.kind === 'disciplined') return condition.who;
  if (condition.kind === 'not') return partiesAskedBy(condition.that);
  return condition.kind === 'anyOf' || condition.kind === 'allOf' ? condition.of.flatMap(partiesAskedBy) : [];
}
