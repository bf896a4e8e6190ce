import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulatedFiles } from '../../../../scripts/simulate.ts';
import { isCase, simulatedCases } from '../../../../scripts/simulate/cases.ts';
import { civilDate, dayNumber, parseCivilDate, vietnamDay } from '../civil-date.ts';
import { indicatorOf } from '../indicator/catalogue/catalogue.ts';
import { countOf } from '../indicator/figure.ts';
import { checkParts } from '../indicator/parts-check.ts';
import { includesDay, parsePeriod } from '../period.ts';
import { compareRatios, ratio } from '../ratio.ts';
import { noonOf } from '../testing/builders.ts';
import {
  files,
  lastMonth,
  provinces,
  received,
  roundOf,
  rounds,
  senders,
  toLastMonth,
} from '../testing/simulated-year.ts';
import { decideReception, deliveryText } from './delivery.ts';
import { findBySlug, provinceOnDay } from './province.ts';
import { provinceRegistry } from './province-registry.ts';
import type { SentFigure } from './sent-figure.ts';

const folder = new URL('../../../../demo/simulated/', import.meta.url);
const fileNames = readdirSync(folder).filter((name) => name.endsWith('.json'));
const communes = new Map(
  (JSON.parse(textOf('../source/provinces.json')) as readonly { slug: string; communes: number }[]).map((one) => [
    one.slug,
    one.communes,
  ]),
);

/** The year is told up to its last round; by this day every delivery of it had been approved. */
const dayOfReception = { now: noonOf('2026-11-22'), today: civilDate('2026-11-22') };

function textOf(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

function count({ quantity }: SentFigure): number {
  return countOf(quantity!)!;
}

/** How many days before its round was due a delivery was approved; below zero for a late one. */
function daysAhead(period: string, approvedAt: (typeof received)[number]['approvedAt']): number {
  return dayNumber(roundOf(period).dueOn) - dayNumber(vietnamDay(approvedAt));
}

describe('the files', () => {
  it('are, byte for byte, what the generator makes, each time it is asked', () => {
    expect([...files.keys()].toSorted()).toEqual(fileNames.toSorted());
    expect([...simulatedFiles()]).toEqual([...files]);
    expect(fileNames.filter((name) => files.get(name) !== textOf(name))).toEqual([]);
  });

  it('are small enough to be carried and read, and hold one row a line', () => {
    expect(fileNames.filter((name) => textOf(name).length >= 400_000)).toEqual([]);
    const lines = fileNames.flatMap((name) => textOf(name).split('\n'));
    expect(lines.filter((line) => line.startsWith('{"unitId":'))).toHaveLength(received.length);
  });

  it('tell the reader of every province that is out of order on purpose', () => {
    const told = textOf('README.md');
    const slugs = Object.values(simulatedCases).flat();
    const names = slugs.map(
      (slug) => provinceOnDay(findBySlug(provinceRegistry, slug)!, civilDate('2026-10-31'))?.name,
    );
    expect(names.filter((name) => !name || !told.includes(name))).toEqual([]);
  });
});

describe.each(senders)('the deliveries of $slug', ({ slug, deliveries }) => {
  const rows = deliveries.flatMap((delivery) => delivery.rows);
  const rowsOf = (indicator: string, category: string | null = null) =>
    rows.filter((row) => row.indicator === indicator && row.category === category);

  it('are received: sealed, by two persons, of a province that stands', () => {
    const known = provinces.find(({ id }) => id === deliveries[0]!.provinceId)?.name;
    expect(known).toBe(slug);
    for (const delivery of deliveries) {
      const computed = createHash('sha256').update(deliveryText(delivery)).digest('hex');
      const { names, endedOn } = findBySlug(provinceRegistry, slug)!;
      const facts = { provinceNames: names.map(({ value }) => value.name), endedOn, conflicts: 0 };
      expect([delivery.provinceId, decideReception(delivery, computed, facts, dayOfReception).ok]).toEqual([
        deliveries[0]!.provinceId,
        true,
      ]);
    }
  });

  it('are one for the year and one for each month, the last one included unless that is missing', () => {
    const months = isCase(slug, 'lastRoundMissing') ? 9 : 10;
    const expected = Array.from({ length: months }, (_, index) => {
      const month = `2026-${String(index + 1).padStart(2, '0')}`;
      return index === 0 ? [month] : [`2026-01/${month}`, month];
    });
    const periods = deliveries.map((delivery) => [...new Set(delivery.rows.map((row) => row.period))].toSorted());
    expect(periods).toEqual([['2025'], ...expected.map((of) => of.toSorted())]);
  });

  it('were each approved in the last days before it was due, or for the last round days after on purpose', () => {
    for (const { rows: sent, approvedAt } of deliveries) {
      const { period } = sent[0]!;
      const days = daysAhead(period, approvedAt);
      const [least, most] = isCase(slug, 'late') && period === lastMonth ? [-9, -2] : [0, 3];
      expect([period, days >= least && days <= most]).toEqual([period, true]);
      expect(vietnamDay(approvedAt) > roundOf(period).cutOffOn).toBe(true);
    }
  });

  it('mark every row as simulated, at one unit, with the communes that reported', () => {
    const units = new Set(rows.map(({ unitId, unitName, unitKind }) => [unitId, unitName, unitKind].join()));
    expect([new Set(deliveries.map(({ origin }) => origin)), units.size]).toEqual([new Set(['simulated']), 1]);
    for (const { document, note, coverage } of rows) {
      expect([document, note, coverage?.expected]).toEqual([
        'Số liệu mô phỏng',
        'số liệu mô phỏng',
        communes.get(slug),
      ]);
      expect(coverage!.reported).toBeLessThanOrEqual(coverage!.expected);
    }
  });

  it('count up to a day of their period', () => {
    const outside = rows.filter(({ period, cutOffOn }) => cutOffOn === null || !includesDay(period, cutOffOn));
    expect(outside).toEqual([]);
  });

  it.each(['org.grassroots', 'rating.organizations', 'rating.members'])('have parts of %s that sum', (indicator) => {
    for (const { period } of rowsOf(indicator)) {
      const figures = rows.filter((row) => row.period === period).map((row) => ({ ...row, quantity: row.quantity! }));
      expect(checkParts(indicatorOf(indicator), figures)?.verdict).toBe('sums');
    }
  });

  it('never fall in what is counted from January on', () => {
    for (const indicator of ['admission.admitted', 'meeting.member-attendance', 'study.members']) {
      const quantities = rowsOf(indicator).map(({ quantity }) => quantity!);
      const pairs = quantities.flatMap((one) => (one.kind === 'percentage' ? [] : [one]));
      const rising = (values: readonly number[]) =>
        values.every((value, index) => index === 0 || values[index - 1]! <= value);
      expect(rising(pairs.map((one) => countOf(one)!))).toBe(true);
      expect(rising(pairs.map((one) => (one.kind === 'ratio' ? one.denominator : 0)))).toBe(true);
    }
  });

  it('are of a plausible size', () => {
    for (const row of rowsOf('member.total')) {
      expect(count(row)).toBeGreaterThanOrEqual(30_000);
      expect(count(row)).toBeLessThanOrEqual(450_000);
    }
    for (const { quantity } of rowsOf('meeting.member-attendance')) {
      if (quantity?.kind !== 'ratio') continue;
      expect(compareRatios(quantity, ratio(84, 100))).toBeGreaterThanOrEqual(0);
      expect(compareRatios(quantity, ratio(98, 100))).toBeLessThanOrEqual(0);
    }
    const last = rowsOf('admission.admitted').find((row) => row.period === toLastMonth);
    if (last?.goal?.goal.kind !== 'value') return;
    const completion = ratio(count(last), last.goal.goal.value);
    expect(compareRatios(completion, ratio(55, 100))).toBeGreaterThanOrEqual(0);
    expect(compareRatios(completion, ratio(115, 100))).toBeLessThanOrEqual(0);
  });

  it.each(['rating.organizations', 'rating.members'])('rate at most a fifth of the good of %s outstanding', (id) => {
    const [outstanding, good] = ['outstanding', 'good'].map((level) => count(rowsOf(id, level)[0]!));
    expect(outstanding).toBeLessThanOrEqual(Math.floor(good! / 5));
  });
});

it('gives no simulated thing an id that something else has', () => {
  const ids = [
    ...provinceRegistry.map(({ id }) => id),
    ...rounds.map(({ id }) => id),
    ...senders.flatMap(({ deliveries }) => [
      deliveries[0]!.rows[0]!.unitId,
      ...deliveries.map(({ submissionId }) => submissionId),
    ]),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

it('has a round for the year, each month and each span of months, all simulated and due after they end', () => {
  expect(rounds).toHaveLength(20);
  for (const { period, cutOffOn, dueOn, origin, title } of rounds) {
    expect([parsePeriod(period), parseCivilDate(dueOn), origin]).toEqual([period, dueOn, 'simulated']);
    expect(includesDay(period, cutOffOn) && cutOffOn < dueOn && title.endsWith('(mô phỏng)')).toBe(true);
  }
  expect(roundOf('2025')).toMatchObject({ cutOffOn: '2025-12-31', dueOn: '2026-01-31' });
  expect(roundOf(toLastMonth)).toMatchObject({ cutOffOn: '2026-10-31', dueOn: '2026-11-05' });
});
