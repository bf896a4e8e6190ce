import type { PeriodComparison } from '@co-so/api';
import { coverageText, dayText, indicatorTitle, numberText, unitKindNames } from '@co-so/domain';
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
  const { period, definitionVersion, cutOffOn } = of;
  const { indicator, unitKind, by } = question;
  return { indicator, unitKind, by, period, definitionVersion, cutOffOn };
}

/** `Đảng viên mới kết nạp: mức hoàn thành chỉ tiêu được giao`. */
export function answerTitle({ indicator, category, by }: Question): string {
  const title = indicatorTitle(indicator, category);
  return by === 'completion' ? `${title}: mức hoàn thành chỉ tiêu được giao` : title;
}

/** At which level, of which period, up to which day and by which definition. */
export function answerScope({ question, of }: Answer): string {
  const { period, cutOffOn, definitionVersion, round } = of;
  return [
    `Cấp: ${unitKindNames[question.unitKind]}`,
    `kỳ: ${coverageText(period, cutOffOn)}`,
    ...(round ? [`hạn gửi ${dayText(round.dueOn)}`] : []),
    `định nghĩa lần ${numberText(definitionVersion)}`,
  ].join('; ');
}
