import { beforeAll, describe, expect, it } from 'vitest';
import { endOfTime, period, provinceRegistry } from '@co-so/domain';
import type { Delivery, SentFigure } from '@co-so/domain';
import { saveRegistry } from '../registry/saving.ts';
import { saveDelivery } from './delivery.ts';
import { listReceptionFacts, loadReceptionFacts } from './reception.ts';
import { nationalDb } from '../../../test/databases.ts';
import { aDelivery, aSentFigure, idOf, now, signed } from '../../../test/builders.ts';

const hue = provinceRegistry.find(({ slug }) => slug === 'hue')!.id;
const rows = [aSentFigure(), aSentFigure({ category: 'women' }), aSentFigure({ period: period('2023') })];
const received = aDelivery({ provinceId: hue, rows });

beforeAll(async () => {
  await saveRegistry(nationalDb(), provinceRegistry, signed());
  await saveDelivery(nationalDb(), received, 'relay', now, signed());
});

const facts = (over: Partial<Delivery>) => loadReceptionFacts(nationalDb(), aDelivery({ provinceId: hue, ...over }));

it('knows every name a province ever had, the newest last, and none that is not in the registry', async () => {
  expect((await facts({})).provinceNames).toEqual(['Thừa Thiên Huế', 'Huế']);
  expect((await facts({ provinceId: idOf(999) })).provinceNames).toEqual([]);
});

it('knows the day from which a province is no more', async () => {
  const benTre = provinceRegistry.find(({ slug }) => slug === 'ben-tre')!.id;
  expect((await facts({ provinceId: benTre })).endedOn).toBe('2025-07-01');
  expect((await facts({})).endedOn).toBe(endOfTime);
});

it('knows a delivery that is stored by the hash of its content', async () => {
  expect((await facts({ contentHash: received.contentHash })).isStored).toBe(true);
  expect((await facts({})).isStored).toBe(false);
});

describe('the conflicts of a delivery', () => {
  const conflicts = async (given: readonly SentFigure[], over: Partial<Delivery> = {}) =>
    (await facts({ rows: given, ...over })).conflicts;
  const changed = rows.map((row) => ({ ...row, note: 'khác' }));

  it('are the rows stored under their key with another content', async () => {
    expect(await conflicts(changed)).toBe(3);
    expect(await conflicts([rows[0]!, rows[1]!, changed[2]!])).toBe(1);
  });

  it('are none for what says the same, is newer, or is of another province or origin', async () => {
    expect(await conflicts(rows)).toBe(0);
    expect(await conflicts(changed.map((row) => ({ ...row, revision: 2 })))).toBe(0);
    expect(await conflicts(changed, { provinceId: idOf(101) })).toBe(0);
    expect(await conflicts(changed, { origin: 'simulated' })).toBe(0);
  });

  it('are counted of many deliveries in one trip, each as if it came alone', async () => {
    const db = nationalDb();
    const provinceNames = ['Thừa Thiên Huế', 'Huế'];
    const many = [aDelivery({ provinceId: hue, rows: changed }), received, aDelivery({ provinceId: idOf(999) })];
    expect(await listReceptionFacts(db, many)).toEqual([
      { provinceNames, endedOn: endOfTime, isStored: false, conflicts: 3 },
      { provinceNames, endedOn: endOfTime, isStored: true, conflicts: 0 },
      { provinceNames: [], endedOn: endOfTime, isStored: false, conflicts: 0 },
    ]);
    expect(db.meter.queries).toBe(3);
  });
});
