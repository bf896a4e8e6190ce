import { eq } from 'drizzle-orm';
import { structureLayoutSchema } from '@co-so/domain';
import type { Instant, Signature, StructureLayout } from '@co-so/domain';
import { columns, prepared, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { structureLayout } from './structure-import-table.ts';

export interface SavedLayout {
  readonly layout: StructureLayout;
  readonly savedBy: Signature;
  readonly savedAt: Instant;
  readonly revision: number;
}

export async function listStructureLayouts(db: ProvinceDb): Promise<readonly SavedLayout[]> {
  return (await loadStructureLayouts(db)).kept;
}

/** Stands for the content of a layout that was removed: its number goes on, so that no basis from before it fits again. */
const removed = '';

/** With the number of the last change under each name, also of those that were removed. */
export async function loadStructureLayouts(
  db: ProvinceDb,
): Promise<{ readonly kept: readonly SavedLayout[]; readonly revisions: ReadonlyMap<string, number> }> {
  const { content, savedBy, savedByTitle, savedAt, revision, name } = structureLayout;
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ name, content, savedBy, savedByTitle, savedAt, revision }))
      .from(structureLayout)
      .orderBy(name),
  });
  const kept = found
    .filter((row) => row.content !== removed)
    .map((row) => ({
      layout: layoutOf(row.content),
      savedBy: { id: row.savedBy, title: row.savedByTitle },
      savedAt: row.savedAt as Instant,
      revision: row.revision,
    }));
  return { kept, revisions: new Map(found.map((row) => [row.name, row.revision])) };
}

/** Read as it comes in: one that was written before says nothing of what came to layouts later. */
function layoutOf(content: string): StructureLayout {
  return structureLayoutSchema.parse(JSON.parse(content));
}

/** Keeps a layout under its name, in the place of the one before it; refused where another came meanwhile. */
export async function saveStructureLayout(
  db: ProvinceDb,
  { layout, savedBy, savedAt, revision }: SavedLayout,
  signed: Signed,
): Promise<void> {
  const row = {
    name: layout.name,
    content: JSON.stringify(layout),
    savedBy: savedBy.id,
    savedByTitle: savedBy.title,
    savedAt,
    revision,
  };
  const { name: _, ...set } = row;
  const saving = db.orm.insert(structureLayout).values(row).onConflictDoUpdate({ target: structureLayout.name, set });
  await write(db, [prepared(db, saving)], signed);
}

/** Refused (trigger) where it was saved again since it was seen. */
export async function removeStructureLayout(
  db: ProvinceDb,
  { layout: { name }, revision }: SavedLayout,
  signed: Signed,
): Promise<void> {
  const emptied = db.orm
    .update(structureLayout)
    .set({ content: removed, revision: revision + 1 })
    .where(eq(structureLayout.name, name));
  await write(db, [prepared(db, emptied)], signed);
}
