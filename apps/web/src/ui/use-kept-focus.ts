import { useEffect, useRef } from 'react';

/**
 * For a form or another part of a page: where the part of it that was worked on goes away, the one around it takes the
 * focus, so that nobody is sent to the top of the page. `shown` is what decides on the parts.
 */
export function useKeptFocus<Root extends HTMLElement = HTMLFormElement>(shown: unknown) {
  const root = useRef<Root>(null);
  const held = useRef<readonly HTMLElement[]>([]);
  useEffect(() => {
    const within = root.current;
    if (!within) return undefined;
    const hold = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) held.current = [target, ...partsAround(target, within)];
    };
    within.addEventListener('focusin', hold);
    return () => within.removeEventListener('focusin', hold);
  }, []);
  useEffect(() => {
    const [focused, ...around] = held.current;
    // Whoever went elsewhere meanwhile stays there.
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    const nearest = around.find((one) => one.isConnected);
    nearest?.setAttribute('tabindex', '-1');
    nearest?.focus();
  }, [shown]);
  return root;
}

/** From the nearest to the root itself; a part is a group that has a name. */
function partsAround(element: HTMLElement, root: HTMLElement): readonly HTMLElement[] {
  const nearest = element.parentElement?.closest<HTMLElement>('[role="group"], form');
  return !nearest || nearest === root || !root.contains(nearest) ? [root] : [nearest, ...partsAround(nearest, root)];
}
