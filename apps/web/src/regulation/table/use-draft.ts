import { useSuspenseQuery } from '@tanstack/react-query';
import type { ShownDraft } from '@co-so/api';
import { frameOn, issueProblems, tableLines } from '@co-so/domain';
import type { CivilDate, LocalRuleSet, RuleProblem } from '@co-so/domain';
import { useState } from 'react';
import { useWrite } from '../../ui/use-write.ts';
import type { Editing } from '../editor/editing.ts';
import { saveDraft, templatesQuery } from './queries.ts';

/** A draft in the editor: what was typed, everything wrong with it, and what it was last saved as. */
export function useDraft(draft: ShownDraft, today: CivilDate) {
  const { data: templates } = useSuspenseQuery(templatesQuery(draft.series));
  const [table, setTable] = useState<LocalRuleSet>(draft.table);
  const [saved, setSaved] = useState({ table: draft.table, revision: draft.revision });
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const write = useWrite(saveDraft, ({ revision }) => setSaved({ table, revision }));
  const frame = frameOn(draft.series, templates, today);
  const typed = Object.entries(unread).map(([at, given]): RuleProblem => ({ code: 'points-unreadable', at, given }));
  const problems = [...typed, ...issueProblems({ draft: table, frame, templates })];
  const onUnread = (at: string, text: string | undefined) =>
    setUnread(({ [at]: _, ...others }) => (text === undefined ? others : { ...others, [at]: text }));
  const editing: Editing = { problems, sources: table.sources, unread, onUnread };
  const change = (changed: LocalRuleSet) => {
    // Fields move where a part is added, left out or moved; what was unreadable there is gone with its field.
    if (hasMoved(table, changed)) setUnread({});
    setTable(changed);
  };
  return {
    table,
    templates,
    frame,
    problems,
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

/** Whether lines stand at other places than before: more or fewer of them, or the same in another order. */
function hasMoved(before: LocalRuleSet, after: LocalRuleSet): boolean {
  const [old, now] = [namesOf(before), namesOf(after)];
  return old.length !== now.length || (isSame(old.toSorted(), now.toSorted()) && !isSame(old, now));
}

function namesOf(table: LocalRuleSet): readonly string[] {
  return tableLines(table).map(({ line, subject, id = '' }) => `${line} ${subject} ${id}`);
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.every((one, index) => one === right[index]);
}
