import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PartsLine } from './parts-line.tsx';

const partOf = (category: string) => ({ part: { indicator: 'rating.organizations', category } });
const good = { ...partOf('good'), count: 45, strayBase: undefined };
const outstanding = { ...partOf('outstanding'), count: 11 };

it('says that parts sum, and nothing of bases that are the whole', () => {
  const { container } = render(
    <PartsLine check={{ whole: 56, sum: 56, verdict: 'sums', parts: [outstanding, good] }} />,
  );
  expect(container.textContent).toBe('✓ 56 = 11 + 45');
  expect(screen.queryByText(/mẫu số/)).toBeNull();
});

it('says of a part that it is a share of something else, whether the parts sum or not', () => {
  const parts = [outstanding, { ...good, strayBase: 50 }];
  render(<PartsLine check={{ whole: 56, sum: 56, verdict: 'sums', parts }} />);
  screen.getByText('✗ 45/50: mẫu số không phải là tổng số chung');
  screen.getByText('✓ 56 = 11 + 45');
});

it('names a part that alone is more than its whole', () => {
  const parts = [{ part: { indicator: 'member.official', category: null }, count: 12 }];
  const { container } = render(<PartsLine check={{ whole: 8, sum: 12, verdict: 'exceeds', parts }} />);
  expect(container.textContent).toBe('✗ Đảng viên chính thức là 12, nhiều hơn số chung 8');
});
