import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangeKindStep, FoundedUnit, PlanStep, SplitStep } from '@co-so/domain';
import { unitPageQuery } from '../queries.ts';
import { BasisFields, DayField } from './decision-fields.tsx';
import { AllocationFields, PartsFields } from './division-fields.tsx';
import { FoundedFields, KindSelect } from './founded-fields.tsx';
import { MergeFields } from './merge-fields.tsx';
import { UnitPick } from './planner-tools.tsx';
import type { PlannerTools } from './planner-tools.tsx';
import { newUnit } from './step-choice.ts';

type UnitPageAnswer = Awaited<ReturnType<NonNullable<ReturnType<typeof unitPageQuery>['queryFn']>>>;

interface StepFieldsProps<Step extends PlanStep = PlanStep> {
  readonly step: Step;
  readonly tools: PlannerTools;
  readonly onChange: (step: PlanStep) => void;
}

/** What a step says, to be changed. The units that may be chosen are those of its day, so that comes first. */
export function StepFields({ step, tools, onChange }: StepFieldsProps) {
  return (
    <div className="plan-fields">
      <DayField step={step} onChange={onChange} />
      <OwnFields step={step} tools={tools} onChange={onChange} />
      <BasisFields step={step} onChange={onChange} />
    </div>
  );
}

function OwnFields({ step, tools, onChange }: StepFieldsProps) {
  const on = step.effectiveOn;
  switch (step.kind) {
    case 'found':
      return (
        <div className="plan-line">
          <FoundedFields unit={step.unit} on={on} tools={tools} onChange={(unit) => onChange({ ...step, unit })} />
        </div>
      );
    case 'rename':
      return (
        <div className="plan-line">
          <UnitPick
            label="Tổ chức đổi tên"
            unitId={step.unitId}
            on={on}
            tools={tools}
            onUnit={(unitId) => onChange({ ...step, unitId })}
          />
          <TextInput
            label="Tên mới"
            value={step.name}
            maxLength={300}
            onChange={({ currentTarget }) => onChange({ ...step, name: currentTarget.value })}
          />
        </div>
      );
    case 'reparent':
      return (
        <div className="plan-line">
          <UnitPick
            label="Tổ chức chuyển đi"
            unitId={step.unitId}
            on={on}
            tools={tools}
            onUnit={(unitId) => onChange({ ...step, unitId })}
          />
          <UnitPick
            label="Cấp trên trực tiếp mới"
            unitId={step.parentId}
            on={on}
            tools={tools}
            mayBeNew
            onUnit={(parentId) => onChange({ ...step, parentId })}
          />
        </div>
      );
    case 'merge':
      return <MergeFields step={step} tools={tools} onChange={onChange} />;
    case 'split':
      return <SplitFields step={step} tools={tools} onChange={onChange} />;
    case 'changeKind':
      return <ChangeKindFields step={step} tools={tools} onChange={onChange} />;
    case 'dissolve':
    case 'disband':
      return (
        <div className="plan-line">
          <UnitPick
            label={step.kind === 'dissolve' ? 'Tổ chức giải thể' : 'Tổ chức bị giải tán'}
            unitId={step.unitId}
            on={on}
            tools={tools}
            onUnit={(unitId) => onChange({ ...step, unitId })}
          />
          <UnitPick
            label="Bàn giao cho"
            unitId={step.handOverTo ?? ''}
            on={on}
            tools={tools}
            mayBeNew
            none={{ text: 'Chưa quyết định', onChoose: () => onChange({ ...step, handOverTo: null }) }}
            onUnit={(handOverTo) => onChange({ ...step, handOverTo })}
          />
        </div>
      );
  }
}

function SplitFields({ step, tools, onChange }: StepFieldsProps<SplitStep>) {
  const on = step.effectiveOn;
  const queryClient = useQueryClient();
  const { data: divided } = useQuery({ ...unitPageQuery(step.unitId, on), enabled: step.unitId !== '' });
  const next = () => newUnit(tools.newId(), divided && likeDivided(divided, tools));
  /** Parts of which nothing is said yet begin as what is divided: of its kind, under its parent. */
  const choose = async (unitId: string) => {
    const page = await queryClient.fetchQuery(unitPageQuery(unitId, on)).catch(() => undefined);
    const begun = page ? likeDivided(page, tools) : {};
    const parts = step.parts.map((part) => (part.parentId === '' ? { ...part, ...begun } : part));
    onChange({ ...step, unitId, parts, allocation: [] });
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
        onChange={(parts) => onChange(withParts(step, { parts }, parts))}
      />
      <AllocationFields step={step} tools={tools} onChange={(allocation) => onChange({ ...step, allocation })} />
    </>
  );
}

function likeDivided({ unit, ancestors: [parent] }: UnitPageAnswer, { remember }: PlannerTools): Partial<FoundedUnit> {
  if (parent) remember(parent);
  return { kind: unit.kind, parentId: parent?.id ?? null };
}

function ChangeKindFields({ step, tools, onChange }: StepFieldsProps<ChangeKindStep>) {
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
    </>
  );
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
