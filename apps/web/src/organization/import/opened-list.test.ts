import { hostPlaceColumns, layoutFor, ownLayout, ownPlaceLayout } from '@co-so/domain';
import { expect, it } from 'vitest';
import { headersOf, openList, placeHeadersOf, likelyLayout, likelySheets, remapped } from './opened-list.ts';

const rows = [['Danh sách'], ['Tên', 'Ký hiệu', 'Loại'], ['A', 1, 'xã'], ['B', null, 'xã'], ['A', 2, null]];

it.each([
  ['danh-sach.csv', 'Chi bộ Một', 'Chỉ nhận tệp Excel dạng .xlsx.'],
  ['rong.xlsx', '', 'Tệp rỗng, không có nội dung nào.'],
])('says in one sentence why %s is no list that can be read', async (name, content, sentence) => {
  const reason: unknown = expect.stringContaining(sentence);
  expect(await openList(new File([content], name), () => undefined)).toEqual({ kind: 'unreadable', reason });
});

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

it('reads by its header a column that came after a layout was saved, and none that it was told not to read', () => {
  const headers = headersOf([
    ['Tên', 'Loại', 'Đồng ý từ ngày', 'Ghi chú'],
    ['A', 'xã', '1/10/2026', 'x'],
  ]);
  const saved = { ...layoutFor(['Tên', 'Loại']), name: 'cũ', passedOver: ['Ghi chú'] };
  expect(likelyLayout(headers, null, [saved])).toEqual({
    ...saved,
    columns: [...saved.columns, { header: 'Đồng ý từ ngày', field: 'consentFrom' }],
  });
});

it('gives a field to one header at a time', () => {
  const layout = layoutFor(['Tên', 'Loại']);
  expect(remapped({ ...layout, passedOver: ['Ký hiệu'] }, 'Ký hiệu', 'name')).toEqual({
    columns: [
      { header: 'Loại', field: 'kind' },
      { header: 'Ký hiệu', field: 'name' },
    ],
    passedOver: [],
  });
  const unread = { columns: [{ header: 'Loại', field: 'kind' }], passedOver: ['Tên'] };
  expect(remapped(layout, 'Tên', null)).toEqual(unread);
});

it('reads a sheet of places as one was read before, else by its headers', () => {
  const headers = placeHeadersOf(places);
  const own = { ...ownPlaceLayout, kindWords: [{ word: 'làng nghề', kind: 'village' as const }] };
  const saved = { ...layoutFor(['Tên', 'Loại']), name: 'x', places: own };
  expect(likelyLayout([], headers, [saved]).places).toEqual(own);
  expect(likelyLayout([], headers, []).places).toEqual(ownPlaceLayout);
});
