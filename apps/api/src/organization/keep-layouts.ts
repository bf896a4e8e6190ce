import {
  attempt,
  listStructureLayouts,
  loadStructureLayouts,
  removeStructureLayout,
  saveStructureLayout,
} from '@co-so/db';
import type { ProvinceDb, SavedLayout } from '@co-so/db';
import { done, grantFor, isUnseen, refused, signatureOf, wholeOffice } from '@co-so/domain';
import type { Based, Result, StructureLayout } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

/** Keeps how lists of one kind are read, in the place of the layout of that name that was seen. */
export async function saveLayoutAs(
  db: ProvinceDb,
  act: Act,
  { layout, basedOn }: Based<{ readonly layout: StructureLayout }>,
): Promise<Result<readonly SavedLayout[]>> {
  const grant = grantFor(act.actor, 'found-units', wholeOffice);
  if (!grant) return refused({ code: 'not-allowed' });
  const { kept, revisions } = await loadStructureLayouts(db);
  const earlier = kept.find((one) => one.layout.name === layout.name);
  if (isUnseen(earlier, basedOn)) return refused({ code: 'changed-meanwhile' });
  const revision = (revisions.get(layout.name) ?? 0) + 1;
  const saved: SavedLayout = { layout, savedBy: signatureOf(act.actor), savedAt: act.now, revision };
  const after = [...kept.filter((one) => one !== earlier), saved].toSorted(byName);
  const change = { before: earlier?.layout ?? null, after: layout };
  const entry = { action: 'save-structure-layout', subject: 'structure-layout', grant, ...change };
  const stored = await attempt(saveStructureLayout(db, saved, signed(act, entry, { status: 200, body: after })));
  return stored === 'saved' ? done(after) : refused({ code: 'changed-meanwhile' });
}

export async function removeLayoutNamed(
  db: ProvinceDb,
  act: Act,
  { name, basedOn }: Based<{ readonly name: string }>,
): Promise<Result<readonly SavedLayout[]>> {
  const grant = grantFor(act.actor, 'found-units', wholeOffice);
  if (!grant) return refused({ code: 'not-allowed' });
  const kept = await listStructureLayouts(db);
  const removed = kept.find(({ layout }) => layout.name === name);
  if (!removed) return refused({ code: 'not-found' });
  if (isUnseen(removed, basedOn)) return refused({ code: 'changed-meanwhile' });
  const after = kept.filter((one) => one !== removed);
  const change = { before: removed.layout, after: null };
  const entry = { action: 'remove-structure-layout', subject: 'structure-layout', grant, ...change };
  const stored = await attempt(removeStructureLayout(db, removed, signed(act, entry, { status: 200, body: after })));
  return stored === 'saved' ? done(after) : refused({ code: 'changed-meanwhile' });
}

function byName(left: SavedLayout, right: SavedLayout): number {
  return left.layout.name < right.layout.name ? -1 : 1;
}
