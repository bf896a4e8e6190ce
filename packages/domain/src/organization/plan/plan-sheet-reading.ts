import { canonicalJson } from '../../canonical-json.ts';
import { folded } from '../../folded.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import type { Structure } from '../structure.ts';
import { nothingAttached } from './attached.ts';
import type { PlanField, PlanOperation } from './plan-columns.ts';
import { planLines } from './plan-lines.ts';
import type { PlanLine, PlanSheetDefaults, PlanSheetProblem } from './plan-lines.ts';
import { planUnits } from './plan-units.ts';
import type { PlanUnits } from './plan-units.ts';
import type { AttachedShare, FoundedUnit, PlanStep, StepHead } from './step.ts';

/** The steps that a sheet holds, each with the lines that it was read from; or everything wrong with line and column. */
export type PlanSheetResult =
  | { readonly ok: true; readonly steps: readonly PlanStep[]; readonly lines: readonly (readonly number[])[] }
  | { readonly ok: false; readonly problems: readonly PlanSheetProblem[] };

/**
 * Reads the sheet of a plan. A merger is one line for each unit that is merged, a division one for each part and one
 * (`phân bổ`) for each unit below. `newIds` has an id for each line that may found something without naming one.
 */
export function planFromSheet(
  structure: Structure,
  rows: SheetRows,
  defaults: PlanSheetDefaults,
  newIds: readonly string[],
): PlanSheetResult {
  const { lines, problems: unread } = planLines(rows, defaults);
  const problems: PlanSheetProblem[] = [...unread];
  const ids = foundingIds(lines, newIds);
  const founded = lines.flatMap((line) => {
    const { name, code = null } = line.text;
    const id = ids.get(line);
    return id === undefined || name === undefined ? [] : [{ id, name, code, on: line.effectiveOn }];
  });
  const units = planUnits(structure, unique(founded), problems);
  const read = stepGroups(lines).flatMap((group) => {
    const step = readStep(group, { units, ids, problems });
    return step ? [{ step, lines: group.map(({ line }) => line) }] : [];
  });
  const steps = withAllocations(
    read,
    lines.filter(({ operation }) => operation === 'allocate'),
    units,
    problems,
  );
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((left, right) => left.line - right.line) };
  return { ok: true, steps: steps.map(({ step }) => step), lines: steps.map((one) => one.lines) };
}

interface ReadStep {
  readonly step: PlanStep;
  readonly lines: readonly number[];
}

interface Reading {
  readonly units: PlanUnits;
  readonly ids: ReadonlyMap<PlanLine, string>;
  readonly problems: PlanSheetProblem[];
}

const founding: ReadonlySet<PlanOperation> = new Set(['found', 'branch', 'mergeAsNew', 'divide', 'separate']);

/** The id of the unit that each line founds; lines of one merger found one and the same. */
function foundingIds(lines: readonly PlanLine[], newIds: readonly string[]): ReadonlyMap<PlanLine, string> {
  const ofMerger = new Map<string, string>();
  return new Map(
    lines
      .filter(({ operation }) => founding.has(operation))
      .map((line) => {
        const own = line.text.id ?? newIds[line.index] ?? '';
        if (line.operation !== 'mergeAsNew') return [line, own];
        const key = groupKey(line);
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

function stepGroups(lines: readonly PlanLine[]): readonly (readonly PlanLine[])[] {
  const steps = lines.filter(({ operation }) => operation !== 'allocate');
  return [...Map.groupBy(steps, groupKey).values()];
}

function readStep(group: readonly PlanLine[], reading: Reading): PlanStep | undefined {
  const first = group.find(({ operation }) => operation !== 'branch') ?? group[0]!;
  const { effectiveOn, basis } = first;
  const consent = group.find((line) => line.consent !== null)?.consent ?? null;
  const head: StepHead = { effectiveOn, basis, consent };
  const { units, problems } = reading;
  switch (first.operation) {
    case 'found': {
      const unit = foundedBy(first, parentOf(first, units), reading);
      return unit && { kind: 'found', unit, ...head };
    }
    case 'rename': {
      const [unitId, name] = [units.idOf(first, 'unit'), textOf(first, 'name', problems)];
      return unitId !== undefined && name !== undefined ? { kind: 'rename', unitId, name, ...head } : undefined;
    }
    case 'reparent': {
      const [unitId, parentId] = [units.idOf(first, 'unit'), units.idOf(first, 'parent')];
      return unitId !== undefined && parentId !== undefined
        ? { kind: 'reparent', unitId, parentId, ...head }
        : undefined;
    }
    case 'dissolve':
    case 'disband': {
      const unitId = units.idOf(first, 'unit');
      const handOverTo = first.text.into === undefined ? null : units.idOf(first, 'into');
      if (unitId === undefined || handOverTo === undefined) return undefined;
      return { kind: first.operation, unitId, handOverTo, ...head };
    }
    case 'changeKind':
    case 'branch':
      return changeKindStep(first, group, head, reading);
    case 'mergeInto':
    case 'mergeAsNew':
      return mergeStep(first, group, head, reading);
    case 'divide':
    case 'separate':
      return splitStep(first, group, head, reading);
    case 'allocate':
      return undefined;
  }
}

function changeKindStep(
  first: PlanLine,
  group: readonly PlanLine[],
  head: StepHead,
  reading: Reading,
): PlanStep | undefined {
  const unitId = reading.units.idOf(first, 'unit');
  if (first.operation === 'branch')
    reading.problems.push({ code: 'division-unknown', line: first.line, column: 'unit' });
  if (first.operation === 'changeKind' && first.kind === null)
    reading.problems.push({ code: 'field-missing', line: first.line, column: 'kind' });
  const own = group.filter(({ operation }) => operation === 'branch');
  const branches = own.flatMap((line) => foundedBy(line, unitId, reading) ?? []);
  if (unitId === undefined || first.kind === null) return undefined;
  return {
    kind: 'changeKind',
    unitId,
    to: first.kind,
    branches,
    allocation: [],
    shares: sharesOf(own, reading),
    ...head,
  };
}

function mergeStep(
  first: PlanLine,
  group: readonly PlanLine[],
  head: StepHead,
  reading: Reading,
): PlanStep | undefined {
  const unitIds = group.flatMap((line) => reading.units.idOf(line, 'unit') ?? []);
  if (first.operation === 'mergeInto') {
    const unitId = reading.units.idOf(first, 'into');
    return unitId === undefined ? undefined : { kind: 'merge', unitIds, into: { kind: 'existing', unitId }, ...head };
  }
  for (const field of ['kind', 'hostType', 'code', 'parent', 'id'] as const) {
    const given = (line: PlanLine) => (field === 'kind' || field === 'hostType' ? line[field] : line.text[field]);
    const stated = group.filter((line) => (given(line) ?? null) !== null);
    const other = stated.find((line) => given(line) !== given(stated[0]!));
    if (other) reading.problems.push({ code: 'lines-differ', line: other.line, column: field });
  }
  const whole = {
    ...first,
    kind: group.find(({ kind }) => kind !== null)?.kind ?? null,
    hostType: group.find(({ hostType }) => hostType !== null)?.hostType ?? null,
    text: group.reduceRight<PlanLine['text']>((all, { text }) => ({ ...all, ...text }), {}),
  };
  const ids = new Map([...reading.ids, [whole, reading.ids.get(first)!]]);
  const unit = foundedBy(whole, parentOf(whole, reading.units), { ...reading, ids });
  return unit && { kind: 'merge', unitIds, into: { kind: 'new', unit }, ...head };
}

function splitStep(
  first: PlanLine,
  group: readonly PlanLine[],
  head: StepHead,
  reading: Reading,
): PlanStep | undefined {
  const unitId = reading.units.idOf(first, 'unit');
  const old = unitId === undefined ? null : reading.units.parentOf(unitId, first.effectiveOn);
  const parts = group.flatMap((line) => {
    const parentId = line.text.parent === undefined ? (old ?? undefined) : reading.units.idOf(line, 'parent');
    return foundedBy(line, parentId, reading) ?? [];
  });
  if (unitId === undefined) return undefined;
  const original = first.operation === 'divide' ? 'ends' : 'continues';
  return { kind: 'split', unitId, original, parts, allocation: [], shares: sharesOf(group, reading), ...head };
}

/** What the lines of parts say of members; of a part whose line says nothing there is no share. */
function sharesOf(lines: readonly PlanLine[], { ids }: Reading): readonly AttachedShare[] {
  return lines.flatMap((line): readonly AttachedShare[] => {
    const { officialMembers, probationaryMembers } = line;
    const to = ids.get(line);
    if (to === undefined || (officialMembers === null && probationaryMembers === null)) return [];
    const counts = { officialMembers: officialMembers ?? 0, probationaryMembers: probationaryMembers ?? 0 };
    return [{ to, counts: { ...nothingAttached, ...counts } }];
  });
}

/** The unit that a line founds. A province alone stands under nothing. */
function foundedBy(
  line: PlanLine,
  parentId: string | null | undefined,
  { ids, problems }: Reading,
): FoundedUnit | undefined {
  const name = textOf(line, 'name', problems);
  if (line.kind === null) problems.push({ code: 'field-missing', line: line.line, column: 'kind' });
  if (name === undefined || line.kind === null || parentId === undefined) return undefined;
  return { id: ids.get(line)!, name, kind: line.kind, hostType: line.hostType, code: line.text.code ?? null, parentId };
}

function parentOf(line: PlanLine, units: PlanUnits): string | null | undefined {
  return line.kind === 'province' && line.text.parent === undefined ? null : units.idOf(line, 'parent');
}

function textOf(line: PlanLine, field: PlanField, problems: PlanSheetProblem[]): string | undefined {
  const text = line.text[field];
  if (text === undefined) problems.push({ code: 'field-missing', line: line.line, column: field });
  return text;
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
