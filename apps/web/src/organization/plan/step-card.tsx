import { Button } from '@mantine/core';
import { numberText } from '@co-so/domain';
import type { PlanStep } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import { StepFields } from './step-fields.tsx';
import { choiceOf, stepChoiceWords } from './step-choice.ts';
import { headText, noteText, stepSentence } from './step-text.ts';
import type { PlannerTools } from './planner-tools.tsx';
import { stepAnchor } from './use-step-view.ts';

interface StepCardProps {
  readonly step: PlanStep;
  readonly index: number;
  readonly tools: PlannerTools;
  /** What the dry run found wrong with it, in sentences. */
  readonly problems: readonly string[];
  /** Undefined for whoever only reads. */
  readonly editing: StepEditing | undefined;
}

export interface StepEditing {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onRemove: () => void;
  readonly onChange: (step: PlanStep) => void;
}

/** One step: what it does in a sentence, what is wrong with it, and its fields while it is open. */
export function StepCard({ step, index, tools, problems, editing }: StepCardProps) {
  const number = numberText(index + 1);
  const note = noteText(step);
  return (
    <li className="plan-step" id={stepAnchor(index)} tabIndex={-1}>
      <div className="plan-step-head">
        <div>
          <h3>
            Bước {number}. {stepChoiceWords[choiceOf(step)]}
          </h3>
          <p>{stepSentence(step, tools.nameOf)}</p>
          <p className="soft">{headText(step)}</p>
          {note && (
            <p>
              <Mark tone="warn">{note}</Mark>
            </p>
          )}
        </div>
        {editing && (
          <div className="row-actions no-print">
            <Button
              variant="default"
              size="sm"
              aria-expanded={editing.isOpen}
              aria-label={`${editing.isOpen ? 'Xong' : 'Sửa'} bước ${number}`}
              onClick={editing.isOpen ? editing.onClose : editing.onOpen}
            >
              {editing.isOpen ? 'Xong' : 'Sửa'}
            </Button>
            <Button variant="subtle" size="sm" aria-label={`Bỏ bước ${number}`} onClick={editing.onRemove}>
              Bỏ
            </Button>
          </div>
        )}
      </div>
      {problems.length > 0 && (
        <ul className="plan-wrong">
          {problems.map((problem) => (
            <li key={problem}>
              <Mark tone="bad">{problem}</Mark>
            </li>
          ))}
        </ul>
      )}
      {editing?.isOpen && <StepFields step={step} tools={tools} onChange={editing.onChange} />}
    </li>
  );
}
