import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { aTable } from '../../testing/rule-builders.ts';
import { checkAssessed } from '../check/check-assessed.ts';
import { evaluate } from '../evaluate.ts';
import { points } from '../points.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { meetingScoreT1 } from '../rules/meeting-score/t1-t2.ts';
import { meetingScoreT3 } from '../rules/meeting-score/t3.ts';
import { bestClaims } from './sample.ts';

const [first] = aTable().subjects;
const withMeasures = aTable({
  subjects: [
    {
      ...first!,
      groups: [
        {
          ...first!.groups[0]!,
          criteria: [
            {
              ...first!.groups[0]!.criteria[0]!,
              measure: { kind: 'perOccurrence', start: points(0), each: points(15), max: points(40) },
            },
          ],
        },
        {
          ...first!.groups[1]!,
          criteria: [
            {
              ...first!.groups[1]!.criteria[0]!,
              measure: { kind: 'allOrNothing', points: points(60), items: [{ id: 'a', text: 'một' }] },
            },
          ],
        },
      ],
    },
  ],
});

it.each([aTable(), withMeasures, meetingScoreT1, meetingScoreT3, annualRating2025])(
  'gives a sample subject of $id all points there are',
  (set) => {
    for (const rules of set.subjects) {
      const assessed = {
        subject: rules.subject,
        on: civilDate('2026-12-31'),
        scored: { kind: 'claims', claims: bestClaims(rules) },
        facts: {},
        settings: {},
        mitigated: [],
      } as const;
      expect(checkAssessed(set, assessed)).toEqual([]);
      expect(evaluate(set, assessed).total).toBe(rules.scale);
    }
  },
);
