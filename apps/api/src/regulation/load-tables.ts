import { findScoreTable, listScoreTables } from '@co-so/db';
import type { ListedDraft, ListedTable, ProvinceDb } from '@co-so/db';
import {
  can,
  compareRuleSets,
  draftActionsOf,
  loadTemplates,
  localSeries,
  tableLineNames,
  wholeOffice,
} from '@co-so/domain';
import type {
  Actor,
  CivilDate,
  DraftAction,
  Level,
  LocalRuleSet,
  OwnTable,
  Setting,
  TableDifference,
} from '@co-so/domain';
import type { Act } from '../act.ts';
import { shownDraft } from './shown-draft.ts';
import type { ShownDraft } from './shown-draft.ts';

export interface TableList {
  /** The newest first; none to whoever may not see what is worked on. */
  readonly drafts: readonly (ListedDraft & { readonly allowedActions: readonly DraftAction[] })[];
  /** By series, the newest first. `effectiveUntil` is the first day of the next one, null of the last. */
  readonly issued: readonly (ListedTable & { readonly effectiveUntil: CivilDate | null })[];
  readonly allowedActions: readonly 'draft'[];
}

export async function loadTableList(db: ProvinceDb, actor: Actor): Promise<TableList> {
  const { drafts, issued } = await listScoreTables(db);
  const seen = mayDraftsBeSeen(actor) ? drafts : [];
  return {
    drafts: seen.map((draft) => ({ ...draft, allowedActions: draftActionsOf(draft, actor) })),
    issued: issued.map((table) => ({ ...table, effectiveUntil: nextDay(table, issued) })),
    allowedActions: draftingActions(actor),
  };
}

function nextDay({ series, version }: ListedTable, issued: readonly ListedTable[]): CivilDate | null {
  const next = issued.find((one) => one.series === series && one.version === version + 1);
  return next?.effectiveFrom ?? null;
}

/** An issued table, of which a successor may be drafted. */
export interface ShownIssuedTable extends OwnTable {
  readonly kind: 'issued';
  readonly allowedActions: readonly 'draft'[];
}

export type ShownScoreTable = ShownDraft | ShownIssuedTable;

/** A table as issued, else its draft, or that as a certain revision. Undefined alike of what may not be seen. */
export async function loadTable(
  db: ProvinceDb,
  act: Act,
  { id, revision }: TableReference,
): Promise<ShownScoreTable | undefined> {
  const { draft, issued } = await findScoreTable(db, id, revision);
  if (issued && revision === undefined)
    return { kind: 'issued', ...issued, allowedActions: draftingActions(act.actor) };
  if (!draft || !mayDraftsBeSeen(act.actor)) return undefined;
  const shown = await shownDraft(draft, act);
  return revision === undefined ? shown : { ...shown, allowedActions: [] };
}

/** One of the province's own tables; without a revision, as issued or as last saved. */
export interface TableReference {
  readonly id: string;
  readonly revision?: number | undefined;
}

export interface ShownDifference {
  readonly earlier: { readonly id: string; readonly title: string };
  readonly later: { readonly id: string; readonly title: string };
  /** Line by line, in the order of the later one, then what it no longer has. */
  readonly differences: readonly (TableDifference & { readonly lineName: string })[];
  /** The names of what lines speak of, those of the later one first. */
  readonly levels: readonly Pick<Level, 'level' | 'text'>[];
  readonly subjects: readonly { readonly subject: string; readonly text: string }[];
  readonly criteria: readonly { readonly subject: string; readonly id: string; readonly text: string | null }[];
  readonly settings: readonly Pick<Setting, 'id' | 'text' | 'choices'>[];
}

/** The difference of two tables, each the province's own or a central set. */
export async function loadDifference(
  db: ProvinceDb,
  actor: Actor,
  earlier: string,
  later: string,
): Promise<ShownDifference | undefined> {
  const [before, after] = [await findCompared(db, actor, earlier), await findCompared(db, actor, later)];
  if (!before || !after) return undefined;
  return {
    earlier: { id: earlier, title: before.name },
    later: { id: later, title: after.name },
    differences: compareRuleSets(before, after).map((one) => ({ ...one, lineName: tableLineNames[one.line.line] })),
    ...namesIn([after, before]),
  };
}

function namesIn(
  tables: readonly LocalRuleSet[],
): Pick<ShownDifference, 'levels' | 'subjects' | 'criteria' | 'settings'> {
  const subjects = tables.flatMap((table) => (table.rules === 'scoring' ? table.subjects : []));
  const lists = tables.flatMap((table) => (table.rules === 'checklist' ? table.lists : []));
  const named = Map.groupBy([...subjects, ...lists], ({ subject }) => subject);
  return {
    levels: subjects.flatMap(({ levels }) => levels.map(({ level, text }) => ({ level, text }))),
    subjects: [...named].map(([subject, [first]]) => ({ subject, text: first!.text })),
    criteria: subjects.flatMap(({ subject, groups }) =>
      groups.flatMap((group) => group.criteria.map(({ id, text }) => ({ subject, id, text }))),
    ),
    settings: tables.flatMap(({ settings = [] }) => settings.map(({ id, text, choices }) => ({ id, text, choices }))),
  };
}

const ownPattern = /^([0-9a-f-]{36})(?:@(\d{1,6}))?$/;

async function findCompared(db: ProvinceDb, actor: Actor, reference: string): Promise<LocalRuleSet | undefined> {
  const [, id, revision] = ownPattern.exec(reference) ?? [];
  if (id === undefined) return findCentral(reference);
  const { draft, issued } = await findScoreTable(db, id, revision === undefined ? undefined : +revision);
  if (issued && revision === undefined) return issued.table;
  return mayDraftsBeSeen(actor) ? draft?.table : undefined;
}

async function findCentral(id: string): Promise<LocalRuleSet | undefined> {
  const templates = await Promise.all(localSeries.map(loadTemplates));
  return templates.flat().find((one) => one.id === id);
}

function mayDraftsBeSeen(actor: Actor): boolean {
  return can(actor, 'view-score-drafts', wholeOffice);
}

function draftingActions(actor: Actor): readonly 'draft'[] {
  return can(actor, 'draft-score-table', wholeOffice) ? ['draft'] : [];
}
