import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '../../civil-date.ts';
import { aFounded, autumn, head } from './plan.fixture.ts';
import { grantsAfter } from './plan-grants.ts';
import type { FollowedGrant } from './plan-grants.ts';
import type { PlanStep } from './step.ts';

const since = { validFrom: civilDate('2026-01-01'), validUntil: endOfTime };
const grant = (id: string, unitId: string | null, days: Partial<FollowedGrant> = {}): FollowedGrant => ({
  id,
  accountId: `a-${id}`,
  role: 'provincialOfficial',
  unitId,
  viewUnitId: unitId,
  ...since,
  ...days,
});
const merge: PlanStep = { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b2' }, ...head() };
const split = (original: 'ends' | 'continues'): PlanStep => ({
  kind: 'split',
  unitId: 'b3',
  original,
  parts: [aFounded('n1', 'subordinateBranch', 'g2'), aFounded('n2', 'subordinateBranch', 'g2')],
  allocation: [],
  shares: [],
  ...head(),
});
const dissolve: PlanStep = { kind: 'dissolve', unitId: 't1', handOverTo: 'b2', ...head() };
const after = (steps: readonly PlanStep[], one: FollowedGrant, decided: readonly string[] = []) => {
  const grantDecisions = decided.map((toUnitId) => ({ grantId: one.id, fromUnitId: 'b3', toUnitId }));
  const { grants, changes } = grantsAfter({ steps, grantDecisions }, [one]);
  return [
    grants.map(({ unitId, validFrom, validUntil }) => [unitId, validFrom, validUntil]),
    changes.map(({ outcome, toUnitId }) => [outcome, toUnitId]),
  ];
};
const until = [since.validFrom, autumn];
const from = [autumn, endOfTime];

it.each<[string, ReturnType<typeof after>, unknown]>([
  [
    'of a merged unit to the successor',
    after([merge], grant('g', 'b1')),
    [
      [
        ['b1', ...until],
        ['b2', ...from],
      ],
      [['follows', 'b2']],
    ],
  ],
  ['of a dissolved unit to their end', after([dissolve], grant('g', 't1')), [[['t1', ...until]], [['ends', null]]]],
  [
    'of a divided unit nowhere undecided',
    after([split('ends')], grant('g', 'b3')),
    [[['b3', ...until]], [['open', null]]],
  ],
  [
    'of a divided unit where decided',
    after([split('ends')], grant('g', 'b3'), ['n2']),
    [
      [
        ['b3', ...until],
        ['n2', ...from],
      ],
      [['decided', 'n2']],
    ],
  ],
  [
    'of a divided unit not to what is no part',
    after([split('ends')], grant('g', 'b3'), ['b1']),
    [[['b3', ...until]], [['open', null]]],
  ],
  [
    'of one that goes on not away',
    after([split('continues')], grant('g', 'b3')),
    [[['b3', since.validFrom, endOfTime]], [['open', 'b3']]],
  ],
  [
    'of the whole office not at all',
    after([merge, dissolve], grant('g', null)),
    [[[null, since.validFrom, endOfTime]], []],
  ],
  ['that end before not at all', after([merge], grant('g', 'b1', { validUntil: autumn })), [[['b1', ...until]], []]],
  [
    'that begin later at the successor only',
    after([merge], grant('g', 'b1', { validFrom: civilDate('2027-01-01') })),
    [[['b2', '2027-01-01', endOfTime]], [['follows', 'b2']]],
  ],
])('follows grants %s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

it('follows where things are entered and where they are seen each by itself', () => {
  const { grants } = grantsAfter({ steps: [merge], grantDecisions: [] }, [{ ...grant('g', 'b1'), viewUnitId: 'g1' }]);
  expect(grants.map(({ unitId, viewUnitId, isCarried }) => [unitId, viewUnitId, isCarried])).toEqual([
    ['b1', 'g1', false],
    ['b2', 'g1', true],
  ]);
});
