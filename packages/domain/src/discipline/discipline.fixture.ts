import { civilDate } from '../civil-date.ts';
import { period } from '../period.ts';
import { noonOf } from '../testing/builders.ts';
import type { DisciplineContent, DisciplineDecision } from './discipline-decision.ts';

export const aDisciplineContent: DisciplineContent = {
  unitId: 'commune',
  subject: 'leadershipMember',
  form: 'reprimand',
  number: '12-QĐ/UBKT',
  decidedOn: civilDate('2025-10-10'),
  issuer: 'Ủy ban Kiểm tra Đảng ủy',
  violatedIn: period('2025-03-02'),
  dutyRelated: true,
  selfDetected: false,
  remedied: false,
};

export function aDisciplineDecision(over: Partial<DisciplineDecision> = {}): DisciplineDecision {
  return {
    ...aDisciplineContent,
    id: 'decision',
    revision: 1,
    supersededBy: null,
    isWithdrawn: false,
    reason: null,
    recordedBy: { id: 'inspector', title: 'Cán bộ inspector' },
    recordedAt: noonOf('2025-10-12'),
    ...over,
  };
}
