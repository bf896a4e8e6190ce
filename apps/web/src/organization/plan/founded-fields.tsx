import { TextInput } from '@mantine/core';
import { hostTypeNames, hostTypeRows, hostTypes, holdsOn, unitKindNames, unitKinds } from '@co-so/domain';
import type { CivilDate, FoundedUnit, HostType, UnitKind } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import { UnitPick } from './planner-tools.tsx';
import type { PlannerTools } from './planner-tools.tsx';

interface FoundedFieldsProps {
  readonly unit: FoundedUnit;
  readonly on: CivilDate;
  readonly tools: PlannerTools;
  /** Where it is said by the step under what the unit stands. */
  readonly hasParent?: true;
  readonly onChange: (unit: FoundedUnit) => void;
}

/** A unit that a step founds. */
export function FoundedFields({ unit, on, tools, hasParent, onChange }: FoundedFieldsProps) {
  return (
    <>
      <TextInput
        label="Tên tổ chức mới"
        value={unit.name}
        maxLength={300}
        onChange={({ currentTarget }) => onChange({ ...unit, name: currentTarget.value })}
      />
      <KindSelect label="Loại tổ chức" kind={unit.kind} onKind={(kind) => onChange({ ...unit, kind })} />
      {!hasParent && (
        <UnitPick
          label="Cấp trên trực tiếp"
          unitId={unit.parentId ?? ''}
          on={on}
          tools={tools}
          mayBeNew
          onUnit={(parentId) => onChange({ ...unit, parentId })}
        />
      )}
      <SearchSelect
        label="Loại hình"
        value={unit.hostType ?? ''}
        choices={[{ value: '', label: 'Không ghi' }, ...hostTypeChoices(on, unit.hostType)]}
        onChange={(chosen) => onChange({ ...unit, hostType: hostTypeOf(chosen) ?? null })}
      />
      <TextInput
        label="Mã tổ chức"
        placeholder="Không bắt buộc"
        value={unit.code ?? ''}
        maxLength={50}
        onChange={({ currentTarget }) => onChange({ ...unit, code: currentTarget.value.trim() || null })}
      />
    </>
  );
}

/** The types of a day, and the one that stands there. */
export function hostTypeChoices(on: CivilDate, chosen: HostType | null) {
  return hostTypes
    .filter((one) => holdsOn(hostTypeRows[one], on) || one === chosen)
    .map((value) => ({ value, label: hostTypeNames[value] }));
}

export function hostTypeOf(chosen: string | null): HostType | undefined {
  return hostTypes.find((one) => one === chosen);
}

interface KindSelectProps {
  readonly label: string;
  readonly kind: UnitKind;
  readonly onKind: (kind: UnitKind) => void;
}

export function KindSelect({ label, kind, onKind }: KindSelectProps) {
  return (
    <SearchSelect
      label={label}
      value={kind}
      choices={unitKinds.map((value) => ({ value, label: capitalized(unitKindNames[value]) }))}
      onChange={(chosen) => onKind(unitKinds.find((one) => one === chosen) ?? kind)}
    />
  );
}
