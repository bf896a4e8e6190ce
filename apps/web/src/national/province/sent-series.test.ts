import { expect, test } from 'vitest';
import { parsePeriod } from '@co-so/domain';
import { aFigure, someProvinces } from '../compare/comparison.fixture.ts';
import { seriesByTopic } from './sent-series.ts';

const [province] = someProvinces(1);

test('a goal alone does not hide the figure that stands against it', () => {
  const year = aFigure(province!, { period: parsePeriod('2026')!, quantity: null });
  const tenMonths = aFigure(province!);
  const [topic] = seriesByTopic([year, tenMonths]);
  expect(topic?.topic).toBe('admission');
  expect(topic?.series[0]).toMatchObject({ latest: tenMonths, others: [year] });
});
