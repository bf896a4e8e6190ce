import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { ratio } from '../ratio.ts';
import { annualRating2025 } from './rules/annual-rating/2025-08-30.ts';
import { capOutstanding } from './cap.ts';
import type { CapForm } from './scoring-rules.ts';
import { capReadingOf, choicesOn, decideSetting, settingsOf } from './settings.ts';
import type { ChosenSetting } from './settings.ts';

const chosen = (setting: string, choice: string, from = '2026-01-01'): ChosenSetting => ({
  setting,
  choice,
  instrument: 'Hướng dẫn 03-HD/BTCTU',
  issuedOn: civilDate('2025-12-01'),
  from: civilDate(from),
});

it('lists what 366-QĐ/TW leaves to the province, each with what it rests on', () => {
  expect(settingsOf(annualRating2025).map(({ id, default: standard }) => [id, standard])).toEqual([
    ['ecoTargetsMode', 'manual'],
    ['capBase', 'goodOnly'],
    ['capRatio', 'ordinary'],
    ['capRounding', 'floor'],
    ['capGroup', 'approvingLevel'],
    ['capCriteria', ''],
  ]);
});

it('counts the cap by the literal text until the province chooses, and from the day it does', () => {
  const { cap } = annualRating2025;
  const choices = [
    chosen('capBase', 'goodOrBetter'),
    chosen('capRatio', 'granted'),
    chosen('capBase', 'goodOnly', '2027-01-01'),
  ];
  const reading = (day: string) => capReadingOf(cap, choicesOn(cap.settings, choices, civilDate(day)));
  expect(reading('2025-12-31')).toEqual({ base: 'goodOnly', ratio: ratio(20, 100), rounding: 'floor' });
  expect(reading('2026-12-31')).toEqual({ base: 'goodOrBetter', ratio: ratio(25, 100), rounding: 'floor' });
  expect(reading('2027-01-01')).toMatchObject({ base: 'goodOnly' });
  expect(capReadingOf(cap, { capRounding: 'halfUp' })).toMatchObject({ base: 'goodOnly', rounding: 'halfUp' });
});

it('counts those who stay in the base as the closed form of the choice says', () => {
  const { cap } = annualRating2025;
  const stays = (forms: readonly CapForm[], capBase: string) =>
    capOutstanding({ candidates: 10, good: 0 }, capReadingOf({ ...cap, forms }, { capBase })).outstanding;
  expect(['goodOnly', 'goodOrBetter'].map((base) => stays(cap.forms, base))).toEqual([1, 2]);
  const turned = cap.forms.map((form) => ({ ...form, countsStaying: !form.countsStaying }));
  expect(['goodOnly', 'goodOrBetter'].map((base) => stays(turned, base))).toEqual([2, 1]);
});

it('records a choice that the text leaves, and refuses any other, or one without a document', () => {
  expect(decideSetting(annualRating2025, chosen('capBase', 'goodOrBetter'))).toMatchObject({ ok: true });
  const codesOf = (setting: ChosenSetting) => {
    const result = decideSetting(annualRating2025, setting);
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };
  expect(codesOf(chosen('capColour', 'red'))).toEqual(['setting-unknown']);
  expect(codesOf({ ...chosen('capBase', 'all'), instrument: ' ' })).toEqual(['choice-unknown', 'document-missing']);
});
