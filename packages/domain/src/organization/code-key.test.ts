import { expect, it } from 'vitest';
import { asciiCodeKeys, codeKey } from './code-key.ts';

it('takes a code for the same however its letters are typed, and no other for it', () => {
  expect(codeKey(' Đ-Z1 ')).toBe(codeKey('đ-z1'));
  expect(codeKey('D-Z1')).not.toBe(codeKey('Đ-Z1'));
});

it('gives for a query the key of every way in which letters with marks stay as they are', () => {
  expect(asciiCodeKeys(['đZ1', 'Z2'])).toEqual(['đz1', 'Đz1', 'z2']);
});
