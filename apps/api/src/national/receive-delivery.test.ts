import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { openNationalDb } from '@co-so/db';
import { civilDate, period } from '@co-so/domain';
import type { Delivery, Instant } from '@co-so/domain';
import { receiveDeliveries, receiveDelivery } from './receive-delivery.ts';
import type { Reception } from './receive-delivery.ts';
import { ask } from '../../test/asking.ts';
import { now } from '../../test/clock.ts';
import { countRows, dump } from '../../test/databases.ts';
import { aDelivery, aSentFigure } from '../../test/deliveries.ts';
import { documented, refusal } from '../../test/documented.ts';
import { binhThuan, national, operator } from '../../test/offices.ts';

function send(delivery: unknown, mode: 'dry-run' | 'store' = 'store') {
  return ask(national, '/api/deliveries', { body: { mode, delivery } });
}

it('tells in a dry run what a file would bring, and stores nothing', async () => {
  const before = await dump(env.NATIONAL);
  const delivery = await aDelivery('lang-son', { rows: [aSentFigure(), aSentFigure({ period: period('2023') })] });
  expect(documented<Reception>(await send(delivery, 'dry-run'), 200)).toEqual({
    stored: false,
    provinceName: 'Lạng Sơn',
    rows: 2,
    contentHash: delivery.contentHash,
  });
  expect(await dump(env.NATIONAL)).toEqual(before);
});

it('stores a file once, with one audit entry, whether the province works here or not', async () => {
  const audited = await countRows(env.NATIONAL, 'audit_entry');
  const delivery = await aDelivery('lang-son');
  expect(documented<Reception>(await send(delivery), 200).stored).toBe(true);
  expect(await countRows(env.NATIONAL, 'audit_entry')).toBe(audited + 1);
  const before = await dump(env.NATIONAL);
  expect(documented<Reception>(await send(delivery), 200).stored).toBe(false);
  expect(await dump(env.NATIONAL)).toEqual(before);
});

async function expectRefused(delivery: unknown, status: number, problems: readonly string[]) {
  const before = await dump(env.NATIONAL);
  for (const mode of ['dry-run', 'store'] as const)
    expect(refusal(await send(delivery, mode), status)).toEqual(problems);
  expect(await dump(env.NATIONAL)).toEqual(before);
}

it('refuses a delivery that was changed on its way', async () => {
  const delivery = await aDelivery('hue');
  await expectRefused({ ...delivery, rows: [aSentFigure({ note: 'sửa' })] }, 422, [
    'delivery-hash-differs /contentHash',
  ]);
});

it('refuses a delivery with another content under a key that is stored', async () => {
  await send(await aDelivery('son-la'));
  const other = await aDelivery('son-la', { rows: [aSentFigure({ note: 'khác' })] });
  await expectRefused(other, 409, ['delivery-conflicts']);
});

it('refuses a name that the province never had, and answers an older name of its own with the newest', async () => {
  await expectRefused(await aDelivery('hue', { provinceName: 'Quảng Trị' }), 422, [
    'delivery-province-other /provinceName',
  ]);
  const older = await aDelivery('hue', { provinceName: 'Thừa Thiên Huế' });
  expect(documented<Reception>(await send(older, 'dry-run'), 200).provinceName).toBe('Huế');
});

it('stores a delivery once that comes twice at the same moment, and audits it once', async () => {
  const audited = await countRows(env.NATIONAL, 'audit_entry');
  const delivery = await aDelivery('quang-ninh');
  const file = [delivery, await aDelivery('hung-yen')];
  const db = () => openNationalDb(env.NATIONAL);
  const once = await Promise.all([1, 2, 3].map(() => receiveDelivery(db(), operator(), delivery, 'relay')));
  expect(once.map((result) => result.ok && result.value.stored).toSorted()).toEqual([false, false, true]);
  expect(await countRows(env.NATIONAL, 'audit_entry')).toBe(audited + 1);
  const whole = await Promise.all([1, 2].map(() => receiveDeliveries(db(), operator(), file, 'file')));
  const stored = whole.map((result) => result.ok && result.value.map((one) => one.stored).join());
  expect(stored.toSorted()).toEqual(['false,false', 'false,true']);
  expect(await countRows(env.NATIONAL, 'audit_entry')).toBe(audited + 2);
});

it('names every reason at once', async () => {
  const { preparedBy } = await aDelivery('hue');
  const delivery = await aDelivery('hue', {
    provinceId: '0198c0de-1111-7000-8000-00000000ffff',
    approvedBy: preparedBy,
    approvedAt: (now() + 1) as Instant,
    contentHash: '0'.repeat(64),
    rows: [aSentFigure({ period: period('2025') }), aSentFigure({ cutOffOn: civilDate('2023-12-31') })],
  });
  await expectRefused(delivery, 422, [
    'delivery-hash-differs /contentHash',
    'delivery-province-unknown /provinceId',
    'same-person-approves /approvedBy',
    'delivery-approved-later /approvedAt',
    'period-in-future /rows/0/period',
    'cut-off-outside-period /rows/1/cutOffOn',
  ]);
});

it('refuses rows that no province could have approved, each at its place', async () => {
  const rows = [
    aSentFigure({ indicator: 'admission.all' }),
    aSentFigure({ category: 'women', definitionVersion: 9 }),
    aSentFigure({ quantity: { kind: 'ratio', numerator: 57, denominator: 56 } }),
    aSentFigure({ quantity: null }),
    aSentFigure({ period: period('annual') }),
    aSentFigure({ coverage: { reported: 3, expected: 2 } }),
    aSentFigure({ cutOffOn: civilDate('2024-06-15') }),
  ].map((row, index) => ({ ...row, revision: index + 1 }));
  await expectRefused(await aDelivery('hue', { rows }), 422, [
    'indicator-unknown /rows/0/indicator',
    'category-unknown /rows/1/category',
    'definition-unknown /rows/1/definitionVersion',
    'part-over-base /rows/2/quantity',
    'quantity-missing /rows/3/quantity',
    'period-annual-figure /rows/4/period',
    'coverage-unusable /rows/5/coverage',
    'period-in-future /rows/6/cutOffOn',
  ]);
});

it('refuses what the province itself could not have recorded, approved or sent', async () => {
  const small = {
    indicator: 'admission.admitted',
    category: 'religious',
    quantity: { kind: 'value', value: 2 },
  } as const;
  const rows = [
    aSentFigure({ quantity: { kind: 'value', value: 45 } }),
    aSentFigure({ unitKind: 'subordinateBranch' }),
    aSentFigure(small),
  ].map((row, index) => ({ ...row, revision: index + 1 }));
  await expectRefused(await aDelivery('hue', { rows, approvedAt: -5 as Instant }), 422, [
    'delivery-approved-earlier /approvedAt',
    'quantity-not-for-measure /rows/0/quantity',
    'unit-kind-not-sent /rows/1/unitKind',
    'cell-too-small /rows/2/quantity',
  ]);
  const unsigned = await aDelivery('hue', { preparedBy: { id: 'x', title: '' } });
  await expectRefused(unsigned, 422, ['field-type /preparedBy/title']);
});

it('refuses a figure of a period in which the sender was no more', async () => {
  const later = { ...operator(), now: Date.UTC(2026, 5, 1) as Instant, today: civilDate('2026-06-01') };
  const rows = [aSentFigure({ period: period('2026') }), aSentFigure({ period: period('2024') })];
  const delivery = await aDelivery('ben-tre', { rows, approvedAt: later.now });
  const received = await receiveDelivery(openNationalDb(env.NATIONAL), later, delivery, 'file');
  expect(received.ok ? [] : received.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'period-after-province /rows/0/period',
  ]);
});

it.each<readonly [string, Partial<Record<keyof Delivery | 'extra', unknown>>, readonly string[]]>([
  ['another format', { format: 'co-so/delivery/9' }, ['field-type /format']],
  ['no rows', { rows: [] }, ['field-type /rows']],
  ['a member too many', { extra: 1 }, ['field-unknown /extra']],
  [
    'a day that does not exist',
    { rows: [{ ...aSentFigure(), cutOffOn: '2024-02-30' }] },
    ['field-type /rows/0/cutOffOn'],
  ],
  ['an id that is none', { submissionId: '1' }, ['field-type /submissionId']],
])('refuses a file with %s', async (_, over, problems) => {
  await expectRefused({ ...(await aDelivery('hue')), ...over }, 422, problems);
});

it('refuses what is no delivery at all', async () => {
  await expectRefused('tệp', 422, ['field-type']);
  expect(refusal(await ask(national, '/api/deliveries', { body: { mode: 'now' } }), 422)).toContain('field-type /mode');
});

describe('a file of many deliveries', () => {
  const receive = (content: unknown) => receiveDeliveries(openNationalDb(env.NATIONAL), operator(), content, 'file');

  it('is stored one by one, what is there already aside', async () => {
    const [one, other] = [await aDelivery('cao-bang'), await aDelivery('lai-chau')];
    await send(one);
    const received = await receive([one, other]);
    expect(received.ok && received.value.map(({ provinceName, stored }) => [provinceName, stored])).toEqual([
      ['Cao Bằng', false],
      ['Lai Châu', true],
    ]);
    const stored = env.NATIONAL.prepare('SELECT count(*) FROM delivery WHERE content_hash IN (?, ?)');
    expect(await stored.bind(one.contentHash, other.contentHash).first('count(*)')).toBe(2);
  });

  it('is refused whole when one of them is wrong, each problem at its place', async () => {
    const before = await dump(env.NATIONAL);
    const [right, wrong] = [await aDelivery('dien-bien'), await aDelivery('nghe-an')];
    const received = await receive([right, { ...wrong, provinceName: 'Khác' }, { ...wrong, origin: 'x' }]);
    const places = received.ok ? [] : received.problems.map(({ code, at }) => `${code} ${at}`);
    expect(places).toEqual(['field-type /2/origin']);
    const sealed = await receive([right, { ...wrong, provinceName: 'Khác' }]);
    expect(sealed.ok ? [] : sealed.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'delivery-hash-differs /1/contentHash',
      'delivery-province-other /1/provinceName',
    ]);
    expect(await dump(env.NATIONAL)).toEqual(before);
  });
});

it('is no business of a province', async () => {
  const answer = await ask(binhThuan, '/api/deliveries', { body: { mode: 'store', delivery: await aDelivery('hue') } });
  expect(answer.status).toBe(404);
});
