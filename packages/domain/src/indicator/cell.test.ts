import { expect, it } from 'vitest';
import { choiceIn, countIn, dayIn, isBlank, percentIn, periodIn, textIn } from './cell.ts';

it.each([null, undefined, '', '   ', '\u00a0\t'])('takes %j for blank', (cell) => {
  expect(isBlank(cell)).toBe(true);
  expect(textIn(cell)).toBeNull();
});

it('takes a zero for something said', () => {
  expect(isBlank(0)).toBe(false);
  expect(textIn(0)).toBe('0');
});

it('trims text and composes its marks', () => {
  expect(textIn(' Bến Cầu\n'.normalize('NFD'))).toBe('Bến Cầu'.normalize('NFC'));
});

it.each([
  [39_520, 39_520],
  [0, 0],
  ['0', 0],
  ['39520', 39_520],
  ['39.520', 39_520],
  ['39 520', 39_520],
  ['39\u00a0520', 39_520],
  ['1.234.567', 1_234_567],
  [' 269 ', 269],
  [1_000_000_000, 1_000_000_000],
  ['1.000.000.000', 1_000_000_000],
])('counts %j as %i', (cell, count) => {
  expect(countIn(cell)).toBe(count);
});

it.each([
  -1,
  39.52,
  1_000_000_001,
  Number.NaN,
  '-1',
  '39,5',
  '39.52',
  '39.5200',
  '3952.0',
  '.520',
  '1e3',
  'khoảng 40',
  '',
  ' ',
  null,
  undefined,
])('refuses %j as a count', (cell) => {
  expect(countIn(cell)).toBeUndefined();
});

it.each([
  ['80,35%', '80.35'],
  ['80.35', '80.35'],
  ['96 %', '96'],
  [' 132,40 % ', '132.40'],
])('reads the percentage %j as %s', (cell, percent) => {
  expect(percentIn(cell)).toBe(percent);
});

// A cell of a sheet holds 1 for 100%, so no number is read as a percentage.
it.each(['hơn 96%', '%', '', null, undefined, '-5%', -5, 1e-7, 80.35, 100, 1, 0, '80%35', '%96', '80%%'])(
  'refuses %j as a percentage',
  (cell) => {
    expect(percentIn(cell)).toBeUndefined();
  },
);

it.each([
  ['2024-06-14', '2024-06-14'],
  ['14/6/2024', '2024-06-14'],
  ['14/06/2024', '2024-06-14'],
  ['14-6-2024', '2024-06-14'],
  ['14.6.2024', '2024-06-14'],
  [' 29/2/2024 ', '2024-02-29'],
  ['ngày 01/03/2024', '2024-03-01'],
  ['Ngày 1 tháng 3 năm 2024', '2024-03-01'],
  ['ngày 01, tháng 03, năm 2024', '2024-03-01'],
  ['1 tháng 3 năm 2024', '2024-03-01'],
])('reads the day %j as %s', (cell, day) => {
  expect(dayIn(cell)).toBe(day);
});

it.each([
  '29/2/2023',
  'ngày 30 tháng 2 năm 2024',
  'ngày 1/3/24',
  '1 3 2024',
  '6/14/2024',
  '14/6/24',
  '2024/06/14',
  '14/6',
  'hôm nay',
  45_457,
  '',
  null,
])('refuses %j as a day', (cell) => {
  expect(dayIn(cell)).toBeUndefined();
});

it.each([
  ['2024-06-14', '2024-06-14'],
  ['14/6/2024', '2024-06-14'],
  ['2021-10', '2021-10'],
  ['10/2021', '2021-10'],
  ['tháng 10/2021', '2021-10'],
  ['Tháng 6 - 2024', '2024-06'],
  [2018, '2018'],
  ['năm 2018', '2018'],
  ['NĂM 2018', '2018'],
  ['2010/2015', '2010/2015'],
  ['2010-2015', '2010/2015'],
  ['2010 – 2015', '2010/2015'],
  ['giai đoạn 2010–2015', '2010/2015'],
  ['2024-01/2024-06', '2024-01/2024-06'],
  ['6 tháng đầu năm 2024', '2024-01/2024-06'],
  ['1 tháng đầu năm 2024', '2024-01'],
  ['12 tháng đầu năm 2024', '2024'],
  ['quý 3/2026', '2026-07/2026-09'],
  ['Quý 1 năm 2026', '2026-01/2026-03'],
  ['hằng năm', 'annual'],
  ['mỗi năm', 'annual'],
  ['annual', 'annual'],
])('reads the period %j as %s', (cell, period) => {
  expect(periodIn(cell)).toBe(period);
});

it.each([
  '13/2024',
  'tháng 0/2024',
  '31/6/2024',
  '2015-2010',
  '0 tháng đầu năm 2024',
  '13 tháng đầu năm 2024',
  'quý 5/2026',
  'quý 3',
  'năm ngoái',
  'năm 18',
  '6 tháng cuối năm',
  '2024-01/2024-12',
  45_457,
  '',
  null,
  undefined,
])('refuses %j as a period', (cell) => {
  expect(periodIn(cell)).toBeUndefined();
});

it('finds a choice by its identifier or its word, with or without marks, in any case', () => {
  const words = { moreThan: 'trên', atMost: 'không quá' };
  const find = (cell: string | null) => choiceIn(cell, ['moreThan', 'atMost'], words);
  expect(['moreThan', 'Trên', 'tren', 'MORETHAN'].map(find)).toEqual(['moreThan', 'moreThan', 'moreThan', 'moreThan']);
  expect(find(' Không  quá ')).toBe('atMost');
  expect(['hơn', '', '...', null].map(find)).toEqual([undefined, undefined, undefined, undefined]);
});
