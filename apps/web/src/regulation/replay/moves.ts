import { subjectByTable } from '@co-so/domain';
import type { Replay, ReplayChange, ReplaySame, Sheet } from '@co-so/domain';
import { afterText, beforeText, levelAfter, levelBefore } from './level-text.ts';
import { problemsText } from './problems-text.ts';
import type { ReplayBy } from './row-traces.tsx';

export type ChangedRow = ReplayChange & { readonly kind: 'changed' };

/** How many go from one level to another, the most first. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export function movesOf(rows: readonly ChangedRow[], { before, after }: ReplayBy): readonly Move[] {
  const named = rows.map((row) => {
    const { subject } = row.result.assessed;
    const from = levelBefore(row.before, subjectByTable(before ?? after, subject));
    return { from, to: levelAfter(row.after, subjectByTable(after, subject)) };
  });
  const groups = Map.groupBy(named, ({ from, to }) => JSON.stringify([from, to]));
  return [...groups.values()]
    .map((same) => ({ ...same[0]!, count: same.length }))
    .toSorted((left, right) => right.count - left.count);
}

/** Every result with both levels, as it goes into a file. */
export function replayedSheet({ changes, unchanged }: Replay, by: ReplayBy): Sheet {
  const rows = [...changes, ...unchanged].map((row) => [
    row.result.id,
    subjectText(row, by),
    sideText(row, 'before', by),
    sideText(row, 'after', by),
    standings[row.kind],
  ]);
  return { name: 'Chạy lại', rows: [['Mã', 'Đối tượng', 'Kỳ đó', 'Theo dự thảo', 'So với kỳ đó'], ...rows] };
}

const standings = { changed: 'khác đi', unfit: 'không chạy được', same: 'không đổi' } as const;

export function subjectText({ result }: ReplayChange | ReplaySame, { after }: ReplayBy): string {
  return subjectByTable(after, result.assessed.subject)?.text ?? '';
}

export function sideText(
  row: ReplayChange | ReplaySame,
  side: 'before' | 'after',
  { before, after }: ReplayBy,
): string {
  if (row.kind === 'unfit') return side === 'before' ? '' : problemsText(row.problems);
  const rules = subjectByTable(side === 'before' ? (before ?? after) : after, row.result.assessed.subject);
  return side === 'before' ? beforeText(row.before, rules) : afterText(row.after, rules);
}
