import { attempt, findScoreTable, saveDiscard, saveDraftRevision, saveNewDraft } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  decideDiscard,
  decideNewDraft,
  decideSave,
  grantFor,
  loadTemplates,
  offeredTo,
  refused,
  signatureOf,
  wholeOffice,
} from '@co-so/domain';
import type { LocalRuleSet, NewDraft, Result, ScoreTableDraft } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';
import { centralOf, savedDraft } from './shown-draft.ts';
import type { SavedDraft } from './shown-draft.ts';

/** Begins a score table of the province. */
export async function beginDraft(db: ProvinceDb, act: Act, wanted: NewDraft): Promise<Result<SavedDraft>> {
  const template = await findTemplate(db, wanted);
  const decided = decideNewDraft(act.newId(), wanted, template, act);
  if (!decided.ok) return decided;
  const draft = decided.value;
  const saved = await savedDraft(draft, act);
  const done = draftDone(act, 'begin-score-table', draft, { after: keptOf(draft) });
  const stored = await attempt(saveNewDraft(db, draft, signed(act, done, { status: 201, body: saved })));
  return stored === 'saved' ? { ok: true, value: saved } : refused({ code: 'changed-meanwhile' });
}

async function findTemplate(db: ProvinceDb, { series, from }: NewDraft): Promise<LocalRuleSet | undefined> {
  if (from.kind === 'empty') return undefined;
  if (from.kind === 'central') return (await loadTemplates(series)).find(({ id }) => id === from.id);
  const { issued } = await findScoreTable(db, from.id);
  return issued?.series === series ? issued.table : undefined;
}

/** What somebody wants with a draft, and the revision that they saw. */
export interface DraftCommand {
  readonly id: string;
  readonly basedOn: number;
}

/** Keeps a draft as it was sent, with everything that is wrong with it. */
export async function saveDraft(
  db: ProvinceDb,
  act: Act,
  { id, basedOn, table }: DraftCommand & { readonly table: unknown },
): Promise<Result<SavedDraft>> {
  const { draft } = await findScoreTable(db, id);
  if (!draft) return refused({ code: 'not-found' });
  const offered = offeredTo(draft.table, await centralOf(draft.series, act.today));
  const decided = decideSave({ draft, basedOn }, table, offered, act);
  if (!decided.ok) return decided;
  const saved = await savedDraft(decided.value, act);
  const done = draftDone(act, 'save-score-table', draft, { before: keptOf(draft), after: keptOf(decided.value) });
  const signature = signed(act, done, { status: 200, body: saved });
  const stored = await attempt(saveDraftRevision(db, decided.value, signature));
  return stored === 'saved' ? { ok: true, value: saved } : refused({ code: 'draft-moved-on', revision: basedOn + 1 });
}

export async function discardDraft(
  db: ProvinceDb,
  act: Act,
  { id, basedOn }: DraftCommand,
): Promise<Result<SavedDraft>> {
  const { draft } = await findScoreTable(db, id);
  if (!draft) return refused({ code: 'not-found' });
  const decided = decideDiscard({ draft, basedOn });
  if (!decided.ok) return decided;
  const saved = await savedDraft(decided.value, act);
  const done = draftDone(act, 'discard-score-table', draft, { before: keptOf(draft), after: keptOf(decided.value) });
  const closing = { closedBy: signatureOf(act.actor), closedAt: act.now };
  const signature = signed(act, done, { status: 200, body: saved });
  const stored = await attempt(saveDiscard(db, draft, closing, signature));
  return stored === 'saved' ? { ok: true, value: saved } : refused({ code: 'changed-meanwhile' });
}

function draftDone(
  { actor }: Act,
  action: string,
  { id }: Pick<ScoreTableDraft, 'id'>,
  change: Pick<Done, 'before' | 'after'>,
): Done {
  const grant = grantFor(actor, 'draft-score-table', wholeOffice);
  return { action, subject: `score-table/${id}`, grant, ...change };
}

/** What the audit keeps of a draft: its revisions stay, so not their content. */
function keptOf({ series, draftedFrom, revision, state, table }: ScoreTableDraft) {
  return { series, tableTitle: table.name, draftedFrom, revision, state };
}
