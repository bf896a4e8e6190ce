import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Figure, FigureKey, Structure } from '@co-so/domain';
import { readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { loadStructurePart } from '../organization/structure-queries.ts';
import { figureOf, figures } from './figure-queries.ts';
import { figure } from './table.ts';

/** What every unit below one has under an indicator, category and period, with all that is known of these units. */
export async function loadFiguresBelow(
  db: ProvinceDb,
  { unitId, indicator, category, period }: FigureKey,
): Promise<{ readonly structure: Structure; readonly figures: readonly Figure[] }> {
  const below = sql`(SELECT descendant_id FROM unit_closure WHERE ancestor_id = ${unitId})`;
  const [{ structure }, { found }] = await Promise.all([
    loadStructurePart(db, { unitIds: [unitId], changingIds: [unitId], codes: [] }),
    readBatch(db, {
      found: figures(db).where(
        and(
          sql`${figure.unitId} IN ${below}`,
          eq(figure.indicator, indicator),
          eq(figure.category, category ?? ''),
          eq(figure.period, period),
          isNull(figure.supersededBy),
        ),
      ),
    }),
  ]);
  return { structure, figures: found.map(figureOf) };
}
