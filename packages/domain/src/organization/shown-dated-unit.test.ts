import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { datedUnitShown, shownDatedUnit } from './shown-dated-unit.ts';
import { aDatedUnit } from './structure.fixture.ts';

it('goes out without the days that nobody knows or has set, and comes back as it was', () => {
  const unit = aDatedUnit('b', 'subordinateBranch', 'p', { foundedOn: civilDate('2020-01-01'), code: '01' });
  const shown = shownDatedUnit(unit);
  expect(JSON.stringify(shown)).not.toMatch(/0001-01-01|9999-12-31/);
  expect(shown).toMatchObject({ foundedOn: '2020-01-01', closedOn: null, codes: [{ value: '01', validUntil: null }] });
  expect(datedUnitShown(shown)).toEqual(unit);
});
