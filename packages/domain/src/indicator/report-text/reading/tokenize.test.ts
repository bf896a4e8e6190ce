import { expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';
import type { Token } from './token.ts';

function reading(token: Token): string[] {
  switch (token.kind) {
    case 'count':
      return [`${token.value}`];
    case 'fraction':
      return [`${token.part.value}/${token.base.value}${token.likeDay ? '?' : ''}`];
    case 'percent':
      return [`${token.stated}%`];
    case 'measure':
      return [token.of];
    case 'skipped':
    case 'unclear':
      return [token.kind];
    case 'word':
    case 'mark':
    case 'break':
      return [];
  }
}

it.each<[string, string[]]>([
  ['có 5.262 đảng viên, 5262 đồng chí, 02 chi bộ', ['5262', '5262', '2']],
  ['có 1 899 đồng chí; 1 837/1 899 cấp ủy viên', ['1899', '1837/1899']],
  ['đạt 80,35% hay 80.35 % hay 1.250%', ['80.35%', '80.35%', '1250%']],
  ['1,5 tỷ đồng; 1,899 đồng chí; 45 triệu đồng', ['quantity', 'unclear', 'quantity']],
  ['45/56 chi bộ, 45 / 56 chi bộ, 7/11 nhiệm vụ, 7/11', ['45/56', '45/56', '7/11', '7/11?']],
  ['ngày 14/6/2024, 6/2024, ngày 30/6, đến 30/6, 24/7, năm 2023/2024', Array(6).fill('skipped')],
  ['12-HD/BTCTW, 707-QĐ/TU, 19/2025/QĐ-TTg, QH15, 16 - HD/BTCTW', Array(5).fill('skipped')],
  ['số 18/2017, 20/2018 và 21/2019, thông tư 26/2020, Số: 3456/2024', Array(5).fill('skipped')],
  ['tổng số 1850/2017, số 1850/2017 đảng viên', ['1850/2017', '1850/2017']],
  ['năm 2024, nhiệm kỳ 2020 - 2025, giai đoạn 2016-2020', Array(4).fill('skipped')],
  ['06 tháng, 45 tuổi, 2 lần, 5 năm', Array(4).fill('time')],
  ['08:30, 14h30, 8h', Array(3).fill('skipped')],
  ['khoản 2 Điều 11, Quyết định số 45, Nghị quyết 05, phường 12', Array(5).fill('skipped')],
  ['xếp loại 56 tổ chức, tổng số 56 tổ chức', ['56', '56']],
  ['phường 12 chi bộ, 40-50 người, 45/56đc', Array(3).fill('unclear')],
  ['có 2016 đảng viên; năm 2016 đảng viên', ['2016', 'skipped']],
  ['1. Một\n2) Hai\n(3) Ba\na) 45 đồng chí', ['45']],
])('reads the numbers of %j', (text, expected) => {
  expect(tokenize(text).flatMap(reading)).toEqual(expected);
});
