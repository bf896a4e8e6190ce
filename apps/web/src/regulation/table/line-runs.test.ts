import { expect, it } from 'vitest';
import { inRuns } from './line-runs.ts';

const cell = (line: number, field = 'clause') => ({
  at: `/lines/${line - 2}/${field}`,
  name: `Dòng ${line}, cột "${field}"`,
});

it('tells lines that follow one another in one column as one, and leads to the first', () => {
  expect(inRuns([cell(3), cell(4), cell(5), cell(8), cell(9, 'text'), cell(10, 'text')])).toEqual([
    { at: '/lines/1/clause', name: 'Dòng 3–5, cột "clause"' },
    cell(8),
    { at: '/lines/7/text', name: 'Dòng 9–10, cột "text"' },
  ]);
  const parts = [
    { at: '/subjects/0/groups/0', name: '1' },
    { at: '/subjects/0/groups/1', name: '2' },
  ];
  expect(inRuns(parts)).toEqual(parts);
});
