import { signatureOf } from '../../access/actor.ts';
import { canonicalJson } from '../../canonical-json.ts';
import type { Problem } from '../../problem.ts';
import { within } from '../../problem.ts';
import { refused, settle } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { By } from '../../revision.ts';
import { liftRuleProblem } from '../lifted.ts';
import type { RuleRefusal } from '../lifted.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { Series } from '../rule-set-head.ts';
import { draftFrom } from './draft-from.ts';
import { decideDraft, ownDocument } from './draft.ts';
import type { LocalRuleSet } from './local-table.ts';
import type { ScoreTableDraft } from './own-table.ts';
import { withoutEditedMarks } from './template-mark.ts';

/** As long as the name of a table may be. */
export const tableTitleMaximum = 300;

/** What a draft begins from. */
export type DraftSource =
  | { readonly kind: 'empty' }
  | { readonly kind: 'central'; readonly id: string }
  | { readonly kind: 'issued'; readonly id: string };

export interface NewDraft {
  readonly series: Series;
  readonly title: string;
  readonly from: DraftSource;
}

/** Begins a draft: from a central set, from what the province has issued, or from nothing. */
export function decideNewDraft(
  id: string,
  { series, title, from }: NewDraft,
  /** What `from` names; undefined where there is no such set of the series. */
  template: LocalRuleSet | undefined,
  { actor, now }: By,
): Result<ScoreTableDraft> {
  const problems: Problem[] = [];
  if (title.trim() === '') problems.push({ code: 'text-missing', field: 'title', at: '/title' });
  if (title.length > tableTitleMaximum)
    problems.push({ code: 'text-too-long', field: 'title', maximum: tableTitleMaximum, at: '/title' });
  if (from.kind !== 'empty' && !template) problems.push({ code: 'template-unknown', given: from.id, at: '/from/id' });
  return settle(problems, () => ({
    id,
    series,
    draftedFrom: from.kind === 'empty' ? null : from.id,
    state: 'open',
    revision: 1,
    table: beginning(from, template, { id, name: title.trim(), series }),
    recordedBy: signatureOf(actor),
    recordedAt: now,
  }));
}

type Named = Pick<LocalRuleSet, 'id' | 'name' | 'series'>;

function beginning({ kind }: DraftSource, template: LocalRuleSet | undefined, named: Named): LocalRuleSet {
  if (!template) return { ...unissued, rules: 'scoring', ...named, sources: [], verifiedOn: null, subjects: [] };
  return kind === 'issued' ? successorOf(template, named) : draftFrom(template, named);
}

const unissued = { selection: { by: 'never' }, effectiveFrom: null, effectiveUntil: null } as const;

/** Its lines cite the table itself already; only its document goes. */
function successorOf(issued: LocalRuleSet, named: Named): LocalRuleSet {
  const sources = issued.sources.filter(({ id }) => id !== ownDocument);
  return { ...issued, ...named, ...unissued, sources };
}

/** What of a draft somebody works on: the revision that they saw. */
export interface SeenDraft {
  readonly draft: ScoreTableDraft;
  readonly basedOn: number;
}

/** What stands against working on a draft at all. */
export function seenProblems({ draft: { state, revision }, basedOn }: SeenDraft): readonly Problem[] {
  if (state !== 'open') return [{ code: 'draft-closed', state }];
  return revision === basedOn ? [] : [{ code: 'draft-moved-on', revision }];
}

/** Keeps a draft as it is sent, however wrong; only what cannot be read is refused, or what says nothing new. */
export function decideSave(
  seen: SeenDraft,
  value: unknown,
  /** What its template has besides: taken over as it is, it stays the template's. */
  offered: LocalRuleSet | null,
  { actor, now }: By,
): Result<ScoreTableDraft> {
  const { draft } = seen;
  const [moved, ...others] = seenProblems(seen);
  if (moved) return refused(moved, ...others);
  const read = decideDraft(value);
  if (!read.ok) return settle(read.problems.map(inTable), () => draft);
  // Which table it is, and when it holds, is not for the sender to say.
  const own = withoutEditedMarks([draft.table, ...(offered ? [offered] : [])], read.value.table);
  const table: LocalRuleSet = { ...own, id: draft.id, ...unissued };
  const problems: Problem[] = [];
  if (table.series !== draft.series)
    problems.push(inTable({ code: 'series-other', at: '/series', given: table.series, expected: draft.series }));
  if (canonicalJson(table) === canonicalJson(draft.table)) problems.push({ code: 'nothing-changed' });
  const recorded = { recordedBy: signatureOf(actor), recordedAt: now };
  return settle(problems, () => ({ ...draft, revision: draft.revision + 1, table, ...recorded }));
}

/** Gives a draft up. Its revisions stay. */
export function decideDiscard(seen: SeenDraft): Result<ScoreTableDraft> {
  return settle(seenProblems(seen), () => ({ ...seen.draft, state: 'discarded' }));
}

/** A problem of the table at its place in whatever has the table as `table`. */
export function inTable(problem: RuleProblem): RuleRefusal {
  return within('/table', liftRuleProblem(problem));
}
