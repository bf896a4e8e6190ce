import type { PlanGroundUnits } from '@co-so/api';
import {
  datedUnitShown,
  nameOn,
  planColumns,
  planFromSheet,
  planSheet,
  planSheetName,
  structureOf,
} from '@co-so/domain';
import type { CivilDate, PlanSheetGround, PlanSheetResult, PlanStep, Sheet, Workbook } from '@co-so/domain';
import { yetToCome } from './step-choice.ts';
import type { ChosenUnit } from './unit-field.ts';

export function sheetGround({ units, places }: PlanGroundUnits): PlanSheetGround {
  return { structure: structureOf(units.map(datedUnitShown), []), places };
}

/** The units of the ground by their names of a day. */
export function namesOf({ structure }: PlanSheetGround, day: CivilDate): readonly ChosenUnit[] {
  return [...structure.units.values()].map((unit) => ({ id: unit.id, name: nameOn(unit, day) }));
}

/** The steps of the sheet of that name, or of the first one. */
export function stepsInFile(
  workbook: Workbook,
  ground: PlanSheetGround,
  effectiveOn: CivilDate,
  newId: () => string,
): PlanSheetResult {
  const rows = workbook[planSheetName] ?? Object.values(workbook)[0] ?? [];
  const defaults = { basis: yetToCome(effectiveOn), effectiveOn };
  return planFromSheet(
    ground,
    rows,
    defaults,
    rows.map(() => newId()),
  );
}

export function stepsSheets(ground: PlanSheetGround, steps: readonly PlanStep[]): readonly Sheet[] {
  return [planSheet(ground, steps), guide];
}

export function templateSheets(): readonly Sheet[] {
  return [{ name: planSheetName, rows: [planColumns.map(({ header }) => header)] }, guide];
}

const guide: Sheet = {
  name: 'Cách ghi',
  rows: [
    ['Cột', 'Ví dụ', 'Cách ghi'],
    ...planColumns.map(({ header, example, explanation }) => [header, example, explanation]),
  ],
};
