import { expect, it } from 'vitest';
import { addDays, beginningOfTime, civilDate, endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { provinceRegistry, provincesReorganizedOn } from './province-registry.ts';
import { findBySlug, provinceOnDay, provincesOn, successorsOf } from './province.ts';

const lastDayOf63 = civilDate('2025-06-30');
const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const boundaryDays = [
  ...new Set(
    provinceRegistry
      .flatMap(({ names, kinds, codes }) => [...names, ...kinds, ...codes])
      .flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])
      .filter((day) => day !== beginningOfTime && day !== endOfTime)
      .flatMap((day) => [addDays(day, -1), day]),
  ),
].toSorted();

function onDay(slug: string, day: CivilDate) {
  const province = findBySlug(provinceRegistry, slug);
  return province && provinceOnDay(province, day);
}

function namesByCode(day: CivilDate): ReadonlyMap<string, string> {
  return new Map(
    provinceRegistry.flatMap((province) => {
      const state = provinceOnDay(province, day);
      return state ? [[state.code, state.name] as const] : [];
    }),
  );
}

it('holds 86 provinces: 63 until 30/6/2025, 34 from 1/7/2025, 11 of them in both', () => {
  const before = provincesOn(provinceRegistry, lastDayOf63);
  const since = provincesOn(provinceRegistry, provincesReorganizedOn);
  expect([provinceRegistry.length, before.length, since.length]).toEqual([86, 63, 34]);
  expect(before.filter((province) => since.includes(province))).toHaveLength(11);
});

it.each([
  [lastDayOf63, 57, 6],
  [provincesReorganizedOn, 28, 6],
  [civilDate('2026-04-30'), 27, 7],
])('counts on %s %i tỉnh and %i thành phố', (day, provinceCount, cityCount) => {
  const kinds = provinceRegistry.map((province) => provinceOnDay(province, day)?.kind);
  expect(kinds.filter((kind) => kind === 'province')).toHaveLength(provinceCount);
  expect(kinds.filter((kind) => kind === 'city')).toHaveLength(cityCount);
});

it('changes on three days only', () => {
  expect(boundaryDays).toEqual(['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01', '2026-04-29', '2026-04-30']);
});

it.each(boundaryDays)('gives each code and each name to one province only on %s', (day) => {
  const count = provincesOn(provinceRegistry, day).length;
  const byCode = namesByCode(day);
  expect(byCode.size).toBe(count);
  expect(new Set(byCode.values()).size).toBe(count);
});

it.each([
  ['15', 'Yên Bái', 'Lào Cai'],
  ['24', 'Bắc Giang', 'Bắc Ninh'],
  ['44', 'Quảng Bình', 'Quảng Trị'],
  ['52', 'Bình Định', 'Gia Lai'],
  ['80', 'Long An', 'Tây Ninh'],
  ['82', 'Tiền Giang', 'Đồng Tháp'],
  ['91', 'Kiên Giang', 'An Giang'],
])('reads the code %s as %s until 30/6/2025 and as %s from 1/7/2025', (code, before, since) => {
  expect(namesByCode(lastDayOf63).get(code)).toBe(before);
  expect(namesByCode(provincesReorganizedOn).get(code)).toBe(since);
});

it('knows no other code that passed to another name', () => {
  const before = namesByCode(lastDayOf63);
  const passed = [...namesByCode(provincesReorganizedOn)].filter(([code, name]) => before.get(code) !== name);
  expect(passed.map(([code]) => code).toSorted()).toEqual(['15', '24', '44', '52', '80', '82', '91']);
});

it('gives each province an id of its own, a UUIDv7', () => {
  expect(new Set(provinceRegistry.map(({ id }) => id)).size).toBe(86);
  expect(provinceRegistry.filter(({ id }) => !uuidV7.test(id))).toEqual([]);
});

it('gives each province a slug of its own; where a name lives on, the ended province bears the suffix', () => {
  expect(new Set(provinceRegistry.map(({ slug }) => slug)).size).toBe(86);
  for (const { slug, endedOn } of provinceRegistry) {
    const isTakenAgain = provinceRegistry.some((other) => slug === `${other.slug}-cu`);
    expect(slug.endsWith('-cu'), slug).toBe(isTakenAgain);
    if (isTakenAgain) expect(endedOn).toBe(provincesReorganizedOn);
  }
});

it('leads from each ended province to one successor, and from each founded one to the two or three before it', () => {
  const ended = provinceRegistry.filter(({ endedOn }) => endedOn !== endOfTime);
  const founded = provinceRegistry.filter(({ foundedOn }) => foundedOn !== beginningOfTime);
  expect([ended.length, founded.length]).toEqual([52, 23]);
  for (const { id } of ended) {
    const successors = successorsOf(provinceRegistry, id);
    expect(successors).toHaveLength(1);
    expect(successors[0]?.foundedOn).toBe(provincesReorganizedOn);
  }
  for (const { id, predecessorIds } of founded) {
    expect([2, 3]).toContain(predecessorIds.length);
    const predecessors = ended.filter((province) => predecessorIds.includes(province.id));
    expect(predecessors).toHaveLength(predecessorIds.length);
    expect(predecessors.every((province) => successorsOf(provinceRegistry, province.id)[0]?.id === id)).toBe(true);
  }
  const unchanged = provinceRegistry.filter((province) => !ended.includes(province) && !founded.includes(province));
  expect(
    unchanged.flatMap(({ id, predecessorIds }) => [...predecessorIds, ...successorsOf(provinceRegistry, id)]),
  ).toEqual([]);
});

it('fills the life of each province with names, kinds and codes, without gap or overlap', () => {
  for (const { names, kinds, codes, foundedOn, endedOn } of provinceRegistry) {
    for (const stretches of [names, kinds, codes]) {
      const starts = stretches.map(({ validFrom }) => validFrom);
      const ends = stretches.map(({ validUntil }) => validUntil);
      expect(starts).toEqual([foundedOn, ...ends.slice(0, -1)]);
      expect(ends.at(-1)).toBe(endedOn);
    }
  }
});

it('names the instrument of each change, and of each founding and end', () => {
  for (const province of provinceRegistry) {
    const { names, kinds, codes, foundedOn, endedOn, foundedBy, endedBy } = province;
    for (const { validFrom, basis } of [...names, ...kinds, ...codes]) {
      expect(basis === null, province.slug).toBe(validFrom === beginningOfTime);
    }
    expect(foundedBy === null).toBe(foundedOn === beginningOfTime);
    expect(endedBy === null).toBe(endedOn === endOfTime);
  }
});

it('calls Đồng Nai a tỉnh until 29/4/2026 and a thành phố from 30/4/2026', () => {
  expect(onDay('dong-nai', civilDate('2026-04-29'))).toMatchObject({ kind: 'province', fullName: 'tỉnh Đồng Nai' });
  expect(onDay('dong-nai', civilDate('2026-04-30'))).toMatchObject({ kind: 'city', fullName: 'thành phố Đồng Nai' });
  expect(onDay('dong-nai-cu', lastDayOf63)).toMatchObject({ kind: 'province', fullName: 'tỉnh Đồng Nai' });
});

it('knows Huế under one id and code as tỉnh Thừa Thiên Huế until 2024, marked as not yet confirmed', () => {
  const before = onDay('hue', civilDate('2024-12-31'));
  const since = onDay('hue', civilDate('2025-01-01'));
  expect(before).toMatchObject({
    name: 'Thừa Thiên Huế',
    fullName: 'tỉnh Thừa Thiên Huế',
    kind: 'province',
    code: '46',
  });
  expect(since).toMatchObject({ id: before?.id, name: 'Huế', fullName: 'thành phố Huế', kind: 'city', code: '46' });
  expect(findBySlug(provinceRegistry, 'hue')?.kinds[1]?.basis).toHaveProperty('unconfirmed');
});
