import { codeKey } from '../code-key.ts';
import { knownDay } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { textIn } from '../../indicator/cell.ts';
import { folded, leavesMarksOut } from '../../folded.ts';
import { dayText } from '../../number-text.ts';
import { hostTypeNames } from '../host-type.ts';
import { existsOn } from '../dated-unit.ts';
import { holdsOn, unitKindNames } from '../unit.ts';
import type { StructureField } from './structure-columns.ts';
import { livesOverlap, nearestDay, placeKey } from './known-units.ts';
import type { KnownUnit, KnownUnits } from './known-units.ts';
import { inOneLine } from './line-cells.ts';
import { lifeOfLine } from './structure-lines.ts';
import type { StructureLine } from './structure-lines.ts';
import type { StructureSheetFinding, StructureSheetProblem } from './structure-sheet-problem.ts';

/** The stored unit that a line is: by its id, its code, or its name under the same parent; or how many it may be. */
export type Identity = { readonly kind: 'known'; readonly known: KnownUnit } | { readonly kind: 'new' | 'several' };

/** `parentId` is `undefined` where the line says nothing of its parent. */
export function identityOf(
  line: StructureLine,
  parentId: string | null | undefined,
  units: KnownUnits,
  day: CivilDate,
): Identity {
  const identified = line.id === null ? undefined : units.byId.get(line.id);
  if (identified) return { kind: 'known', known: identified };
  if (line.id !== null) return { kind: 'new' };
  const name = line.name ?? '';
  const life = lifeOfLine(line);
  const coded = (line.code === null ? [] : (units.byCode.get(codeKey(line.code)) ?? [])).filter(
    ({ unit, standing }) =>
      livesOverlap(unit, life) && (folded(standing.name) === folded(name) || standing.parentId === parentId),
  );
  const on = nearestDay(life, day);
  if (coded.length > 0) return onlyOf(thoseOn(coded, on));
  const namesakes =
    parentId === undefined ? units.byName.get(folded(name)) : units.byPlace.get(placeKey(parentId, name));
  const same = (namesakes ?? []).filter(
    ({ unit, standing: { code } }) =>
      livesOverlap(unit, life) && (line.code === null || code === null || codeKey(code) === codeKey(line.code)),
  );
  return onlyOf(thoseOn(same, on));
}

/** Those that exist on the day; where none does, all: a code or name may have been another unit's before. */
function thoseOn(units: readonly KnownUnit[], on: CivilDate): readonly KnownUnit[] {
  const existing = units.filter(({ unit }) => existsOn(unit, on));
  return existing.length > 0 ? existing : units;
}

function onlyOf([only, another]: readonly KnownUnit[]): Identity {
  if (!only) return { kind: 'new' };
  return another ? { kind: 'several' } : { kind: 'known', known: only };
}

/** What is the same however it is written. */
const isOne: Readonly<Partial<Record<StructureField, (given: string, stored: string) => boolean>>> = {
  name: leavesMarksOut,
  code: (given, stored) => codeKey(given) === codeKey(stored),
};

/** That a name is written without its marks, and how it is stored. */
export function namesKept(
  { line, name }: StructureLine,
  { unit, standing, on }: KnownUnit,
): readonly StructureSheetFinding[] {
  const kept = keptName(name, standing.name);
  return kept ? [{ kind: 'name-kept', line, unitId: unit.id, on, ...kept }] : [];
}

/** A name that a sheet writes without its marks, and the stored one that stays. */
export function keptName(given: string | null, name: string): Readonly<Record<'given' | 'stored', string>> | undefined {
  const stored = inOneLine(textIn(name));
  if (given === null || stored === null || given === stored || !leavesMarksOut(given, stored)) return undefined;
  return { given, stored };
}

/** What the line says otherwise than what is stored; what it leaves blank agrees. */
export function differences(
  line: StructureLine,
  { unit, standing, on }: KnownUnit,
  parent: { readonly id: string | null; readonly name: string } | undefined,
  nameOf: (unitId: string) => string,
): readonly StructureSheetProblem[] {
  const parentFrom = unit.parents.find((link) => holdsOn(link, on))?.validFrom;
  const { foundedBy } = unit;
  const compared: readonly (readonly [StructureField, string | null, string | null])[] = [
    ['name', line.name, inOneLine(textIn(standing.name))],
    ['code', line.code, textIn(standing.code)],
    ['kind', line.kind && unitKindNames[line.kind], unitKindNames[standing.kind]],
    ['hostType', line.hostType && hostTypeNames[line.hostType], standing.hostType && hostTypeNames[standing.hostType]],
    ['foundedOn', line.foundedOn && dayText(line.foundedOn), shownDay(unit.foundedOn)],
    ['closedOn', line.closedOn && dayText(line.closedOn), shownDay(unit.closedOn)],
    ['parentFrom', line.parentFrom && dayText(line.parentFrom), parentFrom ? shownDay(parentFrom) : null],
    ['number', line.foundedBy && line.foundedBy.number, foundedBy && textIn(foundedBy.number)],
    ['issuedOn', line.foundedBy && dayText(line.foundedBy.issuedOn), foundedBy && dayText(foundedBy.issuedOn)],
    ['issuer', line.foundedBy && line.foundedBy.issuer, foundedBy && textIn(foundedBy.issuer)],
    ['note', line.note, textIn(standing.note)],
  ];
  const place = { code: 'unit-differs', line: line.line } as const;
  const found = compared
    .filter(
      ([column, given, stored]) =>
        given !== null && given !== stored && !(stored !== null && isOne[column]?.(given, stored)),
    )
    .map(([column, given, stored]): StructureSheetProblem => ({
      ...place,
      column,
      given: given ?? '',
      ...(stored !== null && { expected: stored }),
    }));
  if (!parent || parent.id === standing.parentId) return found;
  const expected = standing.parentId === null ? undefined : nameOf(standing.parentId);
  return [...found, { ...place, column: 'parent', given: parent.name, ...(expected !== undefined && { expected }) }];
}

function shownDay(day: CivilDate): string | null {
  const known = knownDay(day);
  return known && dayText(known);
}
