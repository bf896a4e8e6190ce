import { expect, it } from 'vitest';
import type { Placed } from '../access/can.ts';
import { civilDate, endOfTime } from '../civil-date.ts';
import type { Result } from '../result.ts';
import { anActor, aUnit } from '../testing/builders.ts';
import { decideHostPlaceClosing, decideHostPlaceCorrection } from './host-place-change.ts';
import type { HostPlaceClosing, HostPlaceCorrection } from './host-place-change.ts';
import type { KeptPlace } from './host-place-record.ts';

const official = anActor('official', ['provincialOfficial']);
const [from, later, last] = [civilDate('2025-07-01'), civilDate('2026-01-01'), civilDate('2026-09-01')];
const commune = aUnit({ id: 'commune', foundedOn: civilDate('2025-06-01') });
const life = { validFrom: from, validUntil: endOfTime };
const [none, own] = [{ state: 'none' } as const, { state: 'own', unitId: 'commune', hasCommittee: true } as const];
const place: Placed<KeptPlace> = {
  ...{ id: 'village', name: 'Thôn 1', kind: 'village' as const, ...life, revision: 3, path: ['commune'] },
  underUnitId: [{ value: 'commune', ...life }],
  branches: [
    { value: none, validFrom: from, validUntil: later },
    { value: own, validFrom: later, validUntil: endOfTime },
  ],
};
const correction: HostPlaceCorrection = {
  ...{ name: 'Thôn Một', kind: 'village', from, until: null, reason: 'Ghi nhầm tên', basedOn: 3 },
};
const closing: HostPlaceClosing = { on: last, reason: 'Nhập vào thôn 2', basedOn: 3 };
const facts = { place, unit: commune, branchUnits: [], beside: [] };

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

it('lets what held from the first day on hold from the corrected one', () => {
  const early = civilDate('2025-06-10');
  expect(decideHostPlaceCorrection({ ...correction, from: early }, facts, official)).toMatchObject({
    ok: true,
    value: {
      name: 'Thôn Một',
      validFrom: early,
      underUnitId: [{ value: 'commune', validFrom: early, validUntil: endOfTime }],
      branches: [
        { value: none, validFrom: early, validUntil: later },
        { value: own, validFrom: later, validUntil: endOfTime },
      ],
    },
  });
});

it('lets what was said of days before the corrected first one fall away', () => {
  expect(decideHostPlaceCorrection({ ...correction, from: last }, facts, official)).toMatchObject({
    ok: true,
    value: { branches: [{ value: own, validFrom: last, validUntil: endOfTime }] },
  });
});

it.each([
  [{ reason: ' ' }, ['reason-missing /reason']],
  [{ name: '' }, ['text-missing /name']],
  [{ until: from }, ['span-empty /until']],
  [{ from: civilDate('2025-05-31') }, ['unit-not-existing /from']],
  [{ name: ' Thôn 1 ' }, ['nothing-changed']],
  [{ basedOn: 2 }, ['changed-meanwhile']],
])('refuses a correction that is %j', (over, expected) => {
  expect(codes(decideHostPlaceCorrection({ ...correction, ...over }, facts, official))).toEqual(expected);
});

it('ends a place with whatever held of it, and opens it again by a correction', () => {
  const closed = decideHostPlaceClosing(closing, place, official);
  if (!closed.ok) throw new Error('refused');
  expect(closed.value).toMatchObject({
    validUntil: last,
    underUnitId: [{ value: 'commune', validFrom: from, validUntil: last }],
    branches: [{ value: none }, { value: own, validFrom: later, validUntil: last }],
  });
  const again = { ...facts, place: { ...closed.value, path: place.path, revision: 4 } };
  const { path: _, revision: __, ...open } = place;
  expect(decideHostPlaceCorrection({ ...correction, name: 'Thôn 1', basedOn: 4 }, again, official)).toEqual({
    ok: true,
    value: open,
  });
});

it.each([
  [{ reason: '' }, ['reason-missing /reason']],
  [{ on: later }, ['span-empty /on']],
  [{ basedOn: 4 }, ['changed-meanwhile']],
])('refuses to end a place when it is %j', (over, expected) => {
  expect(codes(decideHostPlaceClosing({ ...closing, ...over }, place, official))).toEqual(expected);
});

it('lets nobody change a place who only looks, nor tells of it to whoever may not know', () => {
  const reader = anActor('reader', ['departmentHead']);
  expect(codes(decideHostPlaceClosing(closing, place, reader))).toEqual(['not-allowed']);
  expect(codes(decideHostPlaceClosing(closing, undefined, official))).toEqual(['not-found']);
});

it('refuses a correction that makes it the same as another place under its unit', () => {
  const { path: _, revision: __, ...kept } = place;
  const beside = [{ ...kept, id: 'other', name: 'thôn một' }];
  expect(codes(decideHostPlaceCorrection(correction, { ...facts, beside }, official))).toEqual([
    'place-repeated /name',
  ]);
});

// An enterprise may have a committee directly under the province, a thôn may not.
it('refuses another kind of place to which its branch is none', () => {
  const firm = { ...place, kind: 'enterprise' as const };
  const branchUnits = [aUnit({ id: 'commune', kind: 'directCommittee' })];
  const given = { ...facts, place: firm, branchUnits };
  expect(codes(decideHostPlaceCorrection(correction, given, official))).toEqual(['branch-kind-unfit /kind']);
  for (const kind of ['enterprise', 'agency'] as const)
    expect(decideHostPlaceCorrection({ ...correction, kind }, given, official).ok).toBe(true);
});

it('refuses a longer life in which its own branch is that of another place', () => {
  const { path: _, revision: __, ...kept } = place;
  const other = {
    ...kept,
    id: 'other',
    name: 'Thôn 2',
    branches: [{ value: own, validFrom: last, validUntil: endOfTime }],
  };
  const ended = {
    ...{ ...place, validUntil: last },
    branches: [{ value: own, validFrom: later, validUntil: last }],
  };
  expect(codes(decideHostPlaceCorrection(correction, { ...facts, place: ended, beside: [other] }, official))).toEqual([
    'branch-hosted-elsewhere /until',
  ]);
});
