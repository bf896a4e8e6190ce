import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at each rendering, which does what the latest one would: parts that get it need not be made anew. */
export function useLatest<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
