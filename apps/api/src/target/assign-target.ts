import { attempt, loadTargetFacts, saveTarget } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  decideRevision,
  grantFor,
  reasonProblems,
  readTargetRow,
  refused,
  targetRevision,
  wholeOffice,
} from '@co-so/domain';
import type { Result, Target, TargetRow } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { revisionDone, rowRefused } from '../request/revision.ts';
import type { RevisionCommand } from '../request/revision.ts';

/** Sets a goal to an indicator, or changes it: the earlier revision stays. Of two who save at once the later is told what the first did. */
export async function assignTarget(
  db: ProvinceDb,
  act: Act,
  command: RevisionCommand<TargetRow>,
): Promise<Result<Target>> {
  const draft = readTargetRow(command.row);
  if (!draft.ok) return rowRefused(draft.problems, ...reasonProblems(command));
  const change = { ...command, draft: draft.value };
  const facts = await loadTargetFacts(db, { ...draft.value, unitId: draft.value.unit }, act.today);
  const decided = decideRevision(facts, change, targetRevision, act);
  if (!decided.ok) return rowRefused(decided.problems);
  const target = decided.value;
  const grant = grantFor(act.actor, targetRevision.action, facts.unit?.path ?? wholeOffice);
  const action = facts.latest ? 'change-target' : 'assign-target';
  const done = revisionDone('target', { action, grant }, facts.latest, target);
  const saved = await attempt(saveTarget(db, target, signed(act, done, { status: 201, body: target })));
  if (saved === 'saved') return decided;
  const byNow = decideRevision(await loadTargetFacts(db, target, act.today), change, targetRevision, act);
  const ended = byNow.ok ? undefined : byNow.problems.find(({ code }) => code === 'target-beyond-end');
  return ended ? rowRefused([ended]) : refused(targetRevision.movedOn(target.revision));
}
