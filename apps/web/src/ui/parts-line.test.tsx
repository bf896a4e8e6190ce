import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PartsLine } from './parts-line.tsx';

const good = { count: 45, strayBase: undefined };

it('says that parts sum, and nothing of bases that are the whole', () => {
  const { container } = render(
    <PartsLine check={{ whole: 56, sum: 56, verdict: 'sums', parts: [{ count: 11 }, good] }} />,
  );
  expect(container.textContent).toBe('✓ 56 = 11 + 45');
  expect(screen.queryByText(/mẫu số/)).toBeNull();
});

it('says of a part that it is a share of something else, whether the parts sum or not', () => {
  const parts = [{ count: 11 }, { count: 45, strayBase: 50 }];
  render(<PartsLine check={{ whole: 56, sum: 56, verdict: 'sums', parts }} />);
  screen.getByText('✗ 45/50: mẫu số không phải là tổng số chung');
  screen.getByText('✓ 56 = 11 + 45');
});
