import { loadCentralRules } from '@co-so/domain';
import { expect, it } from 'vitest';
import { bandProblems } from './band-facts.ts';
import type { TrialInput } from './trial-input.ts';

it.each<[TrialInput['counts'], readonly string[]]>([
  [{ membersObliged: '20', membersPresent: '18', absentWithoutReason: '2' }, []],
  [
    { membersObliged: '20', membersPresent: '20', absentWithoutReason: '5' },
    ['parts-over-whole /facts/absentWithoutReason'],
  ],
  [
    { membersObliged: '20', membersPresent: '10', absentWithoutReason: '500' },
    ['fact-over-whole /facts/absentWithoutReason'],
  ],
])('whoever is absent is none of those present: %o', async (counts, expected) => {
  const t3 = (await loadCentralRules('meeting-score')).find(({ id }) => id === 'meeting-score/t3');
  if (t3?.rules !== 'scoring') throw new Error('no T3');
  expect(bandProblems(t3.subjects[0]!, counts).map(({ code, at }) => `${code} ${at}`)).toEqual(expected);
});
