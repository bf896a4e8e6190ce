import { civilDate } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { establishmentRules } from '../../regulation/rules/establishment/index.ts';
import { unitKindRules } from '../../regulation/rules/unit-kinds/index.ts';
import { asRules } from '../../regulation/central-rules.ts';
import { aDecision } from '../structure.fixture.ts';
import type { Structure } from '../structure.ts';
import type { UnitKind } from '../unit.ts';
import { applyPlan } from './apply-plan.ts';
import type { AppliedPlan, PlanFacts, PlanResult } from './apply-plan.ts';
import { nothingAttached } from './attached.ts';
import type { AttachedCounts } from './attached.ts';
import type { Belongings } from './belongings.ts';
import { emptyRegisters } from './registers.ts';
import type { FoundedUnit, Plan, PlanStep } from './step.ts';

export const autumn = civilDate('2026-09-30');

export function head(effectiveOn: CivilDate = autumn) {
  return { basis: aDecision, effectiveOn, consent: null };
}

export function aPlan(...steps: readonly PlanStep[]): Plan {
  return { steps, grantDecisions: [] };
}

export function aFounded(id: string, kind: UnitKind, parentId: string | null, code: string | null = null): FoundedUnit {
  return { id, name: `Tổ chức ${id}`, kind, hostType: null, code, parentId };
}

const noBelongings: Belongings = { targets: [], setAt: new Map(), drafts: [], today: autumn };

export const noRules: PlanFacts = {
  rules: { containment: [], sizes: [] },
  attached: new Map(),
  registers: emptyRegisters,
  belongings: noBelongings,
};

export const centralRules: PlanFacts = {
  rules: {
    containment: unitKindRules.flatMap((set) => asRules(set, 'containment') ?? []),
    sizes: establishmentRules.flatMap((set) => asRules(set, 'sizes') ?? []),
  },
  attached: new Map(),
  registers: emptyRegisters,
  belongings: noBelongings,
};

export function members(number: number): AttachedCounts {
  return { ...nothingAttached, members: number, officialMembers: null };
}

export function shared(officialMembers: number) {
  return { officialMembers, probationaryMembers: 0 };
}

export function planProblems(structure: Structure, plan: Plan, facts: PlanFacts = noRules) {
  const result = applyPlan(structure, plan, facts);
  return result.ok ? [] : result.problems.map(({ code, at }) => [code, at]);
}

/** What was applied; throws on a refusal. */
export function applied(result: PlanResult): AppliedPlan {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
