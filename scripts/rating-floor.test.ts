import { expect, it } from 'vitest';
import { checkAssessed } from '../packages/domain/src/index.ts';
import { disagreement, ratingRules } from './bench/rules.ts';
import { ratingSubjects } from './bench/rating-subjects.ts';

it('says of 20.000 mixed subjects the same as straight-line code does', async () => {
  const [rules, subjects] = [await ratingRules(), ratingSubjects(20_000)];
  expect(subjects.find((one) => checkAssessed(rules, one).length > 0)).toBeUndefined();
  expect(disagreement(rules, subjects)).toBeUndefined();
});
