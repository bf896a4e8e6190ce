import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { period } from '../period.ts';
import type { Result } from '../result.ts';
import { anActor, aUnit, noonOf } from '../testing/builders.ts';
import type { DisciplineDecision } from './discipline-decision.ts';
import {
  decideDisciplineCorrection,
  decideDisciplineRecord,
  decideDisciplineWithdrawal,
  disciplineActions,
} from './discipline-record.ts';
import type { DisciplineRecordFacts } from './discipline-record.ts';
import { disciplineForms, disciplineSubjects, formsOfSubject } from './discipline-form.ts';
import { aDisciplineContent as content, aDisciplineDecision } from './discipline.fixture.ts';

const inspector = anActor('inspector', ['inspectionOfficial']);
const by = { actor: inspector, now: noonOf('2025-10-12') };
const commune = aUnit({ id: 'commune', foundedOn: civilDate('2020-01-01'), closedOn: civilDate('2025-07-01') });
const facts = { unit: commune, alike: [] };

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

const recorded = (over: Partial<typeof content>, alike: readonly DisciplineDecision[] = []) =>
  decideDisciplineRecord('decision', { ...content, ...over }, { ...facts, alike }, by);

describe('entering what a body has decided', () => {
  it('keeps it as the paper says, for the unit as it was on the day of the violation', () => {
    expect(recorded({ number: ' 12-QĐ/UBKT ' })).toEqual({ ok: true, value: aDisciplineDecision() });
  });

  it.each([
    [{ form: 'disbandment' }, ['discipline-form-foreign /form']],
    [{ subject: 'organization', form: 'expulsion' }, ['discipline-form-foreign /form']],
    [{ number: ' ', issuer: '' }, ['text-missing /number', 'text-missing /issuer']],
    [{ number: 'x'.repeat(101), issuer: 'x'.repeat(301) }, ['text-too-long /number', 'text-too-long /issuer']],
    [{ number: '001 095 012 345', issuer: '0912.345.678' }, ['identity-number /number', 'identity-number /issuer']],
    [{ decidedOn: civilDate('2025-10-13') }, ['day-in-future /decidedOn']],
    [{ decidedOn: civilDate('2025-03-01') }, ['day-too-early /decidedOn']],
    [{ decidedOn: civilDate('2025-03-02') }, []],
    [{ violatedIn: period('2025'), decidedOn: civilDate('2025-01-01') }, []],
    [{ violatedIn: period('2025'), decidedOn: civilDate('2024-12-31') }, ['day-too-early /decidedOn']],
    [{ violatedIn: period('2025-07-01') }, ['unit-not-existing /violatedIn']],
    [{ violatedIn: period('2019') }, ['unit-not-existing /violatedIn']],
    [{ violatedIn: period('2020') }, []],
    [{ violatedIn: period('2024-01/2024-06') }, ['period-unreadable /violatedIn']],
    [{ violatedIn: period('annual') }, ['period-unreadable /violatedIn']],
    [
      { violatedIn: period('2026') },
      ['period-in-future /violatedIn', 'day-too-early /decidedOn', 'unit-not-existing /violatedIn'],
    ],
    [
      { form: 'disbandment', number: '', decidedOn: civilDate('2026-01-01') },
      ['discipline-form-foreign /form', 'text-missing /number', 'day-in-future /decidedOn'],
    ],
  ] as const)('of %j says all that is wrong at once: %j', (over, expected) => {
    expect(codes(recorded(over))).toEqual(expected);
  });

  it('takes one paper once for a subject of a unit, however it is spelt', () => {
    const alike = [aDisciplineDecision({ id: 'other', number: '12-qđ/ubkt' })];
    expect(codes(recorded({}, alike))).toEqual(['discipline-recorded /number']);
    for (const other of [{ number: '13-QĐ/UBKT' }, { issuer: 'Đảng ủy' }, { subject: 'member' }] as const)
      expect(codes(recorded(other, alike))).toEqual([]);
  });

  it('tells of no unit to somebody who may not know of it, and lets nobody enter who only looks', () => {
    const enter = (over: Partial<DisciplineRecordFacts>, actor = inspector) =>
      codes(decideDisciplineRecord('decision', content, { ...facts, ...over }, { ...by, actor }));
    expect(enter({ unit: undefined })).toEqual(['unit-unknown /unitId']);
    expect(enter({}, anActor('national', ['nationalReader']))).toEqual(['unit-unknown /unitId']);
    expect(enter({}, anActor('head', ['departmentHead']))).toEqual(['not-allowed /unitId']);
  });
});

const current = { ...aDisciplineDecision(), path: ['commune'] };
const change = { basedOn: 1, reason: ' Đọc nhầm số ' };

describe('an entry that is wrong', () => {
  const corrected = (over: object = {}, given: object = {}) => {
    const { wanted, actor, ...more } = { wanted: change, actor: inspector, ...given };
    return decideDisciplineCorrection(
      { ...content, ...over },
      wanted,
      { ...facts, current, ...more },
      { ...by, actor },
    );
  };

  it('is corrected by a revision that says why', () => {
    expect(corrected({ form: 'warning' })).toEqual({
      ok: true,
      value: aDisciplineDecision({ form: 'warning', revision: 2, reason: 'Đọc nhầm số' }),
    });
  });

  it('is not corrected without a reason, without a change, or on what somebody has not seen', () => {
    expect(codes(corrected({}, { wanted: { ...change, reason: ' ' } }))).toEqual([
      'nothing-changed',
      'reason-missing /reason',
    ]);
    expect(codes(corrected({ number: ` ${content.number}` }))).toEqual(['nothing-changed']);
    expect(codes(corrected({ form: 'warning' }, { wanted: { ...change, basedOn: 2 } }))).toEqual([
      'discipline-moved-on',
    ]);
    const withdrawn = { ...current, isWithdrawn: true };
    expect(codes(corrected({ form: 'warning' }, { current: withdrawn }))).toEqual(['discipline-moved-on']);
  });

  it('does not stand in its own way, and another one does', () => {
    const among = (id: string) =>
      decideDisciplineCorrection(
        { ...content, form: 'warning' },
        change,
        { ...facts, current, alike: [aDisciplineDecision({ id })] },
        by,
      );
    expect(codes(among('decision'))).toEqual([]);
    expect(codes(among('other'))).toEqual(['discipline-recorded /number']);
  });

  it('is told of to nobody who may not look, and changed by nobody who only looks', () => {
    expect(codes(corrected({ form: 'warning' }, { current: undefined }))).toEqual(['not-found']);
    const reader = anActor('reader', ['reader']);
    expect(codes(corrected({ form: 'warning' }, { actor: reader }))).toEqual(['not-found']);
    const head = anActor('head', ['departmentHead']);
    expect(codes(corrected({ form: 'warning' }, { actor: head }))).toEqual(['not-allowed']);
  });

  it('is withdrawn with a reason and stays as it was, to be changed no more', () => {
    const withdrawn = decideDisciplineWithdrawal(change, current, by);
    const value = aDisciplineDecision({ revision: 2, isWithdrawn: true, reason: 'Đọc nhầm số' });
    expect(withdrawn).toEqual({ ok: true, value });
    expect(codes(decideDisciplineWithdrawal({ ...change, reason: '' }, current, by))).toEqual([
      'reason-missing /reason',
    ]);
    expect(codes(decideDisciplineWithdrawal({ ...change, reason: 'Thẻ 001095012345' }, current, by))).toEqual([
      'identity-number /reason',
    ]);
    expect(disciplineActions(current)).toEqual(['correct', 'withdraw']);
    expect(disciplineActions(value)).toEqual([]);
  });
});

it('has forms for every subject, each with where they are written, and none that nobody can be given', () => {
  const given = disciplineSubjects.flatMap((subject) => formsOfSubject[subject].forms);
  expect(disciplineForms.filter((form) => !given.includes(form))).toEqual([]);
  for (const subject of disciplineSubjects)
    expect(formsOfSubject[subject].basis).toMatchObject({
      instrument: 'Quy định 69-QĐ/TW',
      at: expect.stringContaining('Điều 7'),
    });
});
