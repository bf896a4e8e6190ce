import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '../civil-date.ts';
import type { Result } from '../result.ts';
import { anActor, aUnit } from '../testing/builders.ts';
import { decideHostedBranch, decideHostPlace } from './host-place-record.ts';
import type { HostedBranchDraft, HostPlaceDraft } from './host-place-record.ts';
import type { HostPlace } from './host-place.ts';

const official = anActor('official', ['provincialOfficial']);
const from = civilDate('2025-07-01');
const commune = aUnit({ id: 'commune', foundedOn: from });
const life = { validFrom: from, validUntil: endOfTime };
const village: HostPlace = {
  id: 'village',
  name: 'Thôn 1',
  kind: 'village',
  ...life,
  underUnitId: [{ value: 'commune', ...life }],
  branches: [],
};
const draft: HostPlaceDraft = { name: ' Thôn 1 ', kind: 'village', unitId: 'commune', from, branch: null };
const facts = { unit: commune, branchUnit: undefined };

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

it('takes a place under a unit that is there, and of its branch says nothing', () => {
  expect(decideHostPlace('village', draft, facts, official)).toEqual({ ok: true, value: village });
});

it.each([
  [{ name: ' ' }, ['text-missing /name']],
  [{ name: 'x'.repeat(301), from: civilDate('2025-06-30') }, ['unit-not-existing /from', 'text-too-long /name']],
])('refuses a place that is %j', (over, expected) => {
  expect(codes(decideHostPlace('village', { ...draft, ...over }, facts, official))).toEqual(expected);
});

it('takes a place with what its branch is, and refuses a branch that is not there', () => {
  const branch = { state: 'joint', unitId: 'commune', hasCommittee: false } as const;
  expect(decideHostPlace('village', { ...draft, branch }, { unit: commune, branchUnit: commune }, official)).toEqual({
    ok: true,
    value: { ...village, branches: [{ value: branch, ...life }] },
  });
  expect(codes(decideHostPlace('village', { ...draft, branch }, facts, official))).toEqual([
    'unit-unknown /branch/unitId',
  ]);
});

it('tells of no unit to somebody who may not know of it, and lets nobody enter who only looks', () => {
  expect(codes(decideHostPlace('village', draft, { ...facts, unit: undefined }, official))).toEqual([
    'unit-unknown /unitId',
  ]);
  const reader = anActor('reader', ['departmentHead']);
  expect(codes(decideHostPlace('village', draft, facts, reader))).toEqual(['not-allowed /unitId']);
});

const own: HostedBranchDraft = { state: 'own', unitId: 'commune', hasCommittee: true, from, basedOn: 1 };
const place = { ...village, path: ['commune'], revision: 1 };

it('keeps what the branch of a place was, and what it is from a day on', () => {
  const first = decideHostedBranch(own, { place, unit: commune }, official);
  if (!first.ok) throw new Error('refused');
  const later = civilDate('2026-01-01');
  const none: HostedBranchDraft = { state: 'none', unitId: null, hasCommittee: false, from: later, basedOn: 2 };
  const known = { place: { ...first.value, path: place.path, revision: 2 }, unit: undefined };
  expect(decideHostedBranch(none, known, official)).toMatchObject({
    ok: true,
    value: {
      branches: [
        { value: { state: 'own', unitId: 'commune', hasCommittee: true }, validFrom: from, validUntil: later },
        { value: { state: 'none' }, validFrom: later, validUntil: endOfTime },
      ],
    },
  });
  expect(codes(decideHostedBranch({ ...own, basedOn: 2 }, { ...known, unit: commune }, official))).toEqual([
    'nothing-changed',
  ]);
  const early = { ...none, from: civilDate('2025-06-30') };
  expect(codes(decideHostedBranch(early, known, official))).toEqual(['day-too-early /from']);
});

it.each([
  [{ unitId: null }, undefined, ['text-missing /unitId']],
  [{}, undefined, ['unit-unknown /unitId']],
  [{}, aUnit({ id: 'commune', closedOn: from, name: 'Đảng bộ xã' }), ['unit-not-existing /unitId']],
])('refuses a branch %j', (over, unit, expected) => {
  expect(codes(decideHostedBranch({ ...own, ...over }, { place, unit }, official))).toEqual(expected);
});

it('refuses a branch from a day on which the place is no more, and one that was decided on an older state', () => {
  const closed = { ...place, validUntil: civilDate('2026-01-01') };
  const after = { ...own, from: civilDate('2026-01-01') };
  expect(codes(decideHostedBranch(after, { place: closed, unit: commune }, official))).toEqual(['span-empty /from']);
  expect(codes(decideHostedBranch({ ...own, basedOn: 0 }, { place, unit: commune }, official))).toEqual([
    'changed-meanwhile',
  ]);
});

it('tells of no place that is not there', () => {
  expect(codes(decideHostedBranch(own, { place: undefined, unit: commune }, official))).toEqual(['not-found']);
});
