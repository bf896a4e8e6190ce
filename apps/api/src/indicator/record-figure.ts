import { attempt, loadFigureFacts, saveFigure } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { decideRevision, reasonProblems, figureRevision, readFigureRow, refused } from '@co-so/domain';
import type { Figure, FigureRow, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

export interface FigureCommand {
  readonly row: FigureRow;
  readonly basedOn: number | null;
  readonly reason: string | null;
}

/** Records a figure, or corrects one: the earlier revision stays. */
export async function recordFigure(db: ProvinceDb, act: Act, command: FigureCommand): Promise<Result<Figure>> {
  const draft = readFigureRow(command.row, act.today);
  if (!draft.ok) return refused(...draft.problems, ...reasonProblems(command));
  const facts = await loadFigureFacts(db, { ...draft.value, unitId: draft.value.unit });
  const decided = decideRevision(facts, { ...command, draft: draft.value }, figureRevision, act);
  if (!decided.ok) return decided;
  const figure = decided.value;
  const done = {
    action: facts.latest ? 'correct-figure' : 'record-figure',
    subject: ['figure', figure.unitId, figure.indicator, figure.category ?? '', figure.period].join('/'),
    unitId: figure.unitId,
    before: facts.latest,
    after: figure,
    reason: figure.reason,
  };
  const saved = await attempt(saveFigure(db, figure, signed(act, done, { status: 201, body: figure })));
  return saved === 'saved' ? decided : refused({ code: 'figure-moved-on', revision: figure.revision });
}
