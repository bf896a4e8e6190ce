import { desc, getTableColumns } from 'drizzle-orm';
import { dataModeOf } from '@co-so/domain';
import type { CivilDate, DataMode, DataModeRevision, Instant } from '@co-so/domain';
import { columns, prepared, readBatch } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { dataMode } from './table.ts';

/** Whether real persons' data may be here; one row of an index. */
export async function loadDataMode(db: Handle): Promise<DataMode> {
  const { newest } = await readBatch(db, {
    newest: db.orm
      .select(columns({ mode: dataMode.mode }))
      .from(dataMode)
      .orderBy(desc(dataMode.revision))
      .limit(1),
  });
  return dataModeOf(newest[0]);
}

const shownAtMost = 100;

/** How the switch was set, the newest first. */
export async function listDataModes(db: Handle): Promise<readonly DataModeRevision[]> {
  const { listed } = await readBatch(db, {
    listed: db.orm
      .select(columns(getTableColumns(dataMode)))
      .from(dataMode)
      .orderBy(desc(dataMode.revision))
      .limit(shownAtMost),
  });
  return listed.map(({ revision, mode, basis, document, documentOn, setBy, setByTitle, setAt }) => ({
    revision,
    mode,
    legalBasis:
      basis === null || document === null || documentOn === null
        ? null
        : { text: basis, document, documentOn: documentOn as CivilDate },
    setBy: { id: setBy, title: setByTitle },
    setAt: setAt as Instant,
  }));
}

/** Sets the switch; refused where somebody else did so meanwhile. */
export async function saveDataMode(
  db: Handle,
  { revision, mode, legalBasis, setBy, setAt }: DataModeRevision,
  signed: Signed,
): Promise<void> {
  const row = {
    revision,
    mode,
    basis: legalBasis?.text ?? null,
    document: legalBasis?.document ?? null,
    documentOn: legalBasis?.documentOn ?? null,
    setBy: setBy.id,
    setByTitle: setBy.title,
    setAt,
  };
  await write(db, [prepared(db, db.orm.insert(dataMode).values(row))], signed);
}
