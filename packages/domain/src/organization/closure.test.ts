import { expect, it } from 'vitest';
import { beginningOfTime, civilDate, endOfTime } from '../civil-date.ts';
import { closureOfFounded } from './closure.ts';
import type { ClosureRow } from './closure.ts';

const since2020 = { validFrom: civilDate('2020-01-01'), validUntil: endOfTime };

function above(ancestorId: string, depth: number, validFrom: string, validUntil: string): ClosureRow {
  return {
    ancestorId,
    descendantId: 'district',
    depth,
    validFrom: civilDate(validFrom),
    validUntil: civilDate(validUntil),
  };
}

it('puts a unit without a parent above itself alone', () => {
  expect(closureOfFounded({ id: 'province', validFrom: beginningOfTime, validUntil: endOfTime }, [])).toEqual([
    { ancestorId: 'province', descendantId: 'province', depth: 0, validFrom: '0001-01-01', validUntil: '9999-12-31' },
  ]);
});

it('puts a founded unit one link below everything that stands above its parent, the parent included', () => {
  const rows = closureOfFounded({ id: 'branch', ...since2020 }, [
    above('district', 0, '2000-01-01', '9999-12-31'),
    above('province', 1, '2000-01-01', '9999-12-31'),
  ]);
  expect(rows.map(({ ancestorId, descendantId, depth }) => [ancestorId, descendantId, depth])).toEqual([
    ['branch', 'branch', 0],
    ['district', 'branch', 1],
    ['province', 'branch', 2],
  ]);
});

it('lets a link last only while both the ancestor above the parent and the unit last', () => {
  const unit = { id: 'branch', validFrom: civilDate('2020-01-01'), validUntil: civilDate('2026-01-01') };
  const [, early, late] = closureOfFounded(unit, [
    above('district', 0, '2000-01-01', '2025-07-01'),
    above('province', 1, '2022-01-01', '9999-12-31'),
  ]);
  expect(early).toMatchObject({ ancestorId: 'district', validFrom: '2020-01-01', validUntil: '2025-07-01' });
  expect(late).toMatchObject({ ancestorId: 'province', validFrom: '2022-01-01', validUntil: '2026-01-01' });
});

it('leaves out an ancestor that was gone on the day the unit was founded', () => {
  const rows = closureOfFounded({ id: 'branch', ...since2020 }, [above('province', 1, '2000-01-01', '2020-01-01')]);
  expect(rows.map(({ ancestorId }) => ancestorId)).toEqual(['branch']);
});
