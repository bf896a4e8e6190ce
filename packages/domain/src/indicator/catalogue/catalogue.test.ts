import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { period } from '../../period.ts';
import { topics } from '../indicator.ts';
import type { Definition, Indicator } from '../indicator.ts';
import { partsOf } from '../parts-check.ts';
import {
  catalogue,
  definitionFor,
  findCategory,
  findDefinition,
  findIndicator,
  indicatorOf,
  indicatorTitle,
  topicNames,
} from './catalogue.ts';

const categoriesOf = ({ categories }: Indicator) => categories?.categories ?? [];
const distinct = (texts: readonly string[]) => new Set(texts).size;

it('gives every indicator an id and a name of its own', () => {
  expect(distinct(catalogue.map(({ id }) => id))).toBe(catalogue.length);
  expect(distinct(catalogue.map(({ name }) => name))).toBe(catalogue.length);
});

it('names every topic, differently, and lists indicators under each', () => {
  expect(distinct(Object.values(topicNames))).toBe(topics.length);
  expect(new Set(catalogue.map(({ topic }) => topic))).toEqual(new Set(topics));
});

it.each(catalogue)('$id is written in lower case, one dot and hyphens', ({ id }) => {
  expect(id).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
});

it.each(catalogue)('$id says in every definition what is counted and what that rests on', ({ definitions }) => {
  for (const { text, basis } of definitions) {
    expect(text).toMatch(/^\p{Lu}.{15,}\.$/u);
    expect(basis.kind === 'instrument' ? basis.instrument : basis.reason).toMatch(/^\p{Lu}.{5,}$/u);
  }
});

it.each(catalogue)('$id counts its definitions from 1, each in force later than the one before', ({ definitions }) => {
  expect(definitions.map(({ version }) => version)).toEqual(definitions.map((_, index) => index + 1));
  const days = definitions.map(({ validFrom }) => validFrom);
  expect(days).toEqual([...new Set(days)].toSorted((left, right) => (left < right ? -1 : 1)));
  expect(days[0]).toBe('0001-01-01');
});

it.each(catalogue)('$id has at least two categories or none, with ids and names of their own', (indicator) => {
  const categories = categoriesOf(indicator);
  expect(categories.length).not.toBe(1);
  expect(indicator.categories === undefined || categories.length >= 2).toBe(true);
  expect(distinct(categories.map(({ id }) => id))).toBe(categories.length);
  expect(distinct(categories.map(({ name }) => name))).toBe(categories.length);
  for (const { id } of categories) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

it.each(catalogue)('$id is the sum only of figures that exist, that count, and that are not itself', (indicator) => {
  for (const part of [...(indicator.sumOf ?? []), ...(indicator.atLeast ? [indicator.atLeast] : [])]) {
    const counted = findIndicator(part.indicator);
    expect(counted?.measure).toBe(indicator.measure);
    expect(part.category === null || findCategory(counted!, part.category)).toBeTruthy();
    expect(part.indicator).not.toBe(indicator.id);
  }
  expect([indicator.sumOf, indicator.atLeast, indicator.categories].filter(Boolean).length).toBeLessThanOrEqual(1);
  expect(distinct(partsOf(indicator).map(({ indicator: of, category }) => `${of} ${category}`))).toBe(
    partsOf(indicator).length,
  );
});

it.each(catalogue)(
  '$id adds up as its measure may: shares by their parts and bases, "1 trong 3" never',
  (indicator) => {
    const allowed = {
      count: { overUnits: ['sum'], overTime: ['sum', 'latest', 'none'] },
      ratio: { overUnits: ['ratioOfSums', 'none'], overTime: ['ratioOfSums', 'latest', 'none'] },
      outOf: { overUnits: ['none'], overTime: ['none'] },
    }[indicator.measure];
    expect(allowed.overUnits).toContain(indicator.overUnits);
    expect(allowed.overTime).toContain(indicator.overTime);
  },
);

it('ranks no rating, since a capped share measures the cap, but for what may not occur at all', () => {
  const ranked = catalogue.filter(({ topic, direction }) => topic === 'rating' && direction !== 'referenceOnly');
  expect(ranked.map(({ id, direction }) => [id, direction])).toEqual([['rating.weak', 'noneMayOccur']]);
});

it('finds what it lists and nothing else', () => {
  for (const indicator of catalogue) expect(indicatorOf(indicator.id)).toBe(indicator);
  expect(findIndicator('org.tccsd')).toBeUndefined();
  expect(() => indicatorOf('org.tccsd')).toThrow('org.tccsd');
  expect(findCategory(indicatorOf('org.grassroots'), 'women')).toBeUndefined();
  expect(findCategory(indicatorOf('member.total'), 'women')).toBeUndefined();
  expect(findDefinition(indicatorOf('org.grassroots'), 4)).toBeUndefined();
  expect(findDefinition(indicatorOf('org.grassroots'), 2)?.version).toBe(2);
});

it.each([
  ['org.grassroots', 'branch', 'Tổ chức cơ sở đảng: chi bộ cơ sở'],
  ['org.grassroots', null, 'Tổ chức cơ sở đảng'],
  ['admission.admitted', 'women', 'Đảng viên mới kết nạp: nữ'],
  ['committee.members', 'college-or-higher', 'Cấp ủy viên cơ sở: trình độ cao đẳng, đại học trở lên'],
  ['org.grassroots', 'women', 'Tổ chức cơ sở đảng'],
])('titles %s with category %s as %s', (id, category, title) => {
  expect(indicatorTitle(indicatorOf(id), category)).toBe(title);
});

it.each([
  ['org.grassroots', '2025-06', 1],
  ['org.grassroots', '2025-06-30', 1],
  ['org.grassroots', '2025-07-01', 2],
  ['org.grassroots', '2025', 2],
  ['org.grassroots', '2026-04-07', 2],
  ['org.grassroots', '2026-04-08', 3],
  ['org.grassroots', 'annual', 3],
  ['rating.members', '2008', 1],
  ['rating.members', '2010', 1],
  ['rating.members', '2011', 2],
  ['rating.members', '2013', 2],
  ['rating.members', '2014', 3],
  ['rating.members', '2017', 3],
  ['rating.members', '2018', 4],
  ['rating.members', '2022', 4],
  ['rating.members', '2023', 5],
  ['rating.members', '2024', 5],
  ['rating.members', '2025', 6],
  ['rating.members', '2010/2015', 3],
  ['member.total', '1945', 1],
])('reads %s of %s by definition %i, that of the last day', (id, of, version) => {
  expect(definitionFor(indicatorOf(id), period(of)).version).toBe(version);
});

it('reads an earlier period as before, whatever definition is added later', () => {
  const [laterYear, yearsBefore] = [fc.integer({ min: 2027, max: 2999 }), fc.integer({ min: 1, max: 1000 })];
  fc.assert(
    fc.property(fc.constantFrom(...catalogue), laterYear, yearsBefore, (indicator, later, before) => {
      const last = indicator.definitions.at(-1)!;
      const added: Definition = { ...last, version: last.version + 1, validFrom: civilDate(`${later}-01-01`) };
      const extended: Indicator = { ...indicator, definitions: [...indicator.definitions, added] };
      for (const earlier of [`${later - before}`, `${later - before}-12`, `${later - 1}-12-31`].map(period))
        expect(definitionFor(extended, earlier)).toBe(definitionFor(indicator, earlier));
      expect(definitionFor(extended, period(`${later}`))).toBe(added);
    }),
  );
});
