import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ShownPlan } from '@co-so/api';
import { momentText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { planProblemText } from '../plan-text.ts';
import { ApplyForm } from './apply-form.tsx';
import { DecisionFacts } from './decision-facts.tsx';
import { DiscardButton } from './discard-button.tsx';
import { stepIndexOf } from './plan-problems.tsx';
import { PlanStateMark } from './plan-state.tsx';
import type { PlannerTools } from './planner-tools.tsx';
import { RevertForm } from './revert-form.tsx';
import { RunPanel } from './run-panel.tsx';
import { SaveBar } from './save-bar.tsx';
import { AddStep, StepList } from './step-list.tsx';
import { StepsFile } from './steps-file.tsx';
import type { UnitField } from './unit-field.ts';
import { usePlan } from './use-plan.ts';
import type { PlanEditing } from './use-plan.ts';
import { useRun } from './use-run.ts';
import type { PlanRun } from './use-run.ts';
import { useStepView } from './use-step-view.ts';
import type { StepView } from './use-step-view.ts';
import './plan.css';

interface PlanPageProps {
  readonly plan: ShownPlan;
  readonly today: CivilDate;
  readonly unitField: UnitField;
  readonly newId: () => string;
  readonly onDiscarded: () => void;
  /** Fetches the plan as it was last saved and opens it anew, without what was typed here. */
  readonly onReload: () => void;
  /** What was done to the plan, and what proves it. */
  readonly history: ReactNode;
}

/** A plan: its steps, what it would do, the decision on it, and what was done with it. */
export function PlanPage({ plan, today, unitField, newId, onDiscarded, onReload, history }: PlanPageProps) {
  const run = useRun(plan);
  const editing = usePlan(plan, run.onSaved);
  const view = useStepView();
  const { nameOf, founded, remember, saved } = editing;
  const tools: PlannerTools = { unitField, nameOf, founded, remember, newId };
  const { allowedActions, state } = plan;
  const maySave = allowedActions.includes('save');
  return (
    <Page
      title={editing.work.title || 'Phương án chưa có tên'}
      lead={
        <>
          <Link to="/sap-xep">Phương án sắp xếp</Link> › {plan.unitName}
        </>
      }
    >
      <p className="plan-standing">
        <PlanStateMark state={state} />
        <span className="soft">
          Lần ghi {saved.revision}
          {saved.revision === plan.revision && `: ${plan.recordedBy.title} lúc ${momentText(plan.recordedAt)}`}
        </span>
        {saved.revision > 1 && (
          <Link to="/sap-xep/$id" params={{ id: plan.id }} search={{ lan: saved.revision - 1 }}>
            Xem các lần ghi trước
          </Link>
        )}
        {editing.isDirty && <Mark tone="warn">Có thay đổi chưa ghi</Mark>}
        {allowedActions.includes('discard') && (
          <DiscardButton id={plan.id} basedOn={saved.revision} onDone={onDiscarded} release={editing.unsaved.release} />
        )}
      </p>
      {plan.endedBy && (
        <p className="soft">
          Kết thúc cùng tổ chức, theo{' '}
          <Link to="/sap-xep/$id" params={{ id: plan.endedBy }}>
            một phương án đã áp dụng
          </Link>
          .
        </p>
      )}
      <DecisionFacts plan={plan} />
      <StepsPanel {...{ plan, today, editing, run, view, tools, maySave, onReload }} />
      {state === 'draft' && <RunPanel plan={plan} editing={editing} run={run} maySave={maySave} onStep={view.goTo} />}
      {allowedActions.includes('apply') && (
        <ApplyForm
          id={plan.id}
          basedOn={saved.revision}
          plan={plan.plan}
          today={today}
          nameOf={nameOf}
          onStep={view.goTo}
        />
      )}
      {allowedActions.includes('revert') && <RevertForm id={plan.id} nameOf={nameOf} onStep={view.goTo} />}
      {history}
      <ConfirmDialog
        isOpen={editing.unsaved.isAsking}
        question="Rời trang mà chưa ghi?"
        explanation="Các bước đã sửa từ lần ghi trước sẽ mất."
        yes="Rời trang"
        no="Ở lại"
        onYes={editing.unsaved.leave}
        onNo={editing.unsaved.stay}
      />
    </Page>
  );
}

interface StepsPanelProps {
  readonly plan: ShownPlan;
  readonly today: CivilDate;
  readonly editing: PlanEditing;
  readonly run: PlanRun;
  readonly view: StepView;
  readonly tools: PlannerTools;
  readonly maySave: boolean;
  readonly onReload: () => void;
}

function StepsPanel({ plan, today, editing, run, view, tools, maySave, onReload }: StepsPanelProps) {
  const { work, saved, change, nameOf } = editing;
  const { steps } = work.plan;
  const day = steps.at(-1)?.effectiveOn ?? today;
  const [sheetDay] = useState(day);
  /** Of a step that was changed since the run, what was said no longer holds. */
  const problemsOf = (index: number) =>
    steps[index] === saved.plan.steps[index]
      ? (run.result?.problems ?? [])
          .filter(({ at }) => stepIndexOf(at) === index)
          .map((problem) => planProblemText(problem, nameOf))
      : [];
  const onSteps = (changed: typeof steps) => change({ ...work.plan, steps: changed });
  return (
    <Panel title={`Các bước (${steps.length})`}>
      {maySave && (
        <>
          <TextInput
            className="plan-title"
            label="Tên phương án"
            value={work.title}
            maxLength={300}
            onChange={({ currentTarget }) => editing.rename(currentTarget.value)}
          />
          <StepsFile
            unitId={plan.unitId}
            steps={steps}
            day={sheetDay}
            today={today}
            newId={tools.newId}
            onSteps={(changed, units) => {
              editing.remember(...units);
              onSteps(changed);
              view.close();
            }}
          />
        </>
      )}
      <StepList
        steps={steps}
        tools={tools}
        view={view}
        problemsOf={problemsOf}
        onSteps={maySave ? onSteps : undefined}
      />
      {maySave && (
        <>
          <AddStep
            day={day}
            newId={tools.newId}
            onStep={(step) => {
              onSteps([...steps, step]);
              view.open(steps.length);
              view.goTo(steps.length);
            }}
          />
          <SaveBar editing={editing} onReload={onReload} />
        </>
      )}
    </Panel>
  );
}
