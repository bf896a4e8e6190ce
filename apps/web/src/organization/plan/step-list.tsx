import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { folded, numberText } from '@co-so/domain';
import type { CivilDate, Plan, PlanStep } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import type { PlannerTools } from './planner-tools.tsx';
import { StepCard } from './step-card.tsx';
import { newStep, stepChoices, stepChoiceWords } from './step-choice.ts';
import type { StepChoice } from './step-choice.ts';
import { stepSentence } from './step-text.ts';
import { stepsPerPage } from './use-step-view.ts';
import type { StepView } from './use-step-view.ts';

interface StepListProps {
  readonly steps: readonly PlanStep[];
  readonly tools: PlannerTools;
  readonly view: StepView;
  readonly problemsOf: (index: number) => readonly string[];
  /** Undefined for whoever only reads. */
  readonly onSteps: ((steps: Plan['steps']) => void) | undefined;
}

/** The steps, page by page: the order means nothing, those of one day take effect as one. */
export function StepList({ steps, tools, view, problemsOf, onSteps }: StepListProps) {
  const { text, isWrongOnly } = view.sought;
  const words = folded(text).split(' ').filter(Boolean);
  const fits = (step: PlanStep, index: number) =>
    (!isWrongOnly || problemsOf(index).length > 0) &&
    (words.length === 0 || hasWords(folded(stepSentence(step, tools.nameOf)), words));
  const found = steps.flatMap((step, index) => (fits(step, index) ? [{ step, index }] : []));
  const pages = Math.max(1, Math.ceil(found.length / stepsPerPage));
  const page = Math.min(view.page, pages);
  const editingOf = (index: number) =>
    onSteps && {
      isOpen: view.openStep === index,
      onOpen: () => view.open(index),
      onClose: view.close,
      onRemove: () => {
        view.close();
        onSteps(steps.toSpliced(index, 1));
      },
      onChange: (step: PlanStep) => onSteps(steps.with(index, step)),
    };
  return (
    <>
      {steps.length === 0 && <Empty>Chưa có việc nào.</Empty>}
      {steps.length > 3 && (
        <div className="plan-filter no-print">
          <TextInput
            label="Tìm trong các bước"
            value={text}
            onChange={({ currentTarget }) => view.seek({ text: currentTarget.value })}
          />
          {onSteps && (
            <Checkbox
              size="md"
              label="Chỉ bước còn phải sửa"
              checked={isWrongOnly}
              onChange={({ currentTarget }) => view.seek({ isWrongOnly: currentTarget.checked })}
            />
          )}
          <span role="status" className="soft">
            {numberText(found.length)} trong {numberText(steps.length)} bước
          </span>
        </div>
      )}
      <ol className="plan-steps">
        {found.slice((page - 1) * stepsPerPage, page * stepsPerPage).map(({ step, index }) => (
          <StepCard
            key={index}
            step={step}
            index={index}
            tools={tools}
            problems={problemsOf(index)}
            editing={editingOf(index)}
          />
        ))}
      </ol>
      <Pager page={page} pages={pages} onPage={view.turn} />
    </>
  );
}

function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

interface AddStepProps {
  readonly day: CivilDate;
  readonly newId: () => string;
  readonly onStep: (step: PlanStep) => void;
}

/** A new step of a kind, opened at once. */
export function AddStep({ day, newId, onStep }: AddStepProps) {
  const [choice, setChoice] = useState<StepChoice>('reparent');
  return (
    <div className="plan-add no-print">
      <SearchSelect
        label="Việc cần thêm"
        value={choice}
        choices={stepChoices.map((value) => ({ value, label: stepChoiceWords[value] }))}
        onChange={(chosen) => setChoice(stepChoices.find((one) => one === chosen) ?? choice)}
      />
      <Button variant="default" onClick={() => onStep(newStep(choice, day, newId))}>
        Thêm bước
      </Button>
    </div>
  );
}
