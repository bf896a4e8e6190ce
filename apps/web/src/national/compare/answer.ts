import type { PeriodComparison } from '@co-so/api';
import {
  coverageText,
  dayText,
  indicatorTitle,
  mayHaveSmallCells,
  numberText,
  periodText,
  smallCellBelow,
  unitKindNames,
} from '@co-so/domain';
import type { Origin } from '@co-so/domain';
import type { Question } from './question.ts';
import { setterWords } from './reason-text.ts';
import type { Expected } from './reason-text.ts';

/** A question with one period's answer: what every part of the page shows. */
export interface Answer {
  readonly question: Question;
  readonly origin: Origin;
  readonly of: PeriodComparison;
}

export function expectedOf({ question, of }: Answer): Expected {
  const { indicator, unitKind, by } = question;
  return { ...of, indicator, unitKind, by, setBy: setterOf(question, of) };
}

/** Of one place nobody can say "most". */
function setterOf({ unitKind }: Question, { round, period, comparison }: PeriodComparison): Expected['setBy'] {
  if (round) return 'round';
  const answering = [...comparison.comparable, ...comparison.incomparable].filter(
    ({ figure }) => figure.unitKind === unitKind && figure.period === period && figure.quantity !== null,
  );
  return answering.length === 1 ? 'onlyOne' : 'most';
}

/** What it means that nothing has come: never zero, and of a category of persons perhaps that it was withheld. */
export function missingMeaning({ indicator, category }: Question): string {
  const notZero = 'Chưa gửi không có nghĩa là số 0; những nơi này không tính vào thứ tự.';
  if (!mayHaveSmallCells(indicator, category)) return notZero;
  return `${notZero} Nhóm có từ 1 đến ${numberText(smallCellBelow - 1)} người được giữ lại ở tỉnh, thành phố, nên nơi đã có số cũng có thể đứng ở đây.`;
}

/** `Đảng viên mới kết nạp: mức hoàn thành chỉ tiêu được giao`. */
export function answerTitle({ indicator, category, by }: Question): string {
  const title = indicatorTitle(indicator, category);
  return by === 'completion' ? `${title}: mức hoàn thành chỉ tiêu được giao` : title;
}

/** At which level, of which period, up to which day, of which goals and by which definition. */
export function answerScope(answer: Answer): string {
  const { question, of } = answer;
  const { period, cutOffOn, goalPeriod, definitionVersion, round } = of;
  return [
    `Cấp: ${unitKindNames[question.unitKind]}`,
    `kỳ: ${coverageText(period, cutOffOn)}`,
    ...(round ? [`hạn gửi ${dayText(round.dueOn)}`] : []),
    ...(!round && cutOffOn
      ? [`ngày chốt ${dayText(cutOffOn)} theo ${setterWords[expectedOf(answer).setBy]}, vì không có đợt báo cáo`]
      : []),
    ...(goalPeriod ? [`chỉ tiêu giao cho ${periodText(goalPeriod)}`] : []),
    `định nghĩa lần ${numberText(definitionVersion)}`,
  ].join('; ');
}
