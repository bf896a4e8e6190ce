import { useState } from 'react';
import { problemsOf } from './problems-of.ts';

/** By box, in the order of the screen: what is to be done there, where the form cannot be sent without it. */
export type Lacking = Readonly<Record<string, string | false>>;

/**
 * What is wrong at which box of a form. What it lacks is said once its button was pressed, all at once, and at each box
 * until it is there; a box that was refused is marked, and the refusal says why. A box is called as its place in what is
 * sent.
 */
export function useBoxes(lacking: Lacking, error: unknown) {
  const [asked, setAsked] = useState(0);
  const lacks = Object.values(lacking).filter((text) => text !== false);
  const refused = new Set(problemsOf(error).map(({ at }) => at));
  return {
    at: (box: string): string | boolean => (asked > 0 && lacking[box]) || refused.has(`/${box}`),
    lacks: asked > 0 ? lacks : [],
    /** How often it was pressed while something was lacking. */
    asked,
    /** Whether something is lacking; if so it is said. */
    ask: (): boolean => {
      if (lacks.length > 0) setAsked(asked + 1);
      return lacks.length > 0;
    },
  };
}

export type Boxes = ReturnType<typeof useBoxes>;
