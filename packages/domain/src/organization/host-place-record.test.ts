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
const chapter = aUnit({ id: 'chapter', kind: 'grassrootsBranch', foundedOn: from });
const facts = { unit: commune, branchUnit: undefined, beside: [] };

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

it('takes a place under a unit that is there, and of its branch says nothing', () => {
  expect(decideHostPlace('village', draft, facts, official)).toEqual({ ok: true, value: village });
});

it.each([
  [{ name: ' ' }, ['text-missing /name']],
  [{ name: '\u200b' }, ['text-unreadable /name']],
  [{ name: 'Thôn \ud800' }, ['text-unreadable /name']],
  [{ name: 'x'.repeat(301), from: civilDate('2025-06-30') }, ['unit-not-existing /from', 'text-too-long /name']],
])('refuses a place that is %j', (over, expected) => {
  expect(codes(decideHostPlace('village', { ...draft, ...over }, facts, official))).toEqual(expected);
});

it('takes a place with what its branch is, and refuses a branch that is not there', () => {
  const branch = { state: 'joint', unitId: 'chapter', hasCommittee: false } as const;
  expect(decideHostPlace('village', { ...draft, branch }, { ...facts, branchUnit: chapter }, official)).toEqual({
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

const own: HostedBranchDraft = { state: 'own', unitId: 'chapter', hasCommittee: true, from, basedOn: 1 };
const place = { ...village, path: ['commune'], revision: 1 };

it('keeps what the branch of a place was, and what it is from a day on', () => {
  const first = decideHostedBranch(own, { place, unit: chapter, beside: [] }, official);
  if (!first.ok) throw new Error('refused');
  const later = civilDate('2026-01-01');
  const none: HostedBranchDraft = { state: 'none', unitId: null, hasCommittee: false, from: later, basedOn: 2 };
  const known = { place: { ...first.value, path: place.path, revision: 2 }, unit: undefined, beside: [] };
  expect(decideHostedBranch(none, known, official)).toMatchObject({
    ok: true,
    value: {
      branches: [
        { value: { state: 'own', unitId: 'chapter', hasCommittee: true }, validFrom: from, validUntil: later },
        { value: { state: 'none' }, validFrom: later, validUntil: endOfTime },
      ],
    },
  });
  expect(codes(decideHostedBranch({ ...own, basedOn: 2 }, { ...known, unit: chapter }, official))).toEqual([
    'nothing-changed',
  ]);
  const early = { ...none, from: civilDate('2025-06-30') };
  expect(codes(decideHostedBranch(early, known, official))).toEqual(['day-too-early /from']);
});

it.each([
  [{ unitId: null }, undefined, ['text-missing /unitId']],
  [{}, undefined, ['unit-unknown /unitId']],
  [
    {},
    aUnit({ id: 'chapter', kind: 'grassrootsBranch', closedOn: from, name: 'Chi bộ' }),
    ['unit-not-existing /unitId'],
  ],
])('refuses a branch %j', (over, unit, expected) => {
  expect(codes(decideHostedBranch({ ...own, ...over }, { place, unit, beside: [] }, official))).toEqual(expected);
});

it('refuses a branch from a day on which the place is no more, and one that was decided on an older state', () => {
  const closed = { ...place, validUntil: civilDate('2026-01-01') };
  const after = { ...own, from: civilDate('2026-01-01') };
  expect(codes(decideHostedBranch(after, { place: closed, unit: chapter, beside: [] }, official))).toEqual([
    'span-empty /from',
  ]);
  expect(codes(decideHostedBranch({ ...own, basedOn: 0 }, { place, unit: chapter, beside: [] }, official))).toEqual([
    'changed-meanwhile',
  ]);
});

it('tells of no place that is not there', () => {
  expect(codes(decideHostedBranch(own, { place: undefined, unit: chapter, beside: [] }, official))).toEqual([
    'not-found',
  ]);
});

const shared = { state: 'joint', unitId: 'chapter', hasCommittee: false } as const;
const ownBranch = { ...shared, state: 'own' } as const;
const neighbour = (value: HostPlace['branches'][number]['value'], over: Partial<HostPlace> = {}): HostPlace => ({
  ...{ ...village, id: 'neighbour', name: 'Thôn 2' },
  branches: [{ value, ...life }],
  ...over,
});

it.each(['province', 'directCommittee', 'commune', 'partyCell', 'partyGroup'] as const)(
  'refuses a branch that is a %s: no place has one of its own there',
  (kind) => {
    const unit = aUnit({ id: 'chapter', kind, foundedOn: from });
    expect(codes(decideHostedBranch(own, { place, unit, beside: [] }, official))).toEqual([
      'branch-kind-unfit /unitId',
    ]);
  },
);

it('takes a committee directly under the province as that of an enterprise or of agencies', () => {
  const unit = aUnit({ id: 'chapter', kind: 'directCommittee', foundedOn: from });
  for (const kind of ['enterprise', 'agency'] as const)
    expect(codes(decideHostedBranch(own, { place: { ...place, kind }, unit, beside: [] }, official))).toEqual([]);
});

it('refuses the branch of another place as its own, and another place’s own as one that it shares', () => {
  const decided = (state: 'own' | 'joint', beside: readonly HostPlace[]) =>
    codes(decideHostedBranch({ ...own, state }, { place, unit: chapter, beside }, official));
  expect(decided('own', [neighbour(ownBranch)])).toEqual(['branch-hosted-elsewhere /unitId']);
  expect(decided('own', [neighbour(shared)])).toEqual(['branch-hosted-elsewhere /unitId']);
  expect(decided('joint', [neighbour(ownBranch)])).toEqual(['branch-hosted-elsewhere /unitId']);
  expect(decided('joint', [neighbour(shared)])).toEqual([]);
  expect(decided('own', [neighbour({ ...ownBranch, unitId: 'other' }), neighbour({ state: 'none' })])).toEqual([]);
  const ended = { branches: [{ value: ownBranch, validFrom: civilDate('2025-01-01'), validUntil: from }] };
  expect(decided('own', [neighbour(ownBranch, ended), neighbour(ownBranch, { id: 'village' })])).toEqual([]);
  const asNew = { ...draft, branch: { ...ownBranch } };
  const beside = [neighbour(ownBranch)];
  expect(codes(decideHostPlace('new', asNew, { ...facts, branchUnit: chapter, beside }, official))).toEqual([
    'branch-hosted-elsewhere /branch/unitId',
  ]);
});

it('refuses the same place twice under one unit on the same days', () => {
  const twice = (over: Partial<HostPlace>) =>
    codes(decideHostPlace('new', draft, { ...facts, beside: [{ ...village, name: 'THÔN 1', ...over }] }, official));
  expect(twice({})).toEqual(['place-repeated /name']);
  expect(twice({ kind: 'school' })).toEqual([]);
  expect(twice({ underUnitId: [{ value: 'elsewhere', ...life }] })).toEqual([]);
  const before = { validFrom: civilDate('2025-01-01'), validUntil: from };
  expect(twice({ underUnitId: [{ value: 'commune', ...before }] })).toEqual([]);
});
