import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import { period } from '../period.ts';
import {
  aFigure,
  aFigureRow,
  aFile,
  aTarget,
  aUnit,
  anActor,
  anId,
  noonOf,
  problemsOf,
  valueOf,
} from '../testing/builders.ts';
import type { FigureFile } from './figure-file.ts';
import { decideImport } from './import.ts';
import type { ImportEntry, ImportFacts, ImportPlan } from './import.ts';

const entry: ImportEntry = {
  actor: anActor('second'),
  now: noonOf('2024-06-20'),
  today: civilDate('2024-06-20'),
  newIds: [anId(21), anId(22)],
  mode: 'store',
  reason: 'Đính chính theo biên bản rà soát',
};
const signed = { recordedBy: { id: 'second', title: 'Cán bộ second' }, recordedAt: entry.now };
const empty: ImportFacts = { province: 'ninh-thuan', units: [], figures: [], summed: [], targets: [] };
const known: ImportFacts = { ...empty, units: [aUnit()] };
const targetRow = { unit: 'Đảng bộ tỉnh Ninh Thuận', indicator: 'admission.admitted', period: '2024', goal: 805 };
const unitRows = [
  { name: 'Đảng bộ tỉnh Ninh Thuận', kind: 'province' },
  { name: 'Đảng bộ huyện Ninh Phước', kind: 'directCommittee', parent: 'Đảng bộ tỉnh Ninh Thuận', code: 'NP' },
];
const whole = aFile({
  units: unitRows,
  figures: [aFigureRow(), aFigureRow({ unit: 'NP', period: '2022', cutOffOn: '30/6/2022', value: 52 })],
  targets: [targetRow],
});

const placed = (unit: UnitLife) => ({ ...unit, path: [unit.id] });

function afterwards(facts: ImportFacts, { units, figures, targets }: ImportPlan): ImportFacts {
  const replaced = (one: { unitId: string; period: string }) =>
    !figures.some(({ unitId, period }) => unitId === one.unitId && period === one.period);
  return {
    ...facts,
    units: [...facts.units, ...units.map(placed)],
    figures: [...facts.figures.filter(replaced), ...figures],
    targets: [...facts.targets, ...targets],
  };
}

it('plans units, first figures and targets of a file, signed by whoever imports it', () => {
  const plan = valueOf(decideImport(empty, whole, entry));
  expect(plan.units.map(({ id, name, parentId }) => [id, name, parentId])).toEqual([
    [anId(21), 'Đảng bộ tỉnh Ninh Thuận', null],
    [anId(22), 'Đảng bộ huyện Ninh Phước', anId(21)],
  ]);
  expect(plan.figures).toEqual([
    aFigure({ unitId: anId(21), ...signed }),
    aFigure({
      unitId: anId(22),
      period: period('2022'),
      cutOffOn: civilDate('2022-06-30'),
      quantity: { kind: 'value', value: 52 },
      ...signed,
    }),
  ]);
  expect(plan.targets).toEqual([aTarget({ unitId: anId(21), ...signed })]);
  expect(plan.unchanged).toBe(0);
});

it('changes nothing when the same file comes again', () => {
  const first = valueOf(decideImport(empty, whole, entry));
  const later = { ...entry, newIds: [anId(31), anId(32)] };
  const again = valueOf(decideImport(afterwards(empty, first), whole, later));
  expect(again).toEqual({
    units: [],
    figures: [],
    targets: [],
    corrections: [],
    failedSums: [],
    unchanged: 2 + 2 + 1,
    changes: [],
    founder: undefined,
  });
});

it('plans a correction as the next revision, for the reason of whoever imports it', () => {
  const file = aFile({ document: 'Báo cáo số 12', figures: [aFigureRow({ value: 270 })] });
  const facts = { ...known, figures: [aFigure({ document: 'Báo cáo số 12' })] };
  expect(valueOf(decideImport(facts, file, entry)).figures).toEqual([
    aFigure({
      quantity: { kind: 'value', value: 270 },
      document: 'Báo cáo số 12',
      revision: 2,
      reason: entry.reason,
      ...signed,
    }),
  ]);
});

const contrary = aFile({
  document: 'Báo cáo số 12',
  figures: [aFigureRow({ period: '2023', cutOffOn: null }), aFigureRow({ value: 270 })],
  targets: [{ ...targetRow, goal: 900 }],
});
const contradicted: ImportFacts = { ...known, figures: [aFigure()], targets: [aTarget({ revision: 3 })] };

it('lists every correction of a trial at its row, with what is stored and what would be', () => {
  const plan = valueOf(decideImport(contradicted, contrary, { ...entry, mode: 'dry-run', reason: null }));
  expect(plan.corrections).toMatchObject([
    {
      kind: 'figure',
      at: '/figures/1',
      unitName: 'Đảng bộ tỉnh Ninh Thuận',
      from: aFigure(),
      to: { quantity: { kind: 'value', value: 270 }, revision: 2 },
    },
    { kind: 'target', at: '/targets/0', from: { revision: 3 }, to: { goal: { kind: 'value', value: 900 } } },
  ]);
});

const grassroots = { indicator: 'org.grassroots', period: period('2020'), cutOffOn: null } as const;
const stored = (category: string | null, number: number) =>
  aFigure({ ...grassroots, category, quantity: { kind: 'value', value: number } });
const row = (category: string, numerator: number) =>
  aFigureRow({ ...grassroots, category, value: null, numerator, denominator: 50 });

it.each([
  ['the file alone', [aFigureRow({ ...grassroots, value: 50 }), row('branch', 20), row('committee', 31)], []],
  ['the file beside what is stored', [row('branch', 20)], [stored(null, 50), stored('committee', 31)]],
  [
    'the file over what is stored',
    [row('branch', 20)],
    [stored(null, 50), stored('branch', 19), stored('committee', 31)],
  ],
])('says that a sum would not add up, and refuses nothing: %s', (_, figures, summed) => {
  const facts = { ...known, figures: summed.filter(({ category }) => category === 'branch'), summed };
  const plan = valueOf(decideImport(facts, aFile({ figures }), entry));
  expect(plan.failedSums).toEqual([
    {
      unitId: aUnit().id,
      unitName: aUnit().name,
      period: '2020',
      indicator: 'org.grassroots',
      whole: 50,
      sum: 51,
      verdict: 'exceeds',
      parts: [
        { part: { indicator: 'org.grassroots', category: 'committee' }, count: 31 },
        { part: { indicator: 'org.grassroots', category: 'branch' }, count: 20 },
      ],
    },
  ]);
});

it('says that more official members are reported than members, and refuses nothing', () => {
  const members = { period: period('2023'), cutOffOn: null } as const;
  const figures = [
    aFigureRow({ ...members, indicator: 'member.total', value: 8 }),
    aFigureRow({ ...members, indicator: 'member.official', value: 12 }),
  ];
  expect(valueOf(decideImport(known, aFile({ figures }), entry)).failedSums).toMatchObject([
    { indicator: 'member.total', whole: 8, sum: 12, verdict: 'exceeds', parts: [{ count: 12 }] },
  ]);
});

it('says nothing of a sum that a file puts right, or that still lacks a part', () => {
  const summed = [stored(null, 50), stored('committee', 31), stored('branch', 20)];
  const righting = aFile({ figures: [row('branch', 19)] });
  expect(
    valueOf(decideImport({ ...known, figures: [stored('branch', 20)], summed }, righting, entry)).failedSums,
  ).toEqual([]);
  const lacking = aFile({ figures: [aFigureRow({ ...grassroots, value: 50 }), row('branch', 19)] });
  expect(valueOf(decideImport(known, lacking, entry)).failedSums).toEqual([]);
});

it.each([null, '', '  '])('refuses to correct what is stored for the reason %j, which is none', (reason) => {
  expect(problemsOf(decideImport(contradicted, contrary, { ...entry, reason }))).toEqual([
    { code: 'reason-missing', at: '/reason' },
  ]);
});

it('stores without a reason a file that only adds', () => {
  const plan = valueOf(decideImport(empty, whole, { ...entry, reason: null }));
  expect([...plan.figures, ...plan.targets].map(({ reason }) => reason)).toEqual([null, null, null]);
});

it('plans another goal as the next revision of the target', () => {
  const facts = { ...known, targets: [aTarget({ revision: 3 })] };
  const file = aFile({ figures: [], targets: [{ ...targetRow, goal: '2.000' }] });
  expect(valueOf(decideImport(facts, file, entry)).targets).toMatchObject([
    { revision: 4, goal: { kind: 'value', value: 2000 } },
  ]);
});

it("gives every row the document of the file, and leaves a row's own", () => {
  const figures = [aFigureRow(), aFigureRow({ period: '2023', cutOffOn: null, document: 'Báo cáo riêng' })];
  const file = aFile({ document: 'Bài viết đã công bố', figures, targets: [targetRow] });
  const plan = valueOf(decideImport(known, file, entry));
  expect(plan.figures.map(({ document }) => document)).toEqual(['Bài viết đã công bố', 'Báo cáo riêng']);
  expect(plan.targets[0]?.document).toBe('Bài viết đã công bố');
});

it('refuses a file of another province before it reads a row', () => {
  const file = aFile({ province: 'lang-son', figures: [aFigureRow({ value: 'x' })] });
  expect(problemsOf(decideImport(known, file, entry))).toEqual([
    { code: 'file-province-other', given: 'lang-son', expected: 'ninh-thuan', at: '/province' },
  ]);
});

it('refuses the whole file for one wrong row among right ones', () => {
  const file = aFile({ figures: [aFigureRow(), aFigureRow({ period: '2023', cutOffOn: null, value: '?' })] });
  expect(problemsOf(decideImport(known, file, entry))).toEqual([
    { code: 'number-unreadable', given: '?', at: '/figures/1/value' },
  ]);
});

it('refuses with all problems of all lists at once, each at its row and field', () => {
  const closed = aUnit({ id: anId(2), name: 'Đảng bộ Khối', closedOn: civilDate('2020-01-01') });
  const file: FigureFile = aFile({
    units: [{ name: 'Đảng bộ tỉnh Ninh Thuận', kind: 'tỉnh' }],
    figures: [
      aFigureRow({ indicator: 'x', value: null }),
      aFigureRow({ unit: 'Đảng bộ huyện Ninh Sơn', value: 'x' }),
      aFigureRow({ unit: 'Đảng bộ Khối' }),
    ],
    targets: [{ ...targetRow, goal: null }],
  });
  const problems = problemsOf(decideImport({ ...known, units: [aUnit(), closed] }, file, entry));
  expect(problems.map(({ code, at }) => [code, at])).toEqual([
    ['unit-kind-unknown', '/units/0/kind'],
    ['indicator-unknown', '/figures/0/indicator'],
    ['quantity-missing', '/figures/0/value'],
    ['number-unreadable', '/figures/1/value'],
    ['unit-unknown', '/figures/1/unit'],
    ['unit-not-existing', '/figures/2/period'],
    ['goal-missing', '/targets/0/goal'],
  ]);
});

it('refuses a row by a name that two units of the file bear, and takes their codes', () => {
  const branch = (code: string, parent: string) => ({ name: 'Chi bộ 1', kind: 'grassrootsBranch', code, parent });
  const top = { name: 'Đảng bộ tỉnh Ninh Thuận', kind: 'province' };
  const below = { name: 'Đảng bộ xã Hòa', kind: 'commune', parent: top.name };
  const units = [top, below, branch('T1', top.name), branch('H1', below.name)];
  const fourIds = { ...entry, newIds: [1, 2, 3, 4].map(anId) };
  const named = aFile({ units, figures: [aFigureRow({ unit: 'chi bo 1' })] });
  expect(problemsOf(decideImport(empty, named, fourIds))).toEqual([
    { code: 'unit-ambiguous', unit: 'chi bo 1', units: 2, at: '/figures/0/unit' },
  ]);
  const coded = aFile({ units, figures: ['T1', 'H1'].map((unit) => aFigureRow({ unit })) });
  const plan = valueOf(decideImport(empty, coded, fourIds));
  expect(plan.figures.map(({ unitId }) => unitId)).toEqual([anId(3), anId(4)]);
});

it('refuses a row whose unit the file declares under a code that is written otherwise', () => {
  const units = [{ name: 'Đảng bộ tỉnh Ninh Thuận', kind: 'province', code: 'NT' }];
  expect(problemsOf(decideImport(empty, aFile({ units, figures: [aFigureRow({ unit: 'nt' })] }), entry))).toEqual([
    { code: 'unit-unknown', unit: 'nt', at: '/figures/0/unit' },
  ]);
});

it('refuses a figure that the file gives twice, however its unit and period are written', () => {
  const again = aFigureRow({ unit: 'dang bo tinh ninh thuan', period: 'năm 2024', value: 300 });
  expect(problemsOf(decideImport(known, aFile({ figures: [aFigureRow(), again] }), entry))).toEqual([
    { code: 'row-repeated', firstAt: '/figures/0', at: '/figures/1' },
  ]);
});

it('refuses a target that the file gives twice, though it says the same; a figure under its key is no repetition', () => {
  const file = aFile({ figures: [aFigureRow()], targets: [targetRow, targetRow] });
  expect(problemsOf(decideImport(known, file, entry))).toEqual([
    { code: 'row-repeated', firstAt: '/targets/0', at: '/targets/1' },
  ]);
});

it('takes the categories of one figure for different figures', () => {
  const part = { value: null, numerator: 130, denominator: 269 };
  const figures = [
    aFigureRow(),
    aFigureRow({ ...part, category: 'women' }),
    aFigureRow({ ...part, category: 'workers' }),
  ];
  expect(valueOf(decideImport(known, aFile({ figures }), entry)).figures).toHaveLength(3);
});

it('plans the same figures in whatever order the rows stand', () => {
  const rows = ['2019', '2020', '2021', '2022', '2023'].map((year, index) =>
    aFigureRow({ period: year, cutOffOn: null, value: 100 + index }),
  );
  const stored = [
    aFigure({ period: period('2020'), cutOffOn: null, quantity: { kind: 'value', value: 101 } }),
    aFigure({ period: period('2021'), cutOffOn: null, quantity: { kind: 'value', value: 999 } }),
  ];
  const facts = { ...known, figures: stored };
  const planOf = (figures: FigureFile['figures']) => {
    const plan = valueOf(decideImport(facts, aFile({ figures }), entry));
    return {
      ...plan,
      figures: plan.figures.toSorted((left, right) => (left.period < right.period ? -1 : 1)),
      changes: plan.changes.toSorted((left, right) => (left.to.period < right.to.period ? -1 : 1)),
      corrections: plan.corrections.map(({ from, to }) => ({ from, to })),
    };
  };
  const expected = planOf(rows);
  expect(expected.figures.map(({ period, revision }) => `${period} ${revision}`)).toEqual([
    '2019 1',
    '2021 2',
    '2022 1',
    '2023 1',
  ]);
  expect(expected.unchanged).toBe(1);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(planOf(shuffled)).toEqual(expected);
    }),
  );
});

it('decides on a file of thousands of units and figures, half of them stored', () => {
  const many = Array.from({ length: 2500 }, (_, index) => ({
    id: anId(1000 + index),
    name: `Chi bộ ${index}`,
    kind: 'grassrootsBranch',
    parent: index === 0 ? null : `Chi bộ ${index - 1}`,
  }));
  const rows = many.map(({ name }) => aFigureRow({ unit: name }));
  const first = valueOf(decideImport(empty, aFile({ units: many, figures: rows.slice(0, 1250) }), entry));
  const facts = { ...empty, units: first.units.map(placed), figures: first.figures };
  const again = valueOf(decideImport(facts, aFile({ units: many, figures: rows }), entry));
  expect(first).toMatchObject({ units: { length: 2500 }, figures: { length: 1250 }, unchanged: 0 });
  expect(again).toMatchObject({ units: [], figures: { length: 1250 }, corrections: [], unchanged: 3750 });
});
