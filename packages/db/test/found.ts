import type { NewUnit } from '@co-so/domain';
import { writeTechnically } from '../src/batch.ts';
import type { ProvinceDb } from '../src/handle.ts';
import { foundUnits } from '../src/province/organization/structure-saving.ts';
import { now } from './builders.ts';

/** Founds units as a file of figures does; what stands above them is there already or among them. */
export async function found(db: ProvinceDb, units: readonly NewUnit[]): Promise<void> {
  await writeTechnically(db, await foundUnits(db, units, { subject: 'imported-file/test', at: now }));
}
