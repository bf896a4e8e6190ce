import { useSuspenseQuery } from '@tanstack/react-query';
import type { ShownDraft } from '@co-so/api';
import { frameOn, issueProblems } from '@co-so/domain';
import type { CivilDate, RuleProblem, ScoringRuleSet } from '@co-so/domain';
import { useState } from 'react';
import { useWrite } from '../../ui/use-write.ts';
import type { Editing } from './editing.ts';
import { saveDraft, templatesQuery } from './queries.ts';

/** A draft in the editor: what was typed, everything wrong with it, and what it was last saved as. */
export function useDraft(draft: ShownDraft, today: CivilDate) {
  const { data: templates } = useSuspenseQuery(templatesQuery(draft.series));
  const [table, setTable] = useState<ScoringRuleSet>(draft.table);
  const [saved, setSaved] = useState({ table: draft.table, revision: draft.revision });
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const write = useWrite(saveDraft, ({ revision }) => setSaved({ table, revision }));
  const frame = frameOn(draft.series, templates, today);
  const typed = Object.entries(unread).map(([at, given]): RuleProblem => ({ code: 'points-unreadable', at, given }));
  const problems = [...typed, ...issueProblems({ draft: table, frame, templates })];
  const onUnread = (at: string, text: string | undefined) =>
    setUnread(({ [at]: _, ...others }) => (text === undefined ? others : { ...others, [at]: text }));
  const editing: Editing = { problems, unread, onUnread };
  const change = (changed: ScoringRuleSet) => {
    // Fields move up or down where a part is added or left out; what was unreadable there is gone with its field.
    if (partCount(changed) !== partCount(table)) setUnread({});
    setTable(changed);
  };
  return {
    table,
    templates,
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

function partCount({ subjects }: ScoringRuleSet): number {
  const groups = subjects.flatMap((rules) => rules.groups);
  return subjects.length + groups.length + groups.flatMap(({ criteria }) => criteria).length;
}
