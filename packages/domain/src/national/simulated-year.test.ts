import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulatedFiles } from '../../../../scripts/simulate.ts';
import { isCase, simulatedCases } from '../../../../scripts/simulate/cases.ts';
import { civilDate, parseCivilDate } from '../civil-date.ts';
import { definitionFor, indicatorOf } from '../indicator/catalogue/catalogue.ts';
import { countOf } from '../indicator/figure.ts';
import { checkParts } from '../indicator/parts-check.ts';
import { includesDay, parsePeriod, period } from '../period.ts';
import { compareRatios, ratio } from '../ratio.ts';
import { compareFigures } from './comparison.ts';
import type { ComparedBy, Comparison, Incomparability } from './comparison.ts';
import { decideReception, deliveryText, readDelivery } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import { findBySlug, provinceOnDay, provincesOn } from './province.ts';
import { provinceRegistry } from './province-registry.ts';
import { readRounds } from './reporting-round.ts';
import { sendingState } from './sender.ts';
import type { ReceivedFigure, ReportingRound, SentFigure } from './sent-figure.ts';

const folder = new URL('../../../../demo/simulated/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const deliveries = files
  .filter((name) => name !== 'rounds.json')
  .map((name) => ({ slug: name.replace('.json', ''), delivery: deliveryIn(name) }));
const rounds = roundsIn('rounds.json');
const communes = new Map(
  (JSON.parse(textOf('../source/provinces.json')) as readonly { slug: string; communes: number }[]).map((one) => [
    one.slug,
    one.communes,
  ]),
);
const provinces = provincesOn(provinceRegistry, civilDate('2026-10-31')).map(({ id, slug }) => ({ id, name: slug }));
const received: readonly ReceivedFigure[] = deliveries.flatMap(({ delivery }) =>
  delivery.rows.map((row) => ({
    ...row,
    provinceId: delivery.provinceId,
    origin: delivery.origin,
    approvedAt: delivery.approvedAt,
    receivedAt: delivery.approvedAt,
  })),
);
const october = '2026-10';
const toOctober = '2026-01/2026-10';

function textOf(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

function deliveryIn(name: string): Delivery {
  const read = readDelivery(JSON.parse(textOf(name)));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  return read.value;
}

function roundsIn(name: string): readonly ReportingRound[] {
  const read = readRounds(JSON.parse(textOf(name)));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  return read.value;
}

function roundOf(of: string): ReportingRound {
  return rounds.find((round) => round.period === of)!;
}

function compared(indicatorId: string, of: string, by: ComparedBy = 'figure'): Comparison {
  const indicator = indicatorOf(indicatorId);
  const round = roundOf(of);
  const definitionVersion = definitionFor(indicator, round.period).version;
  const figures = received.filter((row) => row.indicator === indicatorId && row.category === null && row.period === of);
  const { cutOffOn } = round;
  return compareFigures(
    { indicator, category: null, by, period: round.period, unitKind: 'province', definitionVersion, cutOffOn, round },
    provinces,
    figures,
  );
}

function slugsWith(comparison: Comparison, reason: Incomparability['reason']): readonly string[] {
  return comparison.incomparable
    .filter(({ reasons }) => reasons.some((one) => one.reason === reason))
    .map(({ province }) => province.name)
    .toSorted();
}

function rowsOf({ rows }: Delivery, indicator: string, category: string | null = null): readonly SentFigure[] {
  return rows.filter((row) => row.indicator === indicator && row.category === category);
}

function count({ quantity }: SentFigure): number {
  return countOf(quantity!)!;
}

describe('the files', () => {
  it('are, byte for byte, what the generator makes, each time it is asked', () => {
    const generated = simulatedFiles();
    expect([...generated.keys()].toSorted()).toEqual(files.toSorted());
    expect([...simulatedFiles()]).toEqual([...generated]);
    expect(files.filter((name) => generated.get(name) !== textOf(name))).toEqual([]);
  });

  it('are small enough to be carried and read', () => {
    expect(files.filter((name) => textOf(name).length >= 400_000)).toEqual([]);
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

describe.each(deliveries)('the delivery of $slug', ({ slug, delivery }) => {
  it('is received: sealed, by two persons, of a province that stands', () => {
    const computed = createHash('sha256').update(deliveryText(delivery)).digest('hex');
    const known = provinces.find(({ id }) => id === delivery.provinceId)?.name;
    expect(known).toBe(slug);
    expect(decideReception(delivery, computed, known)).toMatchObject({ ok: true });
  });

  it('marks every row as simulated, at one unit, with the communes that reported', () => {
    const names = new Set(delivery.rows.map(({ unitId, unitName, unitKind }) => [unitId, unitName, unitKind].join()));
    expect([delivery.origin, names.size]).toEqual(['simulated', 1]);
    for (const { document, note, coverage } of delivery.rows) {
      expect([document, note, coverage?.expected]).toEqual([
        'Số liệu mô phỏng',
        'số liệu mô phỏng',
        communes.get(slug),
      ]);
      expect(coverage!.reported).toBeLessThanOrEqual(coverage!.expected);
    }
  });

  it('counts up to a day of its period', () => {
    const outside = delivery.rows.filter(({ period: of, cutOffOn }) => cutOffOn === null || !includesDay(of, cutOffOn));
    expect(outside).toEqual([]);
  });

  it.each(['org.grassroots', 'rating.organizations', 'rating.members'])('has parts of %s that sum', (indicator) => {
    for (const { period: of } of rowsOf(delivery, indicator)) {
      const rows = delivery.rows.filter((row) => row.period === of);
      const figures = rows.map((row) => ({ ...row, quantity: row.quantity! }));
      expect(checkParts(indicatorOf(indicator), figures)?.verdict).toBe('sums');
    }
  });

  it('never falls in what is counted from January on', () => {
    for (const indicator of ['admission.admitted', 'meeting.member-attendance', 'study.members']) {
      const quantities = rowsOf(delivery, indicator).map(({ quantity }) => quantity!);
      const pairs = quantities.flatMap((one) => (one.kind === 'percentage' ? [] : [one]));
      const rising = (values: readonly number[]) =>
        values.every((value, index) => index === 0 || values[index - 1]! <= value);
      expect(rising(pairs.map((one) => countOf(one)!))).toBe(true);
      expect(rising(pairs.map((one) => (one.kind === 'ratio' ? one.denominator : 0)))).toBe(true);
    }
  });

  it('is of a plausible size', () => {
    for (const row of rowsOf(delivery, 'member.total')) {
      expect(count(row)).toBeGreaterThanOrEqual(30_000);
      expect(count(row)).toBeLessThanOrEqual(450_000);
    }
    for (const { quantity } of rowsOf(delivery, 'meeting.member-attendance')) {
      if (quantity?.kind !== 'ratio') continue;
      expect(compareRatios(quantity, ratio(84, 100))).toBeGreaterThanOrEqual(0);
      expect(compareRatios(quantity, ratio(98, 100))).toBeLessThanOrEqual(0);
    }
    const last = rowsOf(delivery, 'admission.admitted').find((row) => row.period === toOctober);
    if (last?.goal?.goal.kind !== 'value') return;
    const completion = ratio(count(last), last.goal.goal.value);
    expect(compareRatios(completion, ratio(55, 100))).toBeGreaterThanOrEqual(0);
    expect(compareRatios(completion, ratio(115, 100))).toBeLessThanOrEqual(0);
  });

  it.each(['rating.organizations', 'rating.members'])('rates at most a fifth of the good of %s outstanding', (id) => {
    const [outstanding, good] = ['outstanding', 'good'].map((level) => count(rowsOf(delivery, id, level)[0]!));
    expect(outstanding).toBeLessThanOrEqual(Math.floor(good! / 5));
  });

  it('holds the year and every month that it sent, the last one included unless that is missing', () => {
    const periods = new Set(delivery.rows.map((row) => row.period));
    const missing = isCase(slug, 'lastRoundMissing') ? [october, toOctober] : [];
    expect([...periods].toSorted()).toEqual(
      rounds
        .map((round) => round.period)
        .filter((of) => !missing.includes(of))
        .toSorted(),
    );
  });
});

it('gives no simulated thing an id that something else has', () => {
  const ids = [
    ...provinceRegistry.map(({ id }) => id),
    ...rounds.map(({ id }) => id),
    ...deliveries.flatMap(({ delivery }) => [delivery.submissionId, delivery.rows[0]!.unitId]),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

it('has a round for the year, each month and each span of months, all simulated and due after they end', () => {
  expect(rounds).toHaveLength(20);
  for (const { period: of, cutOffOn, dueOn, origin, title } of rounds) {
    expect([parsePeriod(of), parseCivilDate(dueOn), origin]).toEqual([of, dueOn, 'simulated']);
    expect(includesDay(of, cutOffOn) && cutOffOn < dueOn && title.endsWith('(mô phỏng)')).toBe(true);
  }
  expect(roundOf('2025')).toMatchObject({ cutOffOn: '2025-12-31', dueOn: '2026-01-31' });
  expect(roundOf(toOctober)).toMatchObject({ cutOffOn: '2026-10-31', dueOn: '2026-11-05' });
});

describe('what is out of order on purpose', () => {
  const admission = compared('admission.admitted', toOctober, 'completion');
  const attendance = compared('meeting.member-attendance', toOctober);

  it('is missing, never zero, where nothing was sent for the last round', () => {
    const missing = [...simulatedCases.nothingSent, ...simulatedCases.lastRoundMissing].toSorted();
    expect(missing).toHaveLength(3);
    for (const comparison of [admission, attendance, compared('org.grassroots', october)])
      expect(comparison.missing.map(({ name }) => name).toSorted()).toEqual(missing);
    const september = compared('admission.admitted', '2026-01/2026-09', 'completion');
    expect(september.missing.map(({ name }) => name)).toEqual(simulatedCases.nothingSent);
  });

  it('is late where it was approved after the day it was due', () => {
    const rows = [...admission.comparable, ...admission.incomparable];
    const late = rows.filter(({ isLate }) => isLate).map(({ province }) => province.name);
    expect(late.toSorted()).toEqual(simulatedCases.late.toSorted());
    const state = (id: string) =>
      sendingState(
        roundOf(toOctober),
        received.filter(({ provinceId }) => provinceId === id),
      );
    const byState = provinces.filter(({ id }) => state(id) === 'late').map(({ name }) => name);
    expect(byState.toSorted()).toEqual(simulatedCases.late.toSorted());
  });

  it('is not comparable by another definition, from the month on in which the definition changed', () => {
    expect(slugsWith(compared('org.grassroots', october), 'otherDefinition')).toEqual(simulatedCases.otherDefinition);
    expect(slugsWith(compared('org.grassroots', '2026-04'), 'otherDefinition')).toEqual(simulatedCases.otherDefinition);
    expect(slugsWith(compared('org.grassroots', '2026-03'), 'otherDefinition')).toEqual([]);
  });

  it('is not comparable by another cut-off day', () => {
    expect(slugsWith(admission, 'otherCutOff')).toEqual(simulatedCases.otherCutOff.toSorted());
    expect(slugsWith(attendance, 'otherCutOff')).toEqual(simulatedCases.otherCutOff.toSorted());
  });

  it('is not comparable by a small goal or a small base', () => {
    expect(slugsWith(admission, 'smallNumber')).toEqual(simulatedCases.smallGoal);
    expect(slugsWith(compared('study.members', toOctober), 'smallNumber')).toEqual(simulatedCases.smallStudy);
  });

  it('is not comparable with less than nine tenths of the communes', () => {
    expect(slugsWith(admission, 'lowCoverage')).toEqual(simulatedCases.lowCoverage.toSorted());
    expect(slugsWith(compared('member.total', '2026-09'), 'lowCoverage')).toEqual([]);
  });

  it('is not comparable as a percentage without its numbers', () => {
    expect(slugsWith(attendance, 'percentageOnly')).toEqual(simulatedCases.percentageOnly);
  });

  it.each([
    ['attendance', attendance, simulatedCases.sameAttendance],
    ['completion', admission, simulatedCases.sameCompletion],
  ] as const)('shares a rank where %s is the same share of different bases', (_, comparison, slugs) => {
    const rows = comparison.comparable.filter(({ province }) => slugs.some((slug) => slug === province.name));
    expect(new Set(rows.map(({ province }) => province.name))).toEqual(new Set(slugs));
    expect(rows[0]!.rank).toBe(rows[1]!.rank);
    expect(rows[0]!.measure.denominator).not.toBe(rows[1]!.measure.denominator);
  });

  it('passes the goal, and is a value like any other', () => {
    const over = admission.comparable.filter(({ measure }) => compareRatios(measure, ratio(1, 1)) > 0);
    expect(over.map(({ province }) => province.name)).toEqual(expect.arrayContaining([...simulatedCases.overGoal]));
    expect(over.every(({ rank }) => rank !== null && rank <= over.length)).toBe(true);
  });

  it('is the only thing that is out of order', () => {
    const befallen = new Set<string>(Object.values(simulatedCases).flat());
    const reasons = [
      admission,
      attendance,
      compared('study.members', toOctober),
      compared('org.grassroots', october),
      compared('member.total', october),
      compared('rating.organizations', period('2025')),
    ].flatMap(({ incomparable }) => incomparable);
    expect(reasons.filter(({ province }) => !befallen.has(province.name))).toEqual([]);
  });
});
