import { z } from '@hono/zod-openapi';
import { findPlacedUnit, findUnitNames } from '@co-so/db';
import type { AuditFilter, AuditPage, AuditQuestion, NationalDb, PeopleBeside, ProvinceDb } from '@co-so/db';
import { addDays, auditActions, auditKinds, scopeOf, startOfDay } from '@co-so/domain';
import type { Actor, CivilDate } from '@co-so/domain';
import { idParameter, withDays } from '../request/router.ts';
import { shownEntry, usedGrant } from './shapes.ts';
import type { AuditList } from './shapes.ts';

const text = z.string().min(1).max(300).optional();

/** What the audit's list is narrowed to. */
export const listQuery = withDays({
  action: z.enum(auditActions).optional(),
  actor: text.openapi({ description: 'Mã của người đã làm' }),
  unit: idParameter.optional().openapi({ description: 'Tổ chức này và các tổ chức bên dưới' }),
  subject: text,
  kind: z.enum(auditKinds).optional(),
  before: z.coerce.number().int().min(1).optional().openapi({ description: 'Chỉ các dòng có số nhỏ hơn' }),
});

export type ListQuery = z.output<typeof listQuery>;

export function questionOf({ from, to, unit, actor: actorId, ...rest }: ListQuery, actor: Actor, today: CivilDate) {
  return { ...rest, ...spanOf(from, to), actorId, below: placesIn(actor, unit), day: today } satisfies AuditQuestion;
}

/** From the beginning of one day in Vietnam to the end of another. */
export function spanOf(from: CivilDate | undefined, to: CivilDate | undefined): Pick<AuditFilter, 'from' | 'until'> {
  return { from: from && startOfDay(from), until: to && startOfDay(addDays(to, 1)) };
}

/** Where an actor may look, narrowed to the unit that was asked for. */
function placesIn(actor: Actor, unit: string | undefined): readonly (readonly string[])[] {
  const scope = scopeOf(actor, 'view-audit');
  return [...(scope === 'office' ? [] : [scope]), ...(unit === undefined ? [] : [[unit]])];
}

/** The unit that was asked for. The national office has none of its own. */
export async function unitIn(db: ProvinceDb | NationalDb, unit: string | undefined, today: CivilDate) {
  return unit === undefined || db.kind === 'national' ? undefined : findPlacedUnit(db, unit, today);
}

/** What was found as whoever looks may see it. */
export async function shownPage(
  db: ProvinceDb | NationalDb,
  page: AuditPage & PeopleBeside,
  actor: Actor,
  today: CivilDate,
): Promise<Omit<AuditList, 'allowedActions'>> {
  const names = await namesIn(db, page, today);
  const entries = page.entries.map((found) => shownEntry(found, names, actor));
  return { ...page, entries, grants: page.grants.map((grant) => usedGrant(grant, names)) };
}

async function namesIn(
  db: ProvinceDb | NationalDb,
  { entries, grants }: AuditPage & PeopleBeside,
  today: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  if (db.kind === 'national') return new Map();
  const places = grants.flatMap(({ unitId }) => unitId ?? []);
  const unitIds = new Set([...entries.flatMap(({ entry }) => entry.unitId ?? []), ...places]);
  return findUnitNames(db, [...unitIds], today);
}
