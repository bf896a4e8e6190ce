import { eq } from 'drizzle-orm';
import type { Instant, Signature, StructureLayout } from '@co-so/domain';
import { columns, prepared, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { structureLayout } from './plan-table.ts';

export interface SavedLayout {
  readonly layout: StructureLayout;
  readonly savedBy: Signature;
  readonly savedAt: Instant;
}

export async function listStructureLayouts(db: ProvinceDb): Promise<readonly SavedLayout[]> {
  const { content, savedBy, savedByTitle, savedAt, name } = structureLayout;
  const { found } = await readBatch(db, {
    found: db.orm.select(columns({ content, savedBy, savedByTitle, savedAt })).from(structureLayout).orderBy(name),
  });
  return found.map((row) => ({
    layout: JSON.parse(row.content) as StructureLayout,
    savedBy: { id: row.savedBy, title: row.savedByTitle },
    savedAt: row.savedAt as Instant,
  }));
}

/** Keeps a layout under its name, in the place of an earlier one of that name. */
export async function saveStructureLayout(
  db: ProvinceDb,
  { layout, savedBy, savedAt }: SavedLayout,
  signed: Signed,
): Promise<void> {
  const row = {
    name: layout.name,
    content: JSON.stringify(layout),
    savedBy: savedBy.id,
    savedByTitle: savedBy.title,
    savedAt,
  };
  const { name: _, ...set } = row;
  const saving = db.orm.insert(structureLayout).values(row).onConflictDoUpdate({ target: structureLayout.name, set });
  await write(db, [prepared(db, saving)], signed);
}

export async function removeStructureLayout(db: ProvinceDb, name: string, signed: Signed): Promise<void> {
  await write(db, [prepared(db, db.orm.delete(structureLayout).where(eq(structureLayout.name, name)))], signed);
}
