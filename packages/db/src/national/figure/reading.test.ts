import { beforeAll, describe, expect, it } from 'vitest';
import { listFigures } from './comparing.ts';
import { saveDelivery } from './delivery.ts';
import { listFiguresOfProvince } from './queries.ts';
import { nationalDb } from '../../../test/databases.ts';
import { aDelivery, aSentFigure, idOf, monthsFrom, now, signed } from '../../../test/builders.ts';

const provinces = Array.from({ length: 34 }, (_, index) => idOf(200 + index));
const months = monthsFrom(2024, 10);
const question = { origin: 'real', indicator: 'admission.admitted', category: null, unitKind: 'province' } as const;
const communeCount = 40;

async function sent(provinceId: string, indicator: string, revision: number) {
  const rows = months.map((month) => aSentFigure({ indicator, period: month, revision }));
  await saveDelivery(nationalDb(), aDelivery({ provinceId, rows }), 'relay', now, signed());
}

async function sentByCommunes(provinceId: string) {
  const rows = Array.from({ length: communeCount }, (_, index) =>
    months.map((month) => aSentFigure({ unitKind: 'commune', unitId: idOf(1000 + index), period: month })),
  );
  await saveDelivery(nationalDb(), aDelivery({ provinceId, rows: rows.flat() }), 'relay', now, signed());
}

beforeAll(async () => {
  for (const provinceId of provinces) {
    await sent(provinceId, 'admission.admitted', 1);
    await sent(provinceId, 'member.total', 1);
  }
  for (const provinceId of provinces.slice(0, 10)) await sent(provinceId, 'admission.admitted', 2);
});

async function readFor(asked: Parameters<typeof listFigures>[1]) {
  const db = nationalDb();
  const figures = await listFigures(db, asked);
  return { figures, rowsRead: db.meter.rowsRead };
}

/** Budget: a comparison reads at most 1.2 × the rows it shows, the registry apart. */
async function expectWithinBudget() {
  const { figures, rowsRead } = await readFor({ ...question, periods: months });
  expect(figures).toHaveLength(340);
  expect(rowsRead).toBeLessThanOrEqual(340 * 1.2);
  return rowsRead;
}

/** From unit to unit without a list of them costs three rows for each shown, and one for each sender. */
async function expectLatestOnly() {
  const { figures, rowsRead } = await readFor({ ...question, periods: null });
  expect(figures.map(({ period }) => period)).toEqual(provinces.map(() => months.at(-1)));
  expect(rowsRead).toBeLessThanOrEqual(34 * 4 + 10);
  return rowsRead;
}

describe('comparing 34 provinces over 10 periods', () => {
  it('reads at most 1.2 × its 340 rows, and of past periods nothing where the latest are asked for', async () => {
    await expectWithinBudget();
    await expectLatestOnly();
  });

  it('reads no more when communes of three provinces have sent theirs as well', async () => {
    const before = [await expectWithinBudget(), await expectLatestOnly()];
    for (const provinceId of provinces.slice(0, 3)) await sentByCommunes(provinceId);
    expect([await expectWithinBudget(), await expectLatestOnly()]).toEqual(before);
  });

  it('reads no more when 52 provinces that ended before have sent theirs of earlier years', async () => {
    const before = await expectWithinBudget();
    for (let index = 0; index < 52; index += 1) {
      const provinceId = idOf(400 + index);
      const rows = monthsFrom(2023, 10).map((month) => aSentFigure({ period: month }));
      await saveDelivery(nationalDb(), aDelivery({ provinceId, rows }), 'relay', now, signed());
    }
    expect(await expectWithinBudget()).toBe(before);
  });

  it('asks communes only at their own level, and takes of the other provinces the one figure that there is', async () => {
    const { figures, rowsRead } = await readFor({ ...question, unitKind: 'commune', periods: months.slice(0, 2) });
    const ofKind = (kind: string) => figures.filter(({ unitKind }) => unitKind === kind).length;
    expect([ofKind('commune'), ofKind('province')]).toEqual([3 * communeCount * 2, 31 * 2]);
    const [shown, absences] = [3 * communeCount * 2, 31 * 2];
    expect(rowsRead).toBeLessThanOrEqual(shown + absences * 3 + 34 + 10);
  });
});

describe('who is asked for a figure of another level', () => {
  const asked = { ...question, indicator: 'org.branches' } as const;
  const provinceId = idOf(500);
  const [early, late] = [monthsFrom(2018, 3), monthsFrom(2020, 3)];

  beforeAll(async () => {
    // The later days first, so that neither the newest delivery nor the first one alone says when it sent.
    for (const months of [late, early]) {
      const rows = months.map((month) =>
        aSentFigure({ indicator: 'org.branches', unitKind: 'commune', unitId: idOf(4000), period: month }),
      );
      await saveDelivery(nationalDb(), aDelivery({ provinceId, rows }), 'relay', now, signed());
    }
  });

  const foundIn = async (...periods: readonly (typeof early)[number][]) => {
    const { figures } = await readFor({ ...asked, periods });
    return figures.map(({ period }) => period);
  };

  it('is a sender of days long before or after its last delivery', async () => {
    expect(await foundIn(early[0]!)).toEqual([early[0]]);
    expect(await foundIn(late[2]!)).toEqual([late[2]]);
  });

  it('is a sender of whom the question asks for some days only, or for more than it sent', async () => {
    const [before, after] = [monthsFrom(2017, 1)[0]!, monthsFrom(2026, 1)[0]!];
    expect(await foundIn(before, early[0]!)).toEqual([early[0]]);
    expect(await foundIn(late[2]!, after)).toEqual([late[2]]);
    expect(await foundIn(before, after)).toEqual([]);
    expect((await foundIn(before, early[0]!, late[2]!, after)).toSorted()).toEqual([early[0], late[2]]);
  });
});

describe('a province that has sent at another level only', () => {
  const other = { ...question, indicator: 'study.members' } as const;
  const ratio = { kind: 'ratio', numerator: 9, denominator: 10 } as const;
  const figure = (over: Parameters<typeof aSentFigure>[0]) =>
    aSentFigure({ indicator: 'study.members', quantity: ratio, ...over });
  const [first, second] = [provinces[0]!, provinces[1]!];

  beforeAll(async () => {
    const communes = Array.from({ length: communeCount }, (_, index) =>
      months.map((month) => figure({ unitKind: 'commune', unitId: idOf(2000 + index), period: month })),
    );
    const committee = figure({ unitKind: 'directCommittee', unitId: idOf(3000), period: months[0]! });
    const send = (provinceId: string, rows: readonly ReturnType<typeof figure>[]) =>
      saveDelivery(nationalDb(), aDelivery({ provinceId, rows }), 'relay', now, signed());
    await send(first, [...communes.flat(), committee]);
    await send(second, [figure({ period: months[1]! })]);
  });

  const found = async (periods: typeof months | null) => {
    const { figures, rowsRead } = await readFor({ ...other, periods });
    return { found: figures.map((one) => [one.provinceId, one.unitKind, one.period]), rowsRead };
  };

  it('is there with one figure a period, of the highest level it sent', async () => {
    const { found: figures, rowsRead } = await found(months.slice(0, 2));
    expect(figures).toHaveLength(3);
    expect(figures).toEqual(
      expect.arrayContaining([
        [second, 'province', months[1]],
        [first, 'directCommittee', months[0]],
        [first, 'commune', months[1]],
      ]),
    );
    expect(rowsRead).toBeLessThanOrEqual(34 + 67 + 3 * 3 + 10);
  });

  it('is there with its latest figure where no period is asked for', async () => {
    const { found: figures } = await found(null);
    expect(figures).toEqual([
      [second, 'province', months[1]],
      [first, 'directCommittee', months[0]],
    ]);
  });
});

it('shows of one province the newest of each level, the highest first, and says how many there are', async () => {
  const db = nationalDb();
  const { figures, total } = await listFiguresOfProvince(db, provinces[0]!, 'real');
  expect(total).toBe(20 + communeCount * 10 * 2 + 1);
  const ofKind = Map.groupBy(figures, ({ unitKind }) => unitKind);
  expect([...ofKind].map(([kind, rows]) => [kind, rows.length])).toEqual([
    ['province', 20],
    ['directCommittee', 1],
    ['commune', 200],
  ]);
  const communes = ofKind.get('commune')!.map(({ period }) => period);
  expect(communes).toEqual(communes.toSorted().toReversed());
  expect(db.meter.rowsRead).toBeLessThanOrEqual(figures.length + 5);
});
