import { keysOf, liftRuleProblem, measureNames, numberText } from '@co-so/domain';
import type { Points, RuleProblem } from '@co-so/domain';
import { ruleProblemText } from '../../problem/rule.ts';
import { scoreText } from '../rule-text.ts';

/** What is wrong at a field of a trial, shorter than elsewhere: the field says the rest. */
export function trialProblemText(problem: RuleProblem): string {
  const { code, given, expected } = problem;
  switch (code) {
    case 'points-unreadable':
      return 'Viết điểm như 92 hoặc 92,5; nhiều nhất hai số lẻ, không âm';
    case 'total-over-scale':
      return `Không quá thang điểm ${hundredths(expected)}`;
    case 'claim-over-maximum':
      return `Không quá ${hundredths(expected)} điểm, hoặc không phải mức điểm của tiêu chí này`;
    case 'claim-kind':
      return `Tiêu chí này cho điểm ${measureName(expected)}, kết quả ghi ${measureName(given)}`;
    case 'fact-number':
      return 'Viết số nguyên, từ 0 trở lên';
    case 'fact-over-whole':
      return `Không thể nhiều hơn ${typeof expected === 'number' ? numberText(expected) : 'số chung'}`;
    case 'parts-over-whole':
      return `Cùng với số của phần kia không thể nhiều hơn ${typeof expected === 'number' ? numberText(expected) : 'số chung'}`;
    case 'day-unreadable':
      return 'Viết ngày như 14/6/2024';
    case 'fact-foreign':
      return 'Không thuộc đối tượng này';
    default:
      return ruleProblemText(liftRuleProblem(problem));
  }
}

function measureName(kind: string | number | undefined): string {
  if (kind === 'notApplicable') return 'không áp dụng';
  const known = keysOf(measureNames).find((one) => one === kind);
  return known === undefined ? '' : `theo cách “${measureNames[known]}”`;
}

/** Problems of points carry whole hundredths. */
function hundredths(value: string | number | undefined): string {
  return typeof value === 'number' ? scoreText(value as Points) : String(value ?? '');
}
