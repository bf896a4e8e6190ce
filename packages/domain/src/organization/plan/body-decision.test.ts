import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { bodyDecisionProblems, planDayProblems } from './body-decision.ts';
import type { BodyDecision } from './body-decision.ts';
import { aPlan, autumn, head } from './plan.fixture.ts';

const today = civilDate('2026-09-30');
const decision: BodyDecision = {
  ...{ number: '12-QĐ/TU', issuedOn: today, issuer: 'Ban Thường vụ Tỉnh ủy', signatory: 'Bí thư' },
  ...{ votes: { entitled: 15, inFavour: 14 }, fileHash: 'a'.repeat(64) },
};

it.each<[string, Partial<BodyDecision>, readonly string[]]>([
  ['whole', {}, []],
  ['where nobody voted', { votes: null }, []],
  ['without its head', { number: ' ', issuer: '', signatory: '' }, ['number', 'issuer', 'signatory']],
  ['with characters that are not seen', { number: '12\u0000', issuer: '\u202eBan' }, ['number', 'issuer']],
  ['of a day to come', { issuedOn: civilDate('2026-10-01') }, ['issuedOn']],
  ['that nobody was for', { votes: { entitled: 15, inFavour: 0 } }, ['votes/inFavour']],
  ['that half of those entitled were for', { votes: { entitled: 14, inFavour: 7 } }, ['votes/inFavour']],
  ['that one more than half were for', { votes: { entitled: 15, inFavour: 8 } }, []],
  ['with more votes than there are', { votes: { entitled: 3, inFavour: 4 } }, ['votes/inFavour']],
  ['without its signed file', { fileHash: '' }, ['fileHash']],
  ['with another hash than SHA-256 in hexadecimal', { fileHash: 'A'.repeat(64) }, ['fileHash']],
])('a decision %s', (_, over, places) => {
  const problems = bodyDecisionProblems({ ...decision, ...over }, today, '');
  expect(problems.map(({ at }) => at)).toEqual(places.map((place) => `/${place}`));
});

it('refuses the day of a step that is more than two years ahead, as a mistyped year is', () => {
  const rename = (day: string) => ({ kind: 'rename', unitId: 'b1', name: 'mới', ...head(civilDate(day)) }) as const;
  const said = planDayProblems(aPlan(rename('2028-09-30'), rename('2931-10-01')), autumn);
  expect(said).toEqual([{ code: 'day-too-late', at: '/steps/1/effectiveOn', day: '2028-09-30' }]);
});
