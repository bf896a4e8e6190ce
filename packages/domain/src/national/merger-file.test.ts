import { expect, it } from 'vitest';
import { mergerFileFormat, readMergerFile } from './merger-file.ts';

const commune = { name: 'Đảng bộ xã Bến Cầu', code: '25681', groundIds: [], note: null };
const file = {
  format: mergerFileFormat,
  province: 'tay-ninh',
  host: 'tay-ninh',
  headName: 'Đảng bộ tỉnh Tây Ninh',
  decision: { number: 'Nghị quyết 202/2025/QH15', issuedOn: '2025-06-12', issuer: 'Quốc hội' },
  communes: [commune],
};

it('reads what a file proposes', () => {
  const { format: _, ...proposal } = file;
  expect(readMergerFile(file)).toEqual({ ok: true, value: proposal });
});

it('says all that is wrong with its shape at once, each at its place', () => {
  const wrong = {
    ...file,
    format: 'co-so/figures/1',
    host: 7,
    people: [],
    communes: [{ ...commune, groundIds: ['x'] }],
  };
  const read = readMergerFile(wrong);
  expect(read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'field-type /format',
    'field-type /host',
    'field-type /communes/0/groundIds/0',
    'field-unknown /people',
  ]);
});

it.each([[undefined], [null], ['text'], [[]]])('refuses %j', (content) => {
  expect(readMergerFile(content).ok).toBe(false);
});
