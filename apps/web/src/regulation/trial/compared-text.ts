import { capitalized } from '../../ui/capitalized.ts';
import { compareShare, dayText, flagFacts, numberText, shareText } from '@co-so/domain';
import type { Compared, Discipline } from '@co-so/domain';
import { countText, partyWords } from '../condition-text.ts';
import { ruleShareText, scoreText } from '../rule-text.ts';

/** What is so beside what the rule holds it against: `18/20 = 90% < 100%`. */
export function comparedText(compared: Compared): string {
  switch (compared.kind) {
    case 'points': {
      const { given, bound } = compared;
      return `${scoreText(given)} điểm${against(given - bound, `${scoreText(bound)} điểm`)}`;
    }
    case 'share':
      return comparedShareText(compared);
    case 'count': {
      const { fact, given, bound } = compared;
      return `${capitalized(countText(fact))}: ${numberText(given)}${bound === 0 && given === 0 ? '' : against(given - bound, numberText(bound))}`;
    }
    case 'flag':
      return `${capitalized(flagFacts[compared.fact])}: ${compared.given ? 'có' : 'không'}`;
    case 'disciplined':
      return `Bị kỷ luật (${compared.who.map((who) => partyWords[who]).join(', ')}): ${disciplinedText(compared.given)}`;
    case 'admittedWithin': {
      const { given, months, on } = compared;
      if (given === null) return 'Ngày kết nạp: không nêu';
      return `Kết nạp ngày ${dayText(given)}, so với ${months} tháng tính đến ${dayText(on)}`;
    }
  }
}

function comparedShareText({ part, minus, whole, given, base, bound }: Compared & { readonly kind: 'share' }): string {
  const less = minus === null ? '' : ` trừ ${countText(minus)}`;
  const names = `${capitalized(countText(part))}${less} trên ${countText(whole)}`;
  if (base === 0) return `${names}: không có ${countText(whole)}, nên không có tỷ lệ để so`;
  const order = compareShare(given, base, bound);
  return `${names}: ${computedShareText(given, base)}${against(order, ruleShareText(bound))}`;
}

/** `5/20 = 25%`, `1/3 ≈ 33,33%`; nothing of nothing has no share. */
export function computedShareText(part: number, whole: number): string {
  const pair = `${numberText(part)}/${numberText(whole)}`;
  if (whole === 0) return pair;
  const isExact = (part * 10_000) % whole === 0;
  return `${pair} ${isExact ? '=' : '≈'} ${shareText({ numerator: part, denominator: whole })}`;
}

/** A second sign of equality behind the first would read badly. */
function against(order: number, bound: string): string {
  return order === 0 ? `, bằng ${bound}` : ` ${order < 0 ? '<' : '>'} ${bound}`;
}

function disciplinedText(given: readonly Discipline[]): string {
  if (given.length === 0) return 'không có';
  return given.map((one) => `có ${partyWords[one.who]}${remarksOf(one)}`).join('; ');
}

function remarksOf({ dutyRelated, attributedHere }: Discipline): string {
  const remarks = [
    dutyRelated ? 'gắn với thực thi công vụ' : 'không gắn với thực thi công vụ',
    attributedHere ? 'thuộc nơi này' : 'thuộc nơi công tác trước, hoặc không liên quan nơi này',
  ];
  return ` (${remarks.join(', ')})`;
}
