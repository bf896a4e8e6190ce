import { desc, eq } from 'drizzle-orm';
import type { Instant, Signature } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { structureImport } from './structure-import-table.ts';

/** A list of units that was imported, as it is listed. */
export interface StructureImport {
  readonly id: string;
  readonly name: string;
  readonly units: number;
  readonly places: number;
  readonly unchanged: number;
  readonly importedBy: Signature;
  readonly importedAt: Instant;
  readonly undone: { readonly by: Signature; readonly at: Instant } | null;
}

const listedMaximum = 100;

/** The last imports, the newest first. */
export async function listStructureImports(db: ProvinceDb): Promise<readonly StructureImport[]> {
  const { found } = await readBatch(db, { found: imports(db).orderBy(desc(structureImport.id)).limit(listedMaximum) });
  return found.map(importOf);
}

function imports(db: ProvinceDb) {
  const { id, name, units, places, unchanged, importedBy, importedByTitle, importedAt } = structureImport;
  const { undoneBy, undoneByTitle, undoneAt } = structureImport;
  return db.orm
    .select(
      columns({
        id,
        name,
        units,
        places,
        unchanged,
        importedBy,
        importedByTitle,
        importedAt,
        undoneBy,
        undoneByTitle,
        undoneAt,
      }),
    )
    .from(structureImport)
    .$dynamic();
}

function importOf({
  importedBy,
  importedByTitle,
  importedAt,
  undoneBy,
  undoneByTitle,
  undoneAt,
  ...row
}: Awaited<ReturnType<typeof imports>>[number]): StructureImport {
  return {
    ...row,
    importedBy: { id: importedBy, title: importedByTitle },
    importedAt: importedAt as Instant,
    undone:
      undoneBy === null || undoneByTitle === null
        ? null
        : { by: { id: undoneBy, title: undoneByTitle }, at: undoneAt as Instant },
  };
}

export async function findStructureImport(db: ProvinceDb, importId: string): Promise<StructureImport | undefined> {
  const { found } = await readBatch(db, { found: imports(db).where(eq(structureImport.id, importId)) });
  return found[0] && importOf(found[0]);
}
