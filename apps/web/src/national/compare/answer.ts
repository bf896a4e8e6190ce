import type { PeriodComparison } from '@co-so/api';
import { coverageText, dayText, indicatorTitle, numberText, periodText, unitKindNames } from '@co-so/domain';
import type { Origin } from '@co-so/domain';
import type { Question } from './question.ts';
import type { Expected } from './reason-text.ts';

/** A question with one period's answer: what every part of the page shows. */
export interface Answer {
  readonly question: Question;
  readonly origin: Origin;
  readonly of: PeriodComparison;
}

export function expectedOf({ question, of }: Answer): Expected {
  const { indicator, unitKind, by } = question;
  return { ...of, indicator, unitKind, by };
}

/** `Đảng viên mới kết nạp: mức hoàn thành chỉ tiêu được giao`. */
export function answerTitle({ indicator, category, by }: Question): string {
  const title = indicatorTitle(indicator, category);
  return by === 'completion' ? `${title}: mức hoàn thành chỉ tiêu được giao` : title;
}

/** At which level, of which period, up to which day, of which goals and by which definition. */
export function answerScope({ question, of }: Answer): string {
  const { period, cutOffOn, goalPeriod, definitionVersion, round } = of;
  return [
    `Cấp: ${unitKindNames[question.unitKind]}`,
    `kỳ: ${coverageText(period, cutOffOn)}`,
    ...(round ? [`hạn gửi ${dayText(round.dueOn)}`] : []),
    ...(!round && cutOffOn ? [`ngày chốt ${dayText(cutOffOn)} theo số đông, vì không có đợt báo cáo`] : []),
    ...(goalPeriod ? [`chỉ tiêu giao cho ${periodText(goalPeriod)}`] : []),
    `định nghĩa lần ${numberText(definitionVersion)}`,
  ].join('; ');
}
