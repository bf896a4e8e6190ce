import { expect, test } from 'vitest';
import { releasingText } from './unit-text.ts';

const army = { id: '1', name: 'Đảng bộ Quân sự tỉnh', hostType: 'army' } as const;
const police = { id: '2', name: 'Đảng bộ Công an tỉnh', hostType: 'police' } as const;

test('totals say of army and police whether what stands in them is counted', () => {
  expect(
    releasingText([
      { ...army, hasUnitsBelow: false },
      { ...police, hasUnitsBelow: true },
    ]),
  ).toEqual([
    'Gồm cả tổ chức bên trong Đảng bộ Công an tỉnh.',
    'Không gồm tổ chức bên trong Đảng bộ Quân sự tỉnh: chỉ nhận số liệu tổng hợp nơi đó gửi.',
  ]);
  expect(releasingText([])).toEqual([]);
});
