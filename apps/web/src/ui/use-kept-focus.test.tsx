import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useKeptFocus } from './use-kept-focus.ts';

function Form({ hasPart, isSecond }: { readonly hasPart: boolean; readonly isSecond: boolean }) {
  const form = useKeptFocus(isSecond);
  return (
    <form ref={form} aria-label="Bảng">
      <div role="group" aria-label="Nhóm 1">
        {hasPart && (
          <div role="group" aria-label="Tiêu chí 1.1">
            <button type="button">Bỏ tiêu chí 1.1</button>
          </div>
        )}
        <button type="button">Thêm tiêu chí</button>
      </div>
    </form>
  );
}

it('goes to the part around the one that was left out, and stays where nothing was', () => {
  const { rerender } = render(<Form hasPart isSecond={false} />);
  const remove = screen.getByRole('button', { name: 'Bỏ tiêu chí 1.1' });
  remove.focus();
  rerender(<Form hasPart isSecond />);
  expect(document.activeElement).toBe(remove);
  rerender(<Form hasPart={false} isSecond={false} />);
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Nhóm 1' }));
});
