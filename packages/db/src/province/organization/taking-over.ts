import { structureChange, structureOf } from '@co-so/domain';
import type { CivilDate, Instant, Structure } from '@co-so/domain';
import { insertRows } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { structureStatements } from './structure-saving.ts';
import { unitSuccessor } from './table.ts';

export interface TakingOver {
  /** `merger/…`. */
  readonly subject: string;
  readonly at: Instant;
  readonly today: CivilDate;
}

/** Writes the structure that a new province takes over, whole, into a database that has none yet. */
export async function saveTakenOver(
  db: ProvinceDb,
  structure: Structure,
  { subject, at, today }: TakingOver,
  signed: Signed,
): Promise<void> {
  const nothing = structureOf([], []);
  const change = structureChange(nothing, structure, { touched: [...structure.units.keys()], counts: [], today });
  const links = structure.links.map(({ by, ...link }) => ({ ...link, basis: by && JSON.stringify(by), planId: null }));
  await write(
    db,
    [...structureStatements(db, change, { subject, at, basedOn: 0 }), ...insertRows(db, unitSuccessor, links)],
    signed,
  );
}
