import type { CivilDate } from '../civil-date.ts';
import { folded } from '../folded.ts';
import { periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
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

/** Finds a unit by its id, its code or its name (with or without marks); undefined when none or several answer. */
export function findUnit(units: readonly UnitLife[], reference: string): UnitLife | undefined {
  const sought = folded(reference);
  const identified = units.filter(({ id, code }) => id === reference || code === reference);
  const answering = identified.length > 0 ? identified : units.filter(({ name }) => folded(name) === sought);
  return answering.length === 1 ? answering[0] : undefined;
}
