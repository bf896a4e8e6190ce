import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { closureOfDated } from './dated-closure.ts';
import { applyPlan } from './plan/apply-plan.ts';
import { aPlan, applied, head, noRules } from './plan/plan.fixture.ts';
import { aStructure } from './structure.fixture.ts';

const [first, second] = [civilDate('2026-01-01'), civilDate('2026-09-30')];
const rows = (unitId: string, structure = aStructure()) =>
  closureOfDated(structure, unitId).map(({ ancestorId, depth, validFrom, validUntil }) =>
    [depth, ancestorId, validFrom, validUntil].join(' '),
  );

it('gives a unit itself and everything above it', () => {
  expect(rows('b4')).toEqual(['0 b4 0001-01-01 9999-12-31', '1 c2 0001-01-01 9999-12-31', '2 p 0001-01-01 9999-12-31']);
  expect(rows('nobody')).toEqual([]);
});

it('follows what moved above it, and keeps as one row what stood above it all the time', () => {
  const { structure } = applied(
    applyPlan(
      aStructure(),
      aPlan(
        { kind: 'reparent', unitId: 'g1', parentId: 'c2', ...head(first) },
        { kind: 'reparent', unitId: 'b1', parentId: 'c2', ...head(second) },
      ),
      noRules,
    ),
  );
  expect(rows('b1', structure)).toEqual([
    '0 b1 0001-01-01 9999-12-31',
    '1 c2 2026-09-30 9999-12-31',
    '1 g1 0001-01-01 2026-09-30',
    '2 c1 0001-01-01 2026-01-01',
    '2 c2 2026-01-01 2026-09-30',
    '2 p 2026-09-30 9999-12-31',
    '3 p 0001-01-01 2026-09-30',
  ]);
});
