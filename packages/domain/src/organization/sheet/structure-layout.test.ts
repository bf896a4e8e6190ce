import { expect, expectTypeOf, it } from 'vitest';
import type { z } from '../../schema.ts';
import { distinctHeaders } from './column-placing.ts';
import { structureColumns } from './structure-columns.ts';
import { headerLineOf, layoutFor, ownLayout, placeLayout } from './structure-layout.ts';
import type { StructureLayout } from './structure-layout.ts';
import { structureLayoutSchema } from './structure-layout-schema.ts';

type Kept<Value> = Value extends string | number ? Value : { readonly [Key in keyof Value]: Kept<Value[Key]> };

it('is kept in the shape in which it is used', () => {
  expectTypeOf<Kept<z.output<typeof structureLayoutSchema>>>().toEqualTypeOf<Kept<StructureLayout>>();
  expect(structureLayoutSchema.parse(JSON.parse(JSON.stringify(ownLayout)))).toEqual(ownLayout);
});

it('that was kept before says of no column that it is not to be read, and nothing of places', () => {
  const { passedOver: _, places: __, ...earlier } = ownLayout;
  expect(structureLayoutSchema.parse(earlier)).toEqual({ ...ownLayout, places: null });
});

const column = { header: 'Tên', field: 'name' } as const;

it.each<[string, readonly object[]]>([
  ['two columns for one field', [column, { ...column, header: 'Tên khác' }]],
  ['one header for two fields', [column, { field: 'code', header: 'TEN' }]],
  ['no column', []],
])('cannot be kept with %s', (_, columns) => {
  expect(structureLayoutSchema.safeParse({ ...ownLayout, columns }).success).toBe(false);
});

it('suggests our own layout for our own headers', () => {
  const { parents, columns } = layoutFor(structureColumns.map(({ header }) => header));
  expect({ parents, columns }).toEqual({ parents: ownLayout.parents, columns: ownLayout.columns });
});

it.each([
  [['MA DON VI', 'Ten don vi', 'Loai', 'Ma cap tren'], 'code'],
  [['Tên tổ chức đảng', 'Loại', 'Trực thuộc'], 'reference'],
  [['Bậc', 'Tên', 'Loại'], 'outlineLevel'],
  [['Tên', 'Loại'], 'indentation'],
])('suggests how %s gives parents', (headers, parents) => {
  expect(layoutFor(headers)).toMatchObject({ parents, columns: headers.map((header) => ({ header })) });
});

it('takes of two columns for one thing the first, and leaves out what it does not know', () => {
  expect(layoutFor(['Số đảng viên', 'Tên', 'Tên đơn vị']).columns).toEqual([{ header: 'Tên', field: 'name' }]);
});

it('finds the headers below titles, in any order and however they are written', () => {
  const rows = [['DANH SÁCH TỔ CHỨC ĐẢNG'], [null], ['STT', 'loai to chuc', 'CẤP TRÊN TRỰC TIẾP', 'tên  tổ chức']];
  expect(headerLineOf(rows)).toBe(2);
  expect(placeLayout(rows, ownLayout)).toEqual({
    top: 2,
    fields: [undefined, 'kind', 'parent', 'name'],
    unusedHeaders: ['STT'],
    problems: [],
  });
});

it('names the columns that a layout needs and a sheet does not have, by the words of the layout', () => {
  const layout: StructureLayout = { ...ownLayout, columns: [...layoutFor(['Mã', 'Tên']).columns, loai] };
  expect(placeLayout([['Mã', 'Tên']], layout).problems).toEqual([
    { code: 'column-missing', line: 1, column: 'kind', given: 'Loại đảng bộ' },
    { code: 'column-missing', line: 1, column: 'parent' },
  ]);
});

const loai = { header: 'Loại đảng bộ', field: 'kind' } as const;

it('tells headers that come again apart, so that each can be mapped', () => {
  expect(distinctHeaders(['Ngày', ' ngày', '', null, 'Số'])).toEqual(['Ngày', 'ngày (2)', '', '', 'Số']);
});
