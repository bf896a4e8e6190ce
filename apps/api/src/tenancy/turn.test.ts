import { expect, it } from 'vitest';
import type { Instant } from '@co-so/domain';
import { beginningAnew, officesInTurn, officesPerRun } from './turn.ts';
import { now } from '../../test/clock.ts';

const offices = (count: number) => Array.from({ length: count }, (_, index) => index);
const inMinutes = (minutes: number) => (now() + minutes * 60_000) as Instant;

it.each([0, 1, 25, 26, 64, 98])(
  'looks after each of %d offices once in a round, and after no more than 25 at once',
  (count) => {
    const turns = Math.ceil(count / officesPerRun);
    const runs = Array.from({ length: turns }, (_, run) => officesInTurn(offices(count), inMinutes(run)));
    expect(runs.flat().toSorted((left, right) => left - right)).toEqual(offices(count));
    expect(Math.max(0, ...runs.map(({ length }) => length))).toBeLessThanOrEqual(officesPerRun);
    expect(officesInTurn(offices(count), inMinutes(turns))).toEqual(runs[0] ?? []);
  },
);

it('begins with another office in each run, and leaves none out', () => {
  const firsts = offices(5).map((minutes) => beginningAnew(offices(5), inMinutes(minutes)));
  expect(new Set(firsts.map(([first]) => first)).size).toBe(5);
  for (const run of firsts) expect(run.toSorted()).toEqual(offices(5));
  expect(beginningAnew([], inMinutes(0))).toEqual([]);
});
