import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChoiceTable } from './choice-table.tsx';

function shown(count: number) {
  const rows = Array.from({ length: count }, (_, index) => `Chi bộ thôn ${index + 1}`);
  render(
    <MantineProvider>
      <ChoiceTable
        caption="Chỉ tiêu đang thực hiện"
        rows={rows}
        rowKey={(row) => row}
        textOf={(row) => row}
        isOpen={(row) => row.endsWith('7')}
        columns={[{ header: 'Tổ chức', cell: (row) => row }]}
      />
    </MantineProvider>,
  );
}

const cells = () => screen.getAllByRole('cell').map(({ textContent }) => textContent);

test('shows hundreds of choices page by page', () => {
  shown(300);
  expect(cells()).toHaveLength(20);
  fireEvent.click(screen.getByRole('button', { name: 'Sau' }));
  expect(cells()[0]).toBe('Chi bộ thôn 21');
});

test('finds a choice without marks, and those that are still open, from whatever page', () => {
  shown(300);
  fireEvent.click(screen.getByRole('button', { name: 'Sau' }));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'chi bo 299' } });
  expect(cells()).toEqual(['Chi bộ thôn 299']);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Chỉ dòng chưa chọn' }));
  expect(cells().every((cell) => cell?.endsWith('7'))).toBe(true);
  expect(screen.getByText('30 trong 300 dòng')).toBeTruthy();
});

test('asks nothing more where all stand on one page', () => {
  shown(20);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('navigation')).toBeNull();
});
