import { write } from '@co-so/db';
import type { ProvinceDb, Signed } from '@co-so/db';
import { structureChange, structureOf } from '@co-so/domain';
import type { CivilDate, Instant, KeptConsent, Registers, Structure } from '@co-so/domain';
import { loadKeptConsents } from '../../../packages/db/src/province/organization/consent-queries.ts';
import { placeStatements } from '../../../packages/db/src/province/organization/host-place-saving.ts';
import { loadWholeRegisters } from '../../../packages/db/src/province/organization/register-queries.ts';
import { structureStatements } from '../../../packages/db/src/province/organization/structure-saving.ts';
import { unitsPartStatements } from '../../../packages/db/src/province/organization/take-over-parts.ts';

/** What is kept beside a structure. */
export interface KeptBeside extends Registers {
  readonly consents: readonly KeptConsent[];
}

interface LayingOut {
  readonly at: Instant;
  readonly today: CivilDate;
  readonly beside?: KeptBeside;
}

/** Writes a whole structure into a database that has none yet. */
export async function layOutStructure(
  db: ProvinceDb,
  structure: Structure,
  { at, today, beside }: LayingOut,
  signed: Signed,
): Promise<void> {
  const touched = [...structure.units.keys()];
  const change = structureChange(structureOf([], []), structure, { touched, counts: [], today });
  const statements = structureStatements(db, change, { subject: 'test', at, basedOn: 0 });
  const { places, ...kept } = beside ?? { places: [], groupings: [], consents: [] };
  const besides = unitsPartStatements(db, { units: [], links: structure.links, ...kept });
  await write(db, [...statements, ...besides, ...placeStatements(db, places)], signed);
}

export async function loadKeptBeside(db: ProvinceDb, unitIds: readonly string[]): Promise<KeptBeside> {
  const [registers, consents] = await Promise.all([loadWholeRegisters(db), loadKeptConsents(db, unitIds)]);
  return { ...registers, consents };
}
