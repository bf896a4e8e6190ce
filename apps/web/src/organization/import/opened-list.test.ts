import { layoutFor, ownLayout } from '@co-so/domain';
import { expect, it } from 'vitest';
import { headersOf, likelyLayout, likelySheet, remapped } from './opened-list.ts';

const rows = [['Danh sách'], ['Tên', 'Ký hiệu', 'Loại'], ['A', 1, 'xã'], ['B', null, 'xã'], ['A', 2, null]];

it('shows of each header a few different cells below it', () => {
  expect(headersOf(rows)).toEqual([
    { header: 'Tên', samples: ['A', 'B'] },
    { header: 'Ký hiệu', samples: ['1', '2'] },
    { header: 'Loại', samples: ['xã'] },
  ]);
});

it('opens the sheet that has headers that we know', () => {
  expect(likelySheet({ 'Ghi chú': [['x']], Tệp: rows })).toBe('Tệp');
  expect(likelySheet({ Một: [['x']] })).toBe('Một');
});

it('takes the saved layout that fits with most of its columns, else suggests one', () => {
  const headers = headersOf(rows);
  const few = { ...layoutFor(['Tên', 'Loại']), name: 'ít' };
  const many = { ...few, name: 'nhiều', columns: [...few.columns, { header: 'Ký hiệu', field: 'code' as const }] };
  expect(likelyLayout(headers, [few, many, ownLayout]).name).toBe('nhiều');
  expect(likelyLayout(headers, [ownLayout])).toEqual(layoutFor(['Tên', 'Ký hiệu', 'Loại']));
});

it('gives a field to one header at a time', () => {
  const layout = layoutFor(['Tên', 'Loại']);
  expect(remapped(layout, 'Ký hiệu', 'name').columns).toEqual([
    { header: 'Loại', field: 'kind' },
    { header: 'Ký hiệu', field: 'name' },
  ]);
  expect(remapped(layout, 'Tên', null).columns).toEqual([{ header: 'Loại', field: 'kind' }]);
});
