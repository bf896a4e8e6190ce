import { checkReportText } from '@co-so/domain';
import { expect, it } from 'vitest';
import { findingText } from './finding-text.ts';

it.each<[string, string[]]>([
  [
    'Có 35 chi bộ, gồm 20 chi bộ nông thôn, 10 chi bộ cơ quan, 6 chi bộ trường học.',
    ['20 + 10 + 6 = 36, khác 35; nếu đây là toàn bộ các phần thì cần xem lại.'],
  ],
  [
    'Có 45/56 chi bộ tổ chức đại hội; tỷ lệ dự họp đạt 95%.',
    ['45/56: không thấy tỷ lệ phần trăm đi kèm để so.', '95%: không rõ tính từ số nào, đồng chí tự soát.'],
  ],
])('says what a person is to judge: %s', (text, expected) => {
  expect(checkReportText(text).map(findingText)).toEqual(expected);
});
