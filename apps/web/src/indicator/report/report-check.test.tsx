import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { ReportCheck, textMaximum } from './report-check.tsx';

const sentence = 'Có 45/56 tổ chức hoàn thành tốt nhiệm vụ, chiếm 80,35%.';

// The window of the tests knows no fonts, to which a box that grows listens.
beforeEach(() => Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true }));

function paste(text: string): string {
  render(
    <InKit>
      <ReportCheck />
    </InKit>,
  );
  fireEvent.change(screen.getByRole('textbox', { name: 'Dán một đoạn báo cáo vào đây' }), { target: { value: text } });
  return screen.getByRole('status').textContent;
}

test('checks a text up to the length that it says', () => {
  expect(paste(sentence.padEnd(textMaximum))).toContain('Đã kiểm 1 chỗ: 1 cần sửa');
});

test('says of a longer text that nothing of it was checked, and how to have it checked', () => {
  const said = paste(sentence.padEnd(textMaximum + 1));
  expect(said).toContain('50.001 ký tự nên chưa kiểm số nào');
  expect(said).toContain('tối đa 50.000 ký tự');
  expect(screen.queryByRole('listitem')).toBeNull();
});
