import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from '../schema.ts';
import { civilDate } from '../civil-date.ts';
import type { Instant } from '../civil-date.ts';
import { decimalText } from '../decimal-text.ts';
import { findBySlug } from '../national/province.ts';
import { provinceRegistry } from '../national/province-registry.ts';
import { checkStatedCompletion } from '../target/stated-completion.ts';
import type { Target } from '../target/target.ts';
import { indicatorOf } from './catalogue/catalogue.ts';
import type { Figure, Quantity } from './figure.ts';
import { readFigureFile } from './figure-file.ts';
import { decideImport } from './import.ts';
import type { ImportPlan } from './import.ts';
import { places, times } from './demo-figures.cases.ts';
import type { Place } from './demo-figures.cases.ts';
import { anActor } from '../testing/builders.ts';
import { checkParts } from './parts-check.ts';
import { checkStated } from './stated-percent.ts';

const demo = new URL('../../../../demo/', import.meta.url);
const recordSchema = z.object({
  province: z.string(),
  organization: z.string(),
  organizationKind: z.string(),
  asOf: z.string(),
  indicator: z.string(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  value: z.int().nullable(),
  qualifier: z.enum(['exact', 'more-than']),
  statedPercent: z.number().nullable(),
  note: z.string().nullable(),
});
type SourceRecord = z.infer<typeof recordSchema>;

const records = z.array(recordSchema).parse(contentOf('source/figures.json'));
const provinceSlugs: Readonly<Record<string, string>> = {
  'binh-thuan': 'binh-thuan',
  'lang-son': 'lang-son',
  'tay-ninh': 'tay-ninh-cu',
  'ninh-thuan': 'ninh-thuan',
  'ben-tre': 'ben-tre',
};
const documents: Readonly<Record<string, string>> = {
  'binh-thuan': 'Bài viết về Đảng bộ tỉnh Bình Thuận, 10/2021',
  'lang-son': 'Bài viết về Đảng bộ Khối các cơ quan tỉnh Lạng Sơn, 11/2016',
  'tay-ninh': 'Bài viết về huyện Bến Cầu, tỉnh Tây Ninh, 2023',
  'ninh-thuan': 'Bài viết về tỉnh Ninh Thuận, số liệu đến 14/6/2024',
  'ben-tre': 'Bài viết về thành phố Bến Tre, số liệu cuối năm 2018 và năm 2019',
};
const plans = new Map(Object.entries(provinceSlugs).map(([file, slug]) => [file, planOf(file, slug)]));

function contentOf(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, demo), 'utf8'));
}

function planOf(file: string, province: string): ImportPlan {
  const read = readFigureFile(contentOf(`${file}.json`));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const actor = anActor('preparer');
  const entry = {
    actor,
    now: 0 as Instant,
    today: civilDate('2026-11-22'),
    newIds: [],
    mode: 'store',
    reason: null,
  } as const;
  const plan = decideImport({ province, units: [], figures: [], summed: [], targets: [] }, read.value, entry);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

function placeOf({ indicator }: SourceRecord): Place {
  const place = places[indicator];
  if (!place) throw new Error(`no place for ${indicator}`);
  return place;
}

function isAbout(record: SourceRecord, stored: Figure | Target): boolean {
  const { indicator, category } = placeOf(record);
  const unit = plans.get(record.province)?.units.find(({ id }) => id === stored.unitId);
  return unit?.name === record.organization && stored.indicator === indicator && stored.category === category;
}

function figuresOf(record: SourceRecord): readonly Figure[] {
  const [period] = times[record.asOf]!;
  const found = plans.get(record.province)!.figures.filter((one) => isAbout(record, one) && one.period === period);
  return placeOf(record).list === 'targets' ? [] : found;
}

function targetsOf(record: SourceRecord): readonly Target[] {
  const found = plans.get(record.province)!.targets.filter((one) => isAbout(record, one));
  return placeOf(record).list === 'figures' ? [] : found;
}

const computedRemarks: Readonly<Record<string, readonly string[]>> = {
  'binh-thuan': ['org.tccsd'],
  'tay-ninh': ['org.tccsd', 'org.chi_bo_truc_thuoc'],
  'ninh-thuan': ['task.internal', 'admission.actual'],
  'ben-tre': ['rating.org_good', 'rating.member_excellent', 'rating.member_good'],
};

/** The remark says only what the screens compute from the figures as they stand. */
function isComputed({ province, indicator }: SourceRecord): boolean {
  return computedRemarks[province]?.includes(indicator) ?? false;
}

function quantityOf({ indicator, numerator, denominator, value, statedPercent }: SourceRecord): Quantity {
  if (value !== null) return { kind: 'value', value };
  const isWhole = indicator === 'rating.org_assessed' || indicator === 'admission.actual';
  if (numerator !== null && denominator !== null)
    return isWhole ? { kind: 'value', value: numerator } : { kind: 'ratio', numerator, denominator };
  return { kind: 'percentage', percent: decimalText(String(statedPercent)) };
}

function partsOf(file: string, unit: string, indicator: string, period: string) {
  const plan = plans.get(file)!;
  const { id } = plan.units.find(({ name }) => name === unit)!;
  const figures = plan.figures.filter((one) => one.unitId === id && one.period === period);
  const check = checkParts(indicatorOf(indicator), figures);
  return check && { verdict: check.verdict, whole: check.whole, sum: check.sum };
}

it('knows a place for every working name of the source and none besides', () => {
  expect(Object.keys(places).toSorted()).toEqual([...new Set(records.map(({ indicator }) => indicator))].toSorted());
});

describe.each(records)('$organization, $indicator at $asOf', (record) => {
  const { list } = placeOf(record);

  it('is stored once, with the same numbers, time and qualifier', () => {
    const [, cutOffOn] = times[record.asOf]!;
    const stored = figuresOf(record);
    expect(stored).toHaveLength(list === 'targets' ? 0 : 1);
    for (const one of stored) {
      expect(one.quantity).toEqual(quantityOf(record));
      expect(one.cutOffOn).toBe(cutOffOn);
      expect(one.qualifier).toBe(record.qualifier === 'more-than' ? 'moreThan' : 'exact');
      expect(one.source).toBe('reported');
      expect(one.document).toBe(documents[record.province]);
      if (record.note !== null && list === 'figures') expect(one.note === null).toBe(isComputed(record));
    }
  });

  it('keeps the percentage as printed, and none that was not printed', () => {
    const isPair = record.numerator !== null && list !== 'targets';
    const printed = isPair && record.statedPercent !== null ? String(record.statedPercent) : null;
    expect(figuresOf(record).every(({ statedPercent }) => statedPercent === printed)).toBe(true);
  });

  it('has its goal where it stands against one', () => {
    const goal = list === 'both' ? record.denominator : record.value;
    const expected = list === 'figures' ? [] : [{ kind: 'value', value: goal }];
    expect(targetsOf(record).map((target) => target.goal)).toEqual(expected);
  });
});

it.each([...plans])('holds nothing in %s.json besides the source but what is marked as derived', (file, plan) => {
  const own = records.filter(({ province }) => province === file);
  const matched = new Set<Figure | Target>(own.flatMap((record) => [...figuresOf(record), ...targetsOf(record)]));
  const added = [...plan.figures, ...plan.targets].filter((one) => !matched.has(one));
  expect(added.filter(({ source, note }) => source !== 'derived' || note === null)).toEqual([]);
  expect(plan.unchanged).toBe(0);
});

it.each([...plans])(
  'keeps in %s.json no note with a computed result, which a correction would leave behind',
  (_, plan) => {
    const notes = [...plan.figures, ...plan.targets].flatMap(({ note }) => note ?? []);
    const ownWords = notes.map((note) => note.replaceAll(/"[^"]*"/g, ''));
    expect(ownWords.filter((words) => /[%=]|\d\s*\+\s*\d|điểm phần trăm/.test(words))).toEqual([]);
  },
);

it('names the provinces by slugs of the registry, and gives every unit an id of its own', () => {
  for (const slug of Object.values(provinceSlugs)) expect(findBySlug(provinceRegistry, slug)).toBeDefined();
  const ids = [...plans.values()].flatMap(({ units }) => units.map(({ id }) => id));
  expect(new Set([...ids, ...provinceRegistry.map(({ id }) => id)]).size).toBe(ids.length + provinceRegistry.length);
});

it('gives the Khối of Lạng Sơn a note instead of a day of closing that nobody knows', () => {
  const [province, khoi] = plans.get('lang-son')!.units;
  expect([province?.closedOn, khoi?.closedOn]).toEqual(['9999-12-31', '9999-12-31']);
  expect([khoi?.parentId, khoi?.note]).toEqual([province?.id, expect.stringContaining('chưa rõ ngày cụ thể')]);
});

it.each([
  ['binh-thuan', 'Đảng bộ tỉnh Bình Thuận', 'org.grassroots', '2021-10', 'sums', 468, 468],
  ['binh-thuan', 'Đảng bộ tỉnh Bình Thuận', 'committee.members', '2021-10', undefined, 0, 0],
  ['tay-ninh', 'Đảng bộ huyện Bến Cầu', 'org.grassroots', '2023', 'sums', 45, 45],
  ['tay-ninh', 'Đảng bộ huyện Bến Cầu', 'org.branches', '2023', 'sums', 143, 143],
  ['ninh-thuan', 'Đảng bộ tỉnh Ninh Thuận', 'task.completed', '2024-01/2024-06', 'sums', 23, 23],
  ['ben-tre', 'Đảng bộ thành phố Bến Tre', 'rating.organizations', '2018', 'sums', 56, 56],
  ['ben-tre', 'Đảng bộ thành phố Bến Tre', 'rating.members', '2018', 'remainder', 5262, 5262 - 354],
  ['ben-tre', 'Đảng bộ thành phố Bến Tre', 'rating.cadres', '2018', 'remainder', 199, 199 - 1],
] as const)('adds up in %s for %s, %s of %s: %s', (file, unit, indicator, period, verdict, whole, sum) => {
  expect(partsOf(file, unit, indicator, period)).toEqual(verdict && { verdict, whole, sum });
});

it.each([
  ['ben-tre', 'rating.organizations', 'outstanding', 'agrees', '19,64%'],
  ['ben-tre', 'rating.organizations', 'good', 'truncated', '80,36%'],
  ['ben-tre', 'rating.members', 'outstanding', 'truncated', '16,29%'],
  ['ben-tre', 'rating.members', 'good', 'agrees', '76,99%'],
  ['binh-thuan', 'committee.members', 'college-or-higher', 'boundHolds', '96,74%'],
  ['binh-thuan', 'committee.members', 'theory-intermediate-or-higher', 'boundHolds', '88,31%'],
] as const)('sets the printed percentage of %s %s %s beside the computed one', (file, id, of, verdict, computed) => {
  const found = plans.get(file)!.figures.find(({ indicator, category }) => indicator === id && category === of);
  if (found?.quantity.kind !== 'ratio' || found.statedPercent === null) throw new Error('not a pair with a percentage');
  expect(checkStated(found.statedPercent, found.qualifier, found.quantity)).toMatchObject({ verdict, computed });
});

it('keeps what Lạng Sơn printed of its goal, 132,4%, with the words "vượt 32,4%", beside what 993 of 750 gives', () => {
  const { figures, targets } = plans.get('lang-son')!;
  const admitted = figures.find(({ indicator }) => indicator === 'admission.admitted');
  expect(admitted).toMatchObject({ quantity: { kind: 'value', value: 993 }, statedPercent: '132.4' });
  expect(admitted?.note).toContain('Báo cáo ghi "vượt 32,4%"');
  expect(targets).toMatchObject([{ goal: { kind: 'value', value: 750 }, source: 'derived', period: '2010/2015' }]);
  expect(checkStatedCompletion(targets[0]!, admitted!)).toMatchObject({ verdict: 'agrees', computed: '132,4%' });
});

it.each([
  ['binh-thuan', 'annual'],
  ['ninh-thuan', '2024'],
])('sets %s its goal for the period %s, as reported', (file, period) => {
  expect(plans.get(file)!.targets).toMatchObject([{ period, source: 'reported', direction: 'atLeast' }]);
});
