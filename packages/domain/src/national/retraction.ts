import { keyTextOf } from '../indicator/figure.ts';
import type { Retraction, SentFigure } from './sent-figure.ts';

export const retractionWords: Readonly<Record<Retraction, string>> = {
  withheld: 'rút số: nay giữ lại ở nơi gửi',
  notHeld: 'rút số: nơi gửi không còn số này',
};

/** What stands in place of the number of a row that has none. */
export function unstatedText({ retracted }: Pick<SentFigure, 'retracted'>): string {
  return retracted ? retractionWords[retracted] : 'chưa có số thực hiện';
}

/** What a row says besides what it is about: nothing, when it is retracted. */
const nothingSaid = {
  cutOffOn: null,
  quantity: null,
  statedPercent: null,
  qualifier: 'exact',
  source: 'reported',
  document: null,
  note: null,
  goal: null,
  coverage: null,
} as const satisfies Partial<SentFigure>;

/**
 * The rows that follow what was sent and is not stated any more, each under the next revision; one that was retracted
 * before stays as it is. Without them the centre would go on showing what the province no longer says.
 */
export function retractedRows(
  sent: readonly SentFigure[],
  stated: readonly SentFigure[],
  withheld: readonly SentFigure[],
): readonly SentFigure[] {
  const [statedKeys, withheldKeys] = [stated, withheld].map((rows) => new Set(rows.map(keyTextOf)));
  const gone = sent.filter((row) => !statedKeys!.has(keyTextOf(row)));
  return gone.map((row) => retracted(row, withheldKeys!.has(keyTextOf(row)) ? 'withheld' : 'notHeld'));
}

function retracted(row: SentFigure, retraction: Retraction): SentFigure {
  if (row.retracted === retraction) return row;
  return { ...row, ...nothingSaid, revision: row.revision + 1, retracted: retraction };
}

/** Whether a row that is retracted states nothing all the same. */
export function saysNothing(row: SentFigure): boolean {
  return Object.entries(nothingSaid).every(([member, value]) => row[member as keyof typeof nothingSaid] === value);
}
