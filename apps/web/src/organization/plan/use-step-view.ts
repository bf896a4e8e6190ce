import { useEffect, useState } from 'react';

export const stepsPerPage = 20;

export function stepAnchor(index: number): string {
  return `buoc-${index + 1}`;
}

interface Sought {
  readonly text: string;
  readonly isWrongOnly: boolean;
}

const all: Sought = { text: '', isWrongOnly: false };

/** Which of the steps are shown and which one is open; a step can be gone to from anywhere on the page. */
export function useStepView() {
  const [page, setPage] = useState(1);
  const [sought, setSought] = useState(all);
  const [openStep, setOpenStep] = useState<number | null>(null);
  const [target, setTarget] = useState<{ readonly index: number }>();
  useEffect(() => {
    const card = target && document.getElementById(stepAnchor(target.index));
    card?.scrollIntoView({ block: 'start' });
    card?.focus({ preventScroll: true });
  }, [target]);
  return {
    page,
    sought,
    openStep,
    turn: setPage,
    seek: (changed: Partial<Sought>) => setSought((current) => ({ ...current, ...changed })),
    open: setOpenStep,
    close: () => setOpenStep(null),
    goTo: (index: number) => {
      setSought(all);
      setPage(Math.floor(index / stepsPerPage) + 1);
      setTarget({ index });
    },
  };
}

export type StepView = ReturnType<typeof useStepView>;
