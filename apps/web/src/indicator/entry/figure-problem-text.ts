import { numberText } from '@co-so/domain';
import type { Problem } from '@co-so/domain';
import { problemText } from '../../problem-text.ts';
import type { Shape } from './figure-cells.ts';

const missingWords: Readonly<Record<Shape, string>> = {
  value: 'Chưa ghi số lượng.',
  ratio: 'Chưa ghi tử số và mẫu số.',
  percentage: 'Chưa ghi tỷ lệ in trong nguồn.',
};

/** The sentence at a box, which speaks of no box that is not on the screen. */
export function figureProblemText(problem: Problem, shape: Shape): string {
  switch (problem.code) {
    case 'quantity-missing':
      return missingWords[shape];
    case 'number-unreadable':
      return `"${problem.given}" không phải số nguyên từ 0 đến ${numberText(1_000_000_000)}. Đề nghị ghi như 805 hoặc 39.520.`;
    default:
      return problemText(problem);
  }
}
