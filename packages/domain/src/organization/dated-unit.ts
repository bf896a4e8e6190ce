import type { CivilDate } from '../civil-date.ts';
import type { HostType } from './host-type.ts';
import type { UnitKind, Validity } from './unit.ts';
import { holdsOn } from './unit.ts';

/** One stretch of what a unit was called, was, or stood under. */
export interface DatedValue<Value> extends Validity {
  readonly value: Value;
}

/** The decision that a change of the structure rests on. */
export interface Decision {
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly issuer: string;
}

/** How a unit ended: giải thể (`dissolved`) is ordinary, giải tán (`disbanded`) is discipline (facts.md A.6). */
export const unitEndings = ['merged', 'split', 'dissolved', 'disbanded'] as const;
export type UnitEnding = (typeof unitEndings)[number];

/**
 * How and by which decision a unit ended. `withProvince`: nobody decided that; it was there when its province went into
 * another, whose structure it goes on in (`takeOver`).
 */
export type UnitClosing =
  | { readonly ending: UnitEnding; readonly basis: Decision }
  | { readonly ending: 'withProvince'; readonly basis: null };

/** A unit through its whole life: whatever may change has its days, in ascending order and without overlap. */
export interface DatedUnit {
  readonly id: string;
  readonly foundedOn: CivilDate;
  readonly closedOn: CivilDate;
  readonly foundedBy: Decision | null;
  readonly closedBy: UnitClosing | null;
  readonly names: readonly DatedValue<string>[];
  readonly kinds: readonly DatedValue<UnitKind>[];
  readonly hostTypes: readonly DatedValue<HostType>[];
  readonly codes: readonly DatedValue<string>[];
  /** `null` for a unit at the top. */
  readonly parents: readonly DatedValue<string | null>[];
  readonly note: string | null;
}

/** The value of the stretch that holds on the day; undefined where none does. */
export function valueOn<Value>(stretches: readonly DatedValue<Value>[], day: CivilDate): Value | undefined {
  return stretches.find((stretch) => holdsOn(stretch, day))?.value;
}

export function existsOn({ foundedOn, closedOn }: Pick<DatedUnit, 'foundedOn' | 'closedOn'>, day: CivilDate): boolean {
  return foundedOn <= day && day < closedOn;
}

/** What a unit is called on a day: before its founding by its first name, after its end by its last. */
export function nameOn(
  { id, foundedOn, names }: Pick<DatedUnit, 'id' | 'foundedOn' | 'names'>,
  day: CivilDate,
): string {
  return valueOn(names, day) ?? (day < foundedOn ? names[0] : names.at(-1))?.value ?? id;
}

/** The stretches with everything from the day on cut off. */
export function endedOn<Value>(stretches: readonly DatedValue<Value>[], day: CivilDate): readonly DatedValue<Value>[] {
  return stretches
    .filter(({ validFrom }) => validFrom < day)
    .map((stretch) => (stretch.validUntil > day ? { ...stretch, validUntil: day } : stretch));
}

/** The stretches with another value from the day until the unit ends. */
export function changedOn<Value>(
  stretches: readonly DatedValue<Value>[],
  day: CivilDate,
  value: Value,
  until: CivilDate,
): readonly DatedValue<Value>[] {
  return [...endedOn(stretches, day), { value, validFrom: day, validUntil: until }];
}

/** The stretches with what holds from the day on said anew; one of which nothing new is said stays as it is. */
export function replacedFrom<Value>(
  stretches: readonly DatedValue<Value>[],
  day: CivilDate,
  anew: (value: Value) => Value,
): readonly DatedValue<Value>[] {
  return stretches.flatMap((stretch) => {
    const value = anew(stretch.value);
    if (value === stretch.value || stretch.validUntil <= day) return [stretch];
    if (stretch.validFrom >= day) return [{ ...stretch, value }];
    return [
      { ...stretch, validUntil: day },
      { value, validFrom: day, validUntil: stretch.validUntil },
    ];
  });
}
