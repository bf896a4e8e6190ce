import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { anActor, noonOf, valueOf } from '../testing/builders.ts';
import { loadCentralRules } from './central-rules.ts';
import { liftRuleProblem } from './lifted.ts';
import { decideSettingRevision } from './setting-revision.ts';
import type { SettingChange, SettingRevision } from './setting-revision.ts';
import { choiceOn } from './settings.ts';

const now = noonOf('2024-06-14');
const by = { actor: anActor('official'), now };
const sets = await loadCentralRules('annual-rating');
const chosen = {
  ...{ setting: 'capRatio', choice: 'granted', instrument: ' Công văn 01 ' },
  ...{ issuedOn: civilDate('2024-06-14'), from: civilDate('2026-01-01') },
};

function decide(over: Partial<typeof chosen> = {}, basedOn: number | null = null, latest?: SettingRevision) {
  const change: SettingChange = { series: 'annual-rating', chosen: { ...chosen, ...over }, basedOn };
  return decideSettingRevision({ sets, latest }, change, by);
}

describe('a choice of the province', () => {
  it('is the next revision of its setting', () => {
    const first = decide();
    expect(first).toMatchObject({ ok: true, value: { revision: 1, instrument: 'Công văn 01', setAt: now } });
    const latest = valueOf(first);
    expect(decide({ choice: 'ordinary' }, 1, latest)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(decide({}, 1, latest)).toMatchObject({ ok: false, problems: [{ code: 'nothing-changed' }] });
    expect(decide({}, null, latest)).toMatchObject({
      ok: false,
      problems: [{ code: 'setting-moved-on', revision: 1 }],
    });
  });

  it.each([
    ['a setting that no text has', { setting: 'none' }, 'setting-unknown', '/setting'],
    ['one that the text of that day has not', { from: civilDate('2020-01-01') }, 'setting-unknown', '/from'],
    ['one of a day without a text', { from: civilDate('1990-01-01') }, 'setting-unknown', '/from'],
    ['a choice that there is not', { choice: 'most' }, 'choice-unknown', '/choice'],
    ['a choice without a document', { instrument: ' ' }, 'document-missing', '/instrument'],
    ['a day more than two years ahead', { from: civilDate('2026-06-15') }, 'day-too-late', '/from'],
    ['a document of tomorrow', { issuedOn: civilDate('2024-06-15') }, 'day-in-future', '/issuedOn'],
  ])('is refused: %s', (_, over, code, at) => {
    expect(decide(over)).toMatchObject({ ok: false, problems: [{ code, at }] });
  });

  it('of a day whose text does not leave it is told by its words, not by its code', () => {
    const refusal = decide({ from: civilDate('2019-01-01') });
    expect(refusal).toEqual({ ok: false, problems: [{ code: 'setting-unknown', given: 'Tỷ lệ', at: '/from' }] });
  });

  it('holds from its day; of two from one day, the later recorded', () => {
    const day = civilDate('2026-01-01');
    const choices = ['a', 'b'].map((choice) => ({ ...chosen, choice }));
    expect(choiceOn('capRatio', choices, day)?.choice).toBe('b');
    expect(choiceOn('capRatio', choices, civilDate('2025-12-31'))).toBeUndefined();
    expect(choiceOn('capBase', choices, day)).toBeUndefined();
  });
});

describe('a problem of rules becomes a reason for a refusal', () => {
  it.each([
    [
      { code: 'choice-unknown', at: '/a', given: 'x', expected: 'y, z' },
      { code: 'choice-unknown', at: '/a', given: 'x', allowed: ['y', 'z'] },
    ],
    [
      { code: 'choice-unknown', at: '' },
      { code: 'choice-unknown', at: '', given: '', allowed: [] },
    ],
    [
      { code: 'column-missing', at: '/lines', given: 'Điểm' },
      { code: 'column-missing', at: '/lines', sheet: 'Bảng điểm', column: 'Điểm' },
    ],
    [
      { code: 'day-unreadable', at: '/b', given: '31/2' },
      { code: 'day-unreadable', at: '/b', given: '31/2' },
    ],
    [
      { code: 'field-type', at: '/c', expected: 'string' },
      { code: 'field-type', at: '/c', expected: 'string' },
    ],
    [
      { code: 'field-unknown', at: '/d', given: 'd' },
      { code: 'field-unknown', at: '/d', field: 'd' },
    ],
    [
      { code: 'reason-missing', at: '/e' },
      { code: 'reason-missing', at: '/e' },
    ],
    [
      { code: 'text-missing', at: '/f/text' },
      { code: 'text-missing', at: '/f/text', field: 'text' },
    ],
    [
      { code: 'text-missing', at: '/name' },
      { code: 'text-missing', at: '/name', field: 'title' },
    ],
    [
      { code: 'scale-sum', at: '/g', given: 1, expected: 2 },
      { code: 'scale-sum', at: '/g', given: 1, expected: 2 },
    ],
  ] as const)('%o', (problem, lifted) => {
    expect(liftRuleProblem(problem)).toEqual(lifted);
  });
});
