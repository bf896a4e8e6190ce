import { expect, it } from 'vitest';
import { identityNumberProblems } from './identity-number.ts';

it.each([
  '012345678901',
  'CCCD 012 345 678 901, thường trú tại phường',
  'số 0123.456.789',
  'điện thoại 0912-345-678',
  'CMND: 123456789',
  'từ 01.02.2024 đến nay 123456789',
])('what looks like a person’s number is refused: %s', (text) => {
  expect(identityNumberProblems('number', text)).toEqual([
    { code: 'identity-number', field: 'number', digits: 9, at: '/number' },
  ]);
});

it.each([
  '',
  '12-QĐ/UBKTTU',
  '1234/2025/QĐ-UBKT ngày 15/06/2025',
  'Quyết định 12345678',
  'ngày 15.06.2024, 17.06.2024 và 18-6-2024',
  '1.250, 2.300 và 4.100 đảng viên',
])('the number of a paper, a day or a count is none: %s', (text) => {
  expect(identityNumberProblems('number', text)).toEqual([]);
});
