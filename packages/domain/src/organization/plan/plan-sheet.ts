import type { CivilDate } from '../../civil-date.ts';
import type { Cell } from '../../indicator/cell.ts';
import type { Sheet } from '../../indicator/sheet.ts';
import { hostTypeNames } from '../host-type.ts';
import { treeOn } from '../structure.ts';
import { unitKindNames } from '../unit.ts';
import { unitIndex } from '../unit-ref.ts';
import type { UnitIndex } from '../unit-ref.ts';
import type { AttachedShare, FoundedUnit, PlanStep } from './step.ts';
import { isYetToCome } from './body-decision.ts';
import { planColumns, planOperationWords } from './plan-columns.ts';
import type { PlanField, PlanOperation } from './plan-columns.ts';
import { placeCells } from './plan-sheet-places.ts';
import type { SheetPlace } from './plan-sheet-places.ts';
import type { PlanSheetGround } from './plan-sheet-reading.ts';
import { referenceTo } from './plan-units.ts';

export const planSheetName = 'Phương án';

type Line = Readonly<Partial<Record<PlanField, Cell>>>;

/** The steps as the lines of a sheet, which `planFromSheet` reads back as the same steps. */
export function planSheet({ structure, places }: PlanSheetGround, steps: readonly PlanStep[]): Sheet {
  const days = new Map<CivilDate, UnitIndex>();
  const lines = steps.flatMap((step) => {
    const { effectiveOn: day } = step;
    const index = days.get(day) ?? unitIndex([...treeOn(structure, day).units.values()]);
    days.set(day, index);
    const call = (id: string) => referenceTo(index, index.byId.get(id) ?? { id, code: null, name: id });
    return [...linesOfStep(step, call), ...placeLines(step, places, call)].map((line) => ({
      ...line,
      ...headCells(step),
    }));
  });
  const headers = planColumns.map(({ header }) => header);
  return {
    name: planSheetName,
    rows: [headers, ...lines.map((line: Line) => planColumns.map(({ field }) => line[field] ?? null))],
  };
}

function headCells({ effectiveOn, basis, consent }: PlanStep): Line {
  const { number, issuedOn, issuer } = basis;
  return {
    effectiveOn,
    ...(!isYetToCome(basis) && { number, issuedOn, issuer }),
    ...(consent && {
      consentNumber: consent.number,
      consentIssuedOn: consent.issuedOn,
      consentIssuer: consent.issuer,
    }),
  };
}

function linesOfStep(step: PlanStep, call: (id: string) => string): readonly Line[] {
  switch (step.kind) {
    case 'found':
      return [{ ...operation('found'), ...foundedCells(step.unit, call) }];
    case 'rename':
      return [{ ...operation('rename'), unit: call(step.unitId), name: step.name }];
    case 'changeHostType':
      return [{ ...operation('changeHostType'), unit: call(step.unitId), hostType: hostTypeNames[step.to] }];
    case 'changeCode':
      return [{ ...operation('changeCode'), unit: call(step.unitId), code: step.code }];
    case 'reparent':
      return [{ ...operation('reparent'), unit: call(step.unitId), parent: call(step.parentId) }];
    case 'dissolve':
    case 'disband': {
      const into = step.handOverTo === null ? null : call(step.handOverTo);
      return [{ ...operation(step.kind), unit: call(step.unitId), into }];
    }
    case 'merge': {
      const { into } = step;
      const target: Line =
        into.kind === 'new'
          ? { ...operation('mergeAsNew'), ...foundedCells(into.unit, call) }
          : { ...operation('mergeInto'), into: call(into.unitId) };
      return step.unitIds.map((unitId) => ({ ...target, unit: call(unitId) }));
    }
    case 'split': {
      const own = operation(step.original === 'ends' ? 'divide' : 'separate');
      const parts = step.parts.map((part) => ({ ...own, ...partCells(step.unitId, part, step.shares, call) }));
      return [...parts, ...allocationLines(step.allocation, call)];
    }
    case 'changeKind': {
      const head = { ...operation('changeKind'), unit: call(step.unitId), kind: unitKindNames[step.to] };
      const branches = step.branches.map((branch) => ({
        ...operation('branch'),
        ...partCells(step.unitId, branch, step.shares, call),
      }));
      return [head, ...branches, ...allocationLines(step.allocation, call)];
    }
  }
}

function operation(of: PlanOperation): Line {
  return { operation: planOperationWords[of] };
}

function foundedCells({ id, name, kind, hostType, code, parentId }: FoundedUnit, call: (id: string) => string): Line {
  return {
    id,
    name,
    kind: unitKindNames[kind],
    hostType: hostType && hostTypeNames[hostType],
    code,
    parent: parentId && call(parentId),
  };
}

function partCells(
  unitId: string,
  part: FoundedUnit,
  shares: readonly AttachedShare[],
  call: (id: string) => string,
): Line {
  const counts = shares.find(({ to }) => to === part.id)?.counts;
  return {
    ...foundedCells(part, call),
    unit: call(unitId),
    officialMembers: counts?.officialMembers ?? null,
    probationaryMembers: counts?.probationaryMembers ?? null,
  };
}

function allocationLines(
  allocation: readonly { readonly unitId: string; readonly to: string }[],
  call: (id: string) => string,
): readonly Line[] {
  return allocation.map(({ unitId, to }) => ({ ...operation('allocate'), unit: call(unitId), into: call(to) }));
}

function placeLines(step: PlanStep, places: readonly SheetPlace[], call: (id: string) => string): readonly Line[] {
  if (step.kind !== 'split') return [];
  return (step.places ?? []).map((one) => ({
    ...operation('allocatePlace'),
    ...placeCells(one, step, places),
    under: call(step.unitId),
    into: call(one.to),
  }));
}
