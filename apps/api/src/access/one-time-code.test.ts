import { expect, it } from 'vitest';
import type { Instant } from '@co-so/domain';
import { base32, codeAt, stepOf, stepOfCode } from './one-time-code.ts';

const secret = new TextEncoder().encode('12345678901234567890');

// RFC 6238, appendix B, the last six digits of its eight.
it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('gives at %d seconds the code of the standard', (seconds, code) => {
  expect(codeAt(secret, stepOf((seconds * 1000) as Instant))).toBe(code);
});

it('takes the code of the step before and after, for clocks that differ, and of no other', () => {
  const now = 1_718_323_200_000 as Instant;
  const step = stepOf(now);
  for (const near of [-1, 0, 1]) expect(stepOfCode(secret, codeAt(secret, step + near), now)).toBe(step + near);
  for (const far of [-2, 2]) expect(stepOfCode(secret, codeAt(secret, step + far), now)).toBeUndefined();
});

it('writes a secret as applications read it (RFC 4648)', () => {
  expect(base32(new TextEncoder().encode('foobar'))).toBe('MZXW6YTBOI');
});
