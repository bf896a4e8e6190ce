import { expect, it } from 'vitest';
import { changesIn } from './entry-changes.ts';

it('shows only what is otherwise, by its label', () => {
  const before = { quantity: { kind: 'value', value: 39_520 }, document: 'Báo cáo 1', period: '2023', revision: 1 };
  const after = { ...before, quantity: { kind: 'value', value: 39_521 }, revision: 2 };
  expect(changesIn(before, after)).toEqual([
    { label: 'Số liệu', before: '39.520', after: '39.521' },
    { label: 'Lần ghi', before: '1', after: '2' },
  ]);
});

it('shows what is new without a before', () => {
  const after = {
    quantity: { kind: 'ratio', numerator: 7, denominator: 11 },
    cutOffOn: '2024-06-14',
    state: 'prepared',
  };
  expect(changesIn(null, after)).toEqual([
    { label: 'Số liệu', before: '', after: '7/11' },
    { label: 'Ngày chốt', before: '', after: '14/6/2024' },
    { label: 'Trạng thái', before: '', after: 'chờ duyệt' },
  ]);
});

it('counts a list, and leaves out what is of use to the machine alone', () => {
  expect(changesIn(null, { rows: [{}, {}], id: 'x', preparedBy: { id: 'y' } })).toEqual([
    { label: 'Số dòng', before: '', after: '2' },
  ]);
});

it.each([null, undefined, 'text', 7, []])('has nothing to show of %j', (content) => {
  expect(changesIn(content, content)).toEqual([]);
});
