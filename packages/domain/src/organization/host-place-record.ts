import type { Actor } from '../access/actor.ts';
import { can } from '../access/can.ts';
import type { Placed } from '../access/can.ts';
import { endOfTime, knownDay } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { isUnreadable } from '../unreadable-text.ts';
import { changedOn, existsOn } from './dated-unit.ts';
import type { HostedBranch, HostPlace, HostPlaceKind } from './host-place.ts';
import { branchKindProblems, hostedElsewhereProblems, namesakeProblems } from './places-beside.ts';
import type { PlacesBeside } from './places-beside.ts';
import type { UnitLife } from './unit-ref.ts';
import type { Validity } from './unit.ts';

const nameMaximum = 300;

/** What may be done with a place that is written down. */
export const hostPlaceActions = ['set-branch', 'move', 'correct', 'close'] as const;
export type HostPlaceAction = (typeof hostPlaceActions)[number];

/** A place as it is stored; forms are opened on a revision of it. */
export interface KeptPlace extends HostPlace {
  /** From 1; 0 for one that came before writings were counted. */
  readonly revision: number;
}

/** What the branch of a place is, as a form says it. */
export interface BranchDraft {
  readonly state: HostedBranch['state'];
  /** `null` where there is none. */
  readonly unitId: string | null;
  readonly hasCommittee: boolean;
}

/** A place as a form gives it, lying under a unit from a day on. */
export interface HostPlaceDraft {
  readonly name: string;
  readonly kind: HostPlaceKind;
  readonly unitId: string;
  readonly from: CivilDate;
  /** `null` while nothing is known of it. */
  readonly branch: BranchDraft | null;
}

export interface HostPlaceFacts {
  /** Under which it is to lie. */
  readonly unit: Placed<UnitLife> | undefined;
  readonly branchUnit: Placed<UnitLife> | undefined;
  readonly beside: PlacesBeside;
}

/** Decides about a new place. */
export function decideHostPlace(
  id: string,
  { name, kind, unitId, from, branch }: HostPlaceDraft,
  { unit, branchUnit, beside }: HostPlaceFacts,
  actor: Actor,
): Result<HostPlace> {
  // Nothing more may be told of a unit that the actor may not know of.
  if (!unit || !can(actor, 'view-figures', unit.path))
    return refused({ code: 'unit-unknown', unit: unitId, at: '/unitId' });
  if (!can(actor, 'record-figures', unit.path)) return refused({ code: 'not-allowed', at: '/unitId' });
  const life = { validFrom: from, validUntil: endOfTime };
  const place: HostPlace = {
    id,
    name: name.trim(),
    kind,
    ...life,
    underUnitId: [{ value: unitId, ...life }],
    branches: branch ? [{ value: hostedBranch(branch), ...life }] : [],
  };
  const problems: readonly Problem[] = [
    ...missingOn(unit, from, '/from'),
    ...placeNameProblems(name),
    ...namesakeProblems(place, beside, '/name'),
    ...(branch
      ? branchProblems(branch, branchUnit, { id, placeKind: kind, span: life, beside, actor, at: '/branch/unitId' })
      : []),
  ];
  return settle(problems, () => place);
}

/** What the branch of a place is from a day on. */
export interface HostedBranchDraft extends BranchDraft {
  readonly from: CivilDate;
  /** The revision that the form was opened on. */
  readonly basedOn: number;
}

export interface HostedBranchFacts {
  /** With the path of the unit under which it lies. */
  readonly place: Placed<KeptPlace> | undefined;
  readonly unit: Placed<UnitLife> | undefined;
  readonly beside: PlacesBeside;
}

/** Decides what the branch of a place is from a day on; days before a later change stay as they are. */
export function decideHostedBranch(
  { from, basedOn, ...draft }: HostedBranchDraft,
  { place, unit, beside }: HostedBranchFacts,
  actor: Actor,
): Result<HostPlace> {
  const known = decideKeeping(place, basedOn, actor);
  if (!known.ok) return known;
  const { revision: _, path: __, ...kept } = known.value;
  const { branches, validUntil: until } = kept;
  const problems: Problem[] = [];
  const last = branches.at(-1);
  const earliest = last?.validFrom ?? kept.validFrom;
  if (from < earliest) problems.push({ code: 'day-too-early', day: from, earliest, at: '/from' });
  if (from >= until) problems.push({ code: 'span-empty', from, until, at: '/from' });
  const span = { validFrom: from, validUntil: until };
  problems.push(
    ...branchProblems(draft, unit, { id: kept.id, placeKind: kept.kind, span, beside, actor, at: '/unitId' }),
  );
  const branch = hostedBranch(draft);
  if (last && isSame(last.value, branch)) problems.push({ code: 'nothing-changed' });
  return settle(problems, () => ({ ...kept, branches: changedOn(branches, from, branch, until) }));
}

/** Whether somebody may change what is kept of a place, and the form was opened on its newest state. */
export function decideKeeping(
  place: Placed<KeptPlace> | undefined,
  basedOn: number,
  actor: Actor,
): Result<Placed<KeptPlace>> {
  if (!place || !can(actor, 'view-figures', place.path)) return refused({ code: 'not-found' });
  if (!can(actor, 'record-figures', place.path)) return refused({ code: 'not-allowed' });
  if (place.revision !== basedOn) return refused({ code: 'changed-meanwhile' });
  return { ok: true, value: place };
}

export function placeNameProblems(name: string): readonly Problem[] {
  const given = name.trim();
  if (given === '') return [{ code: 'text-missing', field: 'name', at: '/name' }];
  if (isUnreadable(given)) return [{ code: 'text-unreadable', field: 'name', at: '/name' }];
  if (given.length > nameMaximum) return [{ code: 'text-too-long', field: 'name', maximum: nameMaximum, at: '/name' }];
  return [];
}

interface Hosting {
  /** Of the place, and of the days on which the branch is its. */
  readonly id: string;
  readonly placeKind: HostPlaceKind;
  readonly span: Validity;
  readonly beside: PlacesBeside;
  readonly actor: Actor;
  readonly at: string;
}

function branchProblems(
  draft: BranchDraft,
  unit: Placed<UnitLife> | undefined,
  { id, placeKind, span, beside, actor, at }: Hosting,
): readonly Problem[] {
  const { state, unitId } = draft;
  if (state === 'none') return [];
  if (unitId === null) return [{ code: 'text-missing', field: 'unitId', at }];
  if (!unit || !can(actor, 'view-figures', unit.path)) return [{ code: 'unit-unknown', unit: unitId, at }];
  return [
    ...missingOn(unit, span.validFrom, at),
    ...branchKindProblems(unit, placeKind, at),
    ...hostedElsewhereProblems({ id, branch: hostedBranch(draft), span }, beside, at),
  ];
}

export function missingOn(unit: UnitLife, day: CivilDate, at: string): readonly Problem[] {
  if (existsOn(unit, day)) return [];
  const [foundedOn, closedOn] = [knownDay(unit.foundedOn), knownDay(unit.closedOn)];
  return [{ code: 'unit-not-existing', unit: unit.name, foundedOn, closedOn, at }];
}

function hostedBranch({ state, unitId, hasCommittee }: BranchDraft): HostedBranch {
  return state === 'none' ? { state } : { state, unitId: unitId ?? '', hasCommittee };
}

function isSame(left: HostedBranch, right: HostedBranch): boolean {
  if (left.state === 'none' || right.state === 'none') return left.state === right.state;
  return left.state === right.state && left.unitId === right.unitId && left.hasCommittee === right.hasCommittee;
}
