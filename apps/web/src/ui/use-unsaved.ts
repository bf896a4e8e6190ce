import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { dropDraft, keepDraft } from './draft.ts';
import type { Typed } from './draft.ts';

/**
 * Keeps what was typed from being lost without a word: leaving asks first, a reload asks and finds the draft again. After
 * `release` nothing is kept and nothing asks.
 */
export function useUnsaved(draft: string, typed: Typed, isDirty: boolean) {
  const isReleased = useRef(false);
  const kept = useRef(draft);
  useEffect(() => {
    if (kept.current !== draft) dropDraft(kept.current);
    kept.current = draft;
    if (isReleased.current) return;
    if (isDirty) keepDraft(draft, typed);
    else dropDraft(draft);
  }, [draft, typed, isDirty]);
  const holds = () => isDirty && !isReleased.current;
  const blocker = useBlocker({ shouldBlockFn: holds, enableBeforeUnload: holds, withResolver: true });
  const release = () => {
    isReleased.current = true;
    dropDraft(draft);
  };
  return {
    isAsking: blocker.status === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => {
      release();
      blocker.proceed?.();
    },
    release,
  };
}

export type Unsaved = ReturnType<typeof useUnsaved>;
