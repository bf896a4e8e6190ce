import { expect, test } from 'vitest';
import { problemCodes } from './problem-text.ts';

const pages = import.meta.glob<string>('../../../docs/problems/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const byCode = new Map(Object.entries(pages).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), text]));

test('gives every problem a page, and has no page without a problem', () => {
  expect([...byCode.keys()].sort()).toEqual([...problemCodes].sort());
});

test.each([...byCode])('says on the page of %s what it means, why, and what to do, briefly', (_, text) => {
  const blocks = text.trimEnd().split('\n\n');
  expect(blocks.map((block) => block.split('\n')[0]).filter((line) => line!.startsWith('#'))).toEqual([
    expect.stringMatching(/^# \S/),
    '## Nghĩa là gì',
    '## Vì sao',
    '## Cần làm gì',
  ]);
  expect(blocks).toHaveLength(7);
  expect(text.length).toBeLessThan(1500);
});

test.each([...byCode])('keeps to the words of the office on the page of %s', (_, text) => {
  expect(text).not.toMatch(/công bố|nộp |phê duyệt|niêm phong|chỉ số|ký thay/i);
});
