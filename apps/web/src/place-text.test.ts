import { describe, expect, test } from 'vitest';
import { fieldText, jsonPlace, placeText } from './place-text.ts';

describe('where a problem stands', () => {
  test.each([
    ['/figures/3/numerator', 'Trang "Số liệu", dòng 5, cột "Tử số"'],
    ['/figures/0/unit', 'Trang "Số liệu", dòng 2, cột "Tổ chức"'],
    ['/targets/0/goal', 'Trang "Chỉ tiêu", dòng 2, cột "Chỉ tiêu được giao"'],
    ['/units/1/name', 'Trang "Tổ chức", dòng 3, cột "Tên tổ chức"'],
    ['/units/1', 'Trang "Tổ chức", dòng 3'],
    ['/figures', 'Trang "Số liệu"'],
    ['/figures/2/unheard-of', 'Trang "Số liệu", dòng 4'],
  ])('is the line and column of the workbook for %s', (at, text) => {
    expect(placeText(at)).toBe(text);
  });

  test.each([
    ['/figures/3/numerator', 'mục figures[3].numerator'],
    ['/targets/0', 'mục targets[0]'],
    ['/figures/1/percent~1total', 'mục figures[1].percent/total'],
    ['', ''],
  ])('is the member of a JSON file for %s', (at, text) => {
    expect(placeText(jsonPlace(at))).toBe(text);
  });

  test.each([
    ['/row/period', 'ô "Kỳ"'],
    ['/period', 'ô "Kỳ"'],
    ['/row/unit', 'ô "Tổ chức"'],
    ['/row/goal', 'ô "Chỉ tiêu được giao"'],
    ['/reason', 'ô "Lý do"'],
    ['/name', 'ô "Họ và tên"'],
    ['/administrator/name', 'ô "Họ và tên"'],
    ['/host', 'ô "Địa chỉ"'],
    ['/legalBasis/text', 'ô "Căn cứ pháp lý"'],
    ['/legalBasis/document', 'ô "Số văn bản"'],
    ['/legalBasis/documentOn', 'ô "Ngày của văn bản"'],
    ['/row/name', 'ô "Tên tổ chức"'],
    ['/violatedIn', 'ô "Ngày hoặc năm vi phạm"'],
  ])('is the box of the form for %s', (at, text) => {
    expect(placeText(at)).toBe(text);
  });

  test.each([
    ['/table/subjects/0/groups/1/criteria/2/measure/max', 'Bảng điểm, đối tượng thứ 1, nhóm thứ 2, tiêu chí thứ 3'],
    ['/table/subjects/0/groups', 'Bảng điểm, đối tượng thứ 1, các nhóm'],
    ['/table/name', 'Bảng điểm'],
    ['/lines/3/points', 'Trang "Bảng điểm", dòng 5, cột "Điểm"'],
    ['/lines', 'Trang "Bảng điểm"'],
    ['/title', 'ô "Tên bảng điểm"'],
    ['/from/id', 'ô "Bắt đầu từ"'],
    ['/effectiveFrom', 'ô "Áp dụng từ ngày"'],
  ])('is the part of a score table for %s', (at, text) => {
    expect(placeText(at)).toBe(text);
  });

  test.each([
    ['/rows/2/quantity', 'Dòng thứ 3 của gói số liệu, mục "Số liệu"'],
    ['/rows/0/goal/direction', 'Dòng thứ 1 của gói số liệu, mục "Chỉ tiêu được giao"'],
    ['/rows', 'Gói số liệu'],
    ['/contentHash', 'mục "Mã kiểm tra"'],
    ['/origin', 'mục "Thật hay mô phỏng"'],
  ])('is the row of the delivery for %s', (at, text) => {
    expect(placeText(at)).toBe(text);
  });

  test.each(['', '/', '/format', '/content', '/row', '/toString', '/rows/x/constructor'])(
    'never shows a name of the program for "%s"',
    (at) => {
      expect(placeText(at)).not.toMatch(/format|content|row|toString|constructor|function|undefined/);
    },
  );

  test('is silent about a place it does not know', () => {
    expect(placeText('/unheard-of')).toBe('');
  });
});

test('calls a field as its column is called', () => {
  expect(fieldText('cutOffOn')).toBe('Ngày chốt');
  expect(fieldText('name')).toBe('Tên tổ chức');
});
