import { expect, it } from 'vitest';
import { refusedSheetText } from './refused-sheet.ts';

it.each([
  [[{ at: '/rows/1/3' }, { at: '/rows/8' }], 'Đề nghị rút gọn dòng 2, ô thứ 4; dòng 9.'],
  [[{ at: '/rows' }], 'Đề nghị tách trang tính cho ngắn lại.'],
])('of a sheet refused at %j says: %s', (problems, sentence) => {
  expect(refusedSheetText(problems)).toContain(sentence);
});
