import { describe, expect, test } from 'vitest';
import { originIn, readFileText } from './reception-file.ts';

describe('a chosen file', () => {
  test.each(['', '   \n'])('without content is told to be empty', (text) => {
    expect(readFileText(text)).toMatchObject({
      kind: 'broken',
      sentence: expect.stringContaining('Tệp rỗng') as string,
    });
  });

  test.each(['{"format":"co-so/deliv', 'Kính gửi', '<html>'])(
    'that cannot be read is told so in Vietnamese: %s',
    (text) => {
      expect(readFileText(text)).toMatchObject({
        kind: 'broken',
        sentence: expect.stringContaining('Không đọc được tệp') as string,
      });
    },
  );

  test('may hold one delivery or several', () => {
    expect(readFileText('{"format":"x"}')).toEqual({ kind: 'read', deliveries: [{ format: 'x' }] });
    expect(readFileText('[{"a":1},{"a":2}]')).toEqual({ kind: 'read', deliveries: [{ a: 1 }, { a: 2 }] });
    expect(readFileText('[]').kind).toBe('broken');
  });

  test('says of itself whether it is simulated', () => {
    expect(originIn({ origin: 'simulated' })).toBe('simulated');
    expect(originIn('simulated')).toBeUndefined();
  });
});
