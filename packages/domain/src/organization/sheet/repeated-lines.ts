import { codeKey } from '../code-key.ts';
import type { CivilDate } from '../../civil-date.ts';
import type { DatedUnit } from '../dated-unit.ts';
import { otherHeadDuring } from '../province-head.ts';
import { placeKey } from './known-units.ts';
import type { KnownUnits, Life } from './known-units.ts';
import { lifeOfLine } from './structure-lines.ts';
import type { StructureLine } from './structure-lines.ts';
import type { StructureSheetProblem } from './structure-sheet-problem.ts';

/** A unit that a line founds. */
export interface LineUnit {
  readonly line: StructureLine;
  readonly unit: DatedUnit;
}

/** A line with the days of its unit; `place` is null where it stays open where that stands. */
interface Bearer {
  readonly line: StructureLine;
  readonly unit: Life;
  readonly place: string | null;
}

/**
 * New units that bear a code or a name under one parent while another does, in the sheet or in what is stored. Of lines
 * that are not settled only the code can be said, and only against other lines.
 */
export function repeatedProblems(
  founded: readonly LineUnit[],
  unsettled: readonly StructureLine[],
  known: KnownUnits,
): readonly StructureSheetProblem[] {
  const bearers: readonly Bearer[] = [
    ...founded.map(({ line, unit }) => ({ line, unit, place: placeOf(unit) })),
    ...unsettled.map((line) => ({ line, unit: lifeOfLine(line), place: null })),
  ];
  const coded = [...Map.groupBy(bearers.filter(isCoded), ({ line }) => codeKey(line.code ?? '')).values()];
  const named = [...Map.groupBy(founded, ({ unit }) => placeOf(unit)).values()];
  return [
    ...founded.flatMap((one) => storedBearer(one, known)),
    ...headProblems(founded, known),
    ...coded.flatMap((namesakes) => overlapping(namesakes, () => true, codeTaken)),
    ...named.flatMap((namesakes) => overlapping(namesakes, (one) => !isCoded(one), repeated)),
  ];
}

/** A line that would be a second head of the province beside a stored one or that of an earlier line. */
function headProblems(founded: readonly LineUnit[], known: KnownUnits): readonly StructureSheetProblem[] {
  const heads = founded.filter(({ line }) => line.kind === 'province');
  if (heads.length === 0) return [];
  const stored = [...known.byId.values()].map(({ unit }) => unit);
  return heads.flatMap(({ line, unit }, index): readonly StructureSheetProblem[] => {
    const earlier = heads.slice(0, index);
    const life = { validFrom: unit.foundedOn, validUntil: unit.closedOn };
    const id = otherHeadDuring([...stored, ...earlier.map((one) => one.unit)], unit.id, life);
    if (id === undefined) return [];
    const first = earlier.find((one) => one.unit.id === id)?.line;
    const other = first?.name ?? known.byId.get(id)?.standing.name ?? '';
    return [
      { code: 'province-head-taken', line: line.line, column: 'kind', other, ...(first && { otherLine: first.line }) },
    ];
  });
}

function isCoded({ line }: Pick<LineUnit, 'line'>): boolean {
  return line.code !== null;
}

function storedBearer({ line, unit }: LineUnit, { bearers, byId }: KnownUnits): readonly StructureSheetProblem[] {
  const bearer = (bearers.get(codeKey(line.code ?? '')) ?? []).find(
    ({ validFrom, validUntil }) => unit.foundedOn < validUntil && validFrom < unit.closedOn,
  );
  if (line.code === null || !bearer) return [];
  const other = byId.get(bearer.unitId)?.standing.name ?? '';
  return [{ code: 'code-taken', line: line.line, column: 'code', given: line.code, other }];
}

function codeTaken({ line, place: own }: Bearer, other: Bearer): StructureSheetProblem {
  const place = { line: line.line, otherLine: other.line.line, other: other.line.name ?? '' };
  return own !== null && own === other.place
    ? { code: 'unit-repeated', column: null, ...place }
    : { code: 'code-taken', column: 'code', ...place, given: line.code ?? '' };
}

function placeOf({ parents, names }: DatedUnit): string {
  return placeKey(parents.at(-1)!.value, names[0]!.value);
}

function repeated({ line }: LineUnit, other: LineUnit): StructureSheetProblem {
  return { code: 'unit-repeated', line: line.line, column: null, otherLine: other.line.line, other: line.name ?? '' };
}

type Dated = Pick<Bearer, 'line' | 'unit'>;

/**
 * Each that begins while an earlier one lasts, if either of them is among those that clash with all; in one pass, by
 * remembering which of the earlier ones lasts longest.
 */
function overlapping<One extends Dated>(
  list: readonly One[],
  clashesWithAll: (one: One) => boolean,
  say: (one: One, other: One) => StructureSheetProblem,
): readonly StructureSheetProblem[] {
  let [last, lastClashing]: [One | undefined, One | undefined] = [undefined, undefined];
  return list.toSorted(byBeginning).flatMap((one) => {
    const other = clashesWithAll(one) ? last : lastClashing;
    const isLonger = (than: One | undefined) => !than || one.unit.closedOn > than.unit.closedOn;
    if (isLonger(last)) last = one;
    if (clashesWithAll(one) && isLonger(lastClashing)) lastClashing = one;
    return other && other.unit.closedOn > one.unit.foundedOn ? [say(one, other)] : [];
  });
}

function byBeginning(left: Dated, right: Dated): number {
  const [first, second]: readonly CivilDate[] = [left.unit.foundedOn, right.unit.foundedOn];
  return first === second ? left.line.line - right.line.line : first! < second! ? -1 : 1;
}
