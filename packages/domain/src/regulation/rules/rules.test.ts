import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { canonicalJson } from '../../canonical-json.ts';
import { civilDate } from '../../civil-date.ts';
import { asRules, loadCentralRules, seriesList } from '../central-rules.ts';
import { checkRuleSet } from '../check/check-rule-set.ts';
import { citedParts } from '../check/cited-parts.ts';
import { ruleSetInForce } from '../in-force.ts';
import { readRuleSet } from '../rule-set-schema.ts';
import { annualRating2025 } from './annual-rating/2025-08-30.ts';
import { centralHashes } from './central-hashes.ts';

const all = (await Promise.all(seriesList.map(loadCentralRules))).flat();
const named = all.map((set) => [set.id, set] as const);

describe.each(named)('%s', (_, set) => {
  it('has nothing wrong with it', () => {
    expect(checkRuleSet(set)).toEqual([]);
  });

  it('is plain data that the schema reads back as it is', () => {
    expect(readRuleSet(JSON.parse(JSON.stringify(set)))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(set)) });
  });

  it('is the text whose hash was kept: a change is a new file, or a deliberate correction', () => {
    expect(createHash('sha256').update(canonicalJson(set)).digest('hex')).toBe(centralHashes[set.id]);
  });

  it('cites every part, and no part of a set that nobody has read as if it were law', () => {
    for (const [, part] of citedParts(set)) expect(part.at !== undefined || part.unconfirmed !== undefined).toBe(true);
  });
});

it('gives every set an id of its own, and keeps the hash of no other', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(Object.keys(centralHashes).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

test.each(seriesList)('every set of %s is of that series, and no two are in force at once', async (series) => {
  const sets = await loadCentralRules(series);
  for (const set of sets) expect(set.series).toBe(series);
  for (const day of ['2007-06-30', '2018-07-05', '2018-07-06', '2025-06-30', '2025-07-01', '2026-04-07', '2026-04-08'])
    expect(sets.filter((set) => ruleSetInForce([set], civilDate(day))).length).toBeLessThanOrEqual(1);
});

test('every rating year since 2008 has exactly one rule set', async () => {
  const sets = await loadCentralRules('annual-rating');
  const years = Array.from({ length: 30 }, (_, index) => 2008 + index);
  const inForce = years.map((year) => {
    const holding = sets.filter((set) => ruleSetInForce([set], civilDate(`${year}-12-31`)));
    return [year, holding.length, holding[0]?.rules];
  });
  expect(inForce).toEqual(years.map((year) => [year, 1, year < 2025 ? 'record' : 'scoring']));
  expect(ruleSetInForce(sets, civilDate('2007-12-31'))).toBeUndefined();
});

test('a set begins on the day that its text gives, or says that no source gives one', () => {
  for (const { id, selection, effectiveFrom, effectiveUntil, gaps } of all) {
    if (selection.by !== 'day') continue;
    const isOurs = gaps?.some((gap) => gap.id === 'effective-day') === true;
    expect([id, selection.from]).toEqual([id, isOurs ? expect.any(String) : effectiveFrom]);
    if (isOurs) expect([id, effectiveFrom]).toEqual([id, null]);
    if (effectiveUntil !== null) expect([id, selection.until]).toEqual([id, effectiveUntil]);
  }
});

test('what 208-QĐ/TW says holds on no day before its own, and all of it is marked', async () => {
  for (const series of ['admission', 'committee-term'] as const) {
    const sets = await loadCentralRules(series);
    const on = (day: string) => asRules(ruleSetInForce(sets, civilDate(day)), 'limits')!;
    expect(on('2026-07-25').sources.map(({ id, issuedOn }) => [id, issuedOn])).toEqual([['20', '2026-04-08']]);
    expect(on('2026-07-25').limits.every(({ amount }) => amount === null)).toBe(true);
    expect(on('2026-07-26').sources.map(({ id, issuedOn }) => [id, issuedOn])).toEqual([['208', '2026-07-26']]);
    for (const { unconfirmed } of on('2026-07-26').limits) expect(unconfirmed).toBeDefined();
  }
});

test('a text has one day of issue, wherever it is named', () => {
  const days = new Map<string, string | null>();
  for (const { sources } of all)
    for (const { instrument, issuedOn } of sources) {
      expect([instrument, days.get(instrument) ?? issuedOn]).toEqual([instrument, issuedOn]);
      days.set(instrument, issuedOn);
    }
});

test('every text that the name of a set calls upon is one of its sources', () => {
  for (const { id, name, sources } of all)
    for (const [number] of name.matchAll(/\d+-(?:QĐ|HD)\/[A-Z]+/g))
      expect([id, sources.some(({ instrument }) => instrument.includes(number))]).toEqual([id, true]);
});

test('the points of the fullest table are no text of the centre', async () => {
  const table = (await loadCentralRules('meeting-score')).find(({ id }) => id === 'meeting-score/t3')!;
  expect(table.sources.map(({ instrument, issuedOn }) => [instrument.split(' ', 2).join(' '), issuedOn])).toEqual([
    ['Bảng điểm', null],
    ['Hướng dẫn', '2025-10-28'],
  ]);
});

test('the series breaks where the levels change', async () => {
  const sets = await loadCentralRules('annual-rating');
  const breaks = sets.map((set) => asRules(set, 'record')).filter((set) => set && set.seriesBreak !== null);
  expect(breaks.map((set) => set!.id)).toEqual(['annual-rating/2018-09-24']);
});

test('the yearly rating says which appendix it leaves out, which blocks it knows by name, and what a person decides', () => {
  const gap = (id: string) => annualRating2025.gaps.find((one) => one.id === id)!;
  expect(gap('appendix-2')).toMatchObject({
    at: { of: '366-pl', place: 'Phụ lục 2' },
    unconfirmed: expect.any(String),
  });
  expect(gap('blocks').text.split(':')[1]!.split(';')).toHaveLength(9);
  for (const id of ['earlier-violation', 'former-unit', 'both-units']) expect(gap(id).at?.place).toBe('Điều 11');
  expect(gap('former-unit-outstanding').unconfirmed).toContain('cấp có thẩm quyền quyết định');
  expect(gap('small-collective').at?.place).toBe('mục 7.4');
  expect(gap('committee-suspended').at?.place).toBe('mục 7.7');
});

test.each([
  ['annual-rating/2018-09-24', ['leader-outstanding', 'not-rated']],
  ['annual-rating/2019-10-18', ['member-outstanding', 'leader-outstanding', 'leader-good', 'not-rated', 'rewards']],
  [
    'annual-rating/2023-10-04',
    ['not-rated', 'outstanding-undisciplined', 'outstanding-criteria', 'exceeding-50', 'leader-exceeding-50', 'good'],
  ],
])('%s keeps what is known of its levels, and computes none', async (id, known) => {
  const set = asRules(
    (await loadCentralRules('annual-rating')).find((one) => one.id === id),
    'record',
  )!;
  expect(set.known.map((one) => one.id)).toEqual(expect.arrayContaining(known));
});

test('each of the five subjects has 30 and 70 points', () => {
  expect(annualRating2025.subjects.map(({ groups }) => groups.map(({ max }) => max / 100))).toEqual(
    Array.from({ length: 5 }, () => [30, 70]),
  );
});
