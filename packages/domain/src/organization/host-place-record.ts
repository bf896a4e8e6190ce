import type { Actor } from '../access/actor.ts';
import { can } from '../access/can.ts';
import type { Placed } from '../access/can.ts';
import { endOfTime, knownDay } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { changedOn, existsOn } from './dated-unit.ts';
import type { HostedBranch, HostPlace, HostPlaceKind } from './host-place.ts';
import type { UnitLife } from './unit-ref.ts';

const nameMaximum = 300;

/** A place as a form gives it, lying under a unit from a day on. */
export interface HostPlaceDraft {
  readonly name: string;
  readonly kind: HostPlaceKind;
  readonly unitId: string;
  readonly from: CivilDate;
}

/** Decides about a new place; of its branch nothing is known yet. */
export function decideHostPlace(
  id: string,
  { name, kind, unitId, from }: HostPlaceDraft,
  unit: Placed<UnitLife> | undefined,
  actor: Actor,
): Result<HostPlace> {
  // Nothing more may be told of a unit that the actor may not know of.
  if (!unit || !can(actor, 'view-figures', unit.path))
    return refused({ code: 'unit-unknown', unit: unitId, at: '/unitId' });
  if (!can(actor, 'record-figures', unit.path)) return refused({ code: 'not-allowed', at: '/unitId' });
  const problems: Problem[] = [...missingOn(unit, from, '/from')];
  const given = name.trim();
  if (given === '') problems.push({ code: 'text-missing', field: 'name', at: '/name' });
  if (given.length > nameMaximum)
    problems.push({ code: 'text-too-long', field: 'name', maximum: nameMaximum, at: '/name' });
  const life = { validFrom: from, validUntil: endOfTime };
  return settle(problems, () => ({
    id,
    name: given,
    kind,
    ...life,
    underUnitId: [{ value: unitId, ...life }],
    branches: [],
  }));
}

/** What the branch of a place is from a day on. */
export interface HostedBranchDraft {
  readonly state: HostedBranch['state'];
  /** `null` where there is none. */
  readonly unitId: string | null;
  readonly hasCommittee: boolean;
  readonly from: CivilDate;
}

export interface HostedBranchFacts {
  /** With the path of the unit under which it lies. */
  readonly place: Placed<HostPlace> | undefined;
  readonly unit: Placed<UnitLife> | undefined;
}

/** Decides what the branch of a place is from a day on; days before a later change stay as they are. */
export function decideHostedBranch(
  { state, unitId, hasCommittee, from }: HostedBranchDraft,
  { place, unit }: HostedBranchFacts,
  actor: Actor,
): Result<HostPlace> {
  if (!place || !can(actor, 'view-figures', place.path)) return refused({ code: 'not-found' });
  if (!can(actor, 'record-figures', place.path)) return refused({ code: 'not-allowed' });
  const problems: Problem[] = [];
  const last = place.branches.at(-1);
  const earliest = last?.validFrom ?? place.validFrom;
  if (from < earliest) problems.push({ code: 'day-too-early', day: from, earliest, at: '/from' });
  if (state !== 'none') problems.push(...unitProblemsOf(unitId, unit, from, actor));
  const branch: HostedBranch = state === 'none' ? { state } : { state, unitId: unitId ?? '', hasCommittee };
  if (last && isSame(last.value, branch)) problems.push({ code: 'nothing-changed' });
  const { path: _, ...kept } = place;
  return settle(problems, () => ({ ...kept, branches: changedOn(place.branches, from, branch, place.validUntil) }));
}

function unitProblemsOf(
  unitId: string | null,
  unit: Placed<UnitLife> | undefined,
  from: CivilDate,
  actor: Actor,
): readonly Problem[] {
  if (unitId === null) return [{ code: 'text-missing', field: 'unitId', at: '/unitId' }];
  if (!unit || !can(actor, 'view-figures', unit.path)) return [{ code: 'unit-unknown', unit: unitId, at: '/unitId' }];
  return missingOn(unit, from, '/unitId');
}

function missingOn(unit: UnitLife, day: CivilDate, at: string): readonly Problem[] {
  if (existsOn(unit, day)) return [];
  const [foundedOn, closedOn] = [knownDay(unit.foundedOn), knownDay(unit.closedOn)];
  return [{ code: 'unit-not-existing', unit: unit.name, foundedOn, closedOn, at }];
}

function isSame(left: HostedBranch, right: HostedBranch): boolean {
  if (left.state === 'none' || right.state === 'none') return left.state === right.state;
  return left.state === right.state && left.unitId === right.unitId && left.hasCommittee === right.hasCommittee;
}
