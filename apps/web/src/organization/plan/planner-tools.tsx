import type { CivilDate } from '@co-so/domain';
import type { NameOf } from '../plan-text.ts';
import type { foundedIn } from './step-choice.ts';
import type { ChosenUnit, UnitField } from './unit-field.ts';

/** What every field of the planner needs. */
export interface PlannerTools {
  readonly unitField: UnitField;
  readonly nameOf: NameOf;
  readonly founded: ReturnType<typeof foundedIn>;
  readonly remember: (...units: readonly ChosenUnit[]) => void;
  readonly newId: () => string;
}

interface UnitPickProps {
  readonly label: string;
  readonly unitId: string;
  readonly on: CivilDate;
  readonly tools: PlannerTools;
  /** Whether a unit that the plan founds may stand there as well. */
  readonly mayBeNew?: true;
  readonly none?: { readonly text: string; readonly onChoose: () => void };
  readonly onUnit: (unitId: string) => void;
}

/** One unit of a step: of those that stand on its day, or that the plan founds by then. */
export function UnitPick({ label, unitId, on, tools, mayBeNew, none, onUnit }: UnitPickProps) {
  const { unitField: Unit, nameOf, founded, remember } = tools;
  const also = mayBeNew && founded.filter((unit) => unit.on <= on && unit.name !== '' && unit.id !== unitId);
  return (
    <Unit
      label={label}
      unit={unitId === '' ? null : { id: unitId, name: nameOf(unitId) }}
      on={on}
      also={also}
      none={none}
      onUnit={(unit) => {
        remember(unit);
        onUnit(unit.id);
      }}
    />
  );
}
