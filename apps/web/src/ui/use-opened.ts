import { useEffect, useRef, useState } from 'react';
import type { Done } from './done-line.tsx';
import { focusHeading } from './focus-heading.ts';

interface Press {
  readonly currentTarget: HTMLElement;
}

/**
 * What the buttons of a page open, one thing at a time. The button stays in the page meanwhile, if need be hidden: it has
 * the focus again once what it opened is closed. Where the button goes by what was done, the line that says so has it.
 */
export function useOpened<Part>() {
  const [opened, setOpened] = useState<Part>();
  const [done, setDone] = useState<Done>();
  const opener = useRef<HTMLElement | null>(null);
  // After the effect of the line, which is further down: a button that is still there goes before it.
  useEffect(() => {
    if (opened !== undefined || !opener.current) return;
    if (opener.current.isConnected) opener.current.focus();
    else focusHeading();
  }, [opened]);
  const leave = (text?: string) => {
    setOpened(undefined);
    setDone(text === undefined ? undefined : { text });
  };
  return {
    opened,
    done,
    open: (part: Part, { currentTarget }: Press) => {
      opener.current = currentTarget;
      setDone(undefined);
      setOpened(part);
    },
    close: () => leave(),
    /** Done, and it may be done again. */
    finish: (text: string) => leave(text),
    /** Done, and with it the button goes. */
    finishForGood: (text: string) => {
      opener.current = null;
      leave(text);
    },
  };
}
