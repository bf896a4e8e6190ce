import { beginningOfTime, endOfTime, knownDay } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { isBlank, choiceIn, dayIn, textIn } from '../indicator/cell.ts';
import type { UnitRow } from '../indicator/figure-file.ts';
import { folded } from '../folded.ts';
import { within } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { DatedUnit } from './dated-unit.ts';
import { unitKindNames, unitKinds } from './unit.ts';
import { ambiguityProblem, findIndexed, unitIndex } from './unit-ref.ts';
import { codeKey } from './code-key.ts';
import { partyFoundedOn } from './party-founding.ts';
import { otherHeadDuring } from './province-head.ts';
import { inOneLine } from './sheet/line-cells.ts';
import { isUnreadable } from '../unreadable-text.ts';
import type { UnitIndex, UnitLife } from './unit-ref.ts';

export type NewUnit = UnitLife;

const textFields = ['name', 'code', 'note'] as const;
const textMaximum = { name: 300, code: 50, note: 1000 } as const;

/** A UUIDv7, as every unit has one: unique across provinces, since provinces merge. */
export const unitIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Decides which units of a file are new. One that exists must agree with what is stored: changing a unit is a
 * reorganization, not an import.
 */
export function decideUnits(
  stored: readonly UnitLife[],
  rows: readonly UnitRow[],
  newIds: readonly string[],
): Result<readonly NewUnit[]> {
  const problems: Problem[] = [];
  const known = unitIndex(stored);
  const founded = new Set<NewUnit>();
  rows.forEach((row, index) => {
    const at = `/units/${index}`;
    const unit = readUnit(row, known, newIds[index], at, problems);
    if (!unit) return;
    const same = isBlank(row.id) ? sameUnit(known, unit) : known.byId.get(unit.id);
    const sharing =
      unit.code === null ? undefined : known.byCode.get(codeKey(unit.code))?.find(({ id }) => id !== (same ?? unit).id);
    if (sharing) problems.push({ code: 'code-taken', unit: sharing.name, given: unit.code ?? '', at: `${at}/code` });
    if (!same) {
      problems.push(...parentProblems(known, unit, at), ...headProblems(known, unit, at));
      founded.add(unit);
      known.add(unit);
    } else if (founded.has(same)) problems.push({ code: 'unit-repeated', unit: unit.name, at });
    else if (!agrees(same, unit)) problems.push({ code: 'unit-differs', unit: unit.name, at });
  });
  return settle(problems, () => [...founded]);
}

/** The whole life of a unit that was founded with one name, kind, code and parent. */
export function datedUnitOf(unit: NewUnit): DatedUnit {
  const life = { validFrom: unit.foundedOn, validUntil: unit.closedOn };
  return {
    id: unit.id,
    foundedOn: unit.foundedOn,
    closedOn: unit.closedOn,
    foundedBy: null,
    closedBy: null,
    names: [{ value: unit.name, ...life }],
    kinds: [{ value: unit.kind, ...life }],
    hostTypes: [],
    codes: unit.code === null ? [] : [{ value: unit.code, ...life }],
    parents: [{ value: unit.parentId, ...life }],
    note: unit.note,
  };
}

/** By its code, else by its name under the same parent: under another parent, a namesake is another unit. */
function sameUnit({ byCode, byName }: UnitIndex, { code, name, parentId }: NewUnit): UnitLife | undefined {
  const coded = code === null ? undefined : byCode.get(codeKey(code))?.find((unit) => unit.name === name);
  return coded ?? byName.get(folded(name))?.find((unit) => unit.name === name && unit.parentId === parentId);
}

/** A parent that was never there at the same time as the unit. */
function parentProblems({ byId }: UnitIndex, unit: NewUnit, at: string): readonly Problem[] {
  const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
  if (!parent || (unit.foundedOn < parent.closedOn && parent.foundedOn < unit.closedOn)) return [];
  const [foundedOn, closedOn] = [knownDay(parent.foundedOn), knownDay(parent.closedOn)];
  return [{ code: 'parent-not-existing', parent: parent.name, foundedOn, closedOn, at: `${at}/parent` }];
}

/** A second unit that stands for the whole province, while another does. */
function headProblems({ byId }: UnitIndex, unit: NewUnit, at: string): readonly Problem[] {
  if (unit.kind !== 'province') return [];
  const heads = [...byId.values()].map(({ id, kind, foundedOn: validFrom, closedOn: validUntil }) => ({
    id,
    kinds: [{ value: kind, validFrom, validUntil }],
  }));
  const other = otherHeadDuring(heads, unit.id, { validFrom: unit.foundedOn, validUntil: unit.closedOn });
  return other === undefined ? [] : [{ code: 'province-head-taken', unit: byId.get(other)!.name, at: `${at}/kind` }];
}

function readUnit(
  row: UnitRow,
  known: UnitIndex,
  newId: string | undefined,
  at: string,
  problems: Problem[],
): NewUnit | undefined {
  const before = problems.length;
  const name = inOneLine(textIn(row.name));
  if (name === null) problems.push({ code: 'text-missing', field: 'name', at: `${at}/name` });
  const id = textIn(row.id) ?? newId ?? '';
  if (!unitIdPattern.test(id)) problems.push({ code: 'id-malformed', given: id, at: `${at}/id` });
  const kind = choiceIn(row.kind, unitKinds, unitKindNames);
  if (!kind) problems.push({ code: 'unit-kind-unknown', given: String(row.kind ?? ''), at: `${at}/kind` });
  const parent = textIn(row.parent);
  const parentUnit = parent === null ? undefined : findIndexed(known, parent);
  if (parent !== null && !parentUnit)
    problems.push(within(`${at}/parent`, ambiguityProblem(known, parent) ?? { code: 'parent-unknown', parent }));
  const foundedOn = readDay(row.foundedOn, beginningOfTime, `${at}/foundedOn`, problems);
  problems.push(...partyProblems(row.foundedOn, `${at}/foundedOn`));
  const closedOn = readDay(row.closedOn, endOfTime, `${at}/closedOn`, problems);
  if (closedOn <= foundedOn)
    problems.push({ code: 'closed-before-founded', foundedOn, closedOn, at: `${at}/closedOn` });
  problems.push(...textFields.flatMap((field) => textProblems(field, textIn(row[field]), `${at}/${field}`)));
  if (problems.length > before) return undefined;
  return {
    id,
    name: name!,
    kind: kind!,
    code: textIn(row.code),
    parentId: parentUnit?.id ?? null,
    foundedOn,
    closedOn,
    note: textIn(row.note),
  };
}

function textProblems(field: (typeof textFields)[number], text: string | null, at: string): readonly Problem[] {
  const maximum = textMaximum[field];
  if (text === null) return [];
  if (isUnreadable(text)) return [{ code: 'text-unreadable', field, at }];
  return text.length > maximum ? [{ code: 'text-too-long', field, maximum, at }] : [];
}

function readDay(cell: UnitRow['foundedOn'], blank: CivilDate, at: string, problems: Problem[]): CivilDate {
  if (isBlank(cell)) return blank;
  const day = dayIn(cell);
  if (!day) problems.push({ code: 'day-unreadable', given: String(cell), at });
  return day ?? blank;
}

/** A day that somebody named; where nobody knows it, the cell is blank. */
function partyProblems(cell: UnitRow['foundedOn'], at: string): readonly Problem[] {
  const given = isBlank(cell) ? undefined : dayIn(cell);
  return given && given < partyFoundedOn ? [{ code: 'before-party', given, day: partyFoundedOn, at }] : [];
}

function agrees(stored: UnitLife, given: UnitLife): boolean {
  return (
    stored.name === given.name &&
    stored.kind === given.kind &&
    stored.code === given.code &&
    stored.note === given.note &&
    stored.parentId === given.parentId &&
    stored.foundedOn === given.foundedOn &&
    stored.closedOn === given.closedOn
  );
}
