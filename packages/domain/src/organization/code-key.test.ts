import { expect, it } from 'vitest';
import { codeKey } from './code-key.ts';

it('takes a code for the same however its letters are typed, and no other for it', () => {
  expect(codeKey(' Đ-Z1 ')).toBe(codeKey('đ-z1'));
  expect(codeKey('ĐăÊ-1')).toBe(codeKey('đĂê-1'));
  expect(codeKey('D-Z1')).not.toBe(codeKey('Đ-Z1'));
});
