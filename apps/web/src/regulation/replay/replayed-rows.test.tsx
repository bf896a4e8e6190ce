import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { civilDate, loadCentralRules, points, replay } from '@co-so/domain';
import type { ReplayedResult, ScoringRuleSet } from '@co-so/domain';
import { expect, test } from 'vitest';
import { ReplayedRows } from './replayed-rows.tsx';

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
  const decided = { ...meeting('Buổi 3', 2), decided: before.table.subjects[0]!.levels.at(-1)!.level };
  const found = replay(before, after, [meeting('Buổi 1', 9), meeting('Buổi 2', 5), decided]);
  render(
    <MantineProvider env="test">
      <ReplayedRows before={before} after={after} found={found} />
    </MantineProvider>,
  );
  expect(screen.getByRole('status').textContent).toBe('Đã chạy 3 kết quả, 1 kết quả khác đi hoặc không chạy được.');
  expect(tracesOf('Buổi 1')).toHaveLength(2);
  expect(screen.queryByText('Diễn giải: Buổi 2')).toBeNull();
  open(screen.getByText('Kết quả không đổi mức (2)'));
  for (const trace of tracesOf('Buổi 2')) expect(trace.textContent).toContain('Người chấm cho 5 điểm trong 10 điểm');
  expect(tracesOf('Buổi 3')).toHaveLength(1);
  expect(screen.getByText(/^Mức đã quyết định ở kỳ đó/)).toBeTruthy();
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
