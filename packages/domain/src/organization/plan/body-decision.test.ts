import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { bodyDecisionProblems } from './body-decision.ts';
import type { BodyDecision } from './body-decision.ts';

const today = civilDate('2026-09-30');
const decision: BodyDecision = {
  ...{ number: '12-QĐ/TU', issuedOn: today, issuer: 'Ban Thường vụ Tỉnh ủy', signatory: 'Bí thư' },
  ...{ votes: { entitled: 15, inFavour: 14 }, fileHash: 'a'.repeat(64) },
};

it.each<[string, Partial<BodyDecision>, readonly string[]]>([
  ['whole', {}, []],
  ['where nobody voted', { votes: null }, []],
  ['without its head', { number: ' ', issuer: '', signatory: '' }, ['number', 'issuer', 'signatory']],
  ['of a day to come', { issuedOn: civilDate('2026-10-01') }, ['issuedOn']],
  ['that nobody was for', { votes: { entitled: 15, inFavour: 0 } }, ['votes/inFavour']],
  ['with more votes than there are', { votes: { entitled: 3, inFavour: 4 } }, ['votes/inFavour']],
  ['without its signed file', { fileHash: '' }, ['fileHash']],
  ['with another hash than SHA-256 in hexadecimal', { fileHash: 'A'.repeat(64) }, ['fileHash']],
])('a decision %s', (_, over, places) => {
  const problems = bodyDecisionProblems({ ...decision, ...over }, today, '');
  expect(problems.map(({ at }) => at)).toEqual(places.map((place) => `/${place}`));
});
