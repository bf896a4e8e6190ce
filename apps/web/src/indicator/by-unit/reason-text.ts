import { dayText } from '@co-so/domain';
import type { NotCarriedFigure } from '@co-so/domain';

/** The name of a unit for a sentence. */
type NameOf = (unitId: string) => string;

const reasons: {
  readonly [Kind in NotCarriedFigure['kind']]: (
    reason: Extract<NotCarriedFigure, { readonly kind: Kind }>,
    nameOf: NameOf,
  ) => string;
} = {
  split: ({ unitId, on }, nameOf) => `${nameOf(unitId)} chia tách ngày ${dayText(on)}, không rõ phần nào về đâu`,
  ended: ({ on }) => `kết thúc hoạt động ngày ${dayText(on)}, không có tổ chức kế tiếp`,
  'figure-missing': ({ unitId }, nameOf) => `thiếu số liệu của ${nameOf(unitId)}`,
  'border-moved': ({ unitId }, nameOf) => `${nameOf(unitId)} đã chuyển vào hoặc ra khỏi phạm vi`,
  'not-existing': ({ unitId, on }, nameOf) => `${nameOf(unitId)} không hoạt động ngày ${dayText(on)}`,
  'gone-elsewhere': () => 'đã chuyển sang nơi khác hoặc nhập vào tổ chức ngoài phạm vi này',
  'not-additive': () => 'chỉ tiêu này không cộng giữa các tổ chức được',
  'not-addable': ({ unitId }, nameOf) =>
    `số liệu của ${nameOf(unitId)} chỉ là tỷ lệ, số ước hoặc theo định nghĩa khác, không cộng được`,
};

/** Why a unit has no figure on the later structure. */
export function notCarriedText(reason: NotCarriedFigure, nameOf: NameOf): string {
  return sentenceFor(reason.kind)(reason, nameOf);
}

/** Safe because an entry is only ever asked about the reason by whose kind it was found. */
function sentenceFor(kind: NotCarriedFigure['kind']): (reason: NotCarriedFigure, nameOf: NameOf) => string {
  return reasons[kind] as (reason: NotCarriedFigure, nameOf: NameOf) => string;
}
