import {
  dayText,
  figureFileFormat,
  figureSourceWords,
  periodIn,
  periodText,
  qualifierWords,
  targetDirectionWords,
  unitKindNames,
} from '@co-so/domain';
import type { UnitOverview } from '@co-so/api';
import type { CivilDate, Figure, FigureFile, FigureRow, Period, Target, TargetRow, UnitRow } from '@co-so/domain';
import { cellsOf } from '../entry/figure-cells.ts';
import { targetCellsOf } from '../entry/target-cells.ts';

/**
 * What a unit holds now, under all that stand above it, as a file of the product's own format; imported unchanged it
 * changes nothing, and in an empty province it founds what it names.
 */
export function exampleFile(
  province: string,
  { unit, figures, targets }: UnitOverview,
  above: readonly UnitOverview['unit'][],
): FigureFile {
  return {
    format: figureFileFormat,
    province,
    document: null,
    units: [...above, unit].map(unitRow),
    figures: figures.map((figure) => figureRow(figure, unit.name)),
    targets: targets.map((target) => targetRow(target, unit.name)),
  };
}

function unitRow({ id, name, kind, parentId, foundedOn, closedOn, note }: UnitOverview['unit']): UnitRow {
  const days = { foundedOn: dayOrBlank(foundedOn), closedOn: dayOrBlank(closedOn) };
  return { id, name, kind: unitKindNames[kind], parent: parentId, ...days, note };
}

function figureRow(figure: Figure, unit: string): FigureRow {
  const { quantity, qualifier, source } = figure;
  return filled({
    ...cellsOf(figure),
    unit,
    period: typedPeriod(figure.period),
    ...(quantity.kind === 'value' ? { value: quantity.value } : {}),
    ...(quantity.kind === 'ratio' ? { numerator: quantity.numerator, denominator: quantity.denominator } : {}),
    qualifier: qualifierWords[qualifier],
    source: figureSourceWords[source],
  });
}

function targetRow(target: Target, unit: string): TargetRow {
  const { goal, direction, source, period } = target;
  return filled({
    ...targetCellsOf(target),
    unit,
    period: typedPeriod(period),
    ...(goal.kind === 'value' ? { goal: goal.value } : {}),
    direction: targetDirectionWords[direction],
    source: figureSourceWords[source],
  });
}

/** In words where they are read back as the same period. */
function typedPeriod(period: Period): string {
  const words = periodText(period);
  return periodIn(words) === period ? words : period;
}

function dayOrBlank(day: CivilDate | null): string | null {
  return day && dayText(day);
}

function filled(row: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(Object.entries(row).map(([field, cell]) => [field, cell === '' ? null : cell]));
}
