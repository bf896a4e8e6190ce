import { expect, it } from 'vitest';
import { auditSubject } from './thing.ts';

const id = '0198c0de-0000-7000-8000-000000000001';

it.each([
  [`unit/${id}`, { thing: 'unit', key: id }],
  [
    `figure/${id}/admission.admitted//2024-01/2024-06`,
    { thing: 'figure', key: `${id}/admission.admitted//2024-01/2024-06` },
  ],
  ['policy/province', { thing: 'policy', key: 'province' }],
  ['rule-setting/annual-rating/capBase', { thing: 'rule-setting', key: 'annual-rating/capBase' }],
  ['people', { thing: 'people', key: '' }],
])('reads of what an entry speaks: %s', (subject, expected) => {
  expect(auditSubject(subject)).toEqual(expected);
});

it.each(['', 'unit', 'unit/', 'unit/x', `unit/${id}/x`, 'people/x', 'people/', 'nothing', 'policy/x', 'toString'])(
  'reads nothing in %j',
  (subject) => {
    expect(auditSubject(subject)).toBeUndefined();
  },
);
