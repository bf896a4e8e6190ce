import { asRules, loadCentralRules, seriesNames } from '@co-so/domain';
import { expect, test } from 'vitest';
import { settingTitle } from './setting-title.ts';

test('a setting of the cap is told as one of the cap, any other with its series', async () => {
  const series = 'annual-rating';
  const sets = (await loadCentralRules(series)).flatMap((set) => asRules(set, 'scoring') ?? []);
  const capped = sets.flatMap(({ cap }) => cap?.settings ?? []);
  const others = sets.flatMap(({ settings = [] }) => settings);
  expect([capped.length > 0, others.length > 0]).toEqual([true, true]);
  for (const setting of capped)
    expect(settingTitle({ setting, series })).toBe(`Khống chế mức xuất sắc: ${setting.text}`);
  for (const setting of others)
    expect(settingTitle({ setting, series })).toBe(`${seriesNames[series]}: ${setting.text}`);
});
