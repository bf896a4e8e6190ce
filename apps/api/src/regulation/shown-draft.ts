import { draftActionsOf, frameOn, inTable, issueProblems, loadTemplates } from '@co-so/domain';
import type { Actor, CivilDate, DraftAction, RuleRefusal, ScoreTableDraft } from '@co-so/domain';

/** A draft with everything that still keeps it from being issued, each at its place in `table`. */
export interface ShownDraft extends ScoreTableDraft {
  readonly kind: 'draft';
  readonly problems: readonly RuleRefusal[];
  readonly allowedActions: readonly DraftAction[];
}

/** What saving a draft answers: it, without the table that was sent. */
export type SavedDraft = Omit<ShownDraft, 'table'> & { readonly title: string };

interface Looking {
  readonly actor: Actor;
  readonly today: CivilDate;
}

export async function shownDraft(draft: ScoreTableDraft, { actor, today }: Looking): Promise<ShownDraft> {
  const templates = await loadTemplates(draft.series);
  const frame = frameOn(draft.series, templates, today);
  const problems = issueProblems({ draft: draft.table, frame, templates }).map(inTable);
  return { kind: 'draft', ...draft, problems, allowedActions: draftActionsOf(draft, actor) };
}

export async function savedDraft(draft: ScoreTableDraft, looking: Looking): Promise<SavedDraft> {
  const { table, ...shown } = await shownDraft(draft, looking);
  return { ...shown, title: table.name };
}
