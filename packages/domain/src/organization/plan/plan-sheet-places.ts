import { folded } from '../../folded.ts';
import type { PlanLine, PlanSheetProblem } from './plan-lines.ts';
import type { PlanUnits } from './plan-units.ts';
import type { PlaceAllocation, PlanStep, SplitStep } from './step.ts';
import { partIds } from './step.ts';

/** A place as a sheet may name it: by its name under the unit that is divided, or by its id. */
export interface SheetPlace {
  readonly id: string;
  readonly name: string;
  /** Under which it lies. */
  readonly unitId: string;
}

/** The word that names a place of a divided unit, and its id where others there are called so. */
export function placeCells({ placeId }: PlaceAllocation, { unitId }: SplitStep, places: readonly SheetPlace[]) {
  const own = places.filter((one) => one.unitId === unitId);
  const place = own.find(({ id }) => id === placeId);
  const isOnly = place && own.filter(({ name }) => folded(name) === folded(place.name)).length === 1;
  return { unit: place?.name ?? placeId, id: isOnly ? null : placeId };
}

interface ReadStep {
  readonly step: PlanStep;
  readonly lines: readonly number[];
}

/** Puts each place into the division of its day among whose parts its target is. */
export function withPlaces(
  read: readonly ReadStep[],
  lines: readonly PlanLine[],
  { units, places }: { readonly units: PlanUnits; readonly places: readonly SheetPlace[] },
  problems: PlanSheetProblem[],
): readonly ReadStep[] {
  const allocated = lines.flatMap((line) => {
    const to = units.idOf(line, 'into');
    if (to === undefined) return [];
    const divided = read.flatMap(({ step }) => (step.kind === 'split' ? step : []));
    const step = divided.find((one) => one.effectiveOn === line.effectiveOn && partIds(one).includes(to));
    const placeId = step && placeIn(step, line, places, problems);
    if (!step)
      problems.push({ code: 'division-unknown', line: line.line, column: 'into', given: line.text.into ?? '' });
    return placeId === undefined ? [] : [{ step, line: line.line, place: { placeId, to } }];
  });
  return read.map((one) => {
    const own = allocated.filter(({ step }) => step === one.step);
    if (own.length === 0 || one.step.kind !== 'split') return one;
    const step = { ...one.step, places: own.map(({ place }) => place) };
    return { step, lines: [...one.lines, ...own.map(({ line }) => line)] };
  });
}

function placeIn(
  { unitId }: SplitStep,
  { line, text: { unit: name = '', id } }: PlanLine,
  places: readonly SheetPlace[],
  problems: PlanSheetProblem[],
): string | undefined {
  const found = places.filter(
    (place) => place.unitId === unitId && (id === undefined ? folded(place.name) === folded(name) : place.id === id),
  );
  const [only, another] = found;
  if (only && !another) return only.id;
  const code = only ? 'place-ambiguous' : name === '' ? 'field-missing' : 'place-unknown';
  problems.push({ code, line, column: 'unit', given: name });
  return undefined;
}
