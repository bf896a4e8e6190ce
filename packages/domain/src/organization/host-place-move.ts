import type { Actor } from '../access/actor.ts';
import { can } from '../access/can.ts';
import type { Placed } from '../access/can.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { changedOn } from './dated-unit.ts';
import type { HostPlace } from './host-place.ts';
import { decideKeeping, missingOn } from './host-place-record.ts';
import type { KeptPlace } from './host-place-record.ts';
import { namesakeProblems } from './places-beside.ts';
import type { PlacesBeside } from './places-beside.ts';
import type { UnitLife } from './unit-ref.ts';

/** Under which unit a place lies from a day on. */
export interface HostPlaceMove {
  readonly unitId: string;
  readonly from: CivilDate;
  /** The revision that the form was opened on. */
  readonly basedOn: number;
}

export interface HostPlaceMoveFacts {
  readonly place: Placed<KeptPlace> | undefined;
  /** Under which it is to lie. */
  readonly unit: Placed<UnitLife> | undefined;
  readonly beside: PlacesBeside;
}

/** Decides where a place lies from a day on, as where a plan has said nothing of it; the days before stay as they are. */
export function decideHostPlaceMove(
  { unitId, from, basedOn }: HostPlaceMove,
  { place, unit, beside }: HostPlaceMoveFacts,
  actor: Actor,
): Result<HostPlace> {
  const known = decideKeeping(place, basedOn, actor);
  if (!known.ok) return known;
  // Nothing more may be told of a unit that the actor may not know of.
  if (!unit || !can(actor, 'view-figures', unit.path))
    return refused({ code: 'unit-unknown', unit: unitId, at: '/unitId' });
  if (!can(actor, 'record-figures', unit.path)) return refused({ code: 'not-allowed', at: '/unitId' });
  const { path: _, revision: __, ...kept } = known.value;
  const { underUnitId, validUntil: until } = kept;
  const last = underUnitId.at(-1);
  const earliest = last?.validFrom ?? kept.validFrom;
  const problems: Problem[] = [];
  if (from < earliest) problems.push({ code: 'day-too-early', day: from, earliest, at: '/from' });
  if (from >= until) problems.push({ code: 'span-empty', from, until, at: '/from' });
  problems.push(...missingOn(unit, from, '/from'));
  if (last?.value === unitId) problems.push({ code: 'nothing-changed' });
  const moved = { ...kept, underUnitId: changedOn(underUnitId, from, unitId, until) };
  problems.push(...namesakeProblems(moved, beside, '/unitId'));
  return settle(problems, () => moved);
}
