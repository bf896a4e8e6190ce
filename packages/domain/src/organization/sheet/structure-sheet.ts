import { knownDay } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import type { Cell } from '../../indicator/cell.ts';
import type { Sheet } from '../../indicator/sheet.ts';
import { dayText } from '../../number-text.ts';
import { valueOn } from '../dated-unit.ts';
import { groupingSchemes } from '../grouping.ts';
import { hostTypeNames } from '../host-type.ts';
import { unitsInOrder } from '../name-order.ts';
import { holdsOn, unitKindNames } from '../unit.ts';
import { groupingKey } from '../plan/follow-registers.ts';
import { referenceTo } from '../plan/plan-units.ts';
import type { UnitGrouping } from '../plan/registers.ts';
import { treeOn } from '../structure.ts';
import type { Structure, TreeUnit } from '../structure.ts';
import type { UnitConsent } from '../unit-consent.ts';
import { unitIndex } from '../unit-ref.ts';
import { consentTexts } from './line-consents.ts';
import { structureColumns } from './structure-columns.ts';
import type { StructureField } from './structure-columns.ts';

export const structureSheetName = 'Tổ chức';

/** What is kept of units beside the tree. */
export interface SheetRegisters {
  readonly groupings: readonly UnitGrouping[];
  readonly consents: readonly UnitConsent[];
}

type Line = Readonly<Partial<Record<StructureField, Cell>>>;

/**
 * The units that stand on a day, each before what stands below it, or one subtree of them: what `ownLayout` reads back.
 * What a subtree stands under is not said: whoever takes it away may not know of that.
 */
export function structureSheet(
  structure: Structure,
  { groupings, consents }: SheetRegisters,
  day: CivilDate,
  underId: string | null,
): Sheet {
  const groups = new Map(groupings.map((one) => [groupingKey(one), one]));
  const consentsOf = Map.groupBy(consents, ({ unitId }) => unitId);
  const tree = treeOn(structure, day);
  const index = unitIndex([...tree.units.values()]);
  const depths = new Map<string, number>();
  const lines = unitsInOrder(tree, underId).map((unit): Line => {
    const depth = (depths.get(unit.parentId ?? '') ?? 0) + 1;
    depths.set(unit.id, depth);
    const parent = depth === 1 ? undefined : tree.units.get(unit.parentId ?? '');
    return {
      level: depth,
      parent: parent ? referenceTo(index, parent) : null,
      ...unitCells(structure, day, unit),
      ...groupCells(groups, day, unit.id),
      ...consentCells(consentsOf.get(unit.id) ?? [], day),
    };
  });
  const headers = structureColumns.map(({ header }) => header);
  return {
    name: structureSheetName,
    rows: [headers, ...lines.map((line) => structureColumns.map(({ field }) => line[field] ?? null))],
  };
}

function unitCells({ units }: Structure, day: CivilDate, standing: TreeUnit): Line {
  const { id, code, name, kind, hostType, foundedOn, closedOn, note } = standing;
  const unit = units.get(id)!;
  const link = unit.parents.find((one) => holdsOn(one, day));
  const { foundedBy } = unit;
  return {
    id,
    code,
    name,
    kind: unitKindNames[kind],
    hostType: hostType && hostTypeNames[hostType],
    foundedOn: shownDay(foundedOn),
    closedOn: shownDay(closedOn),
    parentFrom: link && link.validFrom !== foundedOn ? shownDay(link.validFrom) : null,
    number: foundedBy && foundedBy.number,
    issuedOn: foundedBy && dayText(foundedBy.issuedOn),
    issuer: foundedBy && foundedBy.issuer,
    note,
  };
}

function groupCells(groups: ReadonlyMap<string, UnitGrouping>, day: CivilDate, unitId: string): Line {
  const held = groupingSchemes.map((scheme) => {
    const stretches = groups.get(groupingKey({ unitId, scheme }))?.stretches ?? [];
    return [scheme, valueOn(stretches, day) ?? null] as const;
  });
  return Object.fromEntries(held);
}

/** The consents that were given until the day, each document once for each day from which it counts, the last one last. */
function consentCells(consents: readonly UnitConsent[], day: CivilDate): Line {
  const given = consents.filter(({ on }) => on <= day).map((one) => [keyOf(one), one] as const);
  if (given.length === 0) return {};
  const inOrder = [...new Map(given)].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { ...consentTexts(inOrder.map(([, one]) => one)) };
}

function keyOf({ on, document: { issuedOn, number, issuer } }: UnitConsent): string {
  return JSON.stringify([on, issuedOn, number, issuer]);
}

function shownDay(day: CivilDate): string | null {
  const known = knownDay(day);
  return known && dayText(known);
}
