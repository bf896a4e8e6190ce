import { expect, test } from 'vitest';
import { openFile } from './read-file.ts';

test.each([
  ['ghi-chu.txt', 'Kết nạp 12.', 'Chỉ nhận tệp Excel (.xlsx) hoặc JSON (.json), không nhận .txt.'],
  ['bang.xls', 'Kết nạp 12.', 'Không nhận tệp .xls.'],
  ['do-dang.json', '{"format": ', 'Tệp JSON sai cú pháp nên không đọc được.'],
  ['rong.xlsx', '', 'Tệp rỗng, không có nội dung nào.'],
])('says in one sentence why %s cannot be read at all', async (name, content, sentence) => {
  const reason: unknown = expect.stringContaining(sentence);
  expect(await openFile(new File([content], name), 'binh-thuan')).toEqual({ kind: 'unreadable', reason });
});
