import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { asRules, civilDate, loadCentralRules, ruleSetInForce } from '@co-so/domain';
import { expect, test } from 'vitest';
import { Trial } from './trial.tsx';

const today = civilDate('2026-11-26');

async function shownFor(subject: string) {
  const set = asRules(ruleSetInForce(await loadCentralRules('annual-rating'), today), 'scoring')!;
  const rules = set.subjects.find((one) => one.subject === subject)!;
  render(
    <MantineProvider env="test">
      <Trial
        set={set}
        rules={rules}
        reading={{ sources: set.sources, told: [] }}
        today={today}
        onSubject={() => undefined}
      />
    </MantineProvider>,
  );
}

function type(name: string | RegExp, value: string) {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const outcome = () => screen.getByRole('status').textContent ?? '';

test('92 points with a reprimanded member fail and say why; found and remedied, a person must decide', async () => {
  await shownFor('collective');
  type('Tổng điểm', '92');
  press('Thêm trường hợp kỷ luật');
  expect(outcome()).toMatch(/^Không hoàn thành nhiệm vụ \(92 điểm\)Lý do:.*Có thành viên vi phạm.*bị kỷ luật/);
  fireEvent.click(screen.getByRole('checkbox', { name: /^C2: .*tự phát hiện và khắc phục kịp thời/ }));
  expect(outcome()).toMatch(/^Chưa tự xếp mức được.*cấp có thẩm quyền xem xét, quyết định.*ngoại lệ M1/);
});

test('the lines of the trace add up to the total, what a group cannot give taken off in a line of its own', async () => {
  await shownFor('nonLeader');
  fireEvent.click(screen.getByRole('radio', { name: 'Từng tiêu chí' }));
  for (const [name, points] of [
    [/^1\.1/, '20'],
    [/^1\.2/, '15,5'],
    [/^2\.1/, '60,25'],
  ] as const)
    type(name, points);
  type('Nhiệm vụ được giao', '10');
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent ?? ''),
  );
  const hundredths = (text = '') => Math.round(Number(text.replace(',', '.')) * 100);
  const sum = cells.reduce((so, [, points]) => so + hundredths(points), 0);
  expect(sum).toBe(9025);
  expect(hundredths(cells.at(-1)?.[2])).toBe(9025);
  expect(cells.map(([text]) => text).filter((text) => text?.includes('phần vượt'))).toHaveLength(1);
  expect(screen.getByText('90,25 điểm')).toBeTruthy();
});

test('lists what the next better level still asks for, the nearest first, in what is counted', async () => {
  await shownFor('collective');
  press('Điền ví dụ');
  type('Nhiệm vụ hoàn thành vượt mức', '4');
  type('Tổng điểm', '89,5');
  expect(outcome()).toMatch(/^Hoàn thành tốt nhiệm vụ/);
  const unmet = screen.getByRole('heading', { name: 'Điều kiện chưa đạt' }).parentElement!;
  expect(
    within(unmet)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringContaining('còn thiếu 0,5 điểm'),
    expect.stringContaining('còn thiếu 2 nhiệm vụ hoàn thành vượt mức'),
  ]);
});

test('says everything that cannot be so at once, each at its field', async () => {
  await shownFor('collective');
  type('Tổng điểm', '100,5');
  type('Nhiệm vụ được giao', '3');
  type('Nhiệm vụ hoàn thành', '5');
  type('Nhiệm vụ hoàn thành chậm tiến độ', '-1');
  type(/^Ngày kết nạp/, '31/2/2026');
  const wrong = screen.getAllByRole('textbox').filter((field) => field.getAttribute('aria-invalid') === 'true');
  expect(wrong).toHaveLength(4);
  expect(screen.getByRole('alert').textContent).toContain('Có 4 chỗ chưa đúng');
  expect(screen.getByText('Không quá thang điểm 100')).toBeTruthy();
  expect(screen.getByText('Không thể nhiều hơn 3')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});
