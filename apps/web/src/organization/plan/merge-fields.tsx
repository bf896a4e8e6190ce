import { Button, SegmentedControl } from '@mantine/core';
import type { MergeStep } from '@co-so/domain';
import { FoundedFields } from './founded-fields.tsx';
import { UnitPick } from './planner-tools.tsx';
import type { PlannerTools } from './planner-tools.tsx';
import { newUnit } from './step-choice.ts';

interface MergeFieldsProps {
  readonly step: MergeStep;
  readonly tools: PlannerTools;
  readonly onChange: (step: MergeStep) => void;
}

/** Which units are merged, into an existing one (sáp nhập) or a new one (hợp nhất). */
export function MergeFields({ step, tools, onChange }: MergeFieldsProps) {
  const { unitIds, into, effectiveOn } = step;
  return (
    <>
      <div className="plan-line">
        <UnitPick
          label="Thêm tổ chức được sáp nhập"
          unitId=""
          on={effectiveOn}
          tools={tools}
          onUnit={(unitId) => onChange({ ...step, unitIds: [...unitIds.filter((one) => one !== unitId), unitId] })}
        />
      </div>
      <ul className="plan-units" aria-label="Các tổ chức được sáp nhập">
        {unitIds.map((unitId) => (
          <li key={unitId}>
            {tools.nameOf(unitId)}
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Bỏ ${tools.nameOf(unitId)} khỏi việc sáp nhập`}
              onClick={() => onChange({ ...step, unitIds: unitIds.filter((one) => one !== unitId) })}
            >
              Bỏ
            </Button>
          </li>
        ))}
      </ul>
      <SegmentedControl
        aria-label="Sáp nhập vào đâu"
        data={[
          { value: 'existing', label: 'Vào tổ chức đang có' },
          { value: 'new', label: 'Thành tổ chức mới' },
        ]}
        value={into.kind}
        onChange={(kind) =>
          onChange({
            ...step,
            into: kind === 'new' ? { kind: 'new', unit: newUnit(tools.newId()) } : { kind: 'existing', unitId: '' },
          })
        }
      />
      <div className="plan-line">
        {into.kind === 'existing' ? (
          <UnitPick
            label="Sáp nhập vào"
            unitId={into.unitId}
            on={effectiveOn}
            tools={tools}
            onUnit={(unitId) => onChange({ ...step, into: { kind: 'existing', unitId } })}
          />
        ) : (
          <FoundedFields
            unit={into.unit}
            on={effectiveOn}
            tools={tools}
            onChange={(unit) => onChange({ ...step, into: { kind: 'new', unit } })}
          />
        )}
      </div>
    </>
  );
}
