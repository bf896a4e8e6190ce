import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { ratio } from '../ratio.ts';
import { anActor, aUnit, noonOf } from '../testing/builders.ts';
import { decideCapDecision, isCapOfPersons } from './cap-decision.ts';
import type { CapDecisionContent, CapDecisionFacts } from './cap-decision.ts';
import { annualRatingRules } from './rules/annual-rating/index.ts';
import type { ChosenSetting } from './settings.ts';

const actor = anActor('recorder', ['decisionRecorder']);
const by = { actor, now: noonOf('2026-01-12') };
const facts: CapDecisionFacts = { unit: aUnit({ id: 'commune' }), sets: annualRatingRules, chosen: [] };

const votes = (id: string, exceeding: number) => ({ id, values: { '1': ratio(exceeding, 1) } });

const content: CapDecisionContent = {
  ...{ unitId: 'commune', year: 2025, subject: 'organization', group: 'Chi bộ thôn', good: 4 },
  criteria: [{ id: '1', text: 'Số nhiệm vụ vượt mức', direction: 'moreFirst' }],
  candidates: [votes('Chi bộ Một', 3), votes('Chi bộ Hai', 5)],
  choice: { staying: ['Chi bộ Hai'], reasons: { 'Chi bộ Một': ' ít nhiệm vụ vượt mức hơn ' } },
  ...{ number: ' 12-QĐ/ĐU ', decidedOn: civilDate('2026-01-10'), body: 'Ban Thường vụ', signatory: 'Bí thư' },
  votes: { present: 9, inFavour: 8 },
  fileHash: 'a'.repeat(64),
};

const recorded = (over: Partial<CapDecisionContent> = {}, given: Partial<CapDecisionFacts> = {}) =>
  decideCapDecision('decision', { ...content, ...over }, { ...facts, ...given }, by);

function codes(result: ReturnType<typeof recorded>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`);
}

it('keeps in which order candidates stood, who stayed, who fell under the cap and why, with the clause', () => {
  const decided = recorded();
  expect(decided).toMatchObject({ ok: true, value: { ruleSet: 'annual-rating/2025-08-30', number: '12-QĐ/ĐU' } });
  const kept = decided.ok ? decided.value : undefined;
  expect(kept?.ordered.map(({ id, place }) => [place, id])).toEqual([
    [1, 'Chi bộ Hai'],
    [2, 'Chi bộ Một'],
  ]);
  expect(kept?.counted).toMatchObject({ allowed: 1, level: 'outstanding', staying: ['Chi bộ Hai'] });
  expect(kept?.fallen).toEqual([{ id: 'Chi bộ Một', level: 'good', reason: 'ít nhiệm vụ vượt mức hơn' }]);
  expect([kept?.at?.place, kept?.choices['capBase'], kept?.choices['capRatio']]).toEqual([
    'Điều 11',
    'goodOnly',
    'ordinary',
  ]);
});

it('counts as the province chose for the year, whatever the form was tried with', () => {
  const chosen = (setting: string, choice: string): ChosenSetting => ({
    ...{ setting, choice, instrument: 'Hướng dẫn 01-HD/TU' },
    ...{ issuedOn: civilDate('2025-11-01'), from: civilDate('2025-11-01') },
  });
  const both = { choice: { staying: ['Chi bộ Hai', 'Chi bộ Một'], reasons: {} }, good: 6 };
  expect(codes(recorded(both))).toEqual(['cap-exceeded /choice/staying']);
  const granted = [chosen('capBase', 'goodOrBetter'), chosen('capRatio', 'granted')];
  const decided = recorded(both, { chosen: granted });
  expect(decided.ok && [decided.value.counted.allowed, decided.value.choices['capRatio']]).toEqual([2, 'granted']);
});

it.each<[string, Partial<CapDecisionContent>, readonly string[]]>([
  ['nobody chose between', { candidates: [], choice: { staying: [], reasons: {} } }, ['group-empty /candidates']],
  [
    'a paper that says nothing',
    { number: ' ', body: '', signatory: '', group: '' },
    ['text-missing /group', 'text-missing /number', 'text-missing /body', 'text-missing /signatory'],
  ],
  ['a decision of tomorrow', { decidedOn: civilDate('2026-01-13') }, ['day-in-future /decidedOn']],
  ['more votes than were there', { votes: { present: 8, inFavour: 9 } }, ['fact-over-whole /votes/inFavour']],
  [
    'somebody who falls without a reason',
    { choice: { staying: [], reasons: { 'Chi bộ Hai': 'điểm thấp hơn' } } },
    ['reason-missing /choice/reasons/Chi bộ Một'],
  ],
  [
    'somebody who was no candidate',
    { choice: { staying: ['Chi bộ Ba'], reasons: { 'Chi bộ Một': 'a', 'Chi bộ Hai': 'b' } } },
    ['candidate-unknown /choice/staying/0'],
  ],
  ['a file that was not hashed', { fileHash: '' }, ['file-hash-malformed /fileHash']],
  ['a year whose rules cap nothing here', { year: 2024 }, ['subject-unknown /subject']],
  ['a subject that the rules do not know', { subject: 'band' }, ['subject-unknown /subject']],
  [
    'the number of a person',
    {
      body: 'Ban Thường vụ 0912.345.678',
      candidates: [votes('001 095 012 345', 1)],
      choice: { staying: ['001 095 012 345'], reasons: {} },
      good: 9,
    },
    ['identity-number /body', 'identity-number /candidates/0/id'],
  ],
])('refuses %s', (_, over, expected) => {
  expect(codes(recorded(over))).toEqual(expected);
});

it('takes an entry without votes, where none were counted', () => {
  expect(recorded({ votes: null })).toMatchObject({ ok: true, value: { votes: null } });
});

it('is entered only by whoever records decisions at that unit', () => {
  const head = { actor: anActor('head', ['departmentHead']), now: by.now };
  expect(codes(decideCapDecision('decision', content, facts, head))).toEqual(['not-allowed /unitId']);
  expect(codes(recorded({}, { unit: undefined }))).toEqual(['unit-unknown /unitId']);
});

it('is of persons whatever subject of the rules is no body', () => {
  const subjects = annualRatingRules.flatMap((set) => ('subjects' in set ? set.subjects : []));
  const ofPersons = subjects
    .filter(isCapOfPersons)
    .map(({ subject, text }) => [subject, /cá nhân|đảng viên/iu.test(text)]);
  expect([...new Set(ofPersons.map(String))]).toEqual(['leader,true', 'nonLeader,true', 'outsideSystem,true']);
});
