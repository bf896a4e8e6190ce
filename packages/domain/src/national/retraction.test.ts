import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePreparation } from '../indicator/submission.ts';
import { divideRows, rowsToSend } from '../indicator/rows-to-send.ts';
import { keyTextOf } from '../indicator/figure.ts';
import type { Figure } from '../indicator/figure.ts';
import { period } from '../period.ts';
import {
  aFigure,
  aGoal,
  aSentFigure,
  aUnit,
  anId,
  anActor,
  noonOf,
  problemsOf,
  someSendingFacts,
} from '../testing/builders.ts';
import { retractedRows, saysNothing, unstatedText } from './retraction.ts';
import type { SentFigure } from './sent-figure.ts';

const question = { indicator: 'admission.admitted', period: period('2024') };
const value = (number: number) => ({ kind: 'value', value: number }) as const;
const women = (number: number, revision = 1) => aFigure({ category: 'women', quantity: value(number), revision });
const sentWomen = (over: Partial<SentFigure> = {}) => aSentFigure({ category: 'women', quantity: value(9), ...over });
const whole = aFigure();
const first = { actor: anActor('first'), now: noonOf('2024-06-16') };

describe('a figure that was sent and is corrected into a small cell', () => {
  const facts = someSendingFacts({ figures: [whole, women(3, 2)], lastSent: [aSentFigure(), sentWomen()] });

  it('is followed by a row of the next revision that states nothing, not even the goal, and says why', () => {
    const [, row] = rowsToSend(question, facts);
    expect(row).toMatchObject({ category: 'women', revision: 2, quantity: null, goal: null, retracted: 'withheld' });
    expect(saysNothing(row!)).toBe(true);
    expect(unstatedText(row!)).toBe('rút số: nay giữ lại ở nơi gửi');
  });

  it('is shown as withheld all the same, with the number that the province has', () => {
    expect(divideRows(question, facts).withheld.map(({ row }) => row.quantity)).toEqual([value(3)]);
  });

  it('is not retracted twice', () => {
    const lastSent = rowsToSend(question, facts);
    expect(rowsToSend(question, { ...facts, lastSent })).toEqual(lastSent);
    const again = decidePreparation(anId(501), question, { ...facts, lastSent }, first, null);
    expect(problemsOf(again)).toEqual([{ code: 'nothing-new-to-send' }]);
  });

  it('is stated under a revision of its own when it may be sent again', () => {
    const lastSent = rowsToSend(question, facts);
    const [, row] = rowsToSend(question, { ...facts, figures: [whole, women(9, 2)], lastSent });
    expect(row).toEqual(sentWomen({ revision: 3 }));
  });
});

it('retracts what keeps a small cell from being reckoned out of the whole', () => {
  const categories = ['outstanding', 'good', 'completed', 'failed'];
  const rated = (numbers: readonly number[]) =>
    categories.map((category, at) =>
      aFigure({ indicator: 'rating.members', category, quantity: value(numbers[at]!), revision: 2 }),
    );
  const about = { indicator: 'rating.members', period: period('2024') };
  const lastSent = rowsToSend(about, someSendingFacts({ figures: rated([20, 70, 30, 8]) }));
  const rows = rowsToSend(about, someSendingFacts({ figures: rated([20, 74, 30, 4]), lastSent }));
  // Any part that were stated again, or had not changed since, would give the small one away with the whole.
  expect(rows.map(({ category, revision, retracted }) => [category, revision, retracted])).toEqual([
    ['completed', 3, 'withheld'],
    ['failed', 3, 'withheld'],
    ['good', 3, 'withheld'],
    ['outstanding', 3, 'withheld'],
  ]);
  const again = rowsToSend(about, someSendingFacts({ figures: rated([20, 75, 30, 3]), lastSent: rows }));
  expect(again).toEqual(rows);
  const known = rowsToSend(about, someSendingFacts({ figures: rated([20, 75, 30, 6]), lastSent: rows }));
  expect(known.map(({ quantity, revision }) => [quantity, revision])).toEqual(
    [30, 6, 75, 20].map((number) => [value(number), 4]),
  );
});

it('leaves what was withheld from the start as it is, with the parts that were sent beside it', () => {
  const about = { indicator: 'rating.members', period: period('2024') };
  const rated = (numbers: readonly number[]) =>
    ['outstanding', 'good', 'completed', 'failed'].map((category, at) =>
      aFigure({ indicator: 'rating.members', category, quantity: value(numbers[at]!), revision: 2 }),
    );
  const lastSent = rowsToSend(about, someSendingFacts({ figures: rated([20, 70, 30, 4]) }));
  expect(lastSent.map(({ category }) => category)).toEqual(['completed', 'good']);
  expect(rowsToSend(about, someSendingFacts({ figures: rated([20, 70, 30, 4]), lastSent }))).toEqual(lastSent);
  // The smallest is now one that was sent, so leaving it out would not hide what it was.
  const moved = rowsToSend(about, someSendingFacts({ figures: rated([40, 70, 30, 4]), lastSent }));
  expect(moved.map(({ category, retracted }) => [category, retracted])).toEqual([
    ['completed', 'withheld'],
    ['good', 'withheld'],
  ]);
});

it('retracts all parts, none of them among these, where the small one alone was sent', () => {
  const about = { indicator: 'rating.members', period: period('2024') };
  const rated = (category: string, number: number) =>
    aFigure({ indicator: 'rating.members', category, quantity: value(number), revision: 2 });
  const of = (category: string, number: number) =>
    aSentFigure({ indicator: 'rating.members', category, quantity: value(number) });
  const lastSent = [of('failed', 8), of('completed', 30), of('good', 0)];
  const figures = [rated('failed', 4), rated('completed', 30), rated('good', 0), rated('outstanding', 20)];
  const rows = rowsToSend(about, someSendingFacts({ figures, lastSent }));
  expect(rows.map(({ category, retracted }) => [category, retracted])).toEqual([
    ['completed', 'withheld'],
    ['failed', 'withheld'],
    ['good', 'withheld'],
  ]);
});

it('retracts what the province does not hold any longer', () => {
  const lastSent = [aSentFigure(), sentWomen({ goal: aGoal(100) })];
  const [kept, gone] = rowsToSend(question, someSendingFacts({ lastSent }));
  expect(kept).toEqual(aSentFigure());
  expect(gone).toMatchObject({ category: 'women', revision: 2, quantity: null, goal: null, retracted: 'notHeld' });
  expect(unstatedText(gone!)).toBe('rút số: nơi gửi không còn số này');
});

it('says again why, when the reason is another one', () => {
  const [first] = retractedRows([sentWomen()], [], []);
  expect(retractedRows([first!], [], [sentWomen()])).toEqual([{ ...first, revision: 3, retracted: 'withheld' }]);
});

// The centre keeps what it has under a revision, so nothing may ever come under one that it has.
it('gives every other content another revision, and forgets no key, through any corrections', () => {
  const categories = [null, 'women', 'ethnicMinority', 'religious'];
  const step = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const centre = new Map<string, SentFigure>();
      const newest = new Map<string, number>();
      let lastSent: readonly SentFigure[] = [];
      let figures: readonly Figure[] = [];
      for (const numbers of steps) {
        figures = categories.map((category, at) => corrected(figures[at], category, numbers[at]!));
        const facts = someSendingFacts({ units: [aUnit()], figures, lastSent });
        lastSent = rowsToSend(question, facts);
        for (const row of lastSent) {
          const key = keyTextOf(row);
          expect(row.revision).toBeGreaterThanOrEqual(newest.get(key) ?? 1);
          expect(centre.get(`${key} ${row.revision}`) ?? row).toEqual(row);
          centre.set(`${key} ${row.revision}`, row);
          newest.set(key, row.revision);
        }
        expect(lastSent.map(keyTextOf).toSorted()).toEqual([...newest.keys()].toSorted());
      }
    }),
  );
});

function corrected(before: Figure | undefined, category: string | null, number: number): Figure {
  const isSame = before?.quantity.kind === 'value' && before.quantity.value === number;
  const revision = isSame ? before.revision : (before?.revision ?? 0) + 1;
  return aFigure({ category, quantity: value(number), revision });
}
