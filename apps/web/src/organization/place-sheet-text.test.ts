import { civilDate, hostPlaceProblemCodes } from '@co-so/domain';
import { expect, it } from 'vitest';
import {
  hostPlaceFindingText,
  hostPlaceProblemPlace,
  hostPlaceProblemText,
  placeChangeText,
} from './place-sheet-text.ts';

const day = civilDate('2026-09-30');
const facts = { given: 'X', expected: 'Y', other: 'Thôn Đông', otherLine: 3, day, maximum: 10_000 };

it.each(hostPlaceProblemCodes)('has a whole sentence that says what to do about a place: %s', (code) => {
  const sentence = hostPlaceProblemText({ code, line: 2, column: 'name', ...facts });
  expect(sentence).toMatch(/^["\p{Lu}].*[.:] [Đđ]ề nghị .*\.$/u);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object|""/);
});

it('says where a problem stands, what stays unknown of a place, and what of one was written since', () => {
  expect(hostPlaceProblemPlace({ line: 1200, column: 'branch' })).toBe('Dòng 1.200, cột "Tổ chức đảng của nơi"');
  expect(hostPlaceFindingText({ line: 2, kind: 'unit-ends', on: day })).toContain('kết thúc ngày 30/9/2026');
  expect(placeChangeText('Thôn Đông', ['name', 'branch'])).toBe(
    'Nơi "Thôn Đông" đã được ghi lại sau đó: tên; tổ chức đảng của nơi.',
  );
});
