import { fireEvent, render, screen, within } from '@testing-library/react';
import { asRules, civilDate, loadCentralRules, points, replay, ruleSetInForce } from '@co-so/domain';
import type { ReplayedResult, ScoringRuleSet } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { afterText } from './level-text.ts';
import { replayedSheet } from './moves.ts';
import { ReplayedRows } from './replayed-rows.tsx';
import { SheetsWrong } from './results-wrong.tsx';

async function template(): Promise<ScoringRuleSet> {
  const found = (await loadCentralRules('meeting-score')).find(({ id }) => id === 'meeting-score/t3');
  if (found?.rules !== 'scoring') throw new Error('no template');
  return found;
}

/** The same table, whose best level begins higher. */
function stricter(table: ScoringRuleSet): ScoringRuleSet {
  const subjects = table.subjects.map((rules) => ({
    ...rules,
    levels: rules.levels.map((level) => (level.from === points(50) ? { ...level, from: points(8) } : level)),
  }));
  return { ...table, subjects };
}

function meeting(id: string, given: number): ReplayedResult {
  const claims = { '4.2': { kind: 'manual', points: points(given) } } as const;
  const on = civilDate('2026-03-31');
  const scored = { kind: 'claims', claims } as const;
  return { id, assessed: { subject: 'meeting', on, scored, facts: {}, settings: {}, mitigated: [] } };
}

test('each result has both traces: who would change, and who would not when asked for', async () => {
  const before = { table: await template(), frame: null };
  const after = { table: stricter(before.table), frame: null };
  const decided = { ...meeting('Buổi 3', 2), decided: { kind: 'level', level: 'poor' } } as const;
  const found = replay(before, after, [meeting('Buổi 1', 9), meeting('Buổi 2', 5), decided]);
  render(
    <InKit>
      <ReplayedRows before={before} after={after} found={found} />
    </InKit>,
  );
  expect(screen.getByRole('status').textContent).toBe('Đã chạy 3 kết quả: 1 khác đi, 2 không đổi.');
  expect(tracesOf('Buổi 1')).toHaveLength(2);
  expect(screen.queryByText('Diễn giải: Buổi 2')).toBeNull();
  open(screen.getByText('Kết quả không đổi mức (2)'));
  for (const trace of tracesOf('Buổi 2')) expect(trace.textContent).toContain('Người chấm cho 5 điểm trong 10 điểm');
  expect(tracesOf('Buổi 3')).toHaveLength(2);
});

test('of thousands who would change a page is shown at a time, and how many go where is told before', async () => {
  const before = { table: await template(), frame: null };
  const after = { table: stricter(before.table), frame: null };
  const all = Array.from({ length: 60 }, (_, index) => meeting(`Buổi ${index + 1}`, 9));
  render(
    <InKit>
      <ReplayedRows before={before} after={after} found={replay(before, after, all)} />
    </InKit>,
  );
  expect(screen.getByText(/^Kém → Trung bình:/).textContent).toBe('Kém → Trung bình: 60');
  const table = screen.getByRole('table', { name: 'Kết quả khác đi theo dự thảo' });
  expect(within(table).getAllByRole('row')).toHaveLength(26);
  for (const _ of [2, 3]) fireEvent.click(screen.getByRole('button', { name: 'Sau' }));
  expect(within(table).getAllByRole('row')).toHaveLength(11);
  expect(screen.queryByText('Diễn giải: Buổi 1')).toBeNull();
});

test('the file of a replay has every result, with what became of it', async () => {
  const before = { table: await template(), frame: null };
  const after = { table: stricter(before.table), frame: null };
  const found = replay(before, after, [meeting('Buổi 1', 9), meeting('Buổi 2', 5), meeting('Buổi 3', 11)]);
  expect(replayedSheet(found, { before, after }).rows.map((row) => [row[0], row.at(-1)])).toEqual([
    ['Mã', 'So với kỳ đó'],
    ['Buổi 1', 'khác đi'],
    ['Buổi 3', 'không chạy được'],
    ['Buổi 2', 'không đổi'],
  ]);
});

test('what a person has to decide under both tables is listed with what was decided, and not as changed', async () => {
  const by = { table: await template(), frame: null };
  const open = meeting('Buổi 1', 9);
  const scored = { kind: 'claims', claims: { '4.5': { kind: 'bands', part: 0, whole: 0 } } } as const;
  const decided = { kind: 'level', level: 'good' } as const;
  render(
    <InKit>
      <ReplayedRows
        before={by}
        after={by}
        found={replay(by, by, [{ ...open, assessed: { ...open.assessed, scored }, decided }])}
      />
    </InKit>,
  );
  expect(screen.getByRole('status').textContent).toContain('0 khác đi');
  expect(screen.getByRole('table', { name: /^Kết quả cần người quyết định/ }).textContent).toContain(
    'cần người quyết định, đã quyết định: Tốt',
  );
});

test('who meets the best level of a year is listed as a candidate, since the cap comes later', async () => {
  const frame = asRules(ruleSetInForce(await loadCentralRules('annual-rating'), civilDate('2025-12-31')), 'scoring')!;
  const by = { table: frame, frame: null };
  const assessed = {
    ...{ subject: 'nonLeader', on: civilDate('2025-12-31'), scored: { kind: 'given', points: points(92) } as const },
    ...{ facts: { tasksAssigned: 10, tasksCompleted: 10, tasksExceeding: 3 }, settings: {}, mitigated: [] },
  } as const;
  const found = replay(null, by, [
    { id: 'Đảng viên 1', assessed, decided: { kind: 'level', level: 'good' } },
    { id: 'Đảng viên 2', assessed: { ...assessed, scored: { kind: 'given', points: points(80) } } },
  ]);
  const texts = [...found.changes, ...found.unchanged].map((row) =>
    row.kind === 'unfit'
      ? 'unfit'
      : afterText(
          row.after,
          frame.subjects.find(({ subject }) => subject === 'nonLeader'),
        ),
  );
  expect(texts).toContain('92 điểm, diện xét Hoàn thành xuất sắc nhiệm vụ');
  expect(texts.filter((text) => text.includes('diện xét'))).toHaveLength(1);
});

test('a total over the scale, points over a maximum and another way of giving points are told as such, in words', async () => {
  const by = { table: await template(), frame: null };
  const over = meeting('Buổi 1', 11);
  const total = {
    ...over,
    id: 'Buổi 2',
    assessed: { ...over.assessed, scored: { kind: 'given', points: points(101) } },
  } as const;
  const given = { kind: 'manual', points: points(5) } as const;
  const other = {
    ...over,
    assessed: { ...over.assessed, scored: { kind: 'claims', claims: { '2.1': given } } },
  } as const;
  render(
    <InKit>
      <ReplayedRows before={by} after={by} found={replay(by, by, [over, total, other])} />
    </InKit>,
  );
  expect(screen.getByText('Tiêu chí 4.2: Không quá 10 điểm, hoặc không phải mức điểm của tiêu chí này.')).toBeTruthy();
  expect(screen.getByText('Tổng điểm: Không quá thang điểm 100.')).toBeTruthy();
  expect(
    screen.getByText(/^Tiêu chí 2\.1: .* theo cách “theo tỷ lệ”, kết quả ghi theo cách “chấm điểm”\.$/),
  ).toBeTruthy();
});

test('what is blank is told once for a line, and how many lines are not run', () => {
  const missing = ['1.1', '2.1'].map((given) => ({ code: 'field-missing', at: `/lines/1/${given}`, given }) as const);
  const repeated = { code: 'id-repeated', at: '/lines/2/0', given: 'a' } as const;
  const sheet = { name: null, rows: [['Mã', '1.1'], ['b'], ['a']], problems: [...missing, repeated] };
  render(<SheetsWrong sheets={[{ ...sheet, given: 3, results: [1] }]} id="cho-sai" />);
  expect(screen.getByText(/^Có 2 chỗ chưa đọc được hoặc còn thiếu; 2 dòng có chỗ như vậy/)).toBeTruthy();
  expect(screen.getByText(/^Dòng 2: còn trống 1\.1, 2\.1\. Ô trống là chưa có, không phải 0 điểm/)).toBeTruthy();
  expect(screen.getByText(/^Dòng 3, cột “Mã”: Mã "a" dùng hai lần/)).toBeTruthy();
});

function tracesOf(id: string) {
  const summary = screen.getByText(`Diễn giải: ${id}`);
  open(summary);
  return within(summary.parentElement!).getAllByRole('table', { hidden: true });
}

/** As a press on the summary does, which this document does not do by itself. */
function open(summary: HTMLElement) {
  const details = summary.closest('details')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
}
