import { numberText, periodText, unitKindNames } from '@co-so/domain';
import type { CarriedPart, CarriedSum, ComparedProvince, Indicator, UncarriedReason } from '@co-so/domain';
import { slugOf } from '../province/life.ts';
import type { Answer } from './answer.ts';
import { actualText } from './measure-text.ts';

/** Of what a province's number is the sum; undefined where the number is its own. */
export function sumOf({ of }: Answer, provinceId: string): CarriedSum | undefined {
  return of.carried?.sums.find(({ province }) => province.id === provinceId);
}

/** `tổng của Tây Ninh (40/60) và Long An (30/40)`. */
export function sumText({ parts }: Pick<CarriedSum, 'parts'>, indicator: Indicator): string {
  return `tổng của ${partsText(parts, indicator)}`;
}

export function partsText(parts: readonly CarriedPart[], indicator: Indicator): string {
  return parts.map(({ province, figure }) => `${formerName(province)} (${actualText(figure, indicator)})`).join(' + ');
}

/** `Lâm Đồng cũ`: where the province of today bears the name of the one before, the word tells them apart. */
function formerName({ id, name }: ComparedProvince): string {
  return slugOf(id)?.endsWith('-cu') ? `${name} cũ` : name;
}

/** What the reader has to know of a table that was carried over, on the screen and in the sheet. */
export function carriedNotes({ of, question }: Answer): readonly string[] {
  if (!of.carried) return [];
  const { sums } = of.carried;
  return [
    'Quy về các tỉnh, thành phố hiện nay: chỉ cộng khi mọi nơi hợp thành đều nhập trọn vẹn và đều đã gửi; tỷ lệ tính từ tổng tử số và tổng mẫu số, không cộng phần trăm.',
    ...(sums.length === 0
      ? ['Không có số nào ở đây là số cộng.']
      : [`${numberText(sums.length)} nơi là số cộng do hệ thống tính:`]),
    ...sums.map((sum) => `${sum.province.name}: ${sumText(sum, question.indicator)}.`),
  ];
}

/** Why a number was not added up. */
export function uncarriedText(reason: UncarriedReason): string {
  switch (reason.reason) {
    case 'predecessorMissing':
      return `${formerName(reason.province)} chưa gửi, nên tổng sẽ thiếu`;
    case 'provinceDivided':
      return `${formerName(reason.province)} được chia cho nhiều nơi, không rõ phần nào về đâu`;
    case 'notWholeProvince':
      return `${formerName(reason.province)}: số của ${unitKindNames[reason.unitKind]}; chỉ số của cả tỉnh, thành phố mới quy về được`;
    case 'periodOther':
      return `${formerName(reason.province)}: số của kỳ khác (${periodText(reason.period)})`;
    case 'actualMissing':
      return `${formerName(reason.province)}: chưa có số thực hiện`;
    case 'retracted':
      return `${formerName(reason.province)} đã rút số này`;
    case 'onlyPercentage':
      return `${formerName(reason.province)}: chỉ có tỷ lệ phần trăm, không có tử số và mẫu số`;
    case 'figureInexact':
      return `${formerName(reason.province)}: số gần đúng`;
    case 'notSummable':
      return 'Số liệu này không cộng được giữa các đơn vị';
    case 'formsDiffer':
      return 'Nơi có mẫu số, nơi không';
    case 'definitionsDiffer':
      return 'Các nơi theo định nghĩa khác nhau';
    case 'cutOffsDiffer':
      return 'Các nơi chốt số vào ngày khác nhau';
    case 'goalsDiffer':
      return 'Chỉ tiêu của các nơi không cộng được: thiếu, khác kỳ, khác chiều hoặc giao bằng tỷ lệ';
    case 'ownFigure':
      return 'Nơi hiện nay đã gửi số của chính mình; số của các nơi trước đây đứng riêng, không cộng thêm';
  }
}
