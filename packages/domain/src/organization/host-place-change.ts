import type { Actor } from '../access/actor.ts';
import type { Placed } from '../access/can.ts';
import { endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { DatedValue } from './dated-unit.ts';
import type { HostPlace, HostPlaceKind } from './host-place.ts';
import { decideKeeping, missingOn, placeNameProblems } from './host-place-record.ts';
import type { KeptPlace } from './host-place-record.ts';
import { branchKindProblems, hostedElsewhereProblems, namesakeProblems } from './places-beside.ts';
import type { PlacesBeside } from './places-beside.ts';
import type { UnitLife } from './unit-ref.ts';
import type { Validity } from './unit.ts';
import { overlap } from './unit.ts';

interface Change {
  /** The revision that the form was opened on. */
  readonly basedOn: number;
  readonly reason: string;
}

/** What of a place was written down wrongly, as it should have been from the beginning. */
export interface HostPlaceCorrection extends Change {
  readonly name: string;
  readonly kind: HostPlaceKind;
  readonly from: CivilDate;
  /** The first day on which it is no more; `null` while none is set. */
  readonly until: CivilDate | null;
}

export interface HostPlaceChangeFacts {
  readonly place: Placed<KeptPlace> | undefined;
  /** Under which it lies. */
  readonly unit: UnitLife | undefined;
  /** Those that are or were its branch. */
  readonly branchUnits: readonly UnitLife[];
  readonly beside: PlacesBeside;
}

/** Decides a correction; what was said of days on which the place now is no more falls away with them. */
export function decideHostPlaceCorrection(
  { name, kind, from, until, reason, basedOn }: HostPlaceCorrection,
  { place, unit, branchUnits, beside }: HostPlaceChangeFacts,
  actor: Actor,
): Result<HostPlace> {
  const known = decideKeeping(place, basedOn, actor);
  if (!known.ok) return known;
  const { path: _, revision: __, ...kept } = known.value;
  const life = { validFrom: from, validUntil: until ?? endOfTime };
  const corrected = { ...livingFor(kept, life), name: name.trim(), kind };
  const problems: Problem[] = [...placeNameProblems(name), ...reasonProblems(reason)];
  if (life.validUntil <= from) problems.push({ code: 'span-empty', from, until: life.validUntil, at: '/until' });
  else if (unit) problems.push(...missingOn(unit, from, '/from'));
  problems.push(...namesakeProblems(corrected, beside, '/name'));
  if (kind !== kept.kind) problems.push(...branchUnits.flatMap((one) => branchKindProblems(one, kind, '/kind')));
  if (from !== kept.validFrom) problems.push(...sharedProblems(corrected, beside, '/from'));
  else if (life.validUntil !== kept.validUntil) problems.push(...sharedProblems(corrected, beside, '/until'));
  if (isSame(corrected, kept)) problems.push({ code: 'nothing-changed' });
  return settle(problems, () => corrected);
}

/** A branch that is another place's on days that the corrected life brings. */
function sharedProblems({ id, branches }: HostPlace, beside: PlacesBeside, at: string): readonly Problem[] {
  return branches
    .flatMap(({ value: branch, ...span }) => hostedElsewhereProblems({ id, branch, span }, beside, at))
    .slice(0, 1);
}

/** From which day a place is no more: joined to another, shut down, moved away. */
export interface HostPlaceClosing extends Change {
  readonly on: CivilDate;
}

export function decideHostPlaceClosing(
  { on, reason, basedOn }: HostPlaceClosing,
  place: Placed<KeptPlace> | undefined,
  actor: Actor,
): Result<HostPlace> {
  const known = decideKeeping(place, basedOn, actor);
  if (!known.ok) return known;
  const { path: _, revision: __, ...kept } = known.value;
  const problems: Problem[] = [...reasonProblems(reason)];
  const latest = kept.branches.at(-1)?.validFrom ?? kept.validFrom;
  if (on <= latest) problems.push({ code: 'span-empty', from: latest, until: on, at: '/on' });
  if (kept.validUntil === on) problems.push({ code: 'nothing-changed' });
  return settle(problems, () => livingFor(kept, { validFrom: kept.validFrom, validUntil: on }));
}

function isSame(left: HostPlace, right: HostPlace): boolean {
  const isNamedSame = left.name === right.name && left.kind === right.kind;
  return isNamedSame && left.validFrom === right.validFrom && left.validUntil === right.validUntil;
}

function reasonProblems(reason: string): readonly Problem[] {
  return reason.trim() === '' ? [{ code: 'reason-missing', at: '/reason' }] : [];
}

/** The place with another life: what held from its first or until its last day does so still, the rest is cut to it. */
function livingFor(place: HostPlace, life: Validity): HostPlace {
  const within = <Value>(stretches: readonly DatedValue<Value>[]) =>
    stretches.flatMap(({ value, validFrom, validUntil }) => {
      const days = overlap(
        {
          validFrom: validFrom === place.validFrom ? life.validFrom : validFrom,
          validUntil: validUntil === place.validUntil ? life.validUntil : validUntil,
        },
        life,
      );
      return days ? [{ value, ...days }] : [];
    });
  return { ...place, ...life, underUnitId: within(place.underUnitId), branches: within(place.branches) };
}
