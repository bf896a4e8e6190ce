import { asRules, civilDate, evaluate, loadCentralRules, points } from '@co-so/domain';
import { expect, test } from 'vitest';
import { readResults } from './read-results.ts';

const day = civilDate('2026-12-31');

test('reads what was copied from a sheet by criterion, and names every cell that it cannot read', async () => {
  const set = asRules(
    (await loadCentralRules('meeting-score')).find(({ id }) => id === 'meeting-score/t3'),
    'scoring',
  )!;
  const text = ['Mã\t1.1\t2.1\t2.2. Vắng\t9.9', 'Chi bộ 1\t5\t18/20\tcó\t', 'Chi bộ 2\t4,5x\t1/0/2\tkhông\t'].join(
    '\n',
  );
  const { results, wrong } = readResults(text, set.subjects[0]!, day);
  expect(evaluate(set, results[0]!.assessed).total).toBe(points(10));
  expect(results.map(({ id }) => id)).toEqual(['Chi bộ 1', 'Chi bộ 2']);
  expect(wrong).toEqual([
    'Cột "9.9": không có tiêu chí này',
    'Chi bộ 2, tiêu chí 1.1: không đọc được "4,5x"',
    'Chi bộ 2, tiêu chí 2.1: không đọc được "1/0/2"',
  ]);
});
