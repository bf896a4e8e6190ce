import { expect, it } from 'vitest';
import { ratio } from '../../ratio.ts';
import type { Claim, RuleMeasure } from '../measure.ts';
import { points } from '../points.ts';
import { meetingScoreT3 } from '../rules/meeting-score/t3.ts';
import { metBy } from './met.ts';

const criteria = meetingScoreT3.subjects[0]!.groups.flatMap((group) => group.criteria);
const criterion = (id: string) => criteria.find((one) => one.id === id)!;

const attendance = (part: number, whole: number, over = 0): Claim => ({ kind: 'bands', part, whole, over });

it.each([
  ['the lowest', attendance(5, 20), ratio(0, 100), ratio(65, 100), 1],
  ['a bound itself', attendance(13, 20), ratio(65, 100), ratio(75, 100), 2],
  ['the highest', attendance(20, 20), ratio(90, 100), null, 4],
  ['none, without a base', attendance(0, 0), null, null, 0],
])('names the band that a share reached: %s', (_, claim, from, under, given) => {
  expect(metBy(criterion('2.1'), claim)).toEqual({
    kind: 'band',
    part: 'membersPresent',
    whole: 'membersObliged',
    from,
    under,
    points: points(given),
    cut: null,
  });
});

it('names what held the points of a band down', () => {
  expect(metBy(criterion('2.1'), attendance(20, 20, 1))).toMatchObject({
    points: points(4),
    cut: { over: 'absentWithoutReason', points: points(1) },
  });
});

it('names the step that a person chose, and nothing where only bounds are given', () => {
  expect(metBy(criterion('1.1'), { kind: 'manual', points: points(4) })).toEqual({
    kind: 'step',
    text: 'thiếu đến 15 phút',
  });
  expect(metBy(criterion('3.1'), { kind: 'manual', points: points(2) })).toBeNull();
});

it('names why a criterion does not apply and where its weight went', () => {
  expect(metBy(criterion('4.3'), { kind: 'notApplicable' })).toEqual({
    kind: 'notApplicable',
    when: 'Tháng không có sinh hoạt chuyên đề',
    movedTo: '4.2',
  });
});

function metOf(measure: RuleMeasure, claim: Claim) {
  return metBy({ id: '1', text: null, measure, unconfirmed: 'ví dụ' }, claim);
}

it.each([
  [3, null],
  [5, null],
  [6, 0],
])('says when occurrences went beyond a bound: %i times', (count, bound) => {
  const measure = { kind: 'perOccurrence', start: points(5), each: points(-1), max: points(5) } as const;
  expect(metOf(measure, { kind: 'perOccurrence', count })).toEqual({
    kind: 'occurrences',
    start: points(5),
    each: points(-1),
    bound,
  });
});

it('names the items that are missing of all', () => {
  const items = [
    { id: 'a', text: 'Biên bản' },
    { id: 'b', text: 'Nghị quyết' },
  ];
  const measure = { kind: 'allOrNothing', points: points(8), items } as const;
  expect(metOf(measure, { kind: 'allOrNothing', met: ['a'] })).toEqual({
    kind: 'items',
    count: 2,
    missing: ['Nghị quyết'],
  });
});
