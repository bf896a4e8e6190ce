import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { PartsNav } from './parts-nav.tsx';

beforeEach(() => {
  render(
    <PartsNav
      hereText="Tổng quan"
      links={(followed) => (
        <a href="#to-chuc" onClick={followed}>
          Tổ chức
        </a>
      )}
    />,
  );
});

const button = () => screen.getByRole('button', { name: /^Tổng quan/ });
const isOpen = () => button().getAttribute('aria-expanded') === 'true';

test('names the present part on the button that unfolds the others', () => {
  expect(isOpen()).toBe(false);
  fireEvent.click(button());
  expect(isOpen()).toBe(true);
  expect(button().textContent).toContain('Đóng');
});

test.each<[string, () => void]>([
  ['Escape', () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })],
  ['a link that was followed', () => fireEvent.click(screen.getByRole('link', { name: 'Tổ chức' }))],
])('is folded again by %s, with the focus on the button', (_, fold) => {
  fireEvent.click(button());
  fold();
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(button());
});
