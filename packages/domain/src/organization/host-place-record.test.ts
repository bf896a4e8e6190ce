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
const draft: HostPlaceDraft = { name: ' Thôn 1 ', kind: 'village', unitId: 'commune', from };

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

it('takes a place under a unit that is there, and of its branch says nothing', () => {
  expect(decideHostPlace('village', draft, commune, official)).toEqual({ ok: true, value: village });
});

it.each([
  [{ name: ' ' }, ['text-missing /name']],
  [{ name: 'x'.repeat(301), from: civilDate('2025-06-30') }, ['unit-not-existing /from', 'text-too-long /name']],
])('refuses a place that is %j', (over, expected) => {
  expect(codes(decideHostPlace('village', { ...draft, ...over }, commune, official))).toEqual(expected);
});

it('tells of no unit to somebody who may not know of it, and lets nobody enter who only looks', () => {
  expect(codes(decideHostPlace('village', draft, undefined, official))).toEqual(['unit-unknown /unitId']);
  const reader = anActor('reader', ['departmentHead']);
  expect(codes(decideHostPlace('village', draft, commune, reader))).toEqual(['not-allowed /unitId']);
});

const own: HostedBranchDraft = { state: 'own', unitId: 'commune', hasCommittee: true, from };
const place = { ...village, path: ['commune'] };

it('keeps what the branch of a place was, and what it is from a day on', () => {
  const first = decideHostedBranch(own, { place, unit: commune }, official);
  if (!first.ok) throw new Error('refused');
  const later = civilDate('2026-01-01');
  const none: HostedBranchDraft = { state: 'none', unitId: null, hasCommittee: false, from: later };
  const facts = { place: { ...first.value, path: place.path }, unit: undefined };
  expect(decideHostedBranch(none, facts, official)).toMatchObject({
    ok: true,
    value: {
      branches: [
        { value: { state: 'own', unitId: 'commune', hasCommittee: true }, validFrom: from, validUntil: later },
        { value: { state: 'none' }, validFrom: later, validUntil: endOfTime },
      ],
    },
  });
  expect(codes(decideHostedBranch(own, { ...facts, unit: commune }, official))).toEqual(['nothing-changed']);
  const early = { ...none, from: civilDate('2025-06-30') };
  expect(codes(decideHostedBranch(early, facts, official))).toEqual(['day-too-early /from']);
});

it.each([
  [{ unitId: null }, undefined, ['text-missing /unitId']],
  [{}, undefined, ['unit-unknown /unitId']],
  [{}, aUnit({ id: 'commune', closedOn: from, name: 'Đảng bộ xã' }), ['unit-not-existing /unitId']],
])('refuses a branch %j', (over, unit, expected) => {
  expect(codes(decideHostedBranch({ ...own, ...over }, { place, unit }, official))).toEqual(expected);
});

it('tells of no place that is not there', () => {
  expect(codes(decideHostedBranch(own, { place: undefined, unit: commune }, official))).toEqual(['not-found']);
});
