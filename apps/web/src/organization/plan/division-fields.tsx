import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Allocation, ChangeKindStep, FoundedUnit, SplitStep } from '@co-so/domain';
import { ProblemList } from '../../ui/problem-list.tsx';
import { FoundedFields } from './founded-fields.tsx';
import type { PlannerTools } from './planner-tools.tsx';
import { unitsUnderQuery } from './queries.ts';

interface PartsFieldsProps {
  readonly parts: readonly FoundedUnit[];
  readonly on: SplitStep['effectiveOn'];
  readonly word: string;
  readonly tools: PlannerTools;
  readonly hasParent?: true;
  readonly next: () => FoundedUnit;
  readonly onChange: (parts: readonly FoundedUnit[]) => void;
}

/** The units that a division founds. */
export function PartsFields({ parts, on, word, tools, hasParent, next, onChange }: PartsFieldsProps) {
  return (
    <>
      {parts.map((part, index) => (
        <fieldset key={part.id} className="plan-part">
          <legend>
            {word} {index + 1}
          </legend>
          <div className="plan-line">
            <FoundedFields
              unit={part}
              on={on}
              tools={tools}
              {...(hasParent && { hasParent })}
              onChange={(changed) => onChange(parts.with(index, changed))}
            />
          </div>
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(parts.toSpliced(index, 1))}>
            Bỏ {word.toLowerCase()} {index + 1}
          </Button>
        </fieldset>
      ))}
      <Button variant="default" onClick={() => onChange([...parts, next()])}>
        Thêm {word.toLowerCase()}
      </Button>
    </>
  );
}

interface AllocationFieldsProps {
  readonly step: SplitStep | ChangeKindStep;
  readonly tools: PlannerTools;
  readonly onChange: (allocation: readonly Allocation[]) => void;
}

/** Where each unit below the divided one goes. */
export function AllocationFields({ step, tools, onChange }: AllocationFieldsProps) {
  const { unitId, effectiveOn, allocation } = step;
  const { data: below, error } = useQuery({ ...unitsUnderQuery(unitId, effectiveOn), enabled: unitId !== '' });
  if (unitId === '') return null;
  if (error) return <ProblemList error={error} />;
  if (!below) return <p className="soft">Đang tải các tổ chức trực thuộc…</p>;
  const foreign = allocation.filter((one) => below.every(({ id }) => id !== one.unitId));
  const units = [...below, ...foreign.map((one) => ({ id: one.unitId, name: tools.nameOf(one.unitId) }))];
  if (units.length === 0) return <p className="soft">Không có tổ chức trực thuộc nào phải phân bổ.</p>;
  const set = (id: string, name: string, to: string) => {
    tools.remember({ id, name });
    const others = allocation.filter((one) => one.unitId !== id);
    onChange(to === '' ? others : [...others, { unitId: id, to }]);
  };
  const setAll = (to: string) => {
    if (to === '') return;
    tools.remember(...units);
    onChange(units.map(({ id }) => ({ unitId: id, to })));
  };
  const targets = targetsOf(step, tools);
  return (
    <fieldset className="plan-part">
      <legend>Các tổ chức trực thuộc về đâu</legend>
      <NativeSelect
        label="Tất cả về một nơi"
        data={[{ value: '', label: 'Chọn từng tổ chức' }, ...targets.slice(1)]}
        value=""
        onChange={({ currentTarget }) => setAll(currentTarget.value)}
      />
      <div className="plan-line">
        {units.map(({ id, name }) => (
          <NativeSelect
            key={id}
            label={name}
            data={[...targets]}
            value={allocation.find((one) => one.unitId === id)?.to ?? ''}
            onChange={({ currentTarget }) => set(id, name, currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The first is nowhere: still open in a division, and where it stood where the unit only changes its kind. */
export function targetsOf(step: SplitStep | ChangeKindStep, { nameOf }: PlannerTools) {
  const parts = step.kind === 'split' ? step.parts : step.branches;
  const itself = { value: step.unitId, label: `${nameOf(step.unitId)} (ở lại)` };
  return [
    { value: '', label: step.kind === 'split' ? 'Chưa phân bổ' : 'Ở nguyên chỗ cũ' },
    ...(step.kind === 'split' && step.original === 'continues' ? [itself] : []),
    ...parts.map(({ id, name }, index) => ({ value: id, label: name || `Phần ${index + 1}` })),
  ];
}
