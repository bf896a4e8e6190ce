import { expect, it } from 'vitest';
import { period } from '../period.ts';
import { aRound, noonOf } from '../testing/builders.ts';
import { sendingState } from './sender.ts';

const sent = (day: string, of = '2024') => ({ period: period(of), approvedAt: noonOf(day) });

it.each([
  ['nothing at all', [], 'missing'],
  ['figures of another period', [sent('2024-06-20', '2023')], 'missing'],
  ['figures on the day they were due', [sent('2024-06-25')], 'inTime'],
  ['figures the day after', [sent('2024-06-26')], 'late'],
  ['figures in time and a correction afterwards', [sent('2024-06-20'), sent('2024-07-01')], 'inTime'],
  ['other figures in time and these afterwards', [sent('2024-06-20', '2023'), sent('2024-07-01')], 'late'],
] as const)('says of a province that sent %s: %s', (_, figures, state) => {
  expect(sendingState(aRound(), figures)).toBe(state);
});
