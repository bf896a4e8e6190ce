import { expect, it } from 'vitest';
import type { RecordRuleSet } from '../../rule-set.ts';
import { unnoticed } from '../changed-values.fixture.ts';
import { annualRatingRules } from './index.ts';
import { recordedCases } from './recorded.cases.ts';
import type { RecordedCase } from './recorded.cases.ts';

function recordOf(id: string): RecordRuleSet {
  const set = annualRatingRules.find((one) => one.id === id);
  if (set?.rules !== 'record') throw new Error(`${id} records no ratings`);
  return set;
}

it.each(recordedCases)('$set has the levels, the day and the known parts of $text', (row) => {
  const set = recordOf(row.set);
  const levels = (of: 'organization' | 'member') => set.levels.filter((one) => one.of === of).map(({ text }) => text);
  expect([levels('organization'), levels('member')]).toEqual([row.organization, row.member]);
  const source = set.sources.find(({ instrument }) => instrument === row.text);
  expect(source?.issuedOn).toBe(row.issuedOn);
  expect(set.known.map(({ id }) => id)).toEqual(Object.keys(row.known));
  for (const { id, text, unconfirmed = '' } of set.known) expect(`${text} ${unconfirmed}`).toContain(row.known[id]);
  expect(set.seriesBreak !== null).toBe(row.breaksSeries);
});

it('has a case for every set that records ratings', () => {
  const ids = annualRatingRules.filter(({ rules }) => rules === 'record').map(({ id }) => id);
  expect(ids.toSorted()).toEqual(recordedCases.map(({ set }) => set).toSorted());
});

function comesOut(row: RecordedCase, { levels, known, seriesBreak }: RecordRuleSet): boolean {
  const names = (of: string) => levels.filter((one) => one.of === of).length;
  return (
    names('organization') === row.organization.length &&
    names('member') === row.member.length &&
    known.length === Object.keys(row.known).length &&
    (seriesBreak !== null) === row.breaksSeries
  );
}

it.each(recordedCases)('of $set a level or a part left out is noticed', (row) => {
  const set = recordOf(row.set);
  expect(unnoticed(set, (changed) => comesOut(row, changed))).toEqual([]);
});
