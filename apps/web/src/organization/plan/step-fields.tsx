import { TextInput } from '@mantine/core';
import { BasisFields, DayField } from './decision-fields.tsx';
import { ChangeKindFields, SplitFields } from './divided-fields.tsx';
import type { StepFieldsProps } from './divided-fields.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { FoundedFields, hostTypeChoices, hostTypeOf } from './founded-fields.tsx';
import { MergeFields } from './merge-fields.tsx';
import { UnitPick } from './planner-tools.tsx';

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
    case 'changeHostType':
      return (
        <div className="plan-line">
          <UnitPick
            label="Tổ chức đổi loại hình"
            unitId={step.unitId}
            on={on}
            tools={tools}
            onUnit={(unitId) => onChange({ ...step, unitId })}
          />
          <SearchSelect
            label="Loại hình mới"
            value={step.to}
            choices={hostTypeChoices(on, step.to)}
            onChange={(chosen) => onChange({ ...step, to: hostTypeOf(chosen) ?? step.to })}
          />
        </div>
      );
    case 'changeCode':
      return (
        <div className="plan-line">
          <UnitPick
            label="Tổ chức đổi mã"
            unitId={step.unitId}
            on={on}
            tools={tools}
            onUnit={(unitId) => onChange({ ...step, unitId })}
          />
          <TextInput
            label="Mã mới"
            placeholder="Để trống: thôi mang mã"
            value={step.code ?? ''}
            maxLength={50}
            onChange={({ currentTarget }) => onChange({ ...step, code: currentTarget.value.trim() || null })}
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
