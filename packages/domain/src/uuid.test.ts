import { expect, it } from 'vitest';
import { uuidv7 } from './uuid.ts';

const filled = (byte: number) => new Uint8Array(16).fill(byte);

it('is a UUID of version 7 with the milliseconds in front', () => {
  expect(uuidv7(1_718_323_200_000, filled(0xff))).toBe('0190140b-4000-7fff-bfff-ffffffffffff');
  expect(uuidv7(1_718_323_200_000, filled(0x00))).toBe('0190140b-4000-7000-8000-000000000000');
});

it('sorts as text in the order of its making', () => {
  const moments = [0, 1, 255, 256, 2 ** 40, 1_718_323_199_999, 1_718_323_200_000, 2 ** 48 - 1];
  const made = moments.map((now) => uuidv7(now, filled(now % 2 === 0 ? 0xff : 0)));
  expect(made.toSorted()).toEqual(made);
});
