import type { ShownPreview } from '@co-so/api';
import { Mark } from '../../ui/mark.tsx';
import type { NameOf } from '../plan-text.ts';
import { StepButton } from './plan-problems.tsx';

type Moves = NonNullable<ShownPreview['preview']>['registerMoves'];

interface RegisterMovesProps {
  readonly moves: Moves;
  readonly nameOf: NameOf;
  readonly onStep: (index: number) => void;
}

/** Places and groups of which the plan does not say where they go: named one by one, so that none is forgotten. */
export function RegisterMoves({ moves, nameOf, onStep }: RegisterMovesProps) {
  const open = moves.filter(({ outcome }) => outcome === 'undecided');
  if (open.length === 0) return null;
  return (
    <>
      <p>
        <Mark tone="warn">Chưa rõ về đâu: phương án chưa ghi nơi nhận.</Mark>
      </p>
      <ul className="plan-list">
        {open.map(({ step, what, name, from }) => (
          <li key={`${step} ${what} ${name} ${from}`}>
            <StepButton at={step} onStep={onStep} /> {what === 'groupings' ? `Nhóm "${name}"` : name}, của{' '}
            {nameOf(from)}
          </li>
        ))}
      </ul>
    </>
  );
}
