import { folded } from '../../folded.ts';
import { valueOn } from '../dated-unit.ts';
import { groupingSchemes, spelledAsInUse } from '../grouping.ts';
import { groupingKey } from '../plan/follow-registers.ts';
import type { SheetGroupings, UnitGrouping } from '../plan/registers.ts';
import type { KnownUnit } from './known-units.ts';
import type { LineUnit } from './repeated-lines.ts';
import type { StructureLine } from './structure-lines.ts';
import type { StructureSheetProblem } from './structure-sheet-problem.ts';

/** What a line says of groups otherwise than what is stored of its unit on the day: an import changes no unit. */
export function groupingDifferences(
  line: StructureLine,
  { unit, on }: KnownUnit,
  stored: ReadonlyMap<string, UnitGrouping>,
): readonly StructureSheetProblem[] {
  return groupingSchemes.flatMap((scheme): readonly StructureSheetProblem[] => {
    const given = line.groups[scheme];
    const held = valueOn(stored.get(groupingKey({ unitId: unit.id, scheme }))?.stretches ?? [], on);
    if (given === undefined || (held !== undefined && folded(held) === folded(given))) return [];
    const expected = held !== undefined && { expected: held };
    return [{ code: 'unit-differs', line: line.line, column: scheme, given, ...expected }];
  });
}

/** The groups of the units that a sheet founds, for the whole of their lives; one group is written in one way. */
export function foundedGroupings(
  founded: readonly LineUnit[],
  inUse: SheetGroupings['inUse'],
): readonly UnitGrouping[] {
  const words = new Map(
    groupingSchemes.map((scheme) => [scheme, inUse.flatMap((one) => (one.scheme === scheme ? one.word : []))]),
  );
  return founded.flatMap(({ line, unit: { id: unitId, foundedOn: validFrom, closedOn: validUntil } }) =>
    groupingSchemes.flatMap((scheme): readonly UnitGrouping[] => {
      const given = line.groups[scheme];
      if (given === undefined) return [];
      const value = spelledAsInUse(given, words.get(scheme)!);
      if (!words.get(scheme)!.includes(value)) words.get(scheme)!.push(value);
      return [{ unitId, scheme, stretches: [{ value, validFrom, validUntil }] }];
    }),
  );
}
