import { grantFor, signatureOf } from '@co-so/domain';
import type {
  AppliedPlan,
  Decision,
  FigureKey,
  ReceivedTarget,
  RunningTarget,
  Target,
  TargetReversal,
} from '@co-so/domain';
import type { Act, Done } from '../../act.ts';
import { decisionText } from './plan-done.ts';
import type { SeenPlan } from './seen-plan.ts';

/** The targets that units receive, as revisions of whoever entered the decision, for its reason where one was there. */
export function receivedBy(
  act: Act,
  received: readonly ReceivedTarget[],
  decision: Decision,
): readonly (ReceivedTarget & { readonly target: Target })[] {
  return received.map((one) => ({ ...one, target: revised(act, one.target, decisionText(decision)) }));
}

/** What units had of their own before a plan, again. */
export function restoredBy(act: Act, { restored }: TargetReversal, reason: string): readonly Target[] {
  return restored.map((target) => revised(act, target, reason));
}

function revised({ actor, now }: Act, target: RunningTarget, reason: string): Target {
  const isFirst = target.revision === 1;
  return {
    ...target,
    supersededBy: null,
    reason: isFirst ? null : reason,
    recordedBy: signatureOf(actor),
    recordedAt: now,
  };
}

/** What the history of each target and each unfinished plan tells of the plan that took it along. */
export function belongingsDone(
  { actor }: Act,
  { stored, unit }: SeenPlan,
  { targets, drafts }: Pick<AppliedPlan, 'targets' | 'drafts'>,
): readonly Done[] {
  const grant = grantFor(actor, 'record-decision', unit.path);
  const plan = stored.draft.id;
  const moved = targets.moves.filter(({ outcome }) => outcome !== 'stays');
  return [
    ...moved.map(({ target, from, on, outcome, to }) => ({
      action: to === null ? 'end-target' : 'carry-target',
      subject: subjectOf(target),
      unitId: from,
      grant,
      before: goalOf(target),
      after: { outcome, toUnit: to, on, plan },
    })),
    ...targets.received.map(({ target, replaced, on }) => ({
      action: 'receive-target',
      subject: subjectOf(target),
      unitId: target.unitId,
      grant,
      ...(replaced && { before: goalOf(replaced) }),
      after: { ...goalOf(target), on, plan },
    })),
    ...drafts.moves
      .filter(({ outcome }) => outcome !== 'stays')
      .map(({ draftId, from, on, to }) => ({
        action: to === null ? 'end-plan' : 'carry-plan',
        subject: `plan/${draftId}`,
        unitId: from,
        grant,
        after: { toUnit: to, on, plan },
      })),
  ];
}

/** What the history of the targets that units had received tells of the plan that is taken back. */
export function belongingsRestored(
  { actor }: Act,
  { stored, unit }: SeenPlan,
  { removed, restored }: TargetReversal,
): readonly Done[] {
  const grant = grantFor(actor, 'record-decision', unit.path);
  const plan = stored.draft.id;
  const done = (target: RunningTarget) => ({ subject: subjectOf(target), unitId: target.unitId, grant });
  return [
    ...removed.map((target) => ({
      action: 'withdraw-target',
      ...done(target),
      before: goalOf(target),
      after: { plan },
    })),
    ...restored.map((target) => ({
      action: 'restore-target',
      ...done(target),
      after: { ...goalOf(target), plan },
    })),
  ];
}

function goalOf({ goal, direction, revision }: RunningTarget) {
  return { goal, direction, revision };
}

function subjectOf({ unitId, indicator, category, period }: FigureKey): string {
  return ['target', unitId, indicator, category ?? '', period].join('/');
}
