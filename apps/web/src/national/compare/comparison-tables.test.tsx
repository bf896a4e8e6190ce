import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { RegisteredRouter } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import { indicatorOf } from '@co-so/domain';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { aComparison, aFigure, anAnswer, aQuestion, someProvinces } from './comparison.fixture.ts';
import { MissingList } from './missing-list.tsx';
import { RankedTable } from './ranked-table.tsx';
import { UnrankedTable } from './unranked-table.tsx';

async function shown(children: ReactNode) {
  render(<RouterProvider router={smallRouter(children)} />);
  await screen.findAllByRole('link');
}

/** Safe in place of the application's router because links are only rendered here, never followed. */
function smallRouter(children: ReactNode): RegisteredRouter {
  const routeTree = createRootRoute({ component: () => <InKit>{children}</InKit> });
  return createRouter({ routeTree, history: createMemoryHistory() }) as unknown as RegisteredRouter;
}

const cellsOf = (label: string) =>
  screen
    .getAllByRole('cell')
    .filter((cell) => cell.getAttribute('data-label') === label)
    .map((cell) => cell.textContent);

describe('the comparison on screen', () => {
  test('gives ties one rank', async () => {
    await shown(<RankedTable answer={anAnswer()} />);
    expect(cellsOf('Hạng')).toEqual(['1', '1']);
    expect(cellsOf('Hoàn thành')).toEqual(['80,00%', '80,00%']);
  });

  test('shows side by side without ranks what is never ranked', async () => {
    const provinces = someProvinces(2);
    const question = aQuestion({ indicator: indicatorOf('member.total'), by: 'figure' });
    const figures = provinces.map((province) => aFigure(province, { indicator: 'member.total', goal: null }));
    await shown(<RankedTable answer={anAnswer({ question, of: aComparison(question, provinces, figures) })} />);
    expect(cellsOf('Hạng')).toEqual([]);
    expect(screen.getByText('2 nơi so sánh được: đối chiếu, không xếp thứ tự')).toBeDefined();
  });

  test('lists beneath what is not comparable, with its reason', async () => {
    await shown(<UnrankedTable answer={anAnswer()} />);
    expect(screen.getByText('Số nhỏ: chỉ tiêu 18, dưới ngưỡng 20')).toBeDefined();
  });

  test('names a missing place and gives it no number', async () => {
    const answer = anAnswer();
    await shown(<MissingList answer={answer} />);
    const [item] = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(item?.textContent).toBe(answer.of.comparison.missing[0]?.name);
  });

  test.each([
    ['admission.admitted', 'women', true],
    ['admission.admitted', null, false],
    ['org.grassroots', 'branch', false],
  ])('says of %s, category %s, whether what is missing may be withheld', async (indicator, category, may) => {
    const question = aQuestion({ indicator: indicatorOf(indicator), category });
    await shown(<MissingList answer={anAnswer({ question })} />);
    expect(screen.queryByText(/từ 1 đến 4 người được giữ lại/) !== null).toBe(may);
  });
});
