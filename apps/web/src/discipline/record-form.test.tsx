import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { civilDate } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../test/in-kit.tsx';
import { RecordForm } from './record-form.tsx';

const today = civilDate('2026-11-27');

test('the form that was opened takes the focus, says all that a paper lacks, and leaves the focus beside its button', () => {
  render(
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        <RecordForm today={today} lastDay={today} unitField={({ label }) => <p>{label}</p>} />
      </QueryClientProvider>
    </InKit>,
  );
  const group = screen.getByRole('group', { name: 'Ghi một quyết định' });
  const press = (name: string) => {
    screen.getByRole('button', { name }).focus();
    fireEvent.click(screen.getByRole('button', { name }));
  };
  press('Ghi quyết định');
  expect(document.activeElement).toBe(group);
  press('Ghi vào sổ');
  expect(screen.getAllByRole('listitem')).toHaveLength(8);
  expect(document.activeElement).toBe(screen.getByLabelText('Đối tượng bị kỷ luật'));
  press('Thôi');
  expect(document.activeElement).toBe(group);
});
