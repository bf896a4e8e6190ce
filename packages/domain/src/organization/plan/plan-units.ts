import { codeKey } from '../code-key.ts';
import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import { treeOn } from '../structure.ts';
import type { Structure, TreeUnit } from '../structure.ts';
import { findIndexed, ambiguityProblem, unitIndex } from '../unit-ref.ts';
import type { UnitIndex } from '../unit-ref.ts';
import type { PlanField, PlanOperation } from './plan-columns.ts';
import type { PlanLine, PlanSheetProblem } from './plan-lines.ts';

/** A unit that the sheet itself founds, as other lines may call it. */
export interface NamedFounding {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly on: CivilDate;
}

/**
 * Finds the units that lines name: those of the structure on the line's day, and those that the sheet founds by then. Where
 * both bear a name, what is done to a unit is done to the one there is; what comes under it or into it is meant for the new
 * one, if the sheet ends the other.
 */
export interface PlanUnits {
  readonly idOf: (line: PlanLine, field: 'unit' | 'parent' | 'into') => string | undefined;
  readonly parentOf: (unitId: string, day: CivilDate) => string | null;
}

/** Makes the finder; what cannot be found, or may mean several, is added to the problems at its line and column. */
export function planUnits(
  structure: Structure,
  founded: readonly NamedFounding[],
  lines: readonly PlanLine[],
  problems: PlanSheetProblem[],
): PlanUnits {
  const days = new Map<CivilDate, UnitIndex>();
  const indexOn = (day: CivilDate) => {
    const known = days.get(day) ?? unitIndex([...treeOn(structure, day).units.values()]);
    days.set(day, known);
    return known;
  };
  const standingIn = ({ effectiveOn, text }: PlanLine, field: 'unit' | 'parent' | 'into') => {
    const [index, reference = ''] = [indexOn(effectiveOn), text[field]];
    const under = field === 'unit' ? text.under : undefined;
    return under === undefined ? standing(index, reference) : below(index, reference, under);
  };
  const endedIds = new Set(lines.flatMap((line) => (ending.has(line.operation) ? standingIn(line, 'unit') : [])));
  const idOf = (line: PlanLine, field: 'unit' | 'parent' | 'into') => {
    const reference = line.text[field];
    if (reference === undefined) return fail(problems, line, field, 'field-missing');
    const index = indexOn(line.effectiveOn);
    const stored = standingIn(line, field);
    const isFoundedBy = (one: NamedFounding) => one.on <= line.effectiveOn && isCalled(one, reference);
    const ids = meant(
      field,
      stored,
      founded.filter(isFoundedBy).map(({ id }) => id),
      endedIds,
    );
    const [only, another] = [...new Set(ids)];
    if (only === undefined && ambiguityProblem(index, reference) === undefined)
      return fail(problems, line, field, 'unit-unknown', reference);
    return only === undefined || another !== undefined
      ? fail(problems, line, field, 'unit-ambiguous', reference)
      : only;
  };
  return { idOf, parentOf: (unitId, day) => indexOn(day).byId.get(unitId)?.parentId ?? null };
}

/** What no longer stands once the line has taken effect. */
const ending: ReadonlySet<PlanOperation> = new Set(['mergeInto', 'mergeAsNew', 'divide', 'dissolve', 'disband']);

function meant(
  field: 'unit' | 'parent' | 'into',
  stored: readonly string[],
  founded: readonly string[],
  endedIds: ReadonlySet<string>,
): readonly string[] {
  if (stored.length === 0 || founded.length === 0) return [...stored, ...founded];
  if (field === 'unit') return stored;
  return [...stored.filter((id) => !endedIds.has(id)), ...founded];
}

function fail(
  problems: PlanSheetProblem[],
  { line }: PlanLine,
  column: PlanField,
  code: PlanSheetProblem['code'],
  given?: string,
): undefined {
  problems.push({ code, line, column, ...(given !== undefined && { given }) });
}

function standing(index: UnitIndex, reference: string): readonly string[] {
  const found = findIndexed(index, reference);
  return found ? [found.id] : [];
}

function below(index: UnitIndex, reference: string, under: string): readonly string[] {
  const parent = findIndexed(index, under);
  if (!parent) return [];
  const named = [
    ...(index.byCode.get(codeKey(reference))?.filter(({ code }) => code === reference) ?? []),
    ...(index.byName.get(folded(reference)) ?? []),
  ];
  return named.filter(({ parentId }) => parentId === parent.id).map(({ id }) => id);
}

function isCalled({ id, name, code }: NamedFounding, reference: string): boolean {
  return id === reference || code === reference || folded(name) === folded(reference);
}

/** The shortest word that calls the unit and no other on the day: its code, its name, else its id. */
export function referenceTo(index: UnitIndex, { id, code, name }: Pick<TreeUnit, 'id' | 'code' | 'name'>): string {
  return [code, name].find((word) => word !== null && findIndexed(index, word)?.id === id) ?? id;
}
