import { points } from '../../points.ts';
import type { Claim } from '../../measure.ts';

/** A criterion of the table, what is claimed for it, and its points; `null` where the table takes no such claim. */
export type T3Case = readonly [criterion: string, claim: Claim, points: number | null];

const given = (value: number): Claim => ({ kind: 'manual', points: points(value) });
const share = (part: number, whole: number): Claim => ({ kind: 'bands', part, whole });
const present = (part: number, whole: number, over: number): Claim => ({ kind: 'bands', part, whole, over });
const yes: Claim = { kind: 'yesNo', yes: true };
const no: Claim = { kind: 'yesNo', yes: false };
const notApplicable: Claim = { kind: 'notApplicable' };

/** Nothing, everything, and more than there is, of an item that a person gives points for. */
const upTo = (criterion: string, max: number): readonly T3Case[] => [
  [criterion, given(0), 0],
  [criterion, given(max), max],
  [criterion, given(max + 0.01), null],
];

export const t3Cases: readonly T3Case[] = [
  ['1.1', given(5), 5],
  ['1.1', given(4), 4],
  ['1.1', given(3), 3],
  ['1.1', given(2), 2],
  ['1.1', given(1), 1],
  ['1.1', given(4.5), null],
  ['1.1', given(6), null],
  ['2.1', share(0, 100), 1],
  ['2.1', share(64, 100), 1],
  ['2.1', share(65, 100), 2],
  ['2.1', share(74, 100), 2],
  ['2.1', share(75, 100), 3],
  ['2.1', share(89, 100), 3],
  ['2.1', share(90, 100), 4],
  ['2.1', share(100, 100), 4],
  ['2.1', present(100, 100, 0), 4],
  ['2.1', present(99, 100, 1), 1],
  ['2.1', present(65, 100, 2), 1],
  ['2.2', yes, 1],
  ['2.2', no, 0],
  ...upTo('3.1', 3),
  ...upTo('3.2', 2),
  ...upTo('3.3', 2),
  ['3.3', notApplicable, 2],
  ...upTo('3.4', 1),
  ...upTo('3.5', 2),
  ...upTo('4.1', 5),
  ['4.1', notApplicable, null],
  ...upTo('4.2', 10),
  ...upTo('4.3', 5),
  ['4.3', notApplicable, 0],
  ...upTo('4.4', 2),
  ['4.5', share(0, 100), 2],
  ['4.5', share(29, 100), 2],
  ['4.5', share(30, 100), 3],
  ['4.5', share(39, 100), 3],
  ['4.5', share(40, 100), 4],
  ['4.5', share(49, 100), 4],
  ['4.5', share(50, 100), 5],
  ['4.5', share(100, 100), 5],
  ...upTo('4.6', 1),
  ...upTo('4.7', 1),
  ...upTo('4.8', 1),
  ...upTo('5.1', 2),
  ...upTo('5.2', 4),
  ...upTo('5.3', 3),
  ...upTo('5.4', 1),
  ...upTo('6.1', 1),
  ...upTo('6.2', 2),
  ...upTo('6.3', 1),
  ...upTo('6.4', 1),
  ['7.1', share(0, 100), 10],
  ['7.1', share(49, 100), 10],
  ['7.1', share(50, 100), 15],
  ['7.1', share(59, 100), 15],
  ['7.1', share(60, 100), 20],
  ['7.1', share(69, 100), 20],
  ['7.1', share(70, 100), 24],
  ['7.1', share(79, 100), 24],
  ['7.1', share(80, 100), 27],
  ['7.1', share(89, 100), 27],
  ['7.1', share(90, 100), 30],
  ['7.1', share(100, 100), 30],
  ...upTo('8.1', 2),
  ...upTo('8.2', 2),
  ...upTo('8.3', 1),
  ['9.1', given(1), null],
];

/** Claims for several criteria at once: a month without a theme gives its points to the regular contents. */
export const t3Moved: readonly (readonly [claims: Readonly<Record<string, Claim>>, points: number | null])[] = [
  [{ '4.3': notApplicable, '4.2': given(15) }, 15],
  [{ '4.3': notApplicable, '4.2': given(12) }, 12],
  [{ '4.3': notApplicable, '4.2': given(15.01) }, null],
  [{ '4.3': given(5), '4.2': given(10) }, 15],
];

/** What the bands count, for whoever fills them in from the facts of a meeting. */
export const t3Counts = {
  '2.1': ['membersPresent', 'membersObliged', 'absentWithoutReason'],
  '4.5': ['membersSpeaking', 'membersPresent', null],
  '7.1': ['monthlyTargetsMet', 'monthlyTargets', null],
} as const;

/** All that can be had, criterion by criterion. */
export const t3Full: Readonly<Record<string, Claim>> = {
  '1.1': given(5),
  '2.1': share(19, 20),
  '2.2': yes,
  '3.1': given(3),
  '3.2': given(2),
  '3.3': given(2),
  '3.4': given(1),
  '3.5': given(2),
  '4.1': given(5),
  '4.2': given(10),
  '4.3': given(5),
  '4.4': given(2),
  '4.5': share(11, 20),
  '4.6': given(1),
  '4.7': given(1),
  '4.8': given(1),
  '5.1': given(2),
  '5.2': given(4),
  '5.3': given(3),
  '5.4': given(1),
  '6.1': given(1),
  '6.2': given(2),
  '6.3': given(1),
  '6.4': given(1),
  '7.1': share(9, 10),
  '8.1': given(2),
  '8.2': given(2),
  '8.3': given(1),
};
