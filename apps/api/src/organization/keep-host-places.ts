import { attempt, findHostPlace, findPlacedUnit, saveHostedBranch, saveHostPlace } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { decideHostedBranch, decideHostPlace, grantFor, refused, wholeOffice } from '@co-so/domain';
import type { HostedBranchDraft, HostPlace, HostPlaceDraft, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

/** What a writing of a place answers: the place is read again. */
export interface KeptHostPlace {
  readonly id: string;
}

export async function recordHostPlace(db: ProvinceDb, act: Act, draft: HostPlaceDraft): Promise<Result<KeptHostPlace>> {
  const unit = await findPlacedUnit(db, draft.unitId, act.today);
  const decided = decideHostPlace(act.newId(), draft, unit, act.actor);
  if (!decided.ok) return decided;
  const place = decided.value;
  const done = {
    action: 'record-host-place',
    subject: `host-place/${place.id}`,
    unitId: draft.unitId,
    grant: grantFor(act.actor, 'record-figures', unit?.path ?? wholeOffice),
    after: { placeName: place.name, placeKind: place.kind, validFrom: place.validFrom },
  };
  const kept = { id: place.id };
  await saveHostPlace(db, place, signed(act, done, { status: 201, body: kept }));
  return { ok: true, value: kept };
}

export async function setHostedBranch(
  db: ProvinceDb,
  act: Act,
  placeId: string,
  draft: HostedBranchDraft,
): Promise<Result<KeptHostPlace>> {
  const place = await findHostPlace(db, placeId, act.today);
  const unit = draft.unitId === null ? undefined : await findPlacedUnit(db, draft.unitId, act.today);
  const decided = decideHostedBranch(draft, { place, unit }, act.actor);
  if (!decided.ok) return decided;
  const unitId = decided.value.underUnitId.at(-1)?.value;
  const done = {
    action: 'set-host-place-branch',
    subject: `host-place/${placeId}`,
    ...(unitId !== undefined && { unitId }),
    grant: grantFor(act.actor, 'record-figures', place?.path ?? wholeOffice),
    before: lastBranch(place),
    after: lastBranch(decided.value),
  };
  const kept = { id: placeId };
  const saved = await attempt(saveHostedBranch(db, decided.value, signed(act, done, { status: 200, body: kept })));
  return saved === 'saved' ? { ok: true, value: kept } : refused({ code: 'changed-meanwhile' });
}

function lastBranch(place: HostPlace | undefined) {
  const last = place?.branches.at(-1);
  return last ? { branch: last.value, validFrom: last.validFrom } : undefined;
}
