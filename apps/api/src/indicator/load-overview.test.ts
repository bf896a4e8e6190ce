import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '@co-so/domain';
import type { UnitOverview } from './load-overview.ts';
import { ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import { passTime } from '../../test/clock.ts';
import { documented } from '../../test/documented.ts';
import { admissionGoal, admitted, aFile, imported, topUnit } from '../../test/figure-files.ts';
import { binhThuan, ninhThuan } from '../../test/offices.ts';

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

const communes = Array.from({ length: 250 }, (_, index) => ({
  id: `0198c0de-2222-7000-8000-${String(index).padStart(12, '0')}`,
  name: `Đảng bộ xã ${index + 1}`,
  kind: 'commune',
  parent: topUnit,
}));

/** Everything that a province's home fetches: the page and its two questions, after the host was last resolved. */
async function homeOf(office: string): Promise<number> {
  passTime(60_000);
  const answers: Answer[] = [];
  for (const path of ['/', '/api/context', '/api/overview']) answers.push(await ask(office, path));
  return answers.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
}

/** Budget: everything a province's home asks the databases for, the host resolved and all. */
it('a province home with every indicator of the catalogue over two years reads at most 300 rows', async () => {
  const answer = await ask(binhThuan, '/api/overview');
  expect(documented<UnitOverview>(answer, 200).figures).toHaveLength(questions.length + 1);
  expect(answer.rowsRead).toBeLessThanOrEqual(300);
});

describe('a province with 250 units below the top', () => {
  const recorded = (office: string, province: string, count: number) =>
    imported(office, {
      province,
      units: [...aFile().units, ...communes.slice(0, count)],
      figures: communes.slice(0, count).map(({ id }) => ({ ...admitted, unit: id })),
    });

  it('reads for its home no more than with a single one, and at most 300 rows', async () => {
    await recorded(binhThuan, 'binh-thuan', 1);
    const before = await homeOf(binhThuan);
    await recorded(binhThuan, 'binh-thuan', 250);
    expect(await homeOf(binhThuan)).toBe(before);
    expect(before).toBeLessThanOrEqual(300);
  });

  it('reads at most 300 rows where only the last holds figures, which it shows, and where all but the top do', async () => {
    const last = communes.at(-1)!.id;
    const units = [...aFile().units, ...communes];
    await imported(ninhThuan, { province: 'ninh-thuan', units, figures: [{ ...admitted, unit: last }] });
    expect(await homeOf(ninhThuan)).toBeLessThanOrEqual(300);
    expect(documented<UnitOverview>(await ask(ninhThuan, '/api/overview'), 200).unit.id).toBe(last);
    const first = questions.map((question) => ({ ...question, unit: communes[0]!.id, period: '2023' }));
    await imported(ninhThuan, { province: 'ninh-thuan', figures: first });
    await recorded(ninhThuan, 'ninh-thuan', 250);
    expect(await homeOf(ninhThuan)).toBeLessThanOrEqual(300);
  });
});
