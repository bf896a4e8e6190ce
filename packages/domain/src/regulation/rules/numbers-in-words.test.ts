import { expect, it } from 'vitest';
import { loadCentralRules, seriesList } from '../central-rules.ts';
import { numbersInWords } from './numbers-in-words.fixture.ts';

const all = (await Promise.all(seriesList.map(loadCentralRules))).flat();

/** As the texts have them. What is computed with, and what its sentence says of it, is the same number and not here. */
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'annual-rating/2014-09-25': {
    '/known/weak-under-50': '100 2',
    '/known/weak-committee': '1 3',
    '/known/weak-branch': '1 2',
  },
  'annual-rating/2018-09-24': {
    '/known/manifestations': '27',
    '/known/leader-outstanding': '50 100 70',
    '/known/leader-good': '80 100',
    '/known/leader-satisfactory': '20 70',
    '/known/not-rated': '6',
  },
  'annual-rating/2019-10-18': {
    '/known/manifestations': '27',
    '/known/leader-outstanding': '50 100 70',
    '/known/leader-good': '80 100',
    '/known/leader-satisfactory': '20 70',
    '/known/sick-leave-ceiling': '3',
    '/known/rewards': '5',
    '/known/not-rated': '6',
  },
  'annual-rating/2023-10-04': {
    '/known/criterion-levels': '100',
    '/known/not-rated': '6',
    '/known/exceeding-50': '100',
    '/known/rewards': '5',
  },
  'annual-rating/2025-08-30': {
    '/settings/ecoTargetsMode': '5 5 2',
    '/gaps/outstanding-fails': '90',
    '/gaps/late-up-to-20': '70',
    '/gaps/incomplete': '70 100',
    '/gaps/non-leader-half': '50 100',
    '/gaps/sick-leave': '3',
    '/gaps/small-collective': '3',
    '/gaps/appendix-2': '30 70',
    '/gaps/blocks': '9',
    '/subjects/leader/knockOuts/L2': '5',
    '/gaps/corrected': '03',
    '/deadlines/central-files': '04',
    '/deadlines/review-meeting': '2',
    '/cap/settings/capBase/choices/goodOrBetter': '2018',
    '/cap/settings/capRatio/choices/ordinary': '20',
    '/cap/settings/capRatio/choices/granted': '25',
    '/cap/settings/capRounding/choices/halfUp': '0 5 1',
    '/cap/forms/goodOnly': '1 20 25',
  },
  'committee-term/before-2025-07-01': {
    '/limits/branch-term': '5 2',
    '/limits/age-under-40': '2020',
  },
  'committee-term/2025-07-01': {
    '/limits/commune-committee-of-two': '2025 2030 2',
    '/limits/commune-committee-of-three': '2025 2030 3',
  },
  'meeting-score/t3': {
    '/subjects/meeting/groups/1/criteria/1.1': '90 120',
    '/subjects/meeting/groups/1/criteria/1.1/measure/steps/1': '15',
    '/subjects/meeting/groups/1/criteria/1.1/measure/steps/2': '15 30',
    '/subjects/meeting/groups/2/criteria/2.2': '3',
    '/subjects/meeting/groups/3/criteria/3.5': '1',
    '/subjects/meeting/groups/4/criteria/4.7': '15 30',
    '/subjects/meeting/groups/8/criteria/8.3': '2',
  },
  'confidence-vote/2023-02-02': {
    '/consequences/CONSIDER': '3',
  },
  'admission/2021-07-30': {
    '/duties/official-from': '12',
    '/duties/badge-days': '3 2 19 5 2 9 7 11',
    '/limits/official': '12',
    '/limits/temporary-study-to': '3',
    '/limits/badge-early': '30 65',
  },
  'admission/2025-07-01': {
    '/duties/official-from': '12',
    '/duties/badge-days': '3 2 19 5 2 9 7 11',
    '/limits/official': '12',
    '/limits/temporary-study-to': '3',
    '/limits/badge-early': '30 65',
  },
  'admission/2026-07-26': {
    '/duties/official-from': '12',
  },
};

it('says a number in words as its text has it, and as it is computed with', () => {
  const found = all.map((set) => [set.id, numbersInWords(set)] as const);
  expect(Object.fromEntries(found.filter(([, numbers]) => Object.keys(numbers).length > 0))).toEqual(said);
});

it('shows the day that each text gives, and none where none is known', () => {
  const shown = all.map(({ id, effectiveFrom, effectiveUntil }) => [id, effectiveFrom, effectiveUntil] as const);
  expect(shown.filter(([, from, until]) => from !== null || until !== null)).toEqual([
    ['annual-rating/2014-09-25', '2014-09-25', null],
    ['annual-rating/2018-09-24', '2018-09-24', '2019-10-18'],
    ['annual-rating/2019-10-18', '2019-10-18', '2023-10-04'],
    ['annual-rating/2023-10-04', '2023-10-04', '2025-08-30'],
    ['annual-rating/2025-08-30', '2025-08-30', null],
    ['unit-kinds/before-2025-07-01', null, '2025-07-01'],
    ['unit-kinds/2025-07-01', '2025-07-01', '2026-04-08'],
    ['unit-kinds/2026-04-08', '2026-04-08', null],
    ['committee-term/before-2025-07-01', null, '2025-07-01'],
    ['committee-term/2025-07-01', '2025-07-01', '2026-04-08'],
    ['committee-term/2026-04-08', '2026-04-08', null],
    ['admission/2021-07-30', '2021-07-30', '2025-07-01'],
    ['admission/2025-07-01', '2025-07-01', '2026-04-08'],
    ['admission/2026-04-08', '2026-04-08', null],
  ]);
});
