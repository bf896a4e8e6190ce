import type { ListedDecision } from '@co-so/api';
import { civilDate, period } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { expect, it } from 'vitest';
import { registerDays, registerOf } from './unit-register.ts';

const about = { unitId: 'commune', year: 2025, belowIds: ['branch'] };
const everybody = ['self', 'member', 'subordinateUnit'] as const;

function decided(over: Partial<ListedDecision> = {}): ListedDecision {
  return {
    id: 'decision',
    unit: { id: 'commune', name: 'Đảng bộ xã' },
    subject: 'leadershipMember',
    form: 'reprimand',
    number: '12-QĐ/UBKT',
    decidedOn: civilDate('2025-10-10'),
    issuer: 'Ủy ban Kiểm tra Đảng ủy',
    violatedIn: period('2025-03-02'),
    dutyRelated: true,
    selfDetected: false,
    remedied: false,
    isWithdrawn: false,
    revision: 1,
    supersededBy: null,
    reason: null,
    recordedBy: { id: 'inspector', title: 'Cán bộ kiểm tra' },
    recordedAt: 0 as Instant,
    isOfEarlierYear: false,
    effects: null,
    allowedActions: [],
    ...over,
  };
}

it('takes from the register what is a fact about the unit, each with its paper', () => {
  const own = decided();
  const below = decided({ id: 'below', subject: 'organization', unit: { id: 'branch', name: 'Chi bộ' } });
  const deeper = decided({ id: 'deeper', subject: 'organization', unit: { id: 'cell', name: 'Tổ đảng' } });
  const other = decided({ id: 'other', subject: 'member' });
  const withdrawn = decided({ id: 'withdrawn', isWithdrawn: true });
  const { facts } = registerOf([own, below, deeper, other, withdrawn], about, everybody);
  expect(facts.map(({ fact, decision }) => [fact.who, decision.id])).toEqual([
    ['member', 'decision'],
    ['subordinateUnit', 'below'],
  ]);
});

it('brings nothing that the rules of the subject do not ask for', () => {
  expect(registerOf([decided()], about, ['self']).facts).toEqual([]);
});

it('lets the exception be claimed where the unit found all of it itself and remedied it', () => {
  const found = decided({ selfDetected: true, remedied: true });
  expect(registerOf([found], about, everybody).isExcusable).toBe(true);
  expect(registerOf([found, decided({ id: 'second' })], about, everybody).isExcusable).toBe(false);
});

it('asks for the part of the rating year that was over on the day, and for none of a year that had not begun', () => {
  const from = civilDate('2025-01-01');
  expect(registerDays(2025, civilDate('2025-06-30'))).toEqual({ from, to: '2025-06-30' });
  expect(registerDays(2025, civilDate('2026-03-01'))).toEqual({ from, to: '2025-12-31' });
  expect(registerDays(2025, from)).toEqual({ from, to: from });
  expect(registerDays(2025, civilDate('2024-12-31'))).toBeUndefined();
});
