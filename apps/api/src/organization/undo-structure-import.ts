import { attempt, findUndoFacts, saveUndoneImport } from '@co-so/db';
import type { ProvinceDb, StructureImport } from '@co-so/db';
import {
  done,
  grantFor,
  liftDependant,
  nameOn,
  placesChangedSince,
  recordedAsSeen,
  refused,
  refusedAll,
  revertPlan,
  signatureOf,
  wholeOffice,
} from '@co-so/domain';
import type { Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

/** Takes an import back while nothing depends on what it brought; otherwise names all that does. */
export async function undoStructureImport(
  db: ProvinceDb,
  act: Act,
  importId: string,
): Promise<Result<StructureImport>> {
  const grant = grantFor(act.actor, 'found-units', wholeOffice);
  const facts = grant && (await findUndoFacts(db, importId));
  if (!grant || !facts) return refused({ code: 'not-found' });
  const { imported, part, record, recorded, places } = facts;
  if (imported.undone) return refused({ code: 'import-undone' });
  const reverted = revertPlan(part.structure, record, recordedAsSeen(recorded, act.actor, wholeOffice));
  const written = placesChangedSince(places);
  if (!reverted.ok || written.length > 0) {
    const nameOf = (id: string) => {
      const unit = part.structure.units.get(id);
      return unit && nameOn(unit, act.today);
    };
    const dependants = reverted.ok ? [] : reverted.dependants.map((dependant) => liftDependant(dependant, nameOf));
    return refusedAll([...dependants, ...written.map((one) => ({ code: 'place-dependant', ...one }) as const)]);
  }
  const deed = { by: signatureOf(act.actor), at: act.now };
  const answer: StructureImport = { ...imported, undone: deed };
  const entry = {
    action: 'undo-structure-import',
    subject: `structure-import/${importId}`,
    grant,
    before: { founded: imported.units, ...(imported.places > 0 && { places: imported.places }) },
    after: { founded: 0, ...(imported.places > 0 && { places: 0 }) },
  };
  const signature = signed(act, entry, { status: 200, body: answer });
  const saved = await attempt(saveUndoneImport(db, facts, reverted.value, deed, signature));
  return saved === 'saved' ? done(answer) : refused({ code: 'changed-meanwhile' });
}
