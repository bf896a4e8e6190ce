import { draftActionsOf, frameOn, inTable, issueProblems, loadTemplates, offeredTo } from '@co-so/domain';
import type { Actor, CivilDate, DraftAction, LocalRuleSet, RuleRefusal, ScoreTableDraft, Series } from '@co-so/domain';

/** A draft with everything that still keeps it from being issued, each at its place in `table`. */
export interface ShownDraft extends ScoreTableDraft {
  readonly kind: 'draft';
  readonly problems: readonly RuleRefusal[];
  /** What its template has besides, each part marked as the template's; null where it has nothing. */
  readonly offered: LocalRuleSet | null;
  readonly allowedActions: readonly DraftAction[];
}

/** What saving a draft answers: it, without the table that was sent. */
export type SavedDraft = Omit<ShownDraft, 'table' | 'offered'> & { readonly title: string };

interface Looking {
  readonly actor: Actor;
  readonly today: CivilDate;
}

export async function shownDraft(draft: ScoreTableDraft, { actor, today }: Looking): Promise<ShownDraft> {
  const central = await centralOf(draft.series, today);
  const problems = issueProblems({ draft: draft.table, ...central }).map(inTable);
  const offered = offeredTo(draft.table, central);
  return { kind: 'draft', ...draft, problems, offered, allowedActions: draftActionsOf(draft, actor) };
}

/** The central sets of a series that a table may begin from, and the one whose frame it has to keep today. */
export async function centralOf(series: Series, today: CivilDate) {
  const templates = await loadTemplates(series);
  return { templates, frame: frameOn(series, templates, today) };
}

export async function savedDraft(draft: ScoreTableDraft, looking: Looking): Promise<SavedDraft> {
  const { table, offered: _, ...shown } = await shownDraft(draft, looking);
  return { ...shown, title: table.name };
}
