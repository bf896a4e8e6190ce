import type { KeptColumn } from '@co-so/domain';

/** Columns of one table that are kept for the same purpose, of one class and for as long. */
export type KeptLine = readonly [KeptColumn, ...KeptColumn[]];

export interface KeptLines {
  readonly lines: readonly KeptLine[];
  /** Who did what: each an account, with its post at the time in the column beside it; ordinary, and kept as proof. */
  readonly signatures: readonly KeptColumn[];
}

/** What is kept as somebody reads it: each purpose once, and signatures apart, since every deed has one. */
export function keptLines(kept: readonly KeptColumn[]): KeptLines {
  const proofs = kept.filter(({ dataClass, keeping }) => dataClass === 'ordinary' && keeping === 'asProof');
  const signatures = proofs.filter((one) => proofs.some((other) => isTitleOf(other, one)));
  const others = kept.filter((one) => !signatures.some((by) => by === one || isTitleOf(one, by)));
  const grouped = Map.groupBy(others, ({ table, purpose, dataClass, keeping, elsewhere }) =>
    JSON.stringify([table, purpose, dataClass, keeping, elsewhere]),
  );
  const lines = [...grouped.values()].flatMap(([first, ...rest]): KeptLine[] => (first ? [[first, ...rest]] : []));
  return { lines, signatures };
}

function isTitleOf(title: KeptColumn, by: KeptColumn): boolean {
  return title.table === by.table && title.column === `${by.column}_title`;
}
