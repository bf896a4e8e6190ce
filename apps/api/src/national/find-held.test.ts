import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { openNationalDb, openProvinceDb } from '@co-so/db';
import type { PeriodComparison, SentFigure } from '@co-so/domain';
import { layoutOf, putBack } from '../../../../packages/db/test/layout.ts';
import type { OneSubmission, SendingPreview } from '../indicator/submission-shapes.ts';
import { findAllHeld } from './find-held.ts';
import { relaySentFigures } from './relay-sent-figures.ts';
import { ask } from '../../test/asking.ts';
import { passTime } from '../../test/clock.ts';
import { dump } from '../../test/databases.ts';
import { documented } from '../../test/documented.ts';
import { admitted, imported } from '../../test/figure-files.ts';
import { binhThuan, national, openOffices, operator, platform, provinceNamed } from '../../test/offices.ts';
import { sceneOf } from '../../test/scene.ts';
import { approvedUnsent, correct, question } from '../../test/sending.ts';

const { id: provinceId } = provinceNamed('binh-thuan');
const { value: denominator, ...about } = admitted;
const women = { ...about, category: 'women', numerator: 90, denominator };

/** 269 and 90 women had arrived when the backup was made; 270 and a part of it more that the backup does not know. */
async function restoredToBefore(): Promise<void> {
  const backup = await layoutOf(env.POOL_00);
  await correct(binhThuan, 270, 1);
  await imported(binhThuan, { figures: [women] });
  await sent();
  await putBack(env.POOL_00, backup);
}

async function sent(): Promise<void> {
  passTime(1000);
  await approvedUnsent(binhThuan);
  expect(await relay()).toEqual({ sent: 1, alreadyThere: 0, failed: 0 });
}

beforeEach(
  sceneOf(async () => {
    await openOffices();
    await imported(binhThuan, { figures: [admitted] });
    await sent();
  }),
);

const relay = () => relaySentFigures(platform(), operator());
const find = () => findAllHeld(openNationalDb(env.NATIONAL), openProvinceDb(env.POOL_00), provinceId, operator());

async function preview(): Promise<SendingPreview> {
  return documented(await ask(binhThuan, `/api/submissions/preview?${new URLSearchParams(question)}`), 200);
}

async function atCentre(category?: string): Promise<PeriodComparison['comparison']> {
  const query = new URLSearchParams({ ...question, ...(category && { category }), periods: '2024' });
  const answer = await ask(national, `/api/comparisons?${query}`);
  return documented<{ comparisons: readonly [PeriodComparison] }>(answer, 200).comparisons[0].comparison;
}

const told = ({ category, revision, quantity, retracted }: SentFigure) => [category, revision, quantity, retracted];
const value = (number: number) => ({ kind: 'value', value: number });

describe('a province that was restored to before a sending', () => {
  it('learns what the centre has, numbers what it sends from it, and takes back what it does not hold', async () => {
    await restoredToBefore();
    expect(await find()).toEqual([question]);
    const { rows, lastSent } = await preview();
    expect(lastSent.map(told)).toEqual([
      [null, 2, value(270), undefined],
      ['women', 1, { kind: 'ratio', numerator: 90, denominator: 269 }, undefined],
    ]);
    expect(rows.map(told)).toEqual([
      [null, 3, value(269), undefined],
      ['women', 2, null, 'notHeld'],
    ]);
    await sent();
    expect((await atCentre()).comparable.map(({ figure }) => figure.quantity)).toEqual([value(269)]);
    expect((await atCentre('women')).incomparable).toMatchObject([
      { reasons: [{ reason: 'retracted', why: 'notHeld' }] },
    ]);
  });

  it('sends nothing new where it comes to say again what the centre has', async () => {
    await restoredToBefore();
    await find();
    await correct(binhThuan, 270, 1);
    await imported(binhThuan, { figures: [women] });
    const { rows, lastSent } = await preview();
    expect(rows).toEqual(lastSent);
  });

  it('learns it from the refusal, where nobody looked; the refused one is superseded by the next', async () => {
    await restoredToBefore();
    await correct(binhThuan, 271, 1);
    const { submissionId } = await approvedUnsent(binhThuan);
    expect(await relay()).toEqual({ sent: 0, alreadyThere: 0, failed: 1 });
    const shown = async () => documented<OneSubmission>(await ask(binhThuan, `/api/submissions/${submissionId}`), 200);
    const reasons = ['delivery-conflicts'];
    expect((await shown()).deliveryState).toEqual({ state: 'refused', reasons, attempts: 1, isForGood: true });
    passTime(86_400_000);
    expect(await relay()).toEqual({ sent: 0, alreadyThere: 0, failed: 0 });
    await sent();
    expect((await shown()).deliveryState).toEqual({ state: 'superseded', reasons });
    expect((await atCentre()).comparable).toMatchObject([{ figure: { quantity: value(271), revision: 3 } }]);
  });

  // What was refused is not at the centre, whatever was approved here.
  it('sends what was refused for good again, each row under the next revision of what the centre has', async () => {
    await restoredToBefore();
    await correct(binhThuan, 271, 1);
    await imported(binhThuan, { figures: [{ ...women, numerator: 95 }] });
    const { submissionId } = await approvedUnsent(binhThuan);
    expect((await relay()).failed).toBe(1);
    await correct(binhThuan, 270, 2);
    const { rows, lastSent } = await preview();
    const ofWomen = (numerator: number) => ({ kind: 'ratio', numerator, denominator: 269 });
    expect(lastSent.map(told)).toEqual([
      [null, 2, value(270), undefined],
      ['women', 1, ofWomen(90), undefined],
    ]);
    expect(rows.map(told)).toEqual([
      [null, 2, value(270), undefined],
      ['women', 2, ofWomen(95), undefined],
    ]);
    const shown = async () => documented<OneSubmission>(await ask(binhThuan, `/api/submissions/${submissionId}`), 200);
    expect((await shown()).hasNothingToSend).toBe(false);
    await sent();
    expect((await atCentre('women')).comparable).toMatchObject([{ figure: { revision: 2 } }]);
    expect((await shown()).hasNothingToSend).toBe(true);
  });
});

it('finds nothing where the centre has what the province sent, and changes nothing', async () => {
  const before = [await dump(env.POOL_00), await dump(env.NATIONAL)];
  expect(await find()).toEqual([]);
  expect([await dump(env.POOL_00), await dump(env.NATIONAL)]).toEqual(before);
});
