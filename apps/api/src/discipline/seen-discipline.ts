import { findUnitLives, loadDisciplineGround } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { can } from '@co-so/domain';
import type { DisciplineContent, DisciplineCorrectionFacts } from '@co-so/domain';
import type { Act } from '../act.ts';

/** Stands for an entry or unit that nobody asks about, so that as much is read. */
const none = '';

/**
 * What an entry, or a new one, is decided on: in two trips whatever there is, so that nothing is told by how long it takes.
 * `content` is what it is to say.
 */
export async function loadDisciplineFacts(
  db: ProvinceDb,
  { today }: Act,
  id: string | undefined,
  content: Pick<DisciplineContent, 'unitId' | 'decidedOn'> | undefined,
): Promise<DisciplineCorrectionFacts> {
  const asked = { unitId: content?.unitId ?? none, decidedOn: content?.decidedOn ?? today };
  const { current, alike } = await loadDisciplineGround(db, id ?? none, asked);
  const units = await findUnitLives(db, [asked.unitId, current?.unitId ?? none], today);
  const own = units.find((unit) => unit.id === current?.unitId);
  return {
    current: current && own && { ...current, path: own.path },
    unit: units.find((unit) => unit.id === asked.unitId),
    alike,
  };
}

/** The entry as it is in force; undefined alike of one that is not there and of one that this actor may not see. */
export async function findSeenDiscipline(db: ProvinceDb, act: Act, id: string) {
  const { current } = await loadDisciplineFacts(db, act, id, undefined);
  return current && can(act.actor, 'view-discipline', current.path) ? current : undefined;
}
