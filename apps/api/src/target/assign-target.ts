import { attempt, loadTargetFacts, saveTarget } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { decideRevision, reasonProblems, readTargetRow, refused, targetRevision } from '@co-so/domain';
import type { Result, Target, TargetRow } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

export interface TargetCommand {
  readonly row: TargetRow;
  readonly basedOn: number | null;
  readonly reason: string | null;
}

/** Sets a goal to an indicator, or changes it: the earlier revision stays. */
export async function assignTarget(db: ProvinceDb, act: Act, command: TargetCommand): Promise<Result<Target>> {
  const draft = readTargetRow(command.row);
  if (!draft.ok) return refused(...draft.problems, ...reasonProblems(command));
  const facts = await loadTargetFacts(db, { ...draft.value, unitId: draft.value.unit });
  const decided = decideRevision(facts, { ...command, draft: draft.value }, targetRevision, act);
  if (!decided.ok) return decided;
  const target = decided.value;
  const done = {
    action: facts.latest ? 'change-target' : 'assign-target',
    subject: ['target', target.unitId, target.indicator, target.category ?? '', target.period].join('/'),
    unitId: target.unitId,
    before: facts.latest,
    after: target,
    reason: target.reason,
  };
  const saved = await attempt(saveTarget(db, target, signed(act, done, { status: 201, body: target })));
  return saved === 'saved' ? decided : refused({ code: 'target-moved-on', revision: target.revision });
}
