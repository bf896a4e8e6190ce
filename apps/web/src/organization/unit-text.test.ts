import { expect, test } from 'vitest';
import { civilDate } from '@co-so/domain';
import { releasingText, unknownMembersText } from './unit-text.ts';

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

test('a number of members from before a reorganization is told as missing since its day', () => {
  expect(unknownMembersText({ outdatedOn: civilDate('2025-07-01') })).toBe(
    'Chưa có số liệu kể từ 1/7/2025, ngày sắp xếp làm thay đổi số đảng viên; số gần nhất là của trước ngày đó',
  );
  expect(unknownMembersText({ outdatedOn: null })).toBe('Chưa có số liệu đến ngày này');
});
