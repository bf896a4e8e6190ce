import { describe, expect, test } from 'vitest';
import { deliveryFormat } from '@co-so/domain';
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
    const delivery = { format: deliveryFormat };
    expect(readFileText(JSON.stringify(delivery))).toEqual({ kind: 'read', deliveries: [delivery] });
    expect(readFileText(JSON.stringify([delivery, { a: 2 }]))).toEqual({
      kind: 'read',
      deliveries: [delivery, { a: 2 }],
    });
    expect(readFileText('[]').kind).toBe('broken');
  });

  test.each(['{"name":"co-so","private":true}', '{"format":"co-so/figures/1"}', '[{"a":1},{"a":2}]', '12', 'null'])(
    'that is something else is told so in one sentence: %s',
    (text) => {
      expect(readFileText(text)).toMatchObject({
        kind: 'broken',
        sentence: expect.stringContaining('Đây không phải tệp gửi Trung ương.') as string,
      });
    },
  );

  test('says of itself whether it is simulated', () => {
    expect(originIn({ origin: 'simulated' })).toBe('simulated');
    expect(originIn('simulated')).toBeUndefined();
  });
});
