import { Button, MantineProvider, TextInput } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { civilDate } from '@co-so/domain';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { RequestFailed } from '../api.ts';
import { theme } from '../theme.ts';
import { DayInput } from './day-input.tsx';
import { useBoxes } from './use-boxes.ts';
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

function LackingForm({ onSubmit }: { readonly onSubmit: () => void }) {
  const [title, setTitle] = useState('');
  const boxes = useBoxes({ title: title === '' && 'Ghi tên.', place: 'Ghi nơi.' }, null);
  return (
    <MantineProvider theme={theme} env="test">
      <WriteForm submit="Ghi" error={null} isPending={false} boxes={boxes} onSubmit={onSubmit}>
        <TextInput
          label="Tên"
          value={title}
          error={boxes.at('title')}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <TextInput label="Nơi" error={boxes.at('place')} />
      </WriteForm>
    </MantineProvider>
  );
}

it('says all that is lacking when it is pressed, at each box and beside the button, and goes to the first', () => {
  const onSubmit = vi.fn();
  render(<LackingForm onSubmit={onSubmit} />);
  expect(screen.queryByRole('alert')).toBeNull();
  button().focus();
  fireEvent.click(button());
  const name = screen.getByRole('textbox', { name: 'Tên', description: 'Ghi tên.' });
  expect(document.activeElement).toBe(name);
  expect(screen.getByRole('textbox', { name: 'Nơi', description: 'Ghi nơi.' }).getAttribute('aria-invalid')).toBe(
    'true',
  );
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Ghi tên.', 'Ghi nơi.']);
  fireEvent.change(name, { target: { value: 'Sắp xếp' } });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Ghi nơi.']);
  expect(onSubmit).not.toHaveBeenCalled();
});

it('is not sent with the day that stood there before, where the one that was typed is out of bounds', () => {
  const [onSubmit, onChange] = [vi.fn(), vi.fn()];
  const day = civilDate('2026-11-01');
  render(
    <MantineProvider theme={theme} env="test">
      <WriteForm submit="Ghi" error={null} isPending={false} onSubmit={onSubmit}>
        <DayInput label="Ngày" value={day} max={civilDate('2026-11-27')} onChange={onChange} />
      </WriteForm>
    </MantineProvider>,
  );
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày' });
  fireEvent.change(box, { target: { value: '28/11/2026' } });
  fireEvent.blur(box);
  fireEvent.click(button());
  expect(box.value).toBe('28/11/2026');
  screen.getByRole('textbox', { name: 'Ngày', description: 'Không sau 27/11/2026' });
  expect(document.activeElement).toBe(box);
  expect(onSubmit).not.toHaveBeenCalled();
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.change(box, { target: { value: '26/11/2026' } });
  fireEvent.blur(box);
  fireEvent.click(button());
  expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-11-26');
  expect(onSubmit).toHaveBeenCalledOnce();
});
