import { expect, it } from 'vitest';
import type { Cell } from '../../indicator/cell.ts';
import { aDatedUnit, aDecision, aStructure } from '../structure.fixture.ts';
import { countsIn, structureOf, treeOn } from '../structure.ts';
import { applyPlan } from './apply-plan.ts';
import { planColumns } from './plan-columns.ts';
import type { PlanField } from './plan-columns.ts';
import { aFounded, aPlan, applied, autumn, centralRules, head, members } from './plan.fixture.ts';
import { planFromSheet } from './plan-sheet-reading.ts';
import { planSheet } from './plan-sheet.ts';
import type { PlanStep } from './step.ts';

const defaults = { basis: aDecision, effectiveOn: autumn };
const none = { basis: null, effectiveOn: null };
const newIds = Array.from({ length: 100 }, (_, index) => `new-${index}`);
const structure = aStructure();
const ground = { structure, places: [{ id: 'p1', name: 'Thôn Một', unitId: 'g1' }] };

function sheet(...lines: readonly Readonly<Partial<Record<PlanField, Cell>>>[]) {
  return [
    planColumns.map(({ header }) => header),
    ...lines.map((line) => planColumns.map(({ field }) => line[field] ?? null)),
  ];
}

const every: readonly PlanStep[] = [
  { kind: 'found', unit: { ...aFounded('n0', 'subordinateBranch', 'g1', 'N0'), hostType: 'ward' }, ...head() },
  { kind: 'rename', unitId: 'b1', name: 'Chi bộ thôn Đông', ...head(), consent: aDecision },
  { kind: 'reparent', unitId: 'b2', parentId: 'g2', ...head() },
  { kind: 'merge', unitIds: ['b1', 'b2'], into: { kind: 'existing', unitId: 'b3' }, ...head() },
  {
    kind: 'merge',
    unitIds: ['b1', 'b2'],
    into: { kind: 'new', unit: aFounded('n1', 'subordinateBranch', 'g2') },
    ...head(),
  },
  {
    kind: 'split',
    unitId: 'g1',
    original: 'ends',
    parts: [aFounded('n2', 'grassrootsCommittee', 'c1'), aFounded('n3', 'grassrootsCommittee', 'c1')],
    allocation: [{ unitId: 'b1', to: 'n2' }],
    shares: [{ to: 'n3', counts: { officialMembers: 4, probationaryMembers: 1 } }],
    places: [{ placeId: 'p1', to: 'n3' }],
    ...head(),
  },
  {
    kind: 'split',
    unitId: 'g2',
    original: 'continues',
    parts: [aFounded('n4', 'grassrootsCommittee', 'c1')],
    allocation: [{ unitId: 'b3', to: 'g2' }],
    shares: [],
    ...head(),
  },
  {
    kind: 'changeKind',
    unitId: 'b4',
    to: 'grassrootsCommittee',
    branches: [aFounded('n5', 'subordinateBranch', 'b4')],
    allocation: [],
    shares: [{ to: 'n5', counts: { officialMembers: 31, probationaryMembers: 0 } }],
    ...head(),
  },
  { kind: 'changeHostType', unitId: 'b4', to: 'jointStock', ...head() },
  { kind: 'changeCode', unitId: 'b2', code: '0102', ...head() },
  { kind: 'changeCode', unitId: 'b1', code: null, ...head() },
  { kind: 'dissolve', unitId: 't1', handOverTo: 'b1', ...head() },
  { kind: 'disband', unitId: 'b4', handOverTo: null, ...head() },
];

it('reads the steps that it wrote, of every kind, with the lines of each', () => {
  const read = planFromSheet(ground, planSheet(ground, every).rows, none, []);
  expect(read).toMatchObject({ ok: true, steps: every });
  expect(read.ok && read.lines.slice(3, 6)).toEqual([
    [5, 6],
    [7, 8],
    [9, 10, 11, 12],
  ]);
});

it('leaves the decision blank of steps that wait for the one of the plan', () => {
  const open = { number: '', issuedOn: autumn, issuer: '' };
  const step: PlanStep = { ...every[1]!, basis: open };
  const read = planFromSheet(ground, planSheet(ground, [step]).rows, { basis: open, effectiveOn: null }, []);
  expect(read).toMatchObject({ ok: true, steps: [step] });
});

it('reads days, words without marks, and a decision that the whole sheet has', () => {
  const line = { operation: 'CHUYEN CAP TREN', unit: 'to chuc b3', parent: '02', effectiveOn: '1/10/2026' };
  expect(planFromSheet(ground, sheet(line), defaults, [])).toMatchObject({
    ok: true,
    steps: [{ kind: 'reparent', unitId: 'b3', parentId: 'c2', effectiveOn: '2026-10-01', basis: aDecision }],
  });
});

it('takes the unit under the parent that is named where several have one name', () => {
  const named = ['g1', 'g2'].map((parentId) => {
    const unit = aDatedUnit(`x-${parentId}`, 'subordinateBranch', parentId);
    return { ...unit, names: unit.names.map((name) => ({ ...name, value: 'Chi bộ 1' })) };
  });
  const twins = structureOf([...structure.units.values(), ...named], []);
  const line = { operation: 'giải thể', unit: 'Chi bộ 1' };
  expect(
    planFromSheet({ structure: twins, places: [] }, sheet({ ...line, under: 'Tổ chức g2' }), defaults, []),
  ).toMatchObject({
    steps: [{ unitId: 'x-g2' }],
  });
  expect(planFromSheet({ structure: twins, places: [] }, sheet(line), defaults, [])).toEqual({
    ok: false,
    problems: [{ code: 'unit-ambiguous', line: 2, column: 'unit', given: 'Chi bộ 1' }],
  });
});

it('names everything that cannot be read, by line and column', () => {
  const rows = sheet(
    { operation: 'bãi bỏ', unit: 'Tổ chức b1' },
    {},
    { operation: 'đổi tên', unit: 'Tổ chức x' },
    { operation: 'thành lập', name: 'Chi bộ', kind: 'huyện', hostType: 'làng', parent: 'c1', effectiveOn: '31/2/2026' },
    { operation: 'sáp nhập', unit: 'Tổ chức b1', number: '5' },
    { operation: 'phân bổ', unit: 'Tổ chức b1', into: 'Tổ chức b2' },
    { operation: 'lập chi bộ khi chuyển loại', unit: 'Tổ chức b4', name: 'x', kind: 'chi bộ trực thuộc' },
  );
  const result = planFromSheet(ground, rows, defaults, newIds);
  expect(result.ok ? [] : result.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 'operation', 'operation-unknown'],
    [4, 'unit', 'unit-unknown'],
    [4, 'name', 'field-missing'],
    [5, 'kind', 'kind-unknown'],
    [5, 'hostType', 'host-type-unknown'],
    [5, 'effectiveOn', 'day-unreadable'],
    [6, 'issuedOn', 'field-missing'],
    [6, 'issuer', 'field-missing'],
    [7, 'into', 'division-unknown'],
    [8, 'unit', 'division-unknown'],
  ]);
});

it.each([
  ['nothing', [], [[1, 'sheet-empty']]],
  ['no line', sheet(), [[1, 'sheet-empty']]],
  [
    'a foreign column',
    [
      ['Việc', 'Tổ chức', 'Màu'],
      ['giải thể', 'Tổ chức t1', 'đỏ'],
    ],
    [[1, 'column-unknown']],
  ],
  [
    'no column of operations',
    [
      ['Tổ chức', 'Tên mới'],
      ['Tổ chức t1', 'x'],
    ],
    [
      [1, 'column-missing'],
      [2, 'field-missing'],
    ],
  ],
])('refuses a sheet with %s', (_, rows, expected) => {
  const result = planFromSheet(ground, rows, defaults, []);
  expect(result.ok ? [] : result.problems.map(({ line, code }) => [line, code])).toEqual(expected);
});

it('reads a merger whose new unit keeps the name of an old one, and what comes under it', () => {
  const merger = { operation: 'hợp nhất', name: 'Tổ chức b1', kind: 'chi bộ trực thuộc', parent: 'Tổ chức g1' };
  const cell = { operation: 'chuyển cấp trên', unit: 'Tổ chức t1', parent: 'Tổ chức b1' };
  const rows = sheet({ ...merger, unit: 'Tổ chức b1' }, { ...merger, unit: 'Tổ chức b2' }, cell);
  expect(planFromSheet(ground, rows, defaults, newIds)).toMatchObject({
    ok: true,
    steps: [
      { unitIds: ['b1', 'b2'], into: { unit: { id: 'new-0', name: 'Tổ chức b1' } } },
      { unitId: 't1', parentId: 'new-0' },
    ],
  });
});

it('takes mergers of one name under two parents for two', () => {
  const line = { operation: 'hợp nhất', name: 'Chi bộ 1', kind: 'chi bộ trực thuộc' };
  const [here, there] = [
    { ...line, parent: 'Tổ chức g1' },
    { ...line, parent: 'Tổ chức g2' },
  ];
  const lines = [
    { ...here, unit: 'Tổ chức b1' },
    { ...here, unit: 'Tổ chức b2' },
    { ...there, unit: 'Tổ chức b3' },
    { ...there, unit: 'Tổ chức b4' },
  ];
  expect(planFromSheet(ground, sheet(...lines), defaults, newIds)).toMatchObject({
    ok: true,
    steps: [
      { unitIds: ['b1', 'b2'], into: { unit: { id: 'new-0', parentId: 'g1' } } },
      { unitIds: ['b3', 'b4'], into: { unit: { id: 'new-2', parentId: 'g2' } } },
    ],
  });
});

it('refuses lines of one merger that say different things of the new unit', () => {
  const line = { operation: 'hợp nhất', name: 'Chi bộ mới', kind: 'chi bộ trực thuộc', parent: 'Tổ chức g1' };
  const other = { operation: 'hợp nhất', name: 'Chi bộ mới', unit: 'Tổ chức b2', kind: 'tổ đảng' };
  expect(planFromSheet(ground, sheet({ ...line, unit: 'Tổ chức b1' }, other), defaults, newIds)).toEqual({
    ok: false,
    problems: [{ code: 'lines-differ', line: 3, column: 'kind' }],
  });
});

/** Autumn 2026 (facts.md A.2): two intermediate committees end, thôn and school branches merge, 23 go under the commune. */
it('reads, checks and applies the reorganization of a commune in one decision', () => {
  const hamlets = Array.from({ length: 30 }, (_, index) => `h${String(index).padStart(2, '0')}`);
  const commune = structureOf(
    [
      ...structure.units.values(),
      aDatedUnit('i1', 'grassrootsCommittee', 'c2'),
      aDatedUnit('i2', 'grassrootsCommittee', 'c2'),
      ...hamlets.map((id, index) => aDatedUnit(id, 'subordinateBranch', index % 2 ? 'i1' : 'i2')),
    ],
    [],
  );
  const [merged, moved] = [hamlets.slice(0, 14), hamlets.slice(14)];
  const lines = [
    ...merged.map((id, index) => ({
      operation: 'hợp nhất',
      unit: `Tổ chức ${id}`,
      name: `Chi bộ thôn ${Math.floor(index / 2)}`,
      kind: 'chi bộ trực thuộc',
      parent: 'Tổ chức c2',
    })),
    ...moved.map((id) => ({ operation: 'chuyển cấp trên', unit: `Tổ chức ${id}`, parent: 'Tổ chức c2' })),
    ...['i1', 'i2'].map((id) => ({ operation: 'giải thể', unit: `Tổ chức ${id}` })),
  ];
  const read = planFromSheet({ structure: commune, places: [] }, sheet(...lines), defaults, newIds);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const attached = new Map(hamlets.map((id) => [id, members(10)]));
  const { structure: after, findings } = applied(
    applyPlan(commune, aPlan(...read.steps), { ...centralRules, attached }),
  );
  expect(countsIn(treeOn(after, autumn), 'c2').byKind).toEqual({
    commune: 1,
    grassrootsBranch: 1,
    subordinateBranch: 23,
  });
  expect(findings.every((one) => one.kind === 'containment' && one.allowed === 'unconfirmed')).toBe(true);
  expect(findings).toHaveLength(23);
});

it('puts places under the parts of a division by their names, where two are called alike by their ids', () => {
  const divided = { operation: 'tách', unit: 'Tổ chức g1', kind: 'đảng bộ cơ sở', parent: 'Tổ chức c1' };
  const part = { ...divided, id: 'n9', name: 'Đảng bộ Nam' };
  const place = { operation: 'phân bổ nơi', unit: 'thon mot', into: 'Đảng bộ Nam' };
  const read = (places: typeof ground.places, line: Readonly<Partial<Record<PlanField, Cell>>>) =>
    planFromSheet({ structure, places }, sheet(part, line), defaults, newIds);
  expect(read(ground.places, place)).toMatchObject({ ok: true, steps: [{ places: [{ placeId: 'p1', to: 'n9' }] }] });
  const twins = [...ground.places, { id: 'p2', name: 'Thôn Một', unitId: 'g1' }];
  expect(read(twins, place)).toMatchObject({ problems: [{ code: 'place-ambiguous', line: 3, column: 'unit' }] });
  expect(read(twins, { ...place, id: 'p2' })).toMatchObject({ steps: [{ places: [{ placeId: 'p2', to: 'n9' }] }] });
  const elsewhere = [{ id: 'p1', name: 'Thôn Một', unitId: 'g2' }];
  expect(read(elsewhere, place)).toMatchObject({ problems: [{ code: 'place-unknown', given: 'thon mot' }] });
  expect(read(ground.places, { ...place, into: 'Tổ chức g2' })).toMatchObject({
    problems: [{ code: 'division-unknown', column: 'into' }],
  });
});

it('says that the unit for which the plan is made is divided from above', () => {
  const alone = { structure: structureOf([aDatedUnit('g1', 'grassrootsCommittee', null)], []), places: [] };
  const part = { operation: 'tách', unit: 'g1', name: 'Đảng bộ Nam', kind: 'đảng bộ cơ sở' };
  expect(planFromSheet(alone, sheet(part), defaults, newIds)).toEqual({
    ok: false,
    problems: [{ code: 'division-from-above', line: 2, column: 'unit', given: 'g1' }],
  });
});
