import { canonicalJson } from '../../canonical-json.ts';
import { folded } from '../../folded.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import type { Structure } from '../structure.ts';
import type { PlanOperation } from './plan-columns.ts';
import { planLines } from './plan-lines.ts';
import type { PlanLine, PlanSheetDefaults, PlanSheetProblem } from './plan-lines.ts';
import { readStep } from './plan-step-reading.ts';
import { withPlaces } from './plan-sheet-places.ts';
import type { SheetPlace } from './plan-sheet-places.ts';
import { planUnits } from './plan-units.ts';
import type { PlanUnits } from './plan-units.ts';
import type { PlanStep } from './step.ts';

/** The steps that a sheet holds, each with the lines that it was read from; or everything wrong with line and column. */
export type PlanSheetResult =
  | { readonly ok: true; readonly steps: readonly PlanStep[]; readonly lines: readonly (readonly number[])[] }
  | { readonly ok: false; readonly problems: readonly PlanSheetProblem[] };

/** What the sheet of a plan is read against, and written from. */
export interface PlanSheetGround {
  readonly structure: Structure;
  readonly places: readonly SheetPlace[];
}

/**
 * Reads the sheet of a plan. A merger is one line for each unit that is merged, a division one for each part and one
 * (`phân bổ`) for each unit below, and one (`phân bổ nơi`) for each place of which something is said. `newIds` has an id for each line that may found something without naming one.
 */
export function planFromSheet(
  { structure, places }: PlanSheetGround,
  rows: SheetRows,
  defaults: PlanSheetDefaults,
  newIds: readonly string[],
): PlanSheetResult {
  const { lines, problems: unread } = planLines(rows, defaults);
  const problems: PlanSheetProblem[] = [...unread];
  const keys = groupKeys(lines);
  const ids = foundingIds(lines, keys, newIds);
  const founded = lines.flatMap((line) => {
    const { name, code = null } = line.text;
    const id = ids.get(line);
    return id === undefined || name === undefined ? [] : [{ id, name, code, on: line.effectiveOn }];
  });
  const units = planUnits(structure, unique(founded), lines, problems);
  const read = stepGroups(lines, keys).flatMap((group) => {
    const step = readStep(group, { units, ids, problems });
    return step ? [{ step, lines: group.map(({ line }) => line) }] : [];
  });
  const allocated = withAllocations(
    read,
    lines.filter(({ operation }) => operation === 'allocate'),
    units,
    problems,
  );
  const placed = lines.filter(({ operation }) => operation === 'allocatePlace');
  const steps = withPlaces(allocated, placed, { units, places }, problems);
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((left, right) => left.line - right.line) };
  return { ok: true, steps: steps.map(({ step }) => step), lines: steps.map((one) => one.lines) };
}

interface ReadStep {
  readonly step: PlanStep;
  readonly lines: readonly number[];
}

const founding: ReadonlySet<PlanOperation> = new Set(['found', 'branch', 'mergeAsNew', 'divide', 'separate']);

/** The id of the unit that each line founds; lines of one merger found one and the same. */
function foundingIds(
  lines: readonly PlanLine[],
  keys: ReadonlyMap<PlanLine, string>,
  newIds: readonly string[],
): ReadonlyMap<PlanLine, string> {
  const ofMerger = new Map<string, string>();
  return new Map(
    lines
      .filter(({ operation }) => founding.has(operation))
      .map((line) => {
        const own = line.text.id ?? newIds[line.index] ?? '';
        if (line.operation !== 'mergeAsNew') return [line, own];
        const key = keys.get(line)!;
        const id = ofMerger.get(key) ?? own;
        ofMerger.set(key, id);
        return [line, id];
      }),
  );
}

function unique<One extends { readonly id: string }>(list: readonly One[]): readonly One[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}

/** Lines that make up one step share what they are about, their day and their decision. */
function groupKey({ operation, text, effectiveOn, basis, line }: PlanLine): string {
  const about: Readonly<Partial<Record<PlanOperation, string | undefined>>> = {
    mergeInto: text.into,
    mergeAsNew: text.name,
    divide: `${text.unit ?? ''}/${text.under ?? ''}`,
    separate: `${text.unit ?? ''}/${text.under ?? ''}`,
    changeKind: `${text.unit ?? ''}/${text.under ?? ''}`,
    branch: `${text.unit ?? ''}/${text.under ?? ''}`,
  };
  const shared = about[operation];
  const kind = operation === 'branch' ? 'changeKind' : operation;
  return shared === undefined ? `${line}` : `${kind} ${folded(shared)} ${effectiveOn} ${canonicalJson(basis)}`;
}

/** Mergers of one name are several where each is of at least two units and under a parent of its own. */
function groupKeys(lines: readonly PlanLine[]): ReadonlyMap<PlanLine, string> {
  const groups = Map.groupBy(lines, groupKey);
  return new Map(
    [...groups].flatMap(([key, group]) => {
      const byParent = Map.groupBy(group, ({ text }) => folded(text.parent ?? ''));
      const isSeveral =
        group[0]!.operation === 'mergeAsNew' &&
        !byParent.has('') &&
        [...byParent.values()].every((own) => own.length > 1);
      return isSeveral
        ? [...byParent].flatMap(([parent, own]) => own.map((line) => [line, `${key} ${parent}`] as const))
        : group.map((line) => [line, key] as const);
    }),
  );
}

function stepGroups(lines: readonly PlanLine[], keys: ReadonlyMap<PlanLine, string>): readonly (readonly PlanLine[])[] {
  const steps = lines.filter(({ operation }) => operation !== 'allocate' && operation !== 'allocatePlace');
  return [...Map.groupBy(steps, (line) => keys.get(line)!).values()];
}

/** Puts each allocation into the division of its day to which its target belongs. */
function withAllocations(
  read: readonly ReadStep[],
  lines: readonly PlanLine[],
  units: PlanUnits,
  problems: PlanSheetProblem[],
): readonly ReadStep[] {
  const allocated = lines.flatMap((line) => {
    const [unitId, to] = [units.idOf(line, 'unit'), units.idOf(line, 'into')];
    if (unitId === undefined || to === undefined) return [];
    const step = read.find((one) => one.step.effectiveOn === line.effectiveOn && targetsOf(one.step).includes(to));
    if (!step)
      problems.push({ code: 'division-unknown', line: line.line, column: 'into', given: line.text.into ?? '' });
    return [{ step, line: line.line, allocation: { unitId, to } }];
  });
  return read.map((one) => {
    const own = allocated.filter(({ step }) => step === one);
    if (own.length === 0 || !('allocation' in one.step)) return one;
    const step = { ...one.step, allocation: own.map(({ allocation }) => allocation) };
    return { step, lines: [...one.lines, ...own.map(({ line }) => line)] };
  });
}

function targetsOf(step: PlanStep): readonly string[] {
  if (step.kind === 'split') return [step.unitId, ...step.parts.map(({ id }) => id)];
  return step.kind === 'changeKind' ? step.branches.map(({ id }) => id) : [];
}
