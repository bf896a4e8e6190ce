import { useState } from 'react';
import type { Problem } from '@co-so/domain';
import { fieldOf, problemsNow } from './field-problems.ts';
import type { Refused } from './field-problems.ts';
import type { Typed } from '../../ui/draft.ts';

interface ProblemsOfForm {
  /** What stands in the boxes that are read and sent. */
  readonly now: Readonly<Record<string, unknown>>;
  /** What the reader that the server shares has against it. */
  readonly local: readonly Problem[];
  readonly refused: Refused;
  /** The boxes on the screen and what they are called. */
  readonly boxes: Typed;
  /** The box that stands for a field whose own is not shown. */
  readonly shownAt?: (field: string) => string;
  readonly textOf: (problem: Problem) => string;
}

/** What is still wrong with a form, each at one box or, where none is about it, beside the buttons. */
export function useProblems({ now, local, refused, boxes, shownAt = (field) => field, textOf }: ProblemsOfForm) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const open = problemsNow(local, refused, now, left).map((problem) => ({ problem, box: shownAt(fieldOf(problem)) }));
  const placed = open.filter(({ box }) => Object.hasOwn(boxes, box));
  return {
    textAt: (box: string): string | undefined => {
      const first = placed.find((one) => one.box === box);
      return first && textOf(first.problem);
    },
    /** The names of the boxes that have one, in the order of the screen; only once something was refused. */
    wrongBoxes: refused.sent
      ? Object.keys(boxes)
          .filter((box) => placed.some((one) => one.box === box))
          .map((box) => boxes[box] ?? box)
      : [],
    unplaced: open.filter(({ box }) => !Object.hasOwn(boxes, box)).map(({ problem }) => problem),
    /** The box was filled in, or passed by. */
    leave: (box: string) => setLeft((before) => (before.includes(box) ? before : [...before, box])),
  };
}

export type FormProblems = ReturnType<typeof useProblems>;
/** What a box needs of them. */
export type BoxProblems = Pick<FormProblems, 'textAt' | 'leave'>;
