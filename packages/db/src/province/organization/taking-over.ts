import { structureChange, structureOf } from '@co-so/domain';
import type { CivilDate, Instant, KeptBeside, Structure } from '@co-so/domain';
import { insertRows } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { consentStatements, loadConsents } from './consent-queries.ts';
import { groupingStatements } from './grouping-queries.ts';
import { placeStatements } from './host-place-saving.ts';
import { loadWholeRegisters } from './register-queries.ts';
import { structureStatements } from './structure-saving.ts';
import { unitSuccessor } from './table.ts';

export interface TakingOver {
  /** `merger/…`. */
  readonly subject: string;
  readonly at: Instant;
  readonly today: CivilDate;
  /** What is kept beside the structure. */
  readonly beside?: KeptBeside;
}

/** Writes the structure that a new province takes over, whole, into a database that has none yet. */
export async function saveTakenOver(
  db: ProvinceDb,
  structure: Structure,
  { subject, at, today, beside }: TakingOver,
  signed: Signed,
): Promise<void> {
  const nothing = structureOf([], []);
  const change = structureChange(nothing, structure, { touched: [...structure.units.keys()], counts: [], today });
  const links = structure.links.map(({ by, ...link }) => ({ ...link, basis: by && JSON.stringify(by), planId: null }));
  await write(
    db,
    [
      ...structureStatements(db, change, { subject, at, basedOn: 0 }),
      ...insertRows(db, unitSuccessor, links),
      ...(beside ? besideStatements(db, beside) : []),
    ],
    signed,
  );
}

function besideStatements(db: ProvinceDb, { places, groupings, consents }: KeptBeside): readonly D1PreparedStatement[] {
  return [...placeStatements(db, places), ...groupingStatements(db, groupings), ...consentStatements(db, consents)];
}

/** All that is kept beside the structure of a province. */
export async function loadKeptBeside(db: ProvinceDb): Promise<KeptBeside> {
  const [registers, consents] = await Promise.all([loadWholeRegisters(db), loadConsents(db)]);
  return { ...registers, consents };
}
