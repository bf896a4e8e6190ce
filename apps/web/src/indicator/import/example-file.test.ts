import type { UnitOverview } from '@co-so/api';
import { civilDate, decideUnits } from '@co-so/domain';
import { expect, test } from 'vitest';
import { exampleFile } from './example-file.ts';

const unit: UnitOverview['unit'] = {
  id: '0198c0de-1111-7000-8000-000000000001',
  name: 'Đảng bộ huyện Bến Cầu',
  kind: 'directCommittee',
  parentId: null,
  foundedOn: null,
  closedOn: civilDate('2025-07-01'),
  note: null,
  hasFigures: false,
  allowedActions: [],
};

test('writes the days of a unit that are known, and leaves the others blank', () => {
  const day = civilDate('2025-06-30');
  const { units } = exampleFile('tay-ninh', { day, unit, figures: [], targets: [], lastYear: [] }, []);
  expect(units).toMatchObject([{ foundedOn: null, closedOn: '1/7/2025' }]);
});

test('names the units above it first, so that an empty province can take it', () => {
  const province: UnitOverview['unit'] = {
    ...unit,
    id: '0198c0de-1111-7000-8000-000000000002',
    name: 'Đảng bộ tỉnh Tây Ninh',
    kind: 'province',
  };
  const overview = {
    day: civilDate('2025-06-30'),
    unit: { ...unit, parentId: province.id },
    figures: [],
    targets: [],
    lastYear: [],
  };
  const file = exampleFile('tay-ninh', overview, [province]);
  expect(file.units.map(({ name }) => name)).toEqual(['Đảng bộ tỉnh Tây Ninh', 'Đảng bộ huyện Bến Cầu']);
  const founded = decideUnits([], file.units, []);
  expect(founded.ok && founded.value.map(({ parentId }) => parentId)).toEqual([null, province.id]);
});
