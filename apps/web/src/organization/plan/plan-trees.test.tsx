import { MantineProvider } from '@mantine/core';
import { civilDate } from '@co-so/domain';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PlanTrees } from './plan-trees.tsx';

test('each side is a named frame in which the keyboard can stand to scroll it', () => {
  const run = { day: civilDate('2026-09-30'), rows: [], before: [], after: [] };
  render(
    <MantineProvider>
      <PlanTrees run={run} nameOf={(id) => id} />
    </MantineProvider>,
  );
  const frames = ['Các tổ chức, trước', 'Các tổ chức, sau, ngày 30/9/2026'];
  expect(frames.map((name) => screen.getByRole('group', { name }).tabIndex)).toEqual([0, 0]);
});
