import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNationalDb } from '@co-so/db';
import { civilDate, period } from '@co-so/domain';
import type { Comparison, DecimalText, Delivery, SentFigure } from '@co-so/domain';
import type { PeriodComparison } from '@co-so/domain';
import { compareProvinces, readQuestion } from './compare-figures.ts';
import { scheduleRounds } from './schedule-rounds.ts';
import { ask } from '../../test/asking.ts';
import { now } from '../../test/clock.ts';
import { aDelivery, aSentFigure } from '../../test/deliveries.ts';
import { documented } from '../../test/documented.ts';
import { national, operator, provinceNamed } from '../../test/offices.ts';

const day = 24 * 3_600_000;
const part = (numerator: number, denominator: number) => ({ kind: 'ratio', numerator, denominator }) as const;
const counted = { cutOffOn: civilDate('2023-12-31'), period: period('2023') };

async function sent(slug: string, rows: readonly Partial<SentFigure>[], over: Partial<Delivery> = {}) {
  const delivery = await aDelivery(slug, { rows: rows.map((row) => aSentFigure({ ...counted, ...row })), ...over });
  documented(await ask(national, '/api/deliveries', { body: { mode: 'store', delivery } }), 200);
}

beforeAll(async () => {
  const round = {
    id: 'nam-2023',
    origin: 'real',
    title: 'Báo cáo năm 2023',
    period: '2023',
    cutOffOn: '2023-12-31',
    dueOn: '2024-06-10',
  };
  const scheduled = await scheduleRounds(openNationalDb(env.NATIONAL), operator(), [round]);
  expect(scheduled.ok).toBe(true);
  const inTime = { approvedAt: (now() - 10 * day) as Delivery['approvedAt'] };
  await sent('ben-tre', [{ quantity: part(45, 50) }], inTime);
  await sent('cao-bang', [{ quantity: part(90, 100) }]);
  await sent(
    'hue',
    [{ quantity: part(99, 100) }, { quantity: part(1, 100), period: period('2022'), cutOffOn: null }],
    inTime,
  );
  await sent('lai-chau', [{ quantity: part(9, 10) }]);
  await sent('son-la', [{ quantity: { kind: 'percentage', percent: '96' as DecimalText } }]);
  await sent('lang-son', [{ quantity: part(80, 100), unitKind: 'directCommittee', cutOffOn: civilDate('2023-12-20') }]);
  await sent('ha-tinh', [{ quantity: part(80, 100), coverage: { reported: 1, expected: 10 }, qualifier: 'about' }]);
  await sent('dien-bien', [{ quantity: part(1, 100) }], { origin: 'simulated' });
});

async function compare(query: Readonly<Record<string, string>>): Promise<readonly PeriodComparison[]> {
  const answer = await ask(
    national,
    `/api/comparisons?${new URLSearchParams({ indicator: 'study.members', ...query })}`,
  );
  return documented<{ comparisons: readonly PeriodComparison[] }>(answer, 200).comparisons;
}

/** The one comparison that a question for one period has. */
async function comparedBy(query: Readonly<Record<string, string>>): Promise<Comparison> {
  const [only, ...others] = await compare(query);
  expect(others).toEqual([]);
  return only!.comparison;
}

describe('a comparison of one period', () => {
  it('ranks what is comparable by cross-multiplication, ties sharing a rank', async () => {
    const [only, ...others] = await compare({ periods: '2023' });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      period: '2023',
      cutOffOn: '2023-12-31',
      definitionVersion: 1,
      round: { id: 'nam-2023' },
    });
    const { isRanked, comparable } = only!.comparison;
    expect(isRanked).toBe(true);
    const ranked = comparable.map(({ province, rank, measure }) => [rank, province.name, measure]);
    expect(ranked[0]).toEqual([1, 'Thừa Thiên Huế', { numerator: 99, denominator: 100 }]);
    expect(ranked.slice(1).toSorted()).toEqual([
      [2, 'Bến Tre', { numerator: 45, denominator: 50 }],
      [2, 'Cao Bằng', { numerator: 90, denominator: 100 }],
    ]);
  });

  it('marks what was approved after the day it was due', async () => {
    const comparison = await comparedBy({ periods: '2023' });
    const late = comparison.comparable.filter(({ isLate }) => isLate).map(({ province }) => province.name);
    expect(late).toEqual(['Cao Bằng']);
  });

  it('lists the rest beneath, each with every reason', async () => {
    const comparison = await comparedBy({ periods: '2023' });
    const reasons = comparison.incomparable.map(({ province, reasons: all }) => [
      province.name,
      ...all.map(({ reason }) => reason).toSorted(),
    ]);
    expect(reasons.toSorted()).toEqual(
      [
        ['Hà Tĩnh', 'inexact', 'lowCoverage'],
        ['Lai Châu', 'smallNumber'],
        ['Lạng Sơn', 'otherCutOff', 'otherLevel'],
        ['Sơn La', 'percentageOnly'],
      ].toSorted(),
    );
  });

  it('lists every other province of the day as missing, never as zero', async () => {
    const comparison = await comparedBy({ periods: '2023' });
    const { comparable, incomparable, missing } = comparison;
    expect(missing).toHaveLength(63 - 7);
    const all = [
      ...comparable.map(({ province }) => province),
      ...incomparable.map(({ province }) => province),
      ...missing,
    ];
    expect(new Set(all.map(({ id }) => id)).size).toBe(63);
    expect(missing.map(({ name }) => name)).toContain('Điện Biên');
  });

  it('never mixes what was sent with what was made up', async () => {
    const comparison = await comparedBy({ periods: '2023', origin: 'simulated' });
    expect(comparison.comparable.map(({ province }) => province.name)).toEqual(['Điện Biên']);
    expect(comparison.missing).toHaveLength(62);
  });

  it('asks at the level it was told to', async () => {
    const comparison = await comparedBy({ periods: '2023', unitKind: 'directCommittee' });
    const reasons = comparison.incomparable.flatMap(({ reasons: all }) => all.map(({ reason }) => reason));
    expect(reasons.filter((reason) => reason === 'otherLevel')).toHaveLength(6);
  });
});

it('sets as many periods side by side as are asked for, in their order', async () => {
  const comparisons = await compare({ periods: '2023,2022,2021' });
  expect(
    comparisons.map(({ period: of, round, comparison }) => [of, round?.id ?? null, comparison.comparable.length]),
  ).toEqual([
    ['2023', 'nam-2023', 3],
    ['2022', null, 1],
    ['2021', null, 0],
  ]);
  expect(comparisons[2]!.comparison.missing).toHaveLength(63);
});

it('compares a period that is asked for twice once', async () => {
  const twice = Array.from({ length: 7 }, () => '2023,2022').join(',');
  expect((await compare({ periods: twice })).map(({ period: of }) => of)).toEqual(['2023', '2022']);
});

it('takes of each province the latest where no period is asked for, and says which are of another', async () => {
  await sent('nghe-an', [{ quantity: part(50, 100), period: period('2020'), cutOffOn: null }]);
  const [latest, ...others] = await compare({});
  expect(others).toEqual([]);
  expect(latest!.period).toBe('2023');
  const old = latest!.comparison.incomparable.find(({ province }) => province.name === 'Nghệ An');
  expect(old?.reasons.map(({ reason }) => reason)).toContain('otherPeriod');
  const hue = latest!.comparison.comparable.filter(({ province }) => province.name === 'Thừa Thiên Huế');
  expect(hue.map(({ figure }) => figure.period)).toEqual(['2023']);
});

it('has nothing to set side by side where nothing was ever sent', async () => {
  expect(await compare({ indicator: 'award.flag-province' })).toEqual([]);
});

it('shows a province by the name it had on the last day of the period', async () => {
  const comparison = await comparedBy({ periods: '2023' });
  expect(comparison.comparable.map(({ province }) => province.name)).toContain('Thừa Thiên Huế');
});

describe('by completion of a goal', () => {
  const aim = (value: number) =>
    ({ goal: { kind: 'value', value }, direction: 'atLeast', period: period('2023'), source: 'reported' }) as const;
  const admitted = { indicator: 'admission.admitted', quantity: { kind: 'value', value: 269 } } as const;

  it('ranks by how far each goal is reached, and says who has none', async () => {
    await sent('ben-tre', [{ ...admitted, goal: aim(805) }]);
    await sent('hue', [{ ...admitted, goal: aim(250) }]);
    await sent('son-la', [{ ...admitted, goal: aim(0) }]);
    await sent('cao-bang', [admitted]);
    const comparison = await comparedBy({
      indicator: 'admission.admitted',
      periods: '2023',
      by: 'completion',
    });
    expect(comparison.comparable.map(({ province, rank, measure }) => [province.name, rank, measure])).toEqual([
      ['Thừa Thiên Huế', 1, { numerator: 269, denominator: 250 }],
      ['Bến Tre', 2, { numerator: 269, denominator: 805 }],
    ]);
    const reasons = comparison.incomparable.map(({ province, reasons: all }) => [province.name, all[0].reason]);
    expect(reasons.toSorted()).toEqual(
      [
        ['Cao Bằng', 'noGoal'],
        ['Sơn La', 'goalNotANumber'],
      ].toSorted(),
    );
  });

  it('says without a round what was expected, and who has another cut-off day or another goal', async () => {
    const midYear = { period: period('2021'), cutOffOn: civilDate('2021-06-30') };
    const ofTheYear = { ...admitted, ...midYear, goal: { ...aim(805), period: period('2021') } };
    const ofTheTerm = { ...aim(4000), period: period('2020/2025') };
    await sent('ben-tre', [ofTheYear]);
    await sent('hue', [ofTheYear]);
    await sent('son-la', [{ ...ofTheYear, cutOffOn: civilDate('2021-05-31') }]);
    await sent('cao-bang', [{ ...ofTheYear, goal: ofTheTerm }]);
    await sent('lai-chau', [{ ...ofTheYear, goal: { ...ofTheYear.goal, direction: 'atMost' } }]);
    const [only] = await compare({ indicator: 'admission.admitted', periods: '2021', by: 'completion' });
    expect(only).toMatchObject({
      round: null,
      cutOffOn: '2021-06-30',
      goalPeriod: '2021',
      goalDirection: 'atLeast',
    });
    const { comparable, incomparable } = only!.comparison;
    expect(comparable.map(({ province }) => province.name).toSorted()).toEqual(['Bến Tre', 'Thừa Thiên Huế']);
    expect(new Map(incomparable.map(({ province, reasons }) => [province.name, reasons]))).toEqual(
      new Map<string, readonly object[]>([
        ['Sơn La', [{ reason: 'otherCutOff', cutOffOn: '2021-05-31' }]],
        ['Cao Bằng', [{ reason: 'otherGoalPeriod', period: '2020/2025' }]],
        ['Lai Châu', [{ reason: 'otherGoalDirection', direction: 'atMost' }]],
      ]),
    );
  });

  // A count says how large a province is, not how good.
  it('shows counts of things side by side, and ranks them by completion only', async () => {
    const comparison = await comparedBy({ indicator: 'admission.admitted', periods: '2023' });
    expect(comparison.isRanked).toBe(false);
    expect(new Set(comparison.comparable.map(({ rank }) => rank))).toEqual(new Set([null]));
  });
});

it('takes the newest revision only', async () => {
  await sent('ben-tre', [{ quantity: part(49, 50), revision: 2 }]);
  const comparison = await comparedBy({ periods: '2023' });
  const own = comparison.comparable.filter(({ province }) => province.name === 'Bến Tre');
  expect(own.map(({ measure, rank }) => [measure, rank])).toEqual([[{ numerator: 49, denominator: 50 }, 2]]);
});

// Neither grows with the number of units: the communes of a province are no rows of a comparison of provinces.
describe('with figures of communes beside those of provinces', () => {
  const communes = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      unitKind: 'commune' as const,
      unitId: `0198c0de-2222-7000-8000-${String(index).padStart(12, '0')}`,
      unitName: `Đảng bộ xã ${index}`,
      indicator: 'meeting.member-attendance',
      quantity: part(80, 100),
    }));

  beforeAll(async () => {
    await sent('hue', [{ indicator: 'meeting.member-attendance', quantity: part(95, 100) }, ...communes(30)]);
    await sent('son-la', communes(30));
  });

  it('compares provinces with their own figures, and says once of a province that it sent another level only', async () => {
    const comparison = await comparedBy({ indicator: 'meeting.member-attendance', periods: '2023' });
    expect(comparison.comparable.map(({ province }) => province.name)).toEqual(['Thừa Thiên Huế']);
    expect(comparison.incomparable.map(({ province, reasons }) => [province.name, reasons])).toEqual([
      ['Sơn La', [{ reason: 'otherLevel', unitKind: 'commune' }]],
    ]);
    expect(comparison.missing).toHaveLength(61);
  });

  it('says the same where no period is asked for', async () => {
    const comparison = await comparedBy({ indicator: 'meeting.member-attendance' });
    expect(comparison.comparable).toHaveLength(1);
    expect(comparison.incomparable.map(({ province }) => province.name)).toEqual(['Sơn La']);
  });

  it('compares communes where they are asked for', async () => {
    const comparison = await comparedBy({
      indicator: 'meeting.member-attendance',
      periods: '2023',
      unitKind: 'commune',
    });
    expect(comparison.comparable).toHaveLength(60);
    expect(comparison.incomparable).toEqual([]);
  });
});

describe('a comparison carried over to the provinces of today', () => {
  const asked = {
    indicator: 'study.members',
    by: 'figure',
    unitKind: 'province',
    origin: 'real',
    periods: '2021',
  } as const;

  /** As it is asked after the reorganization, which the clock of the tests has not come to. */
  const comparedAfter = async (provinces: 'ofDay' | 'today') => {
    const question = readQuestion({ ...asked, provinces });
    if (!question.ok) throw new Error(JSON.stringify(question.problems));
    const [only] = await compareProvinces(openNationalDb(env.NATIONAL), question.value, civilDate('2026-11-26'));
    return only!;
  };

  beforeAll(async () => {
    const in2021 = { cutOffOn: civilDate('2021-12-31'), period: period('2021') };
    await sent('tay-ninh-cu', [{ ...in2021, quantity: part(40, 60) }]);
    await sent('long-an', [{ ...in2021, quantity: part(30, 40) }]);
    await sent('ninh-thuan', [{ ...in2021, quantity: part(50, 60) }]);
  });

  it('shows a sum of what was sent before, and what could not be added up with the predecessor that is missing', async () => {
    const { comparison, carried } = await comparedAfter('today');
    const row = comparison.comparable.find(({ province }) => province.name === 'Tây Ninh')!;
    expect(row.figure.quantity).toEqual(part(70, 100));
    const names = carried!.sums.map(({ parts }) => parts.map(({ province }) => province.name).toSorted());
    expect(names).toEqual([['Long An', 'Tây Ninh']]);
    expect(carried!.uncarried.map(({ province, reasons }) => [province.name, reasons])).toEqual([
      [
        'Khánh Hòa',
        [{ reason: 'predecessorMissing', province: { id: provinceNamed('khanh-hoa-cu').id, name: 'Khánh Hòa' } }],
      ],
    ]);
  });

  it('has every province of today in one place', async () => {
    const { comparison, carried } = await comparedAfter('today');
    const rows = [...comparison.comparable, ...comparison.incomparable, ...carried!.uncarried];
    const ids = [...rows.map(({ province }) => province.id), ...comparison.missing.map(({ id }) => id)];
    expect([ids.length, new Set(ids).size]).toEqual([34, 34]);
  });

  it('is of the provinces of the day where nothing else is asked', async () => {
    const { comparison, carried } = await comparedAfter('ofDay');
    expect(carried).toBeNull();
    expect(comparison.comparable.map(({ province }) => province.name)).toContain('Ninh Thuận');
    const [asOf] = await compare({ periods: '2021', provinces: 'today' });
    expect(asOf!.carried).toEqual({ sums: [], uncarried: [] });
  });

  it('refuses another word for the provinces', async () => {
    const answer = await ask(national, '/api/comparisons?indicator=study.members&provinces=34');
    expect(answer.status).toBe(400);
  });
});
