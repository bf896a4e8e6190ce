import { expect, it } from 'vitest';
import { decimalText, parseDecimalText, scaled } from './decimal-text.ts';

it.each([
  ['80.35', '80.35'],
  ['80,35', '80.35'],
  [' 96 ', '96'],
  ['16.280', '16.280'],
  ['0', '0'],
  ['123456789.123456', '123456789.123456'],
])('reads %j as %s and keeps its precision', (text, decimal) => {
  expect(parseDecimalText(text)).toBe(decimal);
});

it.each(['', '.5', '5.', '-1', '+1', '1e3', '1.2.3', '1,234.5', '80 %', '1234567890', '0.1234567', 'NaN'])(
  'refuses %j, which is no plain decimal',
  (text) => {
    expect(parseDecimalText(text)).toBeUndefined();
    expect(() => decimalText(text)).toThrow('not a decimal');
  },
);

it('gives a decimal as a whole number of its smallest unit', () => {
  expect(scaled(decimalText('80.35'))).toEqual({ units: 8035n, decimals: 2 });
  expect(scaled(decimalText('96'))).toEqual({ units: 96n, decimals: 0 });
  expect(scaled(decimalText('16.280'))).toEqual({ units: 16_280n, decimals: 3 });
});
