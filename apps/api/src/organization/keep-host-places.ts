import {
  attempt,
  findHostPlace,
  findPlacedUnit,
  listPlacedUnits,
  loadAppliedPlans,
  loadPlacesBeside,
  saveHostPlace,
  structureSeen,
} from '@co-so/db';
import type { LoadedBeside, ProvinceDb } from '@co-so/db';
import {
  decideHostedBranch,
  decideHostPlace,
  decideHostPlaceClosing,
  decideHostPlaceCorrection,
  decideHostPlaceMove,
  followApplied,
  grantFor,
  refused,
  wholeOffice,
} from '@co-so/domain';
import type {
  FollowedPlace,
  HostedBranchDraft,
  HostPlace,
  HostPlaceClosing,
  HostPlaceCorrection,
  HostPlaceDraft,
  HostPlaceMove,
  KeptPlace,
  Placed,
  Result,
  UnitPath,
} from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';

/** What a writing of a place answers: the place is read again. */
export interface KeptHostPlace {
  readonly id: string;
  readonly revision: number;
}

export async function recordHostPlace(db: ProvinceDb, act: Act, draft: HostPlaceDraft): Promise<Result<KeptHostPlace>> {
  const structure = await structureSeen(db);
  const unit = await findPlacedUnit(db, draft.unitId, act.today);
  const branchUnit = await findNamed(db, draft.branch?.unitId, act);
  const applied = await loadAppliedPlans(db, draft.unitId);
  const { name, unitId } = draft;
  const beside = await loadPlacesBeside(db, { name, unitIds: [unitId], branchIds: named(draft.branch?.unitId) });
  const decided = decideHostPlace(act.newId(), draft, { unit, branchUnit, beside: beside.places }, act.actor);
  if (!decided.ok) return decided;
  const { place, plans } = followApplied(decided.value, applied);
  const done = { action: 'record-host-place', after: placeEntry(place), plans };
  return keep(db, act, place, { ...done, structure, claims: beside.claims, path: unit?.path, basedOn: 0, status: 201 });
}

export async function setHostedBranch(
  db: ProvinceDb,
  act: Act,
  placeId: string,
  draft: HostedBranchDraft,
): Promise<Result<KeptHostPlace>> {
  const structure = await structureSeen(db);
  const place = await findHostPlace(db, placeId, act.today);
  const unit = await findNamed(db, draft.unitId, act);
  const beside = await loadPlacesBeside(db, { name: '', unitIds: [], branchIds: named(draft.unitId) });
  const decided = decideHostedBranch(draft, { place, unit, beside: beside.places }, act.actor);
  if (!decided.ok) return decided;
  const done = { action: 'set-host-place-branch', before: lastBranch(place), after: lastBranch(decided.value) };
  return keep(db, act, decided.value, { ...done, structure, claims: beside.claims, ...ground(place) });
}

export async function moveHostPlace(
  db: ProvinceDb,
  act: Act,
  placeId: string,
  move: HostPlaceMove,
): Promise<Result<KeptHostPlace>> {
  const structure = await structureSeen(db);
  const place = await findHostPlace(db, placeId, act.today);
  const unit = await findPlacedUnit(db, move.unitId, act.today);
  const beside = await loadPlacesBeside(db, { name: place?.name ?? '', unitIds: [move.unitId], branchIds: [] });
  const decided = decideHostPlaceMove(move, { place, unit, beside: beside.places }, act.actor);
  if (!decided.ok) return decided;
  const done = { action: 'move-host-place', before: lastUnit(place), after: lastUnit(decided.value) };
  return keep(db, act, decided.value, { ...done, structure, claims: beside.claims, ...ground(place) });
}

export async function correctHostPlace(
  db: ProvinceDb,
  act: Act,
  placeId: string,
  correction: HostPlaceCorrection,
): Promise<Result<KeptHostPlace>> {
  const structure = await structureSeen(db);
  const place = await findHostPlace(db, placeId, act.today);
  // Looked for even where there is no place: a place that one may not know of costs as much as none.
  const unit = await findPlacedUnit(db, place?.underUnitId[0]?.value ?? '', act.today);
  const unitIds = (place?.underUnitId ?? []).map(({ value }) => value);
  const branchIds = (place?.branches ?? []).flatMap(({ value }) => (value.state === 'none' ? [] : [value.unitId]));
  const branchUnits = await listPlacedUnits(db, branchIds, act.today);
  const beside = await loadPlacesBeside(db, { name: correction.name, unitIds, branchIds });
  const decided = decideHostPlaceCorrection(correction, { place, unit, branchUnits, beside: beside.places }, act.actor);
  if (!decided.ok) return decided;
  const done = { action: 'correct-host-place', before: place && placeEntry(place), after: placeEntry(decided.value) };
  return keep(db, act, decided.value, {
    ...done,
    structure,
    claims: beside.claims,
    ...ground(place),
    reason: correction.reason,
  });
}

export async function closeHostPlace(
  db: ProvinceDb,
  act: Act,
  placeId: string,
  closing: HostPlaceClosing,
): Promise<Result<KeptHostPlace>> {
  const structure = await structureSeen(db);
  const place = await findHostPlace(db, placeId, act.today);
  const decided = decideHostPlaceClosing(closing, place, act.actor);
  if (!decided.ok) return decided;
  const done = { action: 'close-host-place', before: place && placeEntry(place), after: placeEntry(decided.value) };
  return keep(db, act, decided.value, { ...done, structure, claims: [], ...ground(place), reason: closing.reason });
}

function named(unitId: string | null | undefined): readonly string[] {
  return unitId ? [unitId] : [];
}

async function findNamed(db: ProvinceDb, unitId: string | null | undefined, { today }: Act) {
  return unitId ? findPlacedUnit(db, unitId, today) : undefined;
}

function ground(place: Placed<KeptPlace> | undefined) {
  return { path: place?.path, basedOn: place?.revision ?? 0, status: 200, plans: [] };
}

interface Writing extends Pick<Done, 'action' | 'before' | 'after' | 'reason'> {
  readonly path: UnitPath | undefined;
  readonly basedOn: number;
  readonly status: number;
  readonly plans: FollowedPlace['plans'];
  readonly claims: LoadedBeside['claims'];
  readonly structure: number;
}

async function keep(
  db: ProvinceDb,
  act: Act,
  place: HostPlace,
  { path = wholeOffice, basedOn, status, plans, claims, structure, ...entry }: Writing,
): Promise<Result<KeptHostPlace>> {
  const unitId = place.underUnitId.at(-1)?.value;
  const done = {
    ...entry,
    subject: `host-place/${place.id}`,
    ...(unitId !== undefined && { unitId }),
    grant: grantFor(act.actor, 'record-figures', path),
  };
  const kept = { id: place.id, revision: basedOn + 1 };
  const writing = { at: act.now, basedOn };
  const saved = await attempt(
    saveHostPlace(db, { place, plans, claims, structure }, writing, signed(act, done, { status, body: kept })),
  );
  return saved === 'saved' ? { ok: true, value: kept } : refused({ code: 'changed-meanwhile' });
}

/** What of a place an entry about it holds. */
export function placeEntry({ name, kind, validFrom, validUntil, branches }: HostPlace) {
  return { placeName: name, placeKind: kind, validFrom, validUntil, branch: branches.at(-1)?.value };
}

function lastBranch(place: HostPlace | undefined) {
  const last = place?.branches.at(-1);
  return last ? { branch: last.value, validFrom: last.validFrom } : undefined;
}

function lastUnit(place: HostPlace | undefined) {
  const last = place?.underUnitId.at(-1);
  return last ? { unit: last.value, validFrom: last.validFrom } : undefined;
}
