import { beforeEach, expect, it } from 'vitest';
import { annual, civilDate, period } from '@co-so/domain';
import type { DecimalText, Figure, Target } from '@co-so/domain';
import { readBatch, writeTechnically } from '../../batch.ts';
import { figureOf, figuresInForce, insertFigures } from './figure-queries.ts';
import { insertTargets, loadTargetFacts, saveTarget, targetOf, targetsInForce } from '../target/queries.ts';
import { loadFigureFacts, loadFigureHistory, loadUnitFigures, saveFigure } from './queries.ts';
import { openDatabases, provinceDb } from '../../../test/databases.ts';
import { aFigure, aPlacedUnit, aTarget, aUnit, idOf, signed } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

beforeEach(async () => {
  await openDatabases();
  const db = provinceDb();
  await found(db, [aUnit({ code: 'T-01' })]);
});

async function stored(...figures: readonly Figure[]) {
  const db = provinceDb();
  await writeTechnically(db, insertFigures(db, figures));
}

async function assigned(...targets: readonly Target[]) {
  const db = provinceDb();
  await writeTechnically(db, insertTargets(db, targets));
}

const day = civilDate('2024-06-14');
const valued = (value: number) => ({ kind: 'value', value }) as const;
const branches = { indicator: 'org.branches' };

it.each<readonly [string, Partial<Figure>]>([
  ['a value', { quantity: valued(0) }],
  ['a ratio', { indicator: 'study.members', quantity: { kind: 'ratio', numerator: 45, denominator: 56 } }],
  [
    'only a percentage',
    {
      indicator: 'study.masses',
      quantity: { kind: 'percentage', percent: '96' as DecimalText },
      qualifier: 'moreThan',
    },
  ],
  ['a category', { indicator: 'rating.members', category: 'outstanding', definitionVersion: 5 }],
  [
    'everything else it may hold',
    {
      cutOffOn: civilDate('2023-11-30'),
      statedPercent: '80,35' as DecimalText,
      coverage: { reported: 34, expected: 124 },
      source: 'derived',
      document: 'Báo cáo số 01',
      note: 'Số liệu “tạm tính”',
    },
  ],
])('gives a figure back as it was recorded: %s', async (_, over) => {
  const figure = aFigure(over);
  await saveFigure(provinceDb(), figure, signed());
  expect((await loadFigureFacts(provinceDb(), figure, civilDate('2024-06-14'))).latest).toEqual(figure);
});

it.each<readonly [string, Partial<Target>]>([
  ['a number', { goal: { kind: 'value', value: 805 } }],
  ['a share', { goal: { kind: 'share', numerator: 8550, denominator: 10_000 }, direction: 'atMost' }],
  ['every year', { period: annual, category: 'women', note: 'Hằng năm' }],
])('gives a target back as it was assigned: %s', async (_, over) => {
  const target = aTarget(over);
  await saveTarget(provinceDb(), target, signed());
  expect((await loadTargetFacts(provinceDb(), target, civilDate('2024-06-14'))).latest).toEqual(target);
});

it('loads of each indicator and category the figure that stands last on the day', async () => {
  await stored(
    aFigure({ period: period('2022'), quantity: valued(1) }),
    aFigure({ period: period('2023'), quantity: valued(2) }),
    aFigure({ period: period('2024'), quantity: valued(3) }),
    aFigure({ ...branches, period: period('2024'), cutOffOn: day, quantity: valued(4) }),
    aFigure({ indicator: 'org.grassroots', category: 'branch', period: period('2021-10'), quantity: valued(5) }),
    aFigure({ indicator: 'org.grassroots', period: period('2023-10'), quantity: valued(6) }),
    aFigure({ unitId: idOf(2), period: period('2024-01'), quantity: valued(7) }),
  );
  const valuesOn = async (on: string) => {
    const { figures } = await loadUnitFigures(provinceDb(), idOf(1), civilDate(on));
    return figures.map(({ quantity }) => (quantity.kind === 'value' ? quantity.value : undefined)).toSorted();
  };
  expect(await valuesOn('2024-06-14')).toEqual([2, 4, 5, 6]);
  expect(await valuesOn('2024-06-13')).toEqual([2, 5, 6]);
  expect(await valuesOn('2022-12-31')).toEqual([1, 5]);
  expect(await valuesOn('2024-12-31')).toEqual([3, 4, 5, 6]);
  expect(await valuesOn('2020-01-01')).toEqual([]);
});

it('loads the revision in force and none that was replaced', async () => {
  await stored(aFigure({ quantity: valued(1) }));
  await stored(aFigure({ revision: 2, reason: 'Đính chính', quantity: valued(2) }));
  const { figures } = await loadUnitFigures(provinceDb(), idOf(1), day);
  expect(figures).toEqual([aFigure({ revision: 2, reason: 'Đính chính', quantity: valued(2) })]);
});

it('loads the targets that have begun and end in the year or later, and those that older figures were counted against', async () => {
  await stored(aFigure({ indicator: 'admission.admitted', period: period('2022') }));
  const running = ['2024', '2024/2026', '2024-06/2025-05', '2024-06-14', 'annual'];
  const later = ['2025', '2024-07/2024-12', '2024-06-15', '2025/2030'];
  const past = ['2021', '2022'];
  const assignedFor = [...running, ...later, ...past].map((of) => aTarget({ period: period(of) }));
  await assigned(...assignedFor, aTarget({ unitId: idOf(2) }));
  const { targets } = await loadUnitFigures(provinceDb(), idOf(1), day);
  expect(targets.map(({ period: of }) => of).toSorted()).toEqual([...running, '2022'].toSorted());
});

const admitted = (of: string, over: Partial<Figure> = {}) =>
  aFigure({ indicator: 'admission.admitted', period: period(of), ...over });

it.each<readonly [string, string, readonly Figure[], string | undefined]>([
  ['its own period', '2024', [admitted('2024', { cutOffOn: civilDate('2024-03-31') })], '2024'],
  ['months from its start', '2024', [admitted('2024-01/2024-03'), admitted('2024-01')], '2024-01/2024-03'],
  ['years from its start', '2020/2025', [admitted('2020/2022'), admitted('2020'), admitted('2023')], '2020/2022'],
  ['nothing from another day', '2024', [admitted('2024-02/2024-03'), admitted('2023/2024')], undefined],
  ['nothing that stands after the day', '2024', [admitted('2024-01/2024-06')], undefined],
])('loads beside a later month what was counted from the start of a target: %s', async (_, goal, counted, expected) => {
  const month = admitted('2024-05');
  await stored(month, ...counted);
  await assigned(aTarget({ period: period(goal) }));
  const { figures } = await loadUnitFigures(provinceDb(), idOf(1), day);
  expect(figures.map(({ period: of }) => of)).toEqual(['2024-05', ...(expected === undefined ? [] : [expected])]);
});

it('loads the year before of what was counted from the start of a target', async () => {
  const before = admitted('2023-01/2023-03');
  await stored(admitted('2024-05'), admitted('2024-01/2024-03'), before);
  await assigned(aTarget());
  expect((await loadUnitFigures(provinceDb(), idOf(1), day)).lastYear).toEqual([before]);
});

it('loads no target twice', async () => {
  await stored(aFigure({ indicator: 'admission.admitted', period: period('2023') }));
  await assigned(aTarget());
  expect((await loadUnitFigures(provinceDb(), idOf(1), day)).targets).toEqual([aTarget()]);
});

it('loads what stood a year earlier under the key of a figure that is counted up', async () => {
  const half = admitted('2024-01/2024-06', { cutOffOn: day });
  const before = { ...half, period: period('2023-01/2023-06'), cutOffOn: civilDate('2023-06-14') };
  await stored(half, before, aFigure({ period: period('2022') }), aFigure({ period: period('2023') }));
  expect((await loadUnitFigures(provinceDb(), idOf(1), day)).lastYear).toEqual([before]);
});

it('shows every revision of a figure, its targets and its other periods', async () => {
  const first = aFigure({ quantity: valued(1) });
  const second = aFigure({ revision: 2, reason: 'Đính chính', quantity: valued(2) });
  const other = aFigure({ period: period('2022'), quantity: valued(3) });
  await stored(first, other);
  await stored(second);
  await assigned(aTarget({ indicator: 'member.total', period: period('2023') }));
  const history = await loadFigureHistory(provinceDb(), second, civilDate('2024-06-14'));
  expect(history.unit).toEqual({ ...aPlacedUnit({ code: 'T-01' }), ending: null });
  expect(history.figures).toEqual([{ ...first, supersededBy: 2 }, second]);
  expect(history.targets).toHaveLength(1);
  expect(history.series).toEqual([other, second]);
});

it('finds what is in force under many keys at once, and nothing under others', async () => {
  const months = ['2024-01', '2024-02', '2024-03'].map((month) => aFigure({ period: period(month) }));
  await stored(...months);
  await stored({ ...months[0]!, revision: 2, quantity: valued(9), reason: 'Đính chính' });
  await assigned(aTarget(), aTarget({ category: 'women' }));
  const db = provinceDb();
  const keys = [months[0]!, months[2]!, { ...months[1]!, category: 'women' }, { ...months[1]!, unitId: idOf(2) }];
  const found = await readBatch(db, {
    figures: figuresInForce(db, keys),
    targets: targetsInForce(db, [aTarget({ category: 'women' })]),
  });
  const revisions = found.figures.map(figureOf).map(({ period: of, revision }) => [of, revision]);
  expect(revisions.toSorted()).toEqual([
    ['2024-01', 2],
    ['2024-03', 1],
  ]);
  expect(found.targets.map(targetOf)).toEqual([aTarget({ category: 'women' })]);
});
