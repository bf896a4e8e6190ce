import type { CivilDate } from '../../civil-date.ts';
import { replacedFrom, valueOn } from '../dated-unit.ts';
import type { HostedBranch, HostPlace } from '../host-place.ts';
import type { RegisterMove } from './registers.ts';
import type { PlacedStep, PlanStep, SplitStep } from './step.ts';

/** What becomes of what speaks of a unit; undefined where it stays. */
type Fate = Pick<RegisterMove, 'outcome' | 'to'> | undefined;

export interface FollowedPlaces {
  readonly places: readonly HostPlace[];
  readonly moves: readonly RegisterMove[];
}

/**
 * Follows places through the steps of a day: of a merged unit to the successor, of a divided one where the plan says, else
 * where their branch goes, of a dissolved one to the unit that takes over. The branch of a place follows a merger alone.
 */
export function followPlaces(
  places: readonly HostPlace[],
  day: CivilDate,
  placed: readonly PlacedStep[],
): FollowedPlaces {
  const followed = places.map((place) => {
    const fates = placed.flatMap(({ step, at }) => fatesOf(step, at, place, day));
    const said = { name: place.name, until: place.validUntil };
    return {
      place: fates.reduce((now, fate) => (fate.what === 'hostPlaces' ? withUnit : withBranch)(now, day, fate), place),
      moves: fates.map((fate): RegisterMove => ({ ...said, ...fate })),
    };
  });
  const moves = followed.flatMap((one) => one.moves);
  const received = new Set(moves.flatMap(({ what, to }) => (what === 'hostedBranches' && to !== null ? [to] : [])));
  const after = followed.map(({ place }) => place);
  return { places: sharedBranches(after, places, day, received), moves };
}

/** Follows one place alone. Of its branch nothing is said: whether others share it, one place does not tell. */
export function followUnit(place: HostPlace, day: CivilDate, placed: readonly PlacedStep[]): HostPlace {
  const fates = placed.flatMap(({ step, at }) => fatesOf(step, at, place, day));
  return fates.reduce((now, fate) => (fate.what === 'hostPlaces' ? withUnit(now, day, fate) : now), place);
}

type PlaceFate = Pick<RegisterMove, 'what' | 'step' | 'from' | 'outcome' | 'to'>;

/** Of a place with what it is under and what its branch is on the day or later. */
function fatesOf(step: PlanStep, at: string, place: HostPlace, day: CivilDate): readonly PlaceFate[] {
  const units = place.underUnitId.filter(({ validUntil }) => validUntil > day);
  const branches = place.branches.filter(({ validUntil }) => validUntil > day);
  const unitIds = new Set(units.map(({ value }) => value));
  const branchIds = new Set(branches.flatMap(({ value }) => (value.state === 'none' ? [] : [value.unitId])));
  const fated = (what: PlaceFate['what'], from: string, fate: Fate) =>
    fate ? [{ what, step: at, from, ...fate }] : [];
  return [
    ...[...unitIds].flatMap((id) => fated('hostPlaces', id, placeFate(step, id, place, day))),
    ...[...branchIds].flatMap((id) => fated('hostedBranches', id, branchFate(step, id))),
  ];
}

function placeFate(step: PlanStep, unitId: string, place: HostPlace, day: CivilDate): Fate {
  switch (step.kind) {
    case 'merge':
      return step.unitIds.includes(unitId) ? followsTo(targetOf(step)) : undefined;
    case 'split': {
      if (step.unitId !== unitId) return undefined;
      const to = partOf(step, place, day);
      if (to === unitId || (to === undefined && step.original === 'continues')) return undefined;
      return to === undefined ? undecided : followsTo(to);
    }
    case 'dissolve':
    case 'disband':
      if (step.unitId !== unitId) return undefined;
      return step.handOverTo === null ? undecided : followsTo(step.handOverTo);
    case 'found':
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
    case 'changeKind':
    case 'reparent':
      return undefined;
  }
}

const undecided = { outcome: 'undecided', to: null } as const;

function followsTo(to: string): NonNullable<Fate> {
  return { outcome: 'follows', to };
}

function targetOf({ into }: Extract<PlanStep, { readonly kind: 'merge' }>): string {
  return into.kind === 'new' ? into.unit.id : into.unitId;
}

/** The part that the plan names for a place, else the one under which its branch comes. */
function partOf({ places = [], allocation }: SplitStep, place: HostPlace, day: CivilDate): string | undefined {
  const branch = valueOn(place.branches, day);
  const branchId = branch && branch.state !== 'none' ? branch.unitId : undefined;
  return (
    places.find(({ placeId }) => placeId === place.id)?.to ?? allocation.find(({ unitId }) => unitId === branchId)?.to
  );
}

function branchFate(step: PlanStep, unitId: string): Fate {
  if (step.kind === 'merge') return step.unitIds.includes(unitId) ? followsTo(targetOf(step)) : undefined;
  if (step.kind === 'split') return step.unitId === unitId && step.original === 'ends' ? undecided : undefined;
  if (step.kind !== 'dissolve' && step.kind !== 'disband') return undefined;
  return step.unitId === unitId ? { outcome: 'ends', to: null } : undefined;
}

function withUnit(place: HostPlace, day: CivilDate, { from, to }: PlaceFate): HostPlace {
  const anew = (unitId: string) => (unitId === from && to !== null ? to : unitId);
  return { ...place, underUnitId: replacedFrom(place.underUnitId, day, anew) };
}

/** A branch that has ended stays named: on a day on which it is no more, that of the place is not known. */
function withBranch(place: HostPlace, day: CivilDate, { from, to }: PlaceFate): HostPlace {
  const anew = (branch: HostedBranch): HostedBranch =>
    branch.state !== 'none' && branch.unitId === from && to !== null ? { ...branch, unitId: to } : branch;
  return { ...place, branches: replacedFrom(place.branches, day, anew) };
}

/** A branch that has come to more places than one is the own branch of none; a chi ủy it has where all knew of one. */
function sharedBranches(
  places: readonly HostPlace[],
  before: readonly HostPlace[],
  day: CivilDate,
  received: ReadonlySet<string>,
): readonly HostPlace[] {
  return [...received].reduce((all, unitId) => {
    const having = (list: readonly HostPlace[]) => list.flatMap((place) => hostedBy(place, unitId, day) ?? []);
    const [was, is] = [having(before), having(all)];
    const hasCommittee = (was.length > 0 ? was : is).every((branch) => branch.hasCommittee);
    const anew = (branch: HostedBranch): HostedBranch => {
      if (branch.state === 'none' || branch.unitId !== unitId) return branch;
      const state = is.length > 1 ? 'joint' : branch.state;
      return state === branch.state && hasCommittee === branch.hasCommittee ? branch : { state, unitId, hasCommittee };
    };
    return all.map((place) =>
      hostedBy(place, unitId, day) ? { ...place, branches: replacedFrom(place.branches, day, anew) } : place,
    );
  }, places);
}

function hostedBy(place: HostPlace, unitId: string, day: CivilDate) {
  const branch = valueOn(place.branches, day);
  return branch && branch.state !== 'none' && branch.unitId === unitId ? branch : undefined;
}
