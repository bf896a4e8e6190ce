import { describe, expect, it } from 'vitest';
import { beginningOfTime, civilDate } from '../../civil-date.ts';
import type { DatedValue } from '../dated-unit.ts';
import { aDatedUnit, aDecision, aStructure } from '../structure.fixture.ts';
import { structureFaults } from '../structure-check.ts';
import { childrenIn, structureOf, treeOn } from '../structure.ts';
import { applyPlan } from './apply-plan.ts';
import {
  aFounded,
  aPlan,
  applied,
  autumn,
  centralRules,
  head,
  members,
  shared,
  noRules,
  planProblems,
} from './plan.fixture.ts';
import type { UnitKind } from '../unit.ts';
import type { PlanStep } from './step.ts';

const structure = aStructure();
const after = (...steps: readonly PlanStep[]) => applied(applyPlan(structure, aPlan(...steps), noRules)).structure;
const reparent = (unitId: string, parentId: string): PlanStep => ({ kind: 'reparent', unitId, parentId, ...head() });
const dissolve = (unitId: string): PlanStep => ({ kind: 'dissolve', unitId, handOverTo: null, ...head() });
const merge = (unitIds: readonly string[], unitId: string): PlanStep => ({
  kind: 'merge',
  unitIds,
  into: { kind: 'existing', unitId },
  ...head(),
});

describe('a plan', () => {
  it('ends two intermediate committees and puts their branches under the commune, as one', () => {
    const plan = [dissolve('g1'), reparent('b1', 'c1'), dissolve('g2'), reparent('b2', 'c1'), reparent('b3', 'c1')];
    const changed = after(...plan);
    const below = (day: string) => childrenIn(treeOn(changed, civilDate(day)), 'c1').map(({ id }) => id);
    expect(below('2026-09-29')).toEqual(['g1', 'g2']);
    expect(below('2026-09-30')).toEqual(['b1', 'b2', 'b3']);
    expect(changed.units.get('g1')?.closedBy).toEqual({ ending: 'dissolved', basis: aDecision });
    expect(structureFaults(changed)).toEqual([]);
  });

  it('merges into a new unit, to which what stood below follows, and keeps who came before', () => {
    const unit = aFounded('n', 'subordinateBranch', 'g1', 'N');
    const changed = after({ kind: 'merge', unitIds: ['b1', 'b3'], into: { kind: 'new', unit }, ...head() });
    expect(treeOn(changed, autumn).units.get('t1')?.parentId).toBe('n');
    expect(changed.links).toEqual(
      ['b1', 'b3'].map((predecessorId) => ({
        predecessorId,
        successorId: 'n',
        on: autumn,
        carries: 'whole',
        by: aDecision,
      })),
    );
  });

  it('gives way to a step that says where a unit below a merged one goes', () => {
    expect(treeOn(after(merge(['b1'], 'b2'), reparent('t1', 'b3')), autumn).units.get('t1')?.parentId).toBe('b3');
    expect(treeOn(after(merge(['b1'], 'b2'), dissolve('t1')), autumn).units.has('t1')).toBe(false);
  });

  it('divides a unit with every unit below it, and one that goes on is a part of itself', () => {
    const allocation = [
      { unitId: 'b1', to: 'g1' },
      { unitId: 'b2', to: 'n' },
    ];
    const parts = [aFounded('n', 'grassrootsCommittee', 'c1')];
    const step = { kind: 'split', unitId: 'g1', original: 'continues', parts, allocation, shares: [] } as const;
    const changed = after({ ...step, ...head() });
    const tree = treeOn(changed, autumn);
    expect([tree.units.get('b1')?.parentId, tree.units.get('b2')?.parentId]).toEqual(['g1', 'n']);
    expect(changed.links.map(({ successorId, carries }) => [successorId, carries])).toEqual([
      ['g1', 'part'],
      ['n', 'part'],
    ]);
  });

  it('raises a branch to a committee with new branches, and keeps it the same unit', () => {
    const branches = [aFounded('n1', 'subordinateBranch', 'b4'), aFounded('n2', 'subordinateBranch', 'b4')];
    const step = { kind: 'changeKind', unitId: 'b4', to: 'grassrootsCommittee', branches } as const;
    const changed = after({ ...step, allocation: [], shares: [], ...head() });
    expect(treeOn(changed, autumn).units.get('b4')?.kind).toBe('grassrootsCommittee');
    expect(treeOn(changed, civilDate('2026-09-29')).units.get('b4')?.kind).toBe('grassrootsBranch');
    expect(changed.links).toEqual([]);
  });

  it('takes effect on days to come, one after the other', () => {
    const later = civilDate('2027-01-01');
    const found: PlanStep = { kind: 'found', unit: aFounded('n', 'subordinateBranch', 'g1'), ...head() };
    const rename: PlanStep = { kind: 'rename', unitId: 'n', name: 'Chi bộ thôn Đông', ...head(later) };
    const changed = after(rename, found);
    const name = (day: string) => treeOn(changed, civilDate(day)).units.get('n')?.name;
    expect(['2026-09-29', '2026-09-30', '2027-01-01'].map(name)).toEqual([undefined, 'Tổ chức n', 'Chi bộ thôn Đông']);
  });
});

const newBranch = (id: string, parentId: string | null, code: string | null = null): PlanStep => ({
  kind: 'found',
  unit: aFounded(id, 'subordinateBranch', parentId, code),
  ...head(),
});

it.each<[string, readonly PlanStep[], readonly (readonly [string, string])[]]>([
  ['no step', [], [['plan-empty', '/steps']]],
  [
    'units that nobody has chosen yet',
    [reparent('', 'c1'), merge(['b2'], ''), { kind: 'dissolve', unitId: 'b3', handOverTo: '', ...head() }],
    [
      ['unit-unknown', '/steps/0/parentId'],
      ['unit-unknown', '/steps/1/into/unitId'],
      ['unit-unknown', '/steps/2/handOverTo'],
    ],
  ],
  ['a parent that nobody has chosen yet', [reparent('b1', '')], [['parent-not-existing', '/steps/0/parentId']]],
  ['an unknown unit', [reparent('x', 'c1')], [['unit-unknown', '/steps/0/parentId']]],
  ['an unknown parent', [reparent('b1', 'x')], [['parent-not-existing', '/steps/0/parentId']]],
  ['a cycle', [reparent('g1', 'b1')], [['cycle', '/steps/0/parentId']]],
  [
    'a cycle of two steps',
    [reparent('g1', 'g2'), reparent('g2', 'g1')],
    [
      ['cycle', '/steps/0/parentId'],
      ['cycle', '/steps/1/parentId'],
    ],
  ],
  ['one unit in two places', [reparent('b1', 'g2'), reparent('b1', 'c1')], [['contradiction', '/steps/1/parentId']]],
  [
    'a unit renamed and dissolved',
    [dissolve('t1'), { kind: 'rename', unitId: 't1', name: 'x', ...head() }],
    [['contradiction', '/steps/1/unitId']],
  ],
  ['a target that ends', [merge(['b1'], 'b2'), dissolve('b2')], [['contradiction', '/steps/1/unitId']]],
  ['children left', [dissolve('g2')], [['children-left', '/steps/0/unitId']]],
  [
    'a parent that ends the same day',
    [dissolve('g2'), reparent('b3', 'g1'), reparent('b1', 'g2')],
    [['parent-not-existing', '/steps/2/parentId']],
  ],
  ['a merger of none', [merge([], 'b1')], [['units-missing', '/steps/0/unitIds']]],
  ['a merger into itself', [merge(['b1', 'b2'], 'b1')], [['merge-into-itself', '/steps/0/unitIds/0']]],
  ['a code in use', [newBranch('n', 'g1', '0101')], [['code-taken', '/steps/0/unit']]],
  ['an id in use', [newBranch('b1', 'g1')], [['unit-repeated', '/steps/0/unit/id']]],
  ['a branch at the top', [newBranch('n', null)], [['parent-missing', '/steps/0/unit/parentId']]],
  [
    'the same name with blanks around it',
    [{ kind: 'rename', unitId: 'b1', name: ' Tổ chức b1 ', ...head() }],
    [['nothing-changed', '/steps/0/unitId']],
  ],
  [
    'the same name',
    [{ kind: 'rename', unitId: 'b1', name: 'Tổ chức b1', ...head() }],
    [['nothing-changed', '/steps/0/unitId']],
  ],
  [
    'no number',
    [{ ...dissolve('t1'), basis: { ...aDecision, number: ' ' } }],
    [['decision-incomplete', '/steps/0/basis']],
  ],
  [
    'a unit founded the same day',
    [newBranch('n', 'g1'), { kind: 'rename', unitId: 'n', name: 'x', ...head() }],
    [['unit-unknown', '/steps/1/unitId']],
  ],
])('refuses %s, at its step', (_, steps, expected) => {
  expect(planProblems(structure, aPlan(...steps))).toEqual(expected);
});

it('refuses a split that leaves a unit unallocated, takes a foreign one, or has one part', () => {
  const step: PlanStep = {
    kind: 'split',
    unitId: 'g1',
    original: 'ends',
    parts: [aFounded('n', 'grassrootsCommittee', 'c1')],
    allocation: [
      { unitId: 'b1', to: 'n' },
      { unitId: 'b3', to: 'n' },
    ],
    shares: [{ to: 'n', counts: shared(3) }],
    ...head(),
  };
  const facts = { ...noRules, attached: new Map([['g1', members(2)]]) };
  expect(planProblems(structure, aPlan(step), facts)).toEqual([
    ['parts-missing', '/steps/0/parts'],
    ['allocation-foreign', '/steps/0/allocation/1'],
    ['shares-exceed', '/steps/0/shares'],
    ['child-unallocated', '/steps/0/allocation'],
  ]);
});

it('refuses what does not exist yet or any more, and what has a later change already', () => {
  const life = { foundedOn: civilDate('2020-01-01'), closedOn: civilDate('2025-07-01') };
  const { units } = after({ kind: 'rename', unitId: 'b1', name: 'mới', ...head(civilDate('2027-01-01')) });
  const closed = aDatedUnit('d', 'directCommittee', 'p', life);
  const renamed = (unitId: string, day: string): PlanStep => ({
    kind: 'rename',
    unitId,
    name: 'x',
    ...head(civilDate(day)),
  });
  const problems = planProblems(
    structureOf([...units.values(), closed], []),
    aPlan(
      renamed('d', '2019-12-31'),
      renamed('d', '2020-01-01'),
      renamed('d', '2025-07-01'),
      renamed('b1', '2026-09-30'),
    ),
  );
  expect(problems.map(([code]) => code)).toEqual([
    'before-founding',
    'before-founding',
    'unit-not-existing',
    'changed-later',
  ]);
});

it('refuses a day before the Party was founded, also of a unit of which nobody knows since when it has been there', () => {
  const old = structure.units.get('b1')!;
  const since = <Value>(stretches: readonly DatedValue<Value>[]) =>
    stretches.map((one) => (one.validFrom === old.foundedOn ? { ...one, validFrom: beginningOfTime } : one));
  const undated = { ...old, foundedOn: beginningOfTime, names: since(old.names), kinds: since(old.kinds) };
  const unknown = { ...structure, units: new Map([...structure.units, ['b1', undated]]) };
  const rename = (day: string): PlanStep => ({ kind: 'rename', unitId: 'b1', name: 'mới', ...head(civilDate(day)) });
  expect(planProblems(unknown, aPlan(rename('0050-01-01')))).toEqual([['before-party', '/steps/0/effectiveOn']]);
  expect(planProblems(unknown, aPlan(rename('1930-02-03')))).toEqual([]);
});

it('refuses a township after the day on which townships ended', () => {
  const unit = { ...aFounded('n', 'commune', 'p'), hostType: 'township' } as const;
  const found = (day: string): PlanStep => ({ kind: 'found', unit, ...head(civilDate(day)) });
  expect(planProblems(structure, aPlan(found('2025-06-30')))).toEqual([]);
  expect(planProblems(structure, aPlan(found('2025-07-01')))).toEqual([
    ['host-type-not-existing', '/steps/0/unit/hostType'],
  ]);
});

it('says of the kinds of the day what is allowed, open, or needs the consent of the superior', () => {
  const found = (day: string, consent: typeof aDecision | null): PlanStep => ({
    kind: 'found',
    unit: aFounded('n', 'subordinateBranch', 'c1'),
    ...head(civilDate(day)),
    consent,
  });
  const result = (day: string, consent: typeof aDecision | null = null) => {
    const { ok, ...rest } = applyPlan(structure, aPlan(found(day, consent)), centralRules);
    const { findings } = 'value' in rest ? rest.value : rest;
    return [ok, findings.map((one) => one.kind === 'containment' && one.allowed)];
  };
  expect(result('2025-06-30')).toEqual([true, []]);
  expect(result('2025-07-01')).toEqual([false, [false]]);
  expect(result('2025-07-01', aDecision)).toEqual([true, [false]]);
  expect(result('2026-09-30')).toEqual([true, ['unconfirmed']]);
});

it('refuses a kind that neither the last confirmed text nor what is read of the unread one lets stand there', () => {
  const found = (kind: UnitKind, consent: typeof aDecision | null = null): PlanStep => ({
    kind: 'found',
    unit: aFounded('n', kind, 'c1'),
    ...head(civilDate('2026-11-20')),
    consent,
  });
  const result = (kind: UnitKind, consent?: typeof aDecision | null) =>
    applyPlan(structure, aPlan(found(kind, consent)), centralRules);
  expect(result('partyCell')).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'consent-missing',
        at: '/steps/0/unit',
        clauseText: expect.stringContaining('294-QĐ/TW'),
        unconfirmed: expect.stringContaining('208-QĐ/TW'),
      },
    ],
    findings: [{ allowed: false, ruleSet: 'unit-kinds/2025-07-01' }],
  });
  expect(result('partyCell', aDecision)).toMatchObject({
    ok: true,
    value: { findings: [{ allowed: false, consent: aDecision }], consents: [{ unitId: 'n', document: aDecision }] },
  });
  // No text of any day has one below a commune on any level: no document lets it.
  for (const consent of [null, aDecision])
    expect(result('directCommittee', consent)).toMatchObject({
      ok: false,
      problems: [{ code: 'kind-never-below', at: '/steps/0/unit', clauseText: expect.stringContaining('294-QĐ/TW') }],
    });
  // What only the last confirmed set lets, and what only the unconfirmed one may let, stays open.
  for (const kind of ['grassrootsBranch', 'subordinateBranch'] as const)
    expect(result(kind)).toMatchObject({ ok: true, value: { findings: [{ allowed: 'unconfirmed' }] } });
});

describe('a second head of the province', () => {
  const province = (id: string, on = autumn): PlanStep => ({
    kind: 'found',
    unit: aFounded(id, 'province', null),
    ...head(on),
  });
  const taken = (...steps: readonly PlanStep[]) => planProblems(structure, aPlan(...steps));

  it('is founded neither beside the one that stands nor under another unit, whoever consents', () => {
    const below = { ...province('n'), unit: aFounded('n', 'province', 'c1'), consent: aDecision } as const;
    expect(taken(province('n'))).toEqual([['province-head-taken', '/steps/0/unit']]);
    expect(taken(below)).toEqual([['province-head-taken', '/steps/0/unit']]);
  });

  it('is none of the units that there are either', () => {
    const raised: PlanStep = {
      kind: 'changeKind',
      unitId: 'c1',
      to: 'province',
      branches: [],
      allocation: [],
      shares: [],
      ...head(),
    };
    expect(taken({ ...raised, consent: aDecision })).toEqual([['province-head-taken', '/steps/0/unitId']]);
  });

  it('is refused where one plan founds two, also on different days; the first of an empty province is founded', () => {
    const empty = (...steps: readonly PlanStep[]) => planProblems(structureOf([], []), aPlan(...steps));
    expect(empty(province('n'))).toEqual([]);
    expect(empty(province('n'), province('m', civilDate('2027-01-01')))).toEqual([
      ['province-head-taken', '/steps/1/unit'],
    ]);
  });
});

it('finds the sizes of touched units as the plan leaves them, with their clause, and none where a count is unknown', () => {
  const sizes = (counts: readonly (readonly [string, number])[]) => {
    const facts = { ...centralRules, attached: new Map(counts.map(([id, number]) => [id, members(number)])) };
    const { findings } = applied(applyPlan(structure, aPlan(merge(['b1'], 'b2')), facts));
    return findings.flatMap((one) => (one.kind === 'size' ? [[one.unitId, one.rule.code, one.rule.at?.place]] : []));
  };
  expect(
    sizes([
      ['b1', 20],
      ['b2', 11],
    ]),
  ).toEqual([['b2', 'CONSENT_LARGE_CBTT', 'Điều 21.5']]);
  expect(sizes([['b2', 31]])).toEqual([]);
  expect(sizes([['b1', 31]])).toEqual([]);
});

it('refuses a decision on grants that names no division of the plan', () => {
  const grantDecisions = [{ grantId: 'g', fromUnitId: 'b1', toUnitId: 'b2' }];
  const plan = { ...aPlan(merge(['b1'], 'b2')), grantDecisions };
  expect(planProblems(structure, plan)).toEqual([['grant-decision-foreign', '/grantDecisions/0']]);
});

it('refuses to end what is decided to end already', () => {
  const { units } = after({ ...dissolve('t1'), effectiveOn: civilDate('2027-01-01') });
  expect(planProblems(structureOf([...units.values()], []), aPlan(dissolve('t1')))).toEqual([
    ['changed-later', '/steps/0/unitId'],
  ]);
});

it('looks at what stands below a unit of another kind, whatever else is said of it', () => {
  const day = civilDate('2025-07-01');
  const cell = aDatedUnit('t4', 'partyCell', 'b4');
  const raise = { kind: 'changeKind', unitId: 'b4', to: 'grassrootsCommittee', branches: [], allocation: [] } as const;
  const rename: PlanStep = { kind: 'rename', unitId: 't4', name: 'mới', ...head(day) };
  const plan = aPlan({ ...raise, shares: [], ...head(day) }, rename);
  expect(planProblems(structureOf([...structure.units.values(), cell], []), plan, centralRules)).toEqual([
    ['consent-missing', '/steps/0/unitId'],
  ]);
});
