import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen } from '@testing-library/react';
import { civilDate } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { smallRouter } from '../../../test/small-router.ts';
import { ObligedFields } from './obliged-fields.tsx';

const basis = { today: civilDate('2026-11-26'), frames: [], isProvince: false, onSubject: () => undefined };

async function shown(known: number | null, onObliged: (count: string) => void = () => undefined) {
  const whole = (
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        <ObligedFields basis={basis} known={known} onObliged={onObliged} />
      </QueryClientProvider>
    </InKit>
  );
  render(<RouterProvider router={smallRouter(whole)} />);
  const fold = (await screen.findByText('Tính số phải dự từ danh sách chi bộ')).closest('details')!;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  await screen.findByText(/^Phải dự/);
}

function type(name: string, value: string) {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
}

test('how many have to attend is counted from the list of a branch, as the province counts who is away for a time', async () => {
  const counts: string[] = [];
  await shown(30, (count) => counts.push(count));
  expect(screen.getByText(/lấy theo số liệu đảng viên của tổ chức đang chọn/)).toBeTruthy();
  type('Được miễn sinh hoạt', '4');
  type('Lực lượng vũ trang làm nhiệm vụ đặc thù', '1');
  type('Đang sinh hoạt tạm thời nơi khác', '3');
  expect(screen.getByRole('status').textContent).toBe('Phải dự: 22');
  fireEvent.click(screen.getByRole('combobox', { name: /sinh hoạt tạm thời nơi khác/ }));
  fireEvent.click(await screen.findByRole('option', { name: /Vẫn tính vào số phải dự/ }));
  expect(screen.getByRole('status').textContent).toBe('Phải dự: 25');
  fireEvent.click(screen.getByRole('button', { name: 'Dùng số này' }));
  expect(counts).toEqual(['25']);
});

test('more who need not attend than there are on the list, or what is no count, gives no number to use', async () => {
  await shown(null);
  type('Đảng viên trong danh sách chi bộ', '3');
  type('Được miễn sinh hoạt', '4');
  expect(screen.getByRole('status').textContent).toMatch(/^Số không phải dự nhiều hơn số trong danh sách/);
  expect(screen.queryByRole('button', { name: 'Dùng số này' })).toBeNull();
  type('Được miễn sinh hoạt', 'bốn');
  expect(screen.queryByRole('button', { name: 'Dùng số này' })).toBeNull();
});
