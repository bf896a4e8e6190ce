import { civilDate, decimalText, parsePeriod, readFigureRow, sameContent } from '@co-so/domain';
import type { Figure, Instant } from '@co-so/domain';
import { expect, test } from 'vitest';
import { cellsOf, rowOf } from './figure-cells.ts';

const figure: Figure = {
  unitId: '0198c0de-1111-7000-8000-000000000001',
  indicator: 'rating.organizations',
  category: 'good',
  period: parsePeriod('2018')!,
  definitionVersion: 3,
  cutOffOn: civilDate('2018-12-31'),
  quantity: { kind: 'ratio', numerator: 1045, denominator: 1056 },
  statedPercent: decimalText('98.95'),
  qualifier: 'about',
  coverage: { reported: 1034, expected: 1124 },
  source: 'derived',
  document: 'Báo cáo số 01',
  note: 'tạm tính',
  revision: 1,
  supersededBy: null,
  reason: null,
  recordedBy: { id: 'a', title: 'Chuyên viên' },
  recordedAt: 0 as Instant,
};

test.each<[string, Partial<Figure>]>([
  ['a part with everything beside it', {}],
  ['a number', { quantity: { kind: 'value', value: 39_520 }, statedPercent: null }],
  ['nothing that may be left out', { cutOffOn: null, coverage: null, document: null, note: null, statedPercent: null }],
])('a correction opens with all that was said, and says the same when nothing is typed: %s', (_, over) => {
  const said = { ...figure, ...over };
  const read = readFigureRow(rowOf(said.unitId, cellsOf(said), said.quantity.kind), civilDate('2024-06-14'));
  expect(read.ok && sameContent(read.value, said)).toBe(true);
});
