import { expect, it } from 'vitest';
import { beginningOfTime, civilDate, endOfTime } from '../civil-date.ts';
import { indicatorOf } from '../indicator/catalogue/catalogue.ts';
import { period } from '../period.ts';
import { aGoal, aReceivedFigure, aRound, anId, noonOf, provincesOf } from '../testing/builders.ts';
import { comparePeriods } from './comparison-periods.ts';
import type { PeriodsQuestion } from './comparison-periods.ts';
import type { ReceivedFigure, ReportingRound, SentGoal } from './sent-figure.ts';

const today = civilDate('2024-07-01');
const year = period('2024');
const goal = aGoal(805);
const question: PeriodsQuestion = {
  indicator: indicatorOf('admission.admitted'),
  category: null,
  by: 'completion',
  unitKind: 'province',
  provinces: 'ofDay',
  periods: [year],
};

/** One figure of each province, in the order of the letters. */
function sent(...changes: readonly Partial<ReceivedFigure>[]): readonly ReceivedFigure[] {
  return changes.map((change, index) => aReceivedFigure({ provinceId: 'abcdef'[index]!, goal, ...change }));
}

const upTo = (day: string | null) => ({ cutOffOn: day === null ? null : civilDate(day) });
const aiming = (change: Partial<SentGoal>) => ({ goal: { ...goal, ...change } });

function compared(
  figures: readonly ReceivedFigure[],
  rounds: readonly ReportingRound[] = [],
  asked: Partial<PeriodsQuestion> = {},
) {
  const provinces = provincesOf(...new Set(figures.map(({ provinceId }) => provinceId)));
  const named = provinces.map((province) => ({ ...province, validFrom: beginningOfTime, validUntil: endOfTime }));
  const [only] = comparePeriods({ ...question, ...asked }, { figures, rounds, provinces: named, links: [] }, today);
  const { comparison, cutOffOn, goalPeriod, goalDirection } = only!;
  const reasons = comparison.incomparable.map(({ province, reasons: all }) => [province.id, ...all]);
  const ranked = comparison.comparable.map(({ province }) => province.id).toSorted();
  return { ranked, reasons, expected: { cutOffOn, goalPeriod, goalDirection }, comparison };
}

it('expects without a round the cut-off day most figures have, and says which have another or none', () => {
  const { ranked, reasons, expected } = compared(
    sent(upTo('2024-06-14'), upTo('2024-03-31'), upTo(null), upTo('2024-06-14')),
  );
  expect(expected.cutOffOn).toBe('2024-06-14');
  expect(ranked).toEqual(['a', 'd']);
  expect(reasons).toEqual([
    ['b', { reason: 'otherCutOff', cutOffOn: '2024-03-31' }],
    ['c', { reason: 'otherCutOff', cutOffOn: null }],
  ]);
});

it.each([
  ['the later of two days named equally often', ['2024-03-31', '2024-06-14'], '2024-06-14'],
  ['the later whatever order they come in', ['2024-06-14', '2024-03-31'], '2024-06-14'],
  ['the one day named beside figures that name none', [null, null, '2024-03-31'], '2024-03-31'],
])('expects %s', (_, days, cutOffOn) => {
  expect(compared(sent(...days.map(upTo))).expected.cutOffOn).toBe(cutOffOn);
});

it('compares with each other figures none of which names a cut-off day', () => {
  const { ranked, reasons, expected } = compared(sent(upTo(null), upTo(null)));
  expect(expected.cutOffOn).toBeNull();
  expect([ranked, reasons]).toEqual([['a', 'b'], []]);
});

it('takes the last day of a period that was over for the cut-off day of a figure that names none', () => {
  const over = { approvedAt: noonOf('2025-01-10'), ...upTo(null) };
  const { ranked, expected } = compared(sent(over, upTo('2024-12-31'), upTo('2024-06-14')));
  expect(expected.cutOffOn).toBe('2024-12-31');
  expect(ranked).toEqual(['a', 'b']);
});

it('asks for no cut-off day of a period of one day', () => {
  const day = { period: period('2024-06-14'), approvedAt: noonOf('2024-06-13') };
  const figures = sent({ ...day, ...upTo(null) }, { ...day, ...upTo('2024-06-14') });
  expect(compared(figures, [], { periods: [day.period] }).ranked).toEqual(['a', 'b']);
});

it('lets neither another level, nor another period, nor a goal alone say what is expected', () => {
  const figures = [
    ...sent(upTo('2024-06-14'), { ...upTo('2024-03-31'), quantity: null }, { ...upTo('2024-03-31'), quantity: null }),
    ...[1, 2].map((number) =>
      aReceivedFigure({ provinceId: 'd', unitId: anId(number), unitKind: 'commune', goal, ...upTo('2024-03-31') }),
    ),
    ...['e', 'f'].map((provinceId) => aReceivedFigure({ provinceId, goal, period: period('2023'), ...upTo(null) })),
  ];
  expect(compared(figures, [], { periods: [] }).expected.cutOffOn).toBe('2024-06-14');
});

it('expects the day of the round where there is one, however many figures have another', () => {
  const figures = sent(upTo('2024-03-31'), upTo('2024-03-31'), upTo('2024-06-14'));
  const { ranked, expected } = compared(figures, [aRound()]);
  expect(expected.cutOffOn).toBe('2024-06-14');
  expect(ranked).toEqual(['c']);
});

it('expects goals of the period and direction that most have, and names each that differs', () => {
  const { ranked, reasons, expected } = compared(
    sent({}, aiming({ period: period('2020/2025') }), aiming({ direction: 'atMost' }), {}),
  );
  expect(expected).toMatchObject({ goalPeriod: '2024', goalDirection: 'atLeast' });
  expect(ranked).toEqual(['a', 'd']);
  expect(reasons).toEqual([
    ['b', { reason: 'otherGoalPeriod', period: '2020/2025' }],
    ['c', { reason: 'otherGoalDirection', direction: 'atMost' }],
  ]);
});

it('expects nothing of goals where the figures themselves are compared', () => {
  const figures = sent({}, aiming({ period: period('2020/2025'), direction: 'atMost' }));
  const { ranked, expected } = compared(figures, [], { by: 'figure' });
  expect(expected).toMatchObject({ goalPeriod: null, goalDirection: null });
  expect(ranked).toEqual(['a', 'b']);
});

it('marks as late only figures of the period of the round, where the latest of each are compared', () => {
  const late = { approvedAt: noonOf('2024-06-30') };
  const { comparison } = compared(sent(late, { ...late, period: period('2023') }), [aRound()], { periods: [] });
  expect(comparison.comparable.map(({ province, isLate }) => [province.id, isLate])).toEqual([['a', true]]);
  expect(comparison.incomparable.map(({ province, isLate }) => [province.id, isLate])).toEqual([['b', false]]);
});
