import { expect, it } from 'vitest';
import { aFigureRow, aFile, problemsOf, valueOf } from '../testing/builders.ts';
import { figureFileRowsMaximum, readFigureFile } from './figure-file.ts';

it('reads a file of figures and takes lists that it leaves out for empty', () => {
  const content = { format: 'co-so/figures/1', province: 'ninh-thuan', figures: [aFigureRow()] };
  expect(valueOf(readFigureFile(content))).toEqual(aFile());
});

it('leaves what stands in the cells to the reader of rows', () => {
  const figures = [{ unit: null, value: 'gần 270', period: -1.5 }];
  expect(valueOf(readFigureFile(aFile({ figures }))).figures).toEqual(figures);
});

it.each([
  ['another format', { ...aFile(), format: 'co-so/figures/2' }, 'co-so/figures/2'],
  ['no format', { province: 'ninh-thuan' }, ''],
  ['a format that is no text', { format: 1 }, ''],
  ['a list', [aFigureRow()], ''],
  ['text', '{}', ''],
  ['nothing', null, ''],
])('refuses %s before it looks at anything else', (_, content, given) => {
  expect(problemsOf(readFigureFile(content))).toEqual([{ code: 'file-format-unknown', given }]);
});

it('refuses a file with every member that does not belong there, each at its place', () => {
  const content = {
    format: 'co-so/figures/1',
    province: 58,
    units: [{ name: 'Đảng bộ tỉnh Ninh Thuận', members: 20_952 }],
    figures: [aFigureRow(), { ...aFigureRow(), value: true, 'percent/total': 1, '~': 2 }],
    targets: {},
    author: 'x',
  };
  const problems = problemsOf(readFigureFile(content));
  expect(problems).toHaveLength(7);
  expect(problems).toEqual(
    expect.arrayContaining([
      { code: 'field-type', expected: 'string', at: '/province' },
      { code: 'field-unknown', field: 'members', at: '/units/0/members' },
      { code: 'field-type', expected: 'string | number | null', at: '/figures/1/value' },
      { code: 'field-unknown', field: 'percent/total', at: '/figures/1/percent~1total' },
      { code: 'field-unknown', field: '~', at: '/figures/1/~0' },
      { code: 'field-type', expected: 'array', at: '/targets' },
      { code: 'field-unknown', field: 'author', at: '/author' },
    ]),
  );
});

it('says that a member is missing instead of what it is not', () => {
  expect(problemsOf(readFigureFile({ format: 'co-so/figures/1', figures: [aFigureRow()] }))).toEqual([
    { code: 'field-missing', expected: 'string', at: '/province' },
  ]);
});

it('refuses a file without rows', () => {
  expect(problemsOf(readFigureFile(aFile({ figures: [] })))).toEqual([{ code: 'file-empty' }]);
});

it('takes as many rows as one import may have, over all lists together, and refuses one more', () => {
  const figures = Array.from({ length: figureFileRowsMaximum - 2 }, () => aFigureRow());
  const units = [{ name: 'Đảng bộ tỉnh Ninh Thuận' }];
  const targets = [{ goal: 805 }];
  expect(readFigureFile(aFile({ figures, units, targets })).ok).toBe(true);
  expect(problemsOf(readFigureFile(aFile({ figures, units, targets: [...targets, ...targets] })))).toEqual([
    { code: 'file-too-long', rows: 5001, maximum: 5000 },
  ]);
});
