import { z } from '@hono/zod-openapi';
import { refused, within } from '@co-so/domain';
import type { Figure, Problem, Result, Target } from '@co-so/domain';
import type { Done } from '../act.ts';

/** A row as a form sends it: a first entry, or what is to take the place of the revision that the form was opened on. */
export interface RevisionCommand<Row> {
  readonly row: Row;
  readonly basedOn: number | null;
  readonly reason: string | null;
}

/** As long as a reason may be. */
export const reasonMaximum = 1000;

/** What stands beside the row in the body of such a request. */
export const revisionFields = {
  basedOn: z.int().min(1).nullable().openapi({ description: 'Lần ghi mà biểu mẫu mở ra từ đó; null khi chưa có' }),
  reason: z.string().max(reasonMaximum).nullable(),
};

/** The refusal of a row at its place in the body; the reason stands beside the row, and what is about no field stays so. */
export function rowRefused(problems: readonly [Problem, ...Problem[]], ...beside: Problem[]): Result<never> {
  const [first, ...rest] = problems;
  return refused(inBody(first), ...rest.map(inBody), ...beside);
}

function inBody(problem: Problem): Problem {
  return problem.at === undefined || problem.at === '/reason' ? problem : within('/row', problem);
}

/** What the audit keeps of a new revision: it and the one it replaces, under the key of both. */
export function revisionDone<Stored extends Figure | Target>(
  kind: 'figure' | 'target',
  { action, grant }: Pick<Done, 'action' | 'grant'>,
  before: Stored | undefined,
  after: Stored,
): Done {
  const { unitId, indicator, category, period, reason } = after;
  const subject = [kind, unitId, indicator, category ?? '', period].join('/');
  return { action, subject, grant, unitId, before, after, reason };
}
