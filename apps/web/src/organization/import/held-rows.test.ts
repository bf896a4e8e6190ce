import { layoutFor } from '@co-so/domain';
import { expect, it } from 'vitest';
import { heldRows } from './held-rows.ts';

const { columns } = layoutFor(['Tên tổ chức', 'Loại tổ chức']);

it('sends the lines that hold something with their numbers, of columns that are not read the header alone', () => {
  const rows = [
    ['Danh sách'],
    ['Tên tổ chức', null, 'Loại tổ chức', 'Số ĐV'],
    [],
    ['Chi bộ A', 'lạc', 'xã', 12],
    [null, null, null, 9],
    [null, 'x'],
    ['Chi bộ B', null, 'xã'],
  ];
  expect(heldRows({ rows, lines: [1, 2, 3, 4, 5, 6, 1_048_576], columns })).toEqual({
    rows: [
      ['Danh sách', null, null],
      ['Tên tổ chức', 'Loại tổ chức', 'Số ĐV'],
      ['Chi bộ A', 'xã', null],
      ['Chi bộ B', 'xã', null],
    ],
    lines: [1, 2, 4, 1_048_576],
  });
});
