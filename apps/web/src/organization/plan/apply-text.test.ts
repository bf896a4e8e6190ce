import { expect, it } from 'vitest';
import { civilDate } from '@co-so/domain';
import type { PlanStep } from '@co-so/domain';
import { applyText } from './apply-text.ts';

const today = civilDate('2026-11-27');
const rename = (effectiveOn: string): PlanStep => ({
  ...{ kind: 'rename', unitId: 'a', name: 'Chi bộ A', consent: null, effectiveOn: civilDate(effectiveOn) },
  basis: { number: '', issuedOn: today, issuer: '' },
});
const said = (...days: readonly string[]) => applyText({ steps: days.map(rename), grantDecisions: [] }, today);

it('asks about a day that is further off than anybody plans, and about no other', () => {
  expect(said('2026-12-21', '9998-01-01')).toMatch(
    / Ngày 1\/1\/9998 còn hơn 5 năm nữa mới tới, đề nghị kiểm tra lại\.$/,
  );
  expect(said('2026-12-21', '2031-12-31')).not.toContain('đề nghị');
});
