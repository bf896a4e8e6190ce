import type { CivilDate } from '../civil-date.ts';
import { folded } from '../folded.ts';
import { periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
import type { Problem } from '../problem.ts';
import { codeKey } from './code-key.ts';
import type { UnitClosing } from './dated-unit.ts';
import type { UnitKind } from './unit.ts';

/** A unit with the days of its life and the words by which a file may call it. */
export interface UnitLife {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly parentId: string | null;
  readonly foundedOn: CivilDate;
  readonly closedOn: CivilDate;
  /** How a stored unit ended, where that is known; of one that is only read on a day, or not stored yet, it is not asked. */
  readonly ending?: UnitClosing['ending'] | null;
  readonly note: string | null;
}

/** Whether the unit existed on at least one day of the period. */
export function unitExistsIn(
  { foundedOn, closedOn }: Pick<UnitLife, 'foundedOn' | 'closedOn'>,
  period: Period,
): boolean {
  const span = periodSpan(period);
  return !span || (foundedOn <= span.lastDay && span.firstDay < closedOn);
}

/** Units by the words that may call them, for many look-ups; all who share a code or a name are kept. */
export interface UnitIndex {
  readonly byId: ReadonlyMap<string, UnitLife>;
  /** By the key of the code; a reference is answered only by a code that is written so. */
  readonly byCode: ReadonlyMap<string, readonly UnitLife[]>;
  /** By the folded name. */
  readonly byName: ReadonlyMap<string, readonly UnitLife[]>;
  /** Takes a unit that is founded after the index was made. */
  readonly add: (unit: UnitLife) => void;
}

export function unitIndex(units: readonly UnitLife[]): UnitIndex {
  const byId = new Map<string, UnitLife>();
  const byCode = new Map<string, UnitLife[]>();
  const byName = new Map<string, UnitLife[]>();
  const add = (unit: UnitLife) => {
    byId.set(unit.id, unit);
    if (unit.code !== null) addTo(byCode, codeKey(unit.code), unit);
    addTo(byName, folded(unit.name), unit);
  };
  units.forEach(add);
  return { byId, byCode, byName, add };
}

function addTo(lists: Map<string, UnitLife[]>, word: string, unit: UnitLife): void {
  const list = lists.get(word);
  if (list) list.push(unit);
  else lists.set(word, [unit]);
}

/** Finds a unit by its id, its code or its name (with or without marks); undefined when none or several answer. */
export function findIndexed(index: UnitIndex, reference: string): UnitLife | undefined {
  const answering = answeringTo(index, reference);
  return answering.length === 1 ? answering[0] : undefined;
}

/** How many units one reference may mean, where it means more than one. */
export function ambiguityProblem(index: UnitIndex, reference: string): Problem | undefined {
  const units = answeringTo(index, reference).length;
  return units > 1 ? { code: 'unit-ambiguous', unit: reference, units } : undefined;
}

function answeringTo({ byId, byCode, byName }: UnitIndex, reference: string): readonly UnitLife[] {
  const itself = byId.get(reference);
  const coded = byCode.get(codeKey(reference))?.filter(({ code }) => code === reference) ?? [];
  const identified = itself ? [itself, ...coded.filter((unit) => unit !== itself)] : coded;
  return identified.length > 0 ? identified : (byName.get(folded(reference)) ?? []);
}
