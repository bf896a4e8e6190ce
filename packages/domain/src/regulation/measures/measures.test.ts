import { expect, it } from 'vitest';
import { points } from '../points.ts';
import { reachable, scoreOf } from '../score.ts';
import type { TraceLine } from '../trace.ts';
import { allOrNothingPoints } from './all-or-nothing.ts';
import { allOrNothingCases, eightPoints } from './all-or-nothing.cases.ts';
import { bandPoints } from './bands.ts';
import { attendanceBands, bandCases } from './bands.cases.ts';
import { mayGive } from './manual.ts';
import { manualCases } from './manual.cases.ts';
import { maximumOf } from './maximum.ts';
import { conductCriteria, notApplicableCases } from './not-applicable.cases.ts';
import { occurrencePoints } from './per-occurrence.ts';
import { occurrenceCases } from './per-occurrence.cases.ts';
import { yesNoPoints } from './yes-no.ts';
import { yesNoCases } from './yes-no.cases.ts';

it.each(manualCases)('lets a person give %s', (_, measure, given, added, expected) => {
  expect(mayGive(measure, given, added)).toBe(expected);
});

it.each(bandCases)(
  'gives %i of %i, the ceiling met %i times, the points of its band',
  (part, whole, over, expected) => {
    expect(bandPoints(attendanceBands, { kind: 'bands', part, whole, over })).toBe(expected);
  },
);

it.each(yesNoCases)('gives for %s', (yes, expected) => {
  expect(yesNoPoints({ kind: 'yesNo', yes: points(4) }, { kind: 'yesNo', yes })).toBe(expected);
});

it.each(occurrenceCases)('counts occurrences: %s', (_, measure, count, expected) => {
  expect(occurrencePoints(measure, { kind: 'perOccurrence', count })).toBe(expected);
});

it.each(allOrNothingCases)('gives all or nothing for %j', (met, expected) => {
  expect(allOrNothingPoints(eightPoints, { kind: 'allOrNothing', met })).toBe(expected);
});

it.each(notApplicableCases)('moves points where a criterion does not apply: %s', (_, claims, given, most) => {
  const trace: TraceLine[] = [];
  const group = {
    id: '1',
    text: null,
    max: points(17),
    weights: 'here',
    criteria: conductCriteria,
    unconfirmed: 'ví dụ',
  } as const;
  scoreOf({ groups: [group] }, claims, trace);
  expect(trace.map((line) => line.points / 100)).toEqual(given);
  expect(conductCriteria.map((one) => reachable(one, conductCriteria, claims)! / 100)).toEqual(most);
});

it('knows the most that a measure can give', () => {
  expect(maximumOf(attendanceBands)).toBe(points(4));
  expect(maximumOf(eightPoints)).toBe(points(8));
  expect(maximumOf({ kind: 'yesNo', yes: points(1) })).toBe(points(1));
  expect(maximumOf({ kind: 'manual', max: null })).toBeNull();
});
