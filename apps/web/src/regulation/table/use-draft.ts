import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ShownDraft } from '@co-so/api';
import { frameOn, withoutEditedMarks, withPlacesFollowing } from '@co-so/domain';
import type { CivilDate, LocalRuleSet } from '@co-so/domain';
import { useMemo, useState } from 'react';
import { useWrite } from '../../ui/use-write.ts';
import type { Editing } from '../editor/editing.ts';
import { checkQuery, saveDraft, templatesQuery } from './queries.ts';
import { inTableItself } from './table-problem.ts';
import type { TableProblem } from './table-problem.ts';

const typingPauseMs = 250;

/** A draft in the editor: what was typed, everything wrong with it, and what it was last saved as. */
export function useDraft(draft: ShownDraft, today: CivilDate) {
  const { data: templates } = useSuspenseQuery(templatesQuery(draft.series));
  const [table, setTable] = useState<LocalRuleSet>(draft.table);
  const [saved, setSaved] = useState({ table: draft.table, revision: draft.revision });
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const write = useWrite(saveDraft, ({ revision }) => setSaved({ table, revision }));
  const frame = frameOn(draft.series, templates, today);
  const known = [draft.table, ...(draft.offered ? [draft.offered] : [])];
  const typed = Object.entries(unread).map(([at, given]): TableProblem => ({ code: 'points-unreadable', at, given }));
  const checked = useChecked(draft, table);
  const problems = typed.length === 0 ? checked.problems : [...typed, ...checked.problems];
  const onUnread = (at: string, text: string | undefined) =>
    setUnread(({ [at]: _, ...others }) => (text === undefined ? others : { ...others, [at]: text }));
  const editing: Editing = { problems, sources: table.sources, unread, onUnread };
  const change = (changed: LocalRuleSet) => {
    // Fields move where a part is added, left out or moved; what was unreadable there is gone with its field.
    if (typed.length > 0 && hasMoved(table, changed)) setUnread({});
    setTable(withPlacesFollowing(table, withoutEditedMarks([table, ...known], changed)));
  };
  return {
    table,
    templates,
    frame,
    known,
    problems,
    checked,
    editing,
    change,
    basedOn: saved.revision,
    isDirty: table !== saved.table,
    hasUnread: typed.length > 0,
    error: write.error,
    isPending: write.isPending,
    save: () => write.send({ id: draft.id, basedOn: saved.revision, table }),
  };
}

/**
 * What was last found of the table, with the table that it was found of: a moment behind what is typed. Of a draft as
 * it was saved the answer that brought it has it.
 */
function useChecked(draft: ShownDraft, table: LocalRuleSet) {
  const [paused] = useDebouncedValue(table, typingPauseMs);
  const isAsSaved = paused === draft.table;
  const { data, isError } = useQuery({
    ...checkQuery(paused),
    enabled: !isAsSaved,
    placeholderData: keepPreviousData,
  });
  const asSaved = useMemo(() => ({ table: draft.table, problems: inTableItself(draft.problems) }), [draft]);
  return { ...((isAsSaved ? undefined : data) ?? asSaved), isFailed: isError && !isAsSaved };
}

/** Whether lines stand at other places than before: more or fewer of them, or the same in another order. */
function hasMoved(before: LocalRuleSet, after: LocalRuleSet): boolean {
  const [old, now] = [namesOf(before), namesOf(after)];
  return old.length !== now.length || (isSame(old.toSorted(), now.toSorted()) && !isSame(old, now));
}

/** Every part that stands in a list, by the list and the part's own name. */
function namesOf(part: unknown, list = ''): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((one) => [`${list} ${nameOf(one)}`, ...namesOf(one, list)]);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, one]) => namesOf(one, name));
}

function nameOf(part: unknown): string {
  const named = Object.entries(typeof part === 'object' && part !== null ? part : {});
  return String(named.find(([name]) => ['id', 'subject', 'level'].includes(name))?.[1] ?? '');
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.every((one, index) => one === right[index]);
}
