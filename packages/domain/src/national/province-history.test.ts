import { expect, it } from 'vitest';
import { registryChanges, reusedCodes } from './province-history.ts';
import { provinceInstruments, provinceRegistry } from './province-registry.ts';

const changes = registryChanges(provinceRegistry);
const on = (day: string) => changes.find((change) => change.on === day)!;

it('tells of three days, each with how many provinces there were before and from then on', () => {
  expect(changes.map(({ on: day, countBefore, countAfter }) => [day, countBefore, countAfter])).toEqual([
    ['2025-01-01', 63, 63],
    ['2025-07-01', 63, 34],
    ['2026-04-30', 34, 34],
  ]);
});

it('tells which 52 ended and which 23 were formed on 1/7/2025, by the resolution and the decision on codes', () => {
  const { formed, ended, changed, bases } = on('2025-07-01');
  expect([ended.length, formed.length, changed.length]).toEqual([52, 23, 0]);
  expect(ended.find(({ slug }) => slug === 'tay-ninh-cu')).toMatchObject({ name: 'Tây Ninh', code: '72' });
  expect(formed.find(({ slug }) => slug === 'tay-ninh')).toMatchObject({ name: 'Tây Ninh', code: '80' });
  expect(bases).toEqual([provinceInstruments.reorganization, provinceInstruments.codes]);
});

it.each([
  ['2025-01-01', 'tỉnh Thừa Thiên Huế', 'thành phố Huế', provinceInstruments.hueBecomesCity],
  ['2026-04-30', 'tỉnh Đồng Nai', 'thành phố Đồng Nai', provinceInstruments.dongNaiBecomesCity],
])('tells that on %s %s went on as %s', (day, before, after, basis) => {
  const { changed, formed, ended, bases } = on(day);
  expect(changed.map((one) => [one.before.fullName, one.after.fullName])).toEqual([[before, after]]);
  expect(changed[0]!.before.id).toBe(changed[0]!.after.id);
  expect([formed, ended]).toEqual([[], []]);
  expect(bases).toEqual([basis]);
});

it('marks the seven codes that stand for another name since 1/7/2025, with both bearers and their days', () => {
  const misleading = reusedCodes(provinceRegistry).filter(({ isOfAnotherName }) => isOfAnotherName);
  expect(misleading.map(({ code, bearers }) => [code, ...bearers.map(({ name }) => name)])).toEqual([
    ['15', 'Yên Bái', 'Lào Cai'],
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['44', 'Quảng Bình', 'Quảng Trị'],
    ['52', 'Bình Định', 'Gia Lai'],
    ['80', 'Long An', 'Tây Ninh'],
    ['82', 'Tiền Giang', 'Đồng Tháp'],
    ['91', 'Kiên Giang', 'An Giang'],
  ]);
  for (const { bearers } of misleading) expect(bearers.map(({ validUntil }) => validUntil)[0]).toBe('2025-07-01');
});

it('knows the code of each of the 23 as one that was borne before, and none of an unchanged province', () => {
  const reused = reusedCodes(provinceRegistry);
  expect(reused).toHaveLength(23);
  expect(reused.every(({ bearers }) => bearers.length === 2)).toBe(true);
  expect(reused.map(({ code }) => code)).not.toContain('46');
});
