import { useState } from 'react';
import { readDraft } from '../../ui/draft.ts';
import type { Typed } from '../../ui/draft.ts';

/** What stands in a form: what it was opened with, or what was typed there before and never written. */
export function useTyped<Fields extends Typed>(start: Fields, draft: string) {
  const [opened] = useState(start);
  const [found] = useState(() => readDraft(draft, start));
  const [typed, setTyped] = useState(found ?? opened);
  const [isRestored, setIsRestored] = useState(found !== undefined);
  return {
    typed,
    isDirty: Object.keys(opened).some((field) => typed[field] !== opened[field]),
    isRestored,
    change: (changed: Partial<Fields>) => setTyped((now) => ({ ...now, ...changed })),
    restart: () => {
      setTyped(opened);
      setIsRestored(false);
    },
  };
}
