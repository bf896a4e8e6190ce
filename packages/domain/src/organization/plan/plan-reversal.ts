import type { Problem } from '../../problem.ts';
import { refused, settle } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Structure } from '../structure.ts';
import type { PlanRecord } from './apply-plan.ts';
import { registersChangedSince, registersRestored } from './follow-registers.ts';
import type { RegisterRecord } from './follow-registers.ts';
import { laterPlanBehind } from './later-plans.ts';
import type { LaterPlan } from './later-plans.ts';
import type { PlanState } from './plan-life.ts';
import type { Registers } from './registers.ts';
import { revertPlan } from './revert-plan.ts';
import type { RecordedSince } from './revert-plan.ts';
import type { TargetReversal } from './target-reversal.ts';

/** What a plan did, and what has become of the registers since. */
export interface AppliedFacts {
  readonly state: PlanState;
  readonly record: PlanRecord;
  readonly registers: RegisterRecord;
  readonly registersNow: Registers;
  readonly recorded: readonly RecordedSince[];
  readonly targets: TargetReversal;
  /** What was applied since, as far as the actor may know of it. */
  readonly later: readonly LaterPlan[];
}

/** The structure and the entries of registers as they are without the plan. */
export interface RevertedPlan {
  readonly structure: Structure;
  readonly registers: Registers;
}

/** Takes an applied plan back, or says all that rests on it. */
export function decidePlanRevert(
  { state, record, registers, registersNow, recorded, targets, later }: AppliedFacts,
  structure: Structure,
  reason: string,
): Result<RevertedPlan> {
  if (state !== 'applied') return refused({ code: 'plan-closed', state });
  const reverted = revertPlan(structure, record, recorded);
  const written = new Set(registersChangedSince(registers, registersNow));
  const problems: readonly Problem[] = [
    ...(reason.trim() === '' ? [{ code: 'reason-missing', at: '/reason' } as const] : []),
    ...(reverted.ok ? [] : reverted.dependants).map((one): Problem => ({
      code: 'plan-depended-on',
      dependant: one.kind,
      unitId: unitOf(one),
      by: laterPlanBehind(one, later),
      recorded: one.kind === 'recorded' ? { what: one.what, count: one.count } : null,
    })),
    ...[...written].map((unitId): Problem => ({
      code: 'plan-depended-on',
      dependant: 'register-changed',
      unitId,
      by: null,
      recorded: null,
    })),
    ...targets.changedIds.map((unitId): Problem => ({
      code: 'plan-depended-on',
      dependant: 'target-changed',
      unitId,
      by: null,
      recorded: null,
    })),
  ];
  return settle(problems, () => {
    if (!reverted.ok) throw new Error('nothing rests on the plan and it is not taken back');
    return { structure: reverted.value, registers: registersRestored(registers) };
  });
}

function unitOf(one: Extract<ReturnType<typeof revertPlan>, { readonly ok: false }>['dependants'][number]): string {
  if (one.kind === 'link') return one.successorId;
  return one.kind === 'fault' ? one.fault.unitId : one.unitId;
}
