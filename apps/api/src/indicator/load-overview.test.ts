import { beforeAll, expect, it } from 'vitest';
import { catalogue } from '@co-so/domain';
import type { UnitOverview } from './load-overview.ts';
import { ask } from '../../test/asking.ts';
import { documented } from '../../test/documented.ts';
import { admissionGoal, imported, topUnit } from '../../test/figure-files.ts';
import { binhThuan } from '../../test/offices.ts';

const months = Array.from({ length: 24 }, (_, index) => `tháng ${(index % 12) + 1}/${2022 + Math.floor(index / 12)}`);
const questions = catalogue.flatMap(({ id, measure, categories }) =>
  [null, ...(categories?.categories ?? [])].map((category) => ({
    unit: topUnit,
    indicator: id,
    category: category?.id ?? null,
    ...(measure === 'count' ? { value: 5 } : { numerator: 4, denominator: 5 }),
  })),
);

beforeAll(() =>
  imported(binhThuan, {
    figures: months.flatMap((period) => questions.map((question) => ({ ...question, period }))),
    targets: ['2022', '2023', '2024', '2025', 'hằng năm'].map((period) => ({ ...admissionGoal, period })),
  }),
);

/** Budget: everything a province's home asks the databases for, the host resolved and all. */
it('a province home with every indicator of the catalogue over two years reads at most 300 rows', async () => {
  const answer = await ask(binhThuan, '/api/overview');
  expect(documented<UnitOverview>(answer, 200).figures).toHaveLength(questions.length + 1);
  expect(answer.rowsRead).toBeLessThanOrEqual(300);
});
