import { Checkbox, NativeSelect } from '@mantine/core';
import type { BranchDraft, CivilDate } from '@co-so/domain';
import type { ChosenUnit, UnitField } from '../unit-field.ts';
import { branchStates } from './place-filter.ts';
import type { BranchState } from './place-filter.ts';
import { stateWords } from './place-text.ts';

/** The branch of a place while it is typed. */
export interface TypedBranch {
  readonly state: BranchState;
  readonly unit: ChosenUnit | null;
  readonly hasCommittee: boolean;
}

export const unknownBranch: TypedBranch = { state: 'unknown', unit: null, hasCommittee: false };

export function branchDraft({ state, unit, hasCommittee }: TypedBranch): BranchDraft | null {
  if (state === 'unknown') return null;
  return state === 'none'
    ? { state, unitId: null, hasCommittee: false }
    : { state, unitId: unit?.id ?? null, hasCommittee };
}

interface BranchFieldsProps {
  readonly typed: TypedBranch;
  /** From which day on, so that the units of that day are offered. */
  readonly from: CivilDate;
  readonly mayBeUnknown: boolean;
  readonly unitField: UnitField;
  readonly onChange: (typed: TypedBranch) => void;
}

/** Whether a place has a Party organization of its own, a joint one or none, and which. */
export function BranchFields({ typed, from, mayBeUnknown, unitField: Unit, onChange }: BranchFieldsProps) {
  const { state, unit, hasCommittee } = typed;
  const offered = branchStates.filter((one) => mayBeUnknown || one !== 'unknown');
  return (
    <>
      <NativeSelect
        label="Tổ chức đảng ở đó"
        size="md"
        value={state}
        data={offered.map((one) => ({ value: one, label: stateWords[one] }))}
        onChange={({ currentTarget }) => {
          const chosen = offered.find((one) => one === currentTarget.value);
          if (chosen) onChange({ ...typed, state: chosen });
        }}
      />
      {(state === 'own' || state === 'joint') && (
        <>
          <Unit
            label={state === 'own' ? 'Tổ chức đảng riêng' : 'Ghép vào tổ chức đảng'}
            size="md"
            unit={unit}
            on={from}
            onUnit={(chosen) => onChange({ ...typed, unit: chosen })}
          />
          <Checkbox
            size="md"
            label="Có cấp ủy (chi ủy, đảng ủy)"
            checked={hasCommittee}
            onChange={({ currentTarget }) => onChange({ ...typed, hasCommittee: currentTarget.checked })}
          />
        </>
      )}
    </>
  );
}
