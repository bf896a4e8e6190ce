import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangeKindStep, FoundedUnit, PlanStep, SplitStep } from '@co-so/domain';
import { useEffect, useRef } from 'react';
import { unitPageQuery } from '../queries.ts';
import { AllocationFields, PartsFields } from './division-fields.tsx';
import { KindSelect } from './founded-fields.tsx';
import { MemberFields } from './member-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { UnitPick } from './planner-tools.tsx';
import type { PlannerTools } from './planner-tools.tsx';
import { newUnit } from './step-choice.ts';

type UnitPageAnswer = Awaited<ReturnType<NonNullable<ReturnType<typeof unitPageQuery>['queryFn']>>>;

export interface StepFieldsProps<Step extends PlanStep = PlanStep> {
  readonly step: Step;
  readonly tools: PlannerTools;
  readonly onChange: (step: PlanStep) => void;
}

/** What a division says: what is divided, into which parts, and where each unit below goes. */
export function SplitFields({ step, tools, onChange }: StepFieldsProps<SplitStep>) {
  const on = step.effectiveOn;
  const queryClient = useQueryClient();
  const { data: divided } = useQuery({ ...unitPageQuery(step.unitId, on), enabled: step.unitId !== '' });
  const next = () => newUnit(tools.newId(), divided && likeDivided(divided, tools));
  const drawn = useRef({ step, onChange });
  useEffect(() => {
    drawn.current = { step, onChange };
  }, [step, onChange]);
  /** Parts of which nothing is said yet begin as what is divided, once that is known: of its kind, under its parent. */
  const choose = async (unitId: string) => {
    onChange({ ...step, unitId, allocation: [], shares: [], places: [] });
    const page = await queryClient.fetchQuery(unitPageQuery(unitId, on)).catch(() => undefined);
    // What was typed meanwhile is kept.
    const { current } = drawn;
    if (!page || current.step.unitId !== unitId) return;
    const begun = likeDivided(page, tools);
    const parts = current.step.parts.map((part) => (part.parentId === '' ? { ...part, ...begun } : part));
    current.onChange({ ...current.step, parts });
  };
  return (
    <>
      <div className="plan-line">
        <UnitPick
          label={step.original === 'ends' ? 'Tổ chức được chia' : 'Tổ chức có phần tách ra'}
          unitId={step.unitId}
          on={on}
          tools={tools}
          onUnit={(unitId) => void choose(unitId)}
        />
      </div>
      <PartsFields
        parts={step.parts}
        on={on}
        word="Phần"
        tools={tools}
        next={next}
        onChange={(parts) => onChange({ ...withParts(step, { parts }, parts), places: placesLeft(step, parts) })}
      />
      <AllocationFields step={step} tools={tools} onChange={(allocation) => onChange({ ...step, allocation })} />
      <MemberFields step={step} onChange={(shares) => onChange({ ...step, shares })} />
      <PlaceFields step={step} tools={tools} onChange={(places) => onChange({ ...step, places })} />
    </>
  );
}

function likeDivided({ unit, ancestors: [parent] }: UnitPageAnswer, { remember }: PlannerTools): Partial<FoundedUnit> {
  if (parent) remember(parent);
  return { kind: unit.kind, parentId: parent?.id ?? null };
}

/** What a change of kind says, with the branches that are founded below. */
export function ChangeKindFields({ step, tools, onChange }: StepFieldsProps<ChangeKindStep>) {
  const on = step.effectiveOn;
  return (
    <>
      <div className="plan-line">
        <UnitPick
          label="Tổ chức chuyển loại"
          unitId={step.unitId}
          on={on}
          tools={tools}
          onUnit={(unitId) =>
            onChange({
              ...step,
              unitId,
              allocation: [],
              shares: [],
              branches: step.branches.map((branch) => ({ ...branch, parentId: unitId })),
            })
          }
        />
        <KindSelect label="Chuyển thành" kind={step.to} onKind={(to) => onChange({ ...step, to })} />
      </div>
      <PartsFields
        parts={step.branches}
        on={on}
        word="Chi bộ"
        tools={tools}
        hasParent
        next={() => newUnit(tools.newId(), { parentId: step.unitId })}
        onChange={(branches) => onChange(withParts(step, { branches }, branches))}
      />
      {step.branches.length > 0 && (
        <AllocationFields step={step} tools={tools} onChange={(allocation) => onChange({ ...step, allocation })} />
      )}
      <MemberFields step={step} onChange={(shares) => onChange({ ...step, shares })} />
    </>
  );
}

function placesLeft({ unitId, places = [] }: SplitStep, parts: readonly FoundedUnit[]) {
  return places.filter(({ to }) => to === unitId || parts.some(({ id }) => id === to));
}

/** With other parts; what was to go to one that is left out is open again. */
function withParts<Step extends SplitStep | ChangeKindStep>(
  step: Step,
  changed: Partial<Step>,
  parts: readonly { readonly id: string }[],
): Step {
  const isLeft = ({ to }: { readonly to: string }) => to === step.unitId || parts.some(({ id }) => id === to);
  return { ...step, ...changed, allocation: step.allocation.filter(isLeft), shares: step.shares.filter(isLeft) };
}
