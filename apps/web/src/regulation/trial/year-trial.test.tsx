import { fireEvent, render, screen, within } from '@testing-library/react';
import { loadCentralRules } from '@co-so/domain';
import type { YearlyLevel } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { YearTrial } from './year-trial.tsx';

async function shown(id: string, own?: readonly YearlyLevel[]) {
  const set = (await loadCentralRules('meeting-score')).find((one) => one.id === id);
  if (set?.rules !== 'scoring') throw new Error(id);
  render(
    <InKit>
      <YearTrial set={set} yearly={own ?? set.yearly ?? []} reading={{ sources: set.sources, told: [] }} />
    </InKit>,
  );
}

function type(name: string, value: string) {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
}

const outcome = () => screen.getByRole('status').textContent;
const steps = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

test('counts of levels give the level of the year, each rule with the meetings that were counted', async () => {
  await shown('meeting-score/t1');
  type('Số buổi xếp loại tốt', '7');
  type('Số buổi xếp loại khá', '5');
  expect(outcome()).toContain('Năm xếp loại tốt');
  expect(steps()).toEqual([expect.stringContaining('Mọi buổi từ khá trở lên: 12 = 12 buổi')]);
  expect(steps()[0]).toContain('Số buổi từ tốt trở lên: 7 = 7');
});

test('a rule whose number nobody found leaves the year to a person, and says so', async () => {
  await shown('meeting-score/t1');
  type('Số buổi xếp loại tốt', '6');
  type('Số buổi xếp loại khá', '6');
  expect(outcome()).toContain('chưa rõ số buổi phải có');
  expect(steps()).toHaveLength(2);
  expect(steps()[0]).toContain('Số buổi từ tốt trở lên: 6 < 7');
});

const best: YearlyLevel = {
  level: 'good',
  text: 'Năm xếp loại tốt',
  everyAtLeast: 'fair',
  atLeast: { level: 'good', meetings: 2 },
  unconfirmed: 'ví dụ',
};

test('the points of the months give the level of each meeting; a month left empty had none', async () => {
  await shown('meeting-score/t3', [best]);
  fireEvent.click(screen.getByRole('radio', { name: 'Điểm 12 tháng' }));
  type('Điểm tháng 1', '92,5');
  type('Điểm tháng 2', '90');
  type('Điểm tháng 12', '70');
  expect(outcome()).toBe('Năm xếp loại tốt');
  expect(screen.getByText(/^3 buổi: tốt 2, khá 1/)).toBeTruthy();
  type('Điểm tháng 12', '69,99');
  expect(outcome()).toContain('không mức nào của năm đủ điều kiện');
  type('Điểm tháng 12', 'bảy mươi');
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByText(/^Viết điểm như 92/)).toBeTruthy();
  type('Điểm tháng 12', '100,01');
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByText('Không quá thang điểm 100')).toBeTruthy();
});

test('points alone are not asked for where a level asks for full points somewhere', async () => {
  await shown('meeting-score/t2', [best]);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Số buổi xếp loại tốt' })).toBeTruthy();
});
