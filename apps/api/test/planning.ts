import type { PlanStep, Role } from '@co-so/domain';
import type { ShownPlan } from '../src/organization/plan/seen-plan.ts';
import { ask } from './asking.ts';
import { documented } from './documented.ts';
import { binhThuan } from './places.ts';
import { bodyDecision, planOf } from './plans.ts';

export function send(path: string, body: unknown, as: Role = 'provincialOfficial', method = 'POST') {
  return ask(binhThuan, path, { as, method, body });
}

export async function begunAt(unitId: string, ...steps: readonly PlanStep[]): Promise<ShownPlan> {
  return documented<ShownPlan>(await send('/api/plans', { unitId, ...planOf(...steps) }), 201);
}

export function apply(id: string, basedOn = 1, as: Role = 'decisionRecorder') {
  return send(`/api/plans/${id}/application`, { basedOn, decision: bodyDecision }, as);
}

export async function appliedAt(unitId: string, ...steps: readonly PlanStep[]): Promise<ShownPlan> {
  const { id } = await begunAt(unitId, ...steps);
  return documented<ShownPlan>(await apply(id), 200);
}

export function takeBack(id: string, reason = 'Ghi nhầm') {
  return send(`/api/plans/${id}/reversal`, { reason }, 'decisionRecorder');
}

export async function seen<Body>(path: string, as: Role = 'provincialOfficial'): Promise<Body> {
  return documented<Body>(await ask(binhThuan, path, { as }), 200);
}
