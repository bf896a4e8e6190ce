import { hostPlaceColumns, layoutFor, ownLayout, ownPlaceLayout } from '@co-so/domain';
import { expect, it } from 'vitest';
import { headersOf, placeHeadersOf, likelyLayout, likelySheets, remapped } from './opened-list.ts';

const rows = [['Danh sách'], ['Tên', 'Ký hiệu', 'Loại'], ['A', 1, 'xã'], ['B', null, 'xã'], ['A', 2, null]];

it('shows of each header a few different cells below it', () => {
  expect(headersOf(rows)).toEqual([
    { header: 'Tên', samples: ['A', 'B'] },
    { header: 'Ký hiệu', samples: ['1', '2'] },
    { header: 'Loại', samples: ['xã'] },
  ]);
});

const places = [hostPlaceColumns.map(({ header }) => header), ['Thôn 1', 'thôn', 'P1']];

it('opens the sheets that have headers that we know, of units and of places', () => {
  expect(likelySheets({ 'Ghi chú': [['x']], Tệp: rows })).toEqual({ units: 'Tệp', places: null });
  expect(likelySheets({ Một: [['x']] })).toEqual({ units: 'Một', places: null });
  expect(likelySheets({ Nơi: places, Tệp: rows })).toEqual({ units: 'Tệp', places: 'Nơi' });
  expect(likelySheets({ Nơi: places })).toEqual({ units: null, places: 'Nơi' });
});

it('takes the saved layout that fits with most of its columns, else suggests one', () => {
  const headers = headersOf(rows);
  const few = { ...layoutFor(['Tên', 'Loại']), name: 'ít' };
  const many = { ...few, name: 'nhiều', columns: [...few.columns, { header: 'Ký hiệu', field: 'code' as const }] };
  expect(likelyLayout(headers, null, [few, many, ownLayout]).name).toBe('nhiều');
  expect(likelyLayout(headers, null, [ownLayout])).toEqual(layoutFor(['Tên', 'Ký hiệu', 'Loại']));
});

it('gives a field to one header at a time', () => {
  const layout = layoutFor(['Tên', 'Loại']);
  expect(remapped(layout.columns, 'Ký hiệu', 'name')).toEqual([
    { header: 'Loại', field: 'kind' },
    { header: 'Ký hiệu', field: 'name' },
  ]);
  expect(remapped(layout.columns, 'Tên', null)).toEqual([{ header: 'Loại', field: 'kind' }]);
});

it('reads a sheet of places as one was read before, else by its headers', () => {
  const headers = placeHeadersOf(places);
  const own = { ...ownPlaceLayout, kindWords: [{ word: 'làng nghề', kind: 'village' as const }] };
  const saved = { ...layoutFor(['Tên', 'Loại']), name: 'x', places: own };
  expect(likelyLayout([], headers, [saved]).places).toEqual(own);
  expect(likelyLayout([], headers, []).places).toEqual(ownPlaceLayout);
});
