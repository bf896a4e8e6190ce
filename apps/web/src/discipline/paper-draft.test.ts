import { describe, expect, it } from 'vitest';
import { civilDate, period } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { contentOf, emptyPaper, ofSubject, paperOf, unitDay } from './paper-draft.ts';
import type { PaperDraft } from './paper-draft.ts';

const today = civilDate('2026-03-10');

const entry = {
  id: 'entry',
  unit: { id: 'unit', name: 'Đảng bộ xã' },
  subject: 'leadershipMember',
  form: 'dismissal',
  number: '01-QĐ/UBKT',
  decidedOn: civilDate('2026-02-01'),
  issuer: 'Ủy ban Kiểm tra',
  violatedIn: period('2025'),
  dutyRelated: true,
  selfDetected: false,
  remedied: true,
  isWithdrawn: false,
  revision: 1,
  supersededBy: null,
  reason: null,
  recordedBy: { id: 'inspector', title: 'Cán bộ' },
  recordedAt: 0 as Instant,
} as const;

describe('a paper that is being typed', () => {
  it('is sent only when everything has been chosen, and nothing was chosen for anybody', () => {
    expect(contentOf(emptyPaper(today))).toBeUndefined();
    const whole = paperOf(entry);
    expect(contentOf(whole)).toBeDefined();
    for (const field of ['unit', 'subject', 'form', 'dutyRelated', 'selfDetected', 'remedied'] as const)
      expect(contentOf({ ...whole, [field]: null }), field).toBeUndefined();
  });

  it.each([period('2025'), period('2025-07-01')])('says of an entry of %s what the entry says', (violatedIn) => {
    const { unit, subject, form, number, decidedOn, issuer, dutyRelated, selfDetected, remedied } = entry;
    expect(contentOf(paperOf({ ...entry, violatedIn }))).toEqual({
      ...{ unitId: unit.id, subject, form, number, decidedOn, issuer, violatedIn },
      ...{ dutyRelated, selfDetected, remedied },
    });
  });

  it.each(['', '25', '2025/2026', 'hai nghìn'])('takes "%s" for no year', (violatedYear) => {
    expect(contentOf({ ...paperOf(entry), violatedYear })).toBeUndefined();
  });

  it('asks for the form again where another subject cannot be given it', () => {
    const draft: PaperDraft = paperOf(entry);
    expect(ofSubject(draft, 'member').form).toBe('dismissal');
    expect(ofSubject(draft, 'organization').form).toBeNull();
    expect(ofSubject(draft, null).form).toBeNull();
  });

  it('offers the units of the day of the violation, of the end of its year or another day, never after the last', () => {
    const draft = paperOf(entry);
    expect(unitDay(draft, today)).toBe('2025-12-31');
    expect(unitDay({ ...draft, violatedYear: '2026' }, today)).toBe(today);
    expect(unitDay({ ...draft, unitsOn: civilDate('2025-06-30') }, today)).toBe('2025-06-30');
    expect(unitDay({ ...draft, knows: 'day', violatedOn: civilDate('2025-05-05') }, today)).toBe('2025-05-05');
  });
});
