import { Button, MantineProvider, TextInput } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { RequestFailed } from '../api.ts';
import { theme } from '../theme.ts';
import { WriteForm } from './write-form.tsx';

interface State {
  readonly isPending?: boolean;
  readonly error?: unknown;
  readonly isWrong?: boolean;
}

function formIn({ isPending = false, error = null, isWrong = false }: State, onSubmit = () => {}) {
  return (
    <MantineProvider theme={theme} env="test">
      <WriteForm submit="Ghi" error={error} isPending={isPending} onSubmit={onSubmit}>
        <TextInput label="Số" error={isWrong} />
      </WriteForm>
      <button type="button">Nơi khác</button>
    </MantineProvider>
  );
}

const button = () => screen.getByRole('button', { name: 'Ghi' });
const refused = new RequestFailed(undefined);

it('keeps the focus on its button while it sends, and sends once', () => {
  const onSubmit = vi.fn();
  const { rerender } = render(formIn({}, onSubmit));
  button().focus();
  fireEvent.click(button());
  rerender(formIn({ isPending: true }, onSubmit));
  fireEvent.click(button());
  expect(document.activeElement).toBe(button());
  expect(button().getAttribute('aria-disabled')).toBe('true');
  expect(button().hasAttribute('disabled')).toBe(false);
  expect(onSubmit).toHaveBeenCalledOnce();
});

it('sends nothing by a button that is not the one to send with', () => {
  const onSubmit = vi.fn();
  const onCancel = vi.fn();
  render(
    <MantineProvider theme={theme} env="test">
      <WriteForm submit="Ghi" error={null} isPending={false} onSubmit={onSubmit} onCancel={onCancel}>
        <Button>Thêm dòng</Button>
      </WriteForm>
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Thêm dòng' }));
  fireEvent.click(screen.getByRole('button', { name: 'Thôi' }));
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onSubmit).not.toHaveBeenCalled();
});

it('leads after a refusal to the box that is wrong, or to what was refused', () => {
  const { rerender } = render(formIn({ isPending: true }));
  button().focus();
  rerender(formIn({ error: refused }));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  rerender(formIn({ error: new RequestFailed(undefined), isWrong: true }));
  expect(document.activeElement).toBe(screen.getByLabelText('Số'));
});

it('leaves whoever went elsewhere meanwhile where they are', () => {
  const { rerender } = render(formIn({ isPending: true }));
  const elsewhere = screen.getByRole('button', { name: 'Nơi khác' });
  elsewhere.focus();
  rerender(formIn({ error: refused }));
  expect(document.activeElement).toBe(elsewhere);
});
