import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { expect, test, vi } from 'vitest';
import { InKit } from '../../test/in-kit.tsx';
import { UnitChooser } from './unit-chooser.tsx';

const top = { id: 'top', name: 'Đảng bộ tỉnh', kind: 'province', parentName: null };
const namesakes = ['Đảng bộ xã An', 'Đảng bộ xã Hòa'].map((parentName, index) => ({
  id: `branch-${index}`,
  name: 'Chi bộ 1',
  kind: 'grassrootsBranch',
  parentName,
}));

/** The outside world: every unit, until a name is asked for. */
function serverOfUnits() {
  const asked: string[] = [];
  const fetch = vi.fn((address: string) => {
    const name = new URL(address).searchParams.get('name') ?? '';
    asked.push(name);
    const units = name === '' ? [top, ...namesakes] : name === 'không có' ? [] : namesakes;
    return Promise.resolve(Response.json({ day: '2024-06-14', units, hasMore: name === '' }));
  });
  vi.stubGlobal('fetch', fetch);
  return asked;
}

function shown(props: Partial<ComponentProps<typeof UnitChooser>> = {}) {
  render(
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        <UnitChooser unit={top} onUnit={() => undefined} {...props} />
      </QueryClientProvider>
    </InKit>,
  );
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Tổ chức' });
}

test('asks for nothing before it is opened, and then for the first units alone', async () => {
  const asked = serverOfUnits();
  const box = shown();
  expect(box.value).toBe('Đảng bộ tỉnh');
  expect(asked).toEqual([]);
  fireEvent.click(box);
  expect(await screen.findAllByRole('option')).toHaveLength(3);
  expect(asked).toEqual(['']);
  expect(screen.getByRole('status').textContent).toBe('3 tổ chức, còn nữa: gõ thêm tên hoặc tên cấp trên');
});

test('asks by the name that was typed, and tells namesakes apart by what stands above them', async () => {
  const asked = serverOfUnits();
  const chosen: string[] = [];
  const box = shown({ onUnit: ({ id, name }) => chosen.push(`${id} ${name}`) });
  fireEvent.click(box);
  fireEvent.change(box, { target: { value: 'chi bo' } });
  await waitFor(() => expect(asked.at(-1)).toBe('chi bo'));
  const option = await screen.findByRole('option', { name: /Chi bộ 1.*Đảng bộ xã Hòa/ });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  expect(screen.queryByText(/^Còn nữa/)).toBeNull();
  fireEvent.click(option);
  expect(chosen).toEqual(['branch-1 Chi bộ 1']);
});

test('says when no unit has such a name, and leaves the unit as it was when it is left', async () => {
  serverOfUnits();
  const box = shown();
  fireEvent.click(box);
  fireEvent.change(box, { target: { value: 'không có' } });
  expect(await screen.findByText('Không có tổ chức nào khớp')).toBeTruthy();
  fireEvent.blur(box);
  await waitFor(() => expect(box.value).toBe('Đảng bộ tỉnh'));
});

test('offers no unit as well where none needs to be chosen, under a name of its own', async () => {
  serverOfUnits();
  const chosen: string[] = [];
  const none = { text: 'Tất cả', onChoose: () => chosen.push('none') };
  const box = shown({ none });
  fireEvent.click(box);
  fireEvent.click(await screen.findByRole('option', { name: 'Tất cả' }));
  expect(chosen).toEqual(['none']);
});
