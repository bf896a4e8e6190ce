import { attempt, findUndoFacts, saveUndoneImport } from '@co-so/db';
import type { ProvinceDb, StructureImport } from '@co-so/db';
import {
  done,
  grantFor,
  liftDependant,
  nameOn,
  refused,
  refusedAll,
  revertPlan,
  signatureOf,
  wholeOffice,
} from '@co-so/domain';
import type { Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

/** Takes an import back while nothing depends on what it founded; otherwise names all that does. */
export async function undoStructureImport(
  db: ProvinceDb,
  act: Act,
  importId: string,
): Promise<Result<StructureImport>> {
  const grant = grantFor(act.actor, 'found-units', wholeOffice);
  const facts = grant && (await findUndoFacts(db, importId));
  if (!grant || !facts) return refused({ code: 'not-found' });
  const { imported, part, record, recorded } = facts;
  if (imported.undone) return refused({ code: 'import-undone' });
  const reverted = revertPlan(part.structure, record, recorded);
  if (!reverted.ok) {
    const nameOf = (id: string) => {
      const unit = part.structure.units.get(id);
      return unit && nameOn(unit, act.today);
    };
    return refusedAll(reverted.dependants.map((dependant) => liftDependant(dependant, nameOf)));
  }
  const deed = { by: signatureOf(act.actor), at: act.now };
  const answer: StructureImport = { ...imported, undone: deed };
  const entry = {
    action: 'undo-structure-import',
    subject: `structure-import/${importId}`,
    grant,
    before: { founded: imported.units },
    after: { founded: 0 },
  };
  const signature = signed(act, entry, { status: 200, body: answer });
  const saved = await attempt(saveUndoneImport(db, facts, reverted.value, deed, signature));
  return saved === 'saved' ? done(answer) : refused({ code: 'changed-meanwhile' });
}
