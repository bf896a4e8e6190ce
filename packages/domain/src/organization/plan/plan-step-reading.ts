import type { PlanField } from './plan-columns.ts';
import type { PlanLine, PlanSheetProblem } from './plan-lines.ts';
import type { PlanUnits } from './plan-units.ts';
import type { AttachedShare, FoundedUnit, PlanStep, StepHead } from './step.ts';

/** What lines are read with: the units they may name, the ids they found, and where problems go. */
interface Reading {
  readonly units: PlanUnits;
  readonly ids: ReadonlyMap<PlanLine, string>;
  readonly problems: PlanSheetProblem[];
}

/** The step that a group of lines makes up; undefined where something of it cannot be read. */
export function readStep(group: readonly PlanLine[], reading: Reading): PlanStep | undefined {
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
    case 'changeHostType': {
      const [unitId, to] = [units.idOf(first, 'unit'), first.hostType];
      if (to === null) problems.push({ code: 'field-missing', line: first.line, column: 'hostType' });
      return unitId !== undefined && to !== null ? { kind: 'changeHostType', unitId, to, ...head } : undefined;
    }
    case 'changeCode': {
      const unitId = units.idOf(first, 'unit');
      return unitId === undefined ? undefined : { kind: 'changeCode', unitId, code: first.text.code ?? null, ...head };
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
    case 'allocatePlace':
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
  // It is the unit that the plan is made for, and its parts would stand beside it, beyond the plan.
  if (unitId !== undefined && old === null && group.some(({ text }) => text.parent === undefined))
    reading.problems.push({
      code: 'division-from-above',
      line: first.line,
      column: 'unit',
      given: first.text.unit ?? '',
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
    return [{ to, counts }];
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
