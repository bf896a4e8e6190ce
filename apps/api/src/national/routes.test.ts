import { beforeAll, describe, expect, it } from 'vitest';
import type { AskableQuestion } from '@co-so/db';
import { openNationalDb } from '@co-so/db';
import { env } from 'cloudflare:workers';
import { civilDate, period } from '@co-so/domain';
import type { ProvinceOnDay, ReceivedFigure, ReportingRound } from '@co-so/domain';
import { scheduleRounds } from './schedule-rounds.ts';
import type { ProvincesOfDay } from './province-routes.ts';
import { ask } from '../../test/asking.ts';
import { now } from '../../test/clock.ts';
import { aDelivery, aSentFigure } from '../../test/deliveries.ts';
import { documented, refusal } from '../../test/documented.ts';
import { national, operator } from '../../test/offices.ts';

const round: ReportingRound = {
  id: 'nam-2024',
  origin: 'real',
  title: 'Báo cáo năm 2024',
  period: period('2024'),
  cutOffOn: civilDate('2024-12-31'),
  dueOn: civilDate('2025-01-15'),
};

beforeAll(async () => {
  const goal = {
    goal: { kind: 'value', value: 50 },
    direction: 'atLeast',
    period: period('2024'),
    source: 'reported',
  } as const;
  const deliveries = [
    await aDelivery('binh-thuan', { rows: [aSentFigure({ goal }), aSentFigure({ period: period('2023') })] }),
    await aDelivery('ben-tre'),
    await aDelivery('ca-mau', { origin: 'simulated' }),
  ];
  for (const delivery of deliveries)
    documented(await ask(national, '/api/deliveries', { body: { mode: 'store', delivery } }), 200);
  await scheduleRounds(openNationalDb(env.NATIONAL), operator(), [round]);
});

describe('the provinces of a day', () => {
  const list = async (query = '') => documented<ProvincesOfDay>(await ask(national, `/api/provinces${query}`), 200);

  it.each([
    ['', '2024-06-14', 63],
    ['?on=2025-06-30', '2025-06-30', 63],
    ['?on=2025-07-01', '2025-07-01', 34],
  ])('%s are those of %s', async (query, day, count) => {
    const listed = await list(query);
    expect([listed.day, listed.provinces.length]).toEqual([day, count]);
  });

  it('say where each works in this system and what it has sent', async () => {
    const { provinces } = await list();
    const of = (slug: string) => provinces.find((province) => province.slug === slug);
    expect(of('binh-thuan')).toMatchObject({
      name: 'Bình Thuận',
      host: 'binh-thuan',
      sent: { deliveries: 1, rows: 2, lastReceivedAt: now() },
    });
    expect(of('ben-tre')).toMatchObject({ host: null, sent: { deliveries: 1, rows: 1 } });
    expect(of('ha-giang')).toMatchObject({ host: null, sent: null });
    expect(provinces.map(({ code }) => code)).toEqual(provinces.map(({ code }) => code).toSorted());
  });

  it('keep what was made up apart from what was sent', async () => {
    const simulated = (await list('?origin=simulated&on=2025-07-01')).provinces.filter(({ sent }) => sent);
    expect(simulated.map(({ slug }) => slug)).toEqual(['ca-mau']);
  });
});

describe('what one province sent', () => {
  interface ProvinceFigures {
    readonly province: ProvinceOnDay;
    readonly figures: readonly ReceivedFigure[];
  }

  it('is listed with the newest period first', async () => {
    const answer = await ask(national, '/api/provinces/binh-thuan/figures');
    const { province, figures } = documented<ProvinceFigures>(answer, 200);
    expect(province).toMatchObject({ slug: 'binh-thuan', fullName: 'tỉnh Bình Thuận' });
    expect(figures.map(({ period: of }) => of)).toEqual(['2024', '2023']);
  });

  it('is nothing for a province that has sent nothing', async () => {
    const answer = await ask(national, '/api/provinces/ha-giang/figures');
    expect(documented<ProvinceFigures>(answer, 200).figures).toEqual([]);
  });

  it('is not found for a province that did not stand on the day, nor for one that never was', async () => {
    for (const path of ['/api/provinces/binh-thuan/figures?on=2025-07-01', '/api/provinces/khong-co/figures'])
      expect(refusal(await ask(national, path), 404)).toEqual(['not-found']);
  });
});

it('offers the questions that have an answer, with the rounds', async () => {
  const { questions, rounds } = documented<{
    readonly questions: readonly AskableQuestion[];
    readonly rounds: readonly ReportingRound[];
  }>(await ask(national, '/api/questions'), 200);
  const asked = { indicator: 'study.members', category: null, unitKind: 'province' };
  expect(questions.toSorted((left, right) => (left.period < right.period ? -1 : 1))).toEqual([
    { ...asked, period: '2023', hasGoal: false },
    { ...asked, period: '2024', hasGoal: true },
  ]);
  expect(rounds).toEqual([round]);
});

it.each([
  ['/api/provinces?on=2024-13-01', '/on'],
  ['/api/provinces?origin=all', '/origin'],
  ['/api/questions?origin=x', '/origin'],
])('refuses what it cannot read: %s', async (path, at) => {
  expect(refusal(await ask(national, path), 400)).toEqual([`parameter-invalid ${at}`]);
});

it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  ['an indicator nobody has', { indicator: 'study.all' }, ['indicator']],
  ['a category it does not have', { category: 'women' }, ['category']],
  ['a period that is none', { periods: '2023,2023-13' }, ['periods']],
  ['every year, which has no days', { periods: '2023,annual' }, ['periods']],
  ['an empty list of periods', { periods: '' }, ['periods']],
  [
    'more than twelve periods',
    { periods: Array.from({ length: 13 }, (_, index) => 2000 + index).join(',') },
    ['periods'],
  ],
  ['three things at once', { indicator: 'x', category: 'y', periods: 'z' }, ['indicator', 'category', 'periods']],
  ['another way to compare', { by: 'size' }, ['by']],
  ['another kind of unit and origin', { unitKind: 'district', origin: 'mixed' }, ['unitKind', 'origin']],
])('refuses to compare %s', async (_, query, parameters) => {
  const answer = await ask(
    national,
    `/api/comparisons?${new URLSearchParams({ indicator: 'study.members', ...query })}`,
  );
  expect(refusal(answer, 400)).toEqual(parameters.map((parameter) => `parameter-invalid /${parameter}`));
  const { errors }: { errors: readonly { readonly parameter: string }[] } = JSON.parse(answer.text);
  expect(errors.map(({ parameter }) => parameter)).toEqual(parameters);
});

it('refuses to compare nothing in particular', async () => {
  expect(refusal(await ask(national, '/api/comparisons'), 400)).toEqual(['parameter-invalid /indicator']);
});
