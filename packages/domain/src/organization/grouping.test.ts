import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '../civil-date.ts';
import type { Result } from '../result.ts';
import { anActor, aUnit } from '../testing/builders.ts';
import { decideGrouping } from './grouping.ts';
import type { GroupingDraft, GroupingFacts } from './grouping.ts';

const official = anActor('official', ['provincialOfficial']);
const [from, later] = [civilDate('2025-07-01'), civilDate('2026-01-01')];
const unit = aUnit({ id: 'commune', foundedOn: from });
const draft: GroupingDraft = { scheme: 'area', grouping: ' Miền núi ', from: later, basedOn: 1 };
const delta = { value: 'Đồng bằng', validFrom: from, validUntil: endOfTime };
const facts: GroupingFacts = { unit, revision: 1, stretches: [delta], inUse: ['Đồng bằng'] };

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

it('puts a unit into another group from a day on, and keeps in which it was', () => {
  expect(decideGrouping(draft, facts, official)).toEqual({
    ok: true,
    value: [
      { ...delta, validUntil: later },
      { value: 'Miền núi', validFrom: later, validUntil: endOfTime },
    ],
  });
});

it('writes a group as it is written already, with its marks', () => {
  expect(decideGrouping(draft, { ...facts, inUse: ['MIỀN NÚI'] }, official)).toMatchObject({
    ok: true,
    value: [{}, { value: 'MIỀN NÚI' }],
  });
});

it('takes a unit out of its group, from the first day on as if it had never been there', () => {
  const none = { ...draft, grouping: null };
  expect(decideGrouping(none, facts, official)).toEqual({ ok: true, value: [{ ...delta, validUntil: later }] });
  expect(decideGrouping({ ...none, from }, facts, official)).toEqual({ ok: true, value: [] });
});

it.each([
  [{ grouping: ' ' }, {}, ['text-missing /grouping']],
  [{ grouping: 'x'.repeat(101) }, {}, ['text-too-long /grouping']],
  [{ from: civilDate('2025-06-30') }, {}, ['unit-not-existing /from', 'day-too-early /from']],
  [{ grouping: 'dong bang' }, {}, ['nothing-changed']],
  [{ grouping: null }, { stretches: [] }, ['nothing-changed']],
  [{ basedOn: 0 }, {}, ['changed-meanwhile']],
  [{}, { unit: undefined }, ['not-found']],
])('refuses %j on %j', (over, others, expected) => {
  expect(codes(decideGrouping({ ...draft, ...over }, { ...facts, ...others }, official))).toEqual(expected);
});

it('lets nobody group units who only looks', () => {
  expect(codes(decideGrouping(draft, facts, anActor('reader', ['departmentHead'])))).toEqual(['not-allowed']);
});
