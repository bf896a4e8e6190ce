import { expect, it } from 'vitest';
import type { Placed } from '../access/can.ts';
import { civilDate, endOfTime } from '../civil-date.ts';
import type { Result } from '../result.ts';
import { aLiveGrant, anActor, aUnit } from '../testing/builders.ts';
import { decideHostPlaceMove } from './host-place-move.ts';
import type { HostPlaceMove } from './host-place-move.ts';
import type { KeptPlace } from './host-place-record.ts';

const official = anActor('official', ['provincialOfficial']);
const [from, later] = [civilDate('2025-07-01'), civilDate('2026-01-01')];
const life = { validFrom: from, validUntil: endOfTime };
const place: Placed<KeptPlace> = {
  ...{ id: 'village', name: 'Thôn 1', kind: 'village' as const, ...life, revision: 3, path: ['ended'] },
  underUnitId: [{ value: 'ended', ...life }],
  branches: [],
};
const unit = { ...aUnit({ id: 'commune', foundedOn: civilDate('2025-06-01') }), path: ['commune'] };
const move: HostPlaceMove = { unitId: 'commune', from: later, basedOn: 3 };

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

it('puts a place that a plan left open under another unit from a day on, and leaves the days before as they are', () => {
  expect(decideHostPlaceMove(move, { place, unit, beside: [] }, official)).toMatchObject({
    ok: true,
    value: {
      underUnitId: [
        { value: 'ended', validFrom: from, validUntil: later },
        { value: 'commune', validFrom: later, validUntil: endOfTime },
      ],
    },
  });
});

it.each([
  [{ from: civilDate('2025-06-30') }, ['day-too-early /from']],
  [{ from: civilDate('2025-05-01') }, ['day-too-early /from', 'unit-not-existing /from']],
  [{ unitId: 'ended' }, ['nothing-changed']],
  [{ basedOn: 2 }, ['changed-meanwhile']],
])('refuses %o', (over, expected) => {
  expect(codes(decideHostPlaceMove({ ...move, ...over }, { place, unit, beside: [] }, official))).toEqual(expected);
});

it('tells of no unit that one may not know of, and lets nobody put a place where he may not write', () => {
  const below = { unitId: 'ended', viewUnitId: 'ended' };
  const commune = { ...official, grants: [aLiveGrant({ role: 'committeeOfficial', ...below })] };
  expect(codes(decideHostPlaceMove(move, { place, unit: undefined, beside: [] }, official))).toEqual([
    'unit-unknown /unitId',
  ]);
  expect(codes(decideHostPlaceMove(move, { place, unit, beside: [] }, commune))).toEqual(['unit-unknown /unitId']);
});

it('refuses to put a place where the same one lies already', () => {
  const { path: _, revision: __, ...kept } = place;
  const beside = [{ ...kept, id: 'other', underUnitId: [{ value: 'commune', ...life }] }];
  expect(codes(decideHostPlaceMove(move, { place, unit, beside }, official))).toEqual(['place-repeated /unitId']);
});
