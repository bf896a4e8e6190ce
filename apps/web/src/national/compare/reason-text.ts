import {
  coverageAtLeast,
  dayText,
  numberText,
  periodText,
  qualifierWords,
  quantityText,
  shareText,
  smallNumberBelow,
  targetDirectionWords,
  unitKindNames,
} from '@co-so/domain';
import type { PeriodComparison } from '@co-so/api';
import type { CivilDate, Incomparability, Indicator, ReceivedFigure, Retraction, UnitKind } from '@co-so/domain';

/** What a figure was measured against when a reason was found. */
export interface Expected extends Omit<PeriodComparison, 'comparison' | 'carried'> {
  readonly indicator: Indicator;
  readonly unitKind: UnitKind;
  readonly by: 'figure' | 'completion';
  readonly setBy: 'round' | 'most' | 'onlyOne';
}

/** Whose day, or whose goal, the others are measured against. */
export const setterWords: Readonly<Record<Expected['setBy'], string>> = {
  round: 'đợt báo cáo',
  most: 'số đông',
  onlyOne: 'nơi duy nhất đã gửi',
};

/** Why a figure is not ranked, with its numbers and the threshold it missed. */
export function reasonText(reason: Incomparability, figure: ReceivedFigure, expected: Expected): string {
  switch (reason.reason) {
    case 'otherLevel':
      return `Khác cấp: của ${unitKindNames[reason.unitKind]}, không phải của ${unitKindNames[expected.unitKind]}`;
    case 'otherPeriod':
      return `Khác kỳ: ${periodText(reason.period)}, không phải ${periodText(expected.period)}`;
    case 'otherDefinition':
      return `Khác định nghĩa: theo định nghĩa lần ${numberText(reason.version)}, kỳ này dùng lần ${numberText(expected.definitionVersion)}`;
    case 'otherCutOff':
      return `Khác ngày chốt: ${cutOffText(reason.cutOffOn)}${expectedCutOffText(expected)}`;
    case 'otherGoalPeriod':
      return `Chỉ tiêu giao cho kỳ khác: ${periodText(reason.period)}${expected.goalPeriod ? `, ${goalSetter(expected)} giao cho ${periodText(expected.goalPeriod)}` : ''}`;
    case 'otherGoalDirection':
      return `Chỉ tiêu khác chiều: giao "${targetDirectionWords[reason.direction]}"${expected.goalDirection ? `, ${goalSetter(expected)} giao "${targetDirectionWords[expected.goalDirection]}"` : ''}`;
    case 'percentageOnly':
      return `Chỉ có tỷ lệ phần trăm (${givenText(figure, expected)}), không có tử số và mẫu số`;
    case 'inexact':
      return `Số gần đúng: nguồn ghi "${givenText(figure, expected)}"`;
    case 'smallNumber':
      return `Số nhỏ: ${expected.by === 'completion' ? 'chỉ tiêu' : 'mẫu số'} ${numberText(reason.base)}, dưới ngưỡng ${numberText(smallNumberBelow)}`;
    case 'lowCoverage':
      return `Độ phủ thấp: ${coverageText(reason)} tổ chức đã báo cáo, dưới ngưỡng ${shareText(coverageAtLeast)}`;
    case 'noGoal':
      return 'Chưa có chỉ tiêu được giao';
    case 'noActual':
      return 'Chưa có số thực hiện';
    case 'retracted':
      return retractionTexts[reason.why];
    case 'goalNotANumber':
      return 'Chỉ tiêu được giao là tỷ lệ hoặc bằng 0 nên không tính được mức hoàn thành';
    case 'noBase':
      return 'Chỉ có số lượng, không có mẫu số nên không tính được tỷ lệ';
  }
}

const retractionTexts: Readonly<Record<Retraction, string>> = {
  withheld: 'Nơi gửi đã rút số này, nay giữ lại ở nơi gửi',
  notHeld: 'Nơi gửi đã rút số này: không còn giữ số liệu đó',
};

function givenText({ quantity, qualifier }: ReceivedFigure, { indicator }: Expected): string {
  return quantity ? quantityText(quantity, indicator.measure, qualifier) : qualifierWords[qualifier];
}

function cutOffText(cutOffOn: CivilDate | null): string {
  return cutOffOn ? `chốt ${dayText(cutOffOn)}` : 'nguồn không nêu ngày chốt';
}

function expectedCutOffText({ cutOffOn, setBy }: Expected): string {
  if (!cutOffOn) return '';
  return `, ${setterWords[setBy]} chốt ${dayText(cutOffOn)}`;
}

/** A round sets days, never goals. */
function goalSetter({ setBy }: Expected): string {
  return setterWords[setBy === 'round' ? 'most' : setBy];
}

function coverageText({ reported, expected }: { readonly reported: number; readonly expected: number }): string {
  return `${numberText(reported)}/${numberText(expected)} (${shareText({ numerator: reported, denominator: expected })})`;
}
