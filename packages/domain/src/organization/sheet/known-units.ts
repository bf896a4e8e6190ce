import { codeKey } from '../code-key.ts';
import { addDays } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import type { DatedUnit } from '../dated-unit.ts';
import { unitOn } from '../structure.ts';
import type { Structure, TreeUnit } from '../structure.ts';
import type { Validity } from '../unit.ts';

/** A stored unit, and how it stands on the day of the list; one that does not exist then, on the nearest day of its life. */
export interface KnownUnit {
  readonly unit: DatedUnit;
  readonly standing: TreeUnit;
  readonly on: CivilDate;
}

/** What is stored, by the words that may call it; every look-up costs the same however many units there are. */
export interface KnownUnits {
  readonly byId: ReadonlyMap<string, KnownUnit>;
  readonly byCode: ReadonlyMap<string, readonly KnownUnit[]>;
  /** By the folded name. */
  readonly byName: ReadonlyMap<string, readonly KnownUnit[]>;
  /** By `placeKey`. */
  readonly byPlace: ReadonlyMap<string, readonly KnownUnit[]>;
  /** Who bears a code, and from when until when. */
  readonly bearers: ReadonlyMap<string, readonly Bearer[]>;
}

export interface Bearer extends Validity {
  readonly unitId: string;
}

export function knownUnits({ units }: Structure, day: CivilDate): KnownUnits {
  const known = [...units.values()].flatMap((unit): readonly KnownUnit[] => {
    const on = nearestDay(unit, day);
    const standing = unitOn(unit, on);
    return standing ? [{ unit, standing, on }] : [];
  });
  const codes = known.flatMap(({ unit }) =>
    unit.codes.map(({ value, validFrom, validUntil }) => ({ code: value, unitId: unit.id, validFrom, validUntil })),
  );
  return {
    byId: new Map(known.map((one) => [one.unit.id, one])),
    byCode: Map.groupBy(
      known.filter(({ standing }) => standing.code !== null),
      ({ standing }) => codeKey(standing.code ?? ''),
    ),
    byName: Map.groupBy(known, ({ standing }) => folded(standing.name)),
    byPlace: Map.groupBy(known, ({ standing }) => placeKey(standing.parentId, standing.name)),
    bearers: Map.groupBy(codes, ({ code }) => codeKey(code)),
  };
}

/** What namesakes under one parent share. */
export function placeKey(parentId: string | null, name: string): string {
  return `${parentId ?? ''}/${folded(name)}`;
}

export type Life = Pick<DatedUnit, 'foundedOn' | 'closedOn'>;

/** The day, or the nearest to it on which the unit exists. */
export function nearestDay({ foundedOn, closedOn }: Life, day: CivilDate): CivilDate {
  if (day < foundedOn) return foundedOn;
  return day < closedOn ? day : addDays(closedOn, -1);
}

export function livesOverlap(left: Life, right: Life): boolean {
  return left.foundedOn < right.closedOn && right.foundedOn < left.closedOn;
}
