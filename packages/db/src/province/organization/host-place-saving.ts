import { eq } from 'drizzle-orm';
import { folded } from '@co-so/domain';
import type { HostPlace } from '@co-so/domain';
import { insertRows, prepared } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { nextRevision } from './register-revision.ts';
import type { RegisterAct } from './register-revision.ts';
import { hostPlace, hostPlaceBranch, hostPlaceUnit } from './table.ts';

const newLife =
  'ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, folded = excluded.folded, valid_from = excluded.valid_from, valid_until = excluded.valid_until';

/** Writes a place as it is from now on, with its whole life; refused by the schema where it was written since it was read. */
export async function saveHostPlace(
  db: ProvinceDb,
  { id, name, kind, validFrom, validUntil, underUnitId, branches }: HostPlace,
  act: RegisterAct,
  signed: Signed,
): Promise<void> {
  const units = underUnitId.map(({ value, ...days }) => ({ ...days, placeId: id, unitId: value }));
  const hosted = branches.map(({ value, ...days }) => ({
    ...days,
    placeId: id,
    state: value.state,
    unitId: value.state === 'none' ? null : value.unitId,
    hasCommittee: value.state !== 'none' && value.hasCommittee,
  }));
  await write(
    db,
    [
      ...nextRevision(db, `host-place/${id}`, act),
      ...insertRows(db, hostPlace, [{ id, name, kind, validFrom, validUntil, folded: folded(name) }], newLife),
      prepared(db, db.orm.delete(hostPlaceUnit).where(eq(hostPlaceUnit.placeId, id))),
      ...insertRows(db, hostPlaceUnit, units),
      prepared(db, db.orm.delete(hostPlaceBranch).where(eq(hostPlaceBranch.placeId, id))),
      ...insertRows(db, hostPlaceBranch, hosted),
    ],
    signed,
  );
}
