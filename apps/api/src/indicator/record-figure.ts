import { attempt, loadFigureFacts, saveFigure } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  decideRevision,
  grantFor,
  reasonProblems,
  figureRevision,
  readFigureRow,
  refused,
  wholeOffice,
} from '@co-so/domain';
import type { Figure, FigureRow, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { revisionDone, rowRefused } from '../request/revision.ts';
import type { RevisionCommand } from '../request/revision.ts';

/** Records a figure, or corrects one: the earlier revision stays. */
export async function recordFigure(
  db: ProvinceDb,
  act: Act,
  command: RevisionCommand<FigureRow>,
): Promise<Result<Figure>> {
  const draft = readFigureRow(command.row, act.today);
  if (!draft.ok) return rowRefused(draft.problems, ...reasonProblems(command));
  const facts = await loadFigureFacts(db, { ...draft.value, unitId: draft.value.unit }, act.today);
  const decided = decideRevision(facts, { ...command, draft: draft.value }, figureRevision, act);
  if (!decided.ok) return rowRefused(decided.problems);
  const figure = decided.value;
  const grant = grantFor(act.actor, figureRevision.action, facts.unit?.path ?? wholeOffice);
  const action = facts.latest ? 'correct-figure' : 'record-figure';
  const done = revisionDone('figure', { action, grant }, facts.latest, figure);
  const saved = await attempt(saveFigure(db, figure, signed(act, done, { status: 201, body: figure })));
  return saved === 'saved' ? decided : refused(figureRevision.movedOn(figure.revision));
}
