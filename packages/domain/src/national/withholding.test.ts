import { expect, it } from 'vitest';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import { aSentFigure, anId } from '../testing/builders.ts';
import { smallCellBelow, withheldRows } from './withholding.ts';

const whole = 1000;
const part = (numerator: number) => ({ kind: 'ratio', numerator, denominator: whole }) as const;

/** The categories that are withheld, with the reason, of rows of so many each. */
function withheldOf(indicator: string, counts: Readonly<Record<string, number>>, unitId = anId(1)) {
  const rows = Object.entries(counts).map(([category, count]) =>
    aSentFigure({ unitId, indicator, category, quantity: part(count) }),
  );
  const all = [aSentFigure({ unitId, indicator, quantity: { kind: 'value', value: whole } }), ...rows];
  return withheldRows(all).map(({ row, reason }) => [row.category, reason]);
}

// Few enough to be known by name: a category of persons with 1 to 4 in it.
it.each([
  [0, []],
  [1, [['religious', 'smallCell']]],
  [smallCellBelow - 1, [['religious', 'smallCell']]],
  [smallCellBelow, []],
])('of an overlapping group with %d persons withholds %j', (count, expected) => {
  expect(withheldOf('admission.admitted', { religious: count, women: 130 })).toEqual(expected);
});

it('withholds no cell of organizations, tasks or things, however small', () => {
  expect(withheldOf('rating.organizations', { outstanding: 196, good: 802, failing: 2 })).toEqual([]);
  expect(withheldOf('org.grassroots', { committee: 999, branch: 1 })).toEqual([]);
  expect(withheldOf('task.completed', { advice: 7, internal: 2 })).toEqual([]);
});

it('withholds no whole, only categories of it, and no goal', () => {
  const goal = aSentFigure({ category: 'women', quantity: null });
  expect(withheldRows([aSentFigure({ quantity: { kind: 'value', value: 1 } }), goal])).toEqual([]);
});

it('withholds the smallest other part of a partition, from which a small cell could be reckoned', () => {
  expect(withheldOf('rating.members', { outstanding: 190, good: 700, satisfactory: 107, failing: 3 })).toEqual([
    ['failing', 'smallCell'],
    ['satisfactory', 'completesSmallCell'],
  ]);
});

it.each([
  ['two that could each only be one person', { outstanding: 198, good: 800, satisfactory: 1, failing: 1 }, 3],
  ['two that leave it open who is how many', { outstanding: 195, good: 800, satisfactory: 2, failing: 3 }, 2],
  ['one beside empty parts', { outstanding: 0, good: 997, satisfactory: 0, failing: 3 }, 2],
  ['one without any other part', { failing: 3 }, 1],
])('withholds of a partition with small cells, %s, so many cells', (_, counts, expected) => {
  expect(withheldOf('rating.members', counts)).toHaveLength(expected);
});

it('takes each unit for itself', () => {
  const of = (unitId: string, category: string, count: number) =>
    aSentFigure({ unitId, indicator: 'rating.members', category, quantity: part(count) });
  const rows = [
    of(anId(1), 'failing', 3),
    of(anId(1), 'good', 997),
    of(anId(2), 'failing', 30),
    of(anId(2), 'good', 970),
  ];
  expect(withheldRows(rows).map(({ row }) => row.unitId)).toEqual([anId(1), anId(1)]);
});

it('knows of every indicator with categories whether it counts persons', () => {
  const persons = ['đảng viên', 'cán bộ', 'cấp ủy viên', 'người'];
  for (const { id, counts, countedIn } of catalogue)
    expect([id, counts === 'persons']).toEqual([id, persons.includes(countedIn)]);
});
