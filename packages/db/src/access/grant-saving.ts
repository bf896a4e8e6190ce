import { eq } from 'drizzle-orm';
import type { CivilDate, Delegation, Grant } from '@co-so/domain';
import { insertRows, jsonLists, prepared } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import type { SeenLinks } from './grant-facts.ts';
import { heldLinks, roleDelegation, roleGrant } from './table.ts';

/** Refuses the batch (trigger) where somebody was given or lent something since it was looked at. */
function standingLinks(db: Handle, accountId: string, { links }: SeenLinks): D1PreparedStatement {
  return prepared(
    db,
    links
      ? db.orm.update(heldLinks).set(links).where(eq(heldLinks.accountId, accountId))
      : db.orm.insert(heldLinks).values({ accountId }),
  );
}

export function insertGrant(db: Handle, { grantedBy, ...grant }: Grant): D1PreparedStatement {
  const by = { grantedBy: grantedBy.id, grantedByTitle: grantedBy.title };
  return prepared(db, db.orm.insert(roleGrant).values({ ...grant, ...by }));
}

/** Any number of them in a few statements. */
export function insertGrants(db: Handle, grants: readonly Grant[]): readonly D1PreparedStatement[] {
  const rows = grants.map(({ grantedBy, ...grant }) => ({
    ...grant,
    grantedBy: grantedBy.id,
    grantedByTitle: grantedBy.title,
  }));
  return insertRows(db, roleGrant, rows);
}

/** Any number of them in a few statements. */
export function insertDelegations(db: Handle, lent: readonly Delegation[]): readonly D1PreparedStatement[] {
  const rows = lent.map(({ delegatedBy, ...one }) => ({
    ...one,
    delegatedBy: delegatedBy.id,
    delegatedByTitle: delegatedBy.title,
  }));
  return insertRows(db, roleDelegation, rows);
}

/** Any number of them in a few statements. */
export function endDelegations(db: Handle, ended: readonly Ending[]): readonly D1PreparedStatement[] {
  return endings(db, ended, [
    `UPDATE role_delegation SET valid_until = day FROM (${endingRows}) AS ending WHERE role_delegation.id = ending.id AND valid_until > day`,
  ]);
}

interface Ending {
  readonly id: string;
  readonly on: CivilDate;
}

const endingRows = 'SELECT value ->> 0 AS id, value ->> 1 AS day FROM json_each(?1)';

function endings(db: Handle, ended: readonly Ending[], texts: readonly string[]): readonly D1PreparedStatement[] {
  return jsonLists(ended.map(({ id, on }) => [id, on])).flatMap((json) =>
    texts.map((text) => db.d1.prepare(text).bind(json)),
  );
}

/** Ends grants that hold longer, and whatever of them was lent; any number of them in a few statements. */
export function endGrants(db: Handle, ended: readonly Ending[]): readonly D1PreparedStatement[] {
  return endings(db, ended, [
    `UPDATE role_grant SET valid_until = day FROM (${endingRows}) AS ending WHERE role_grant.id = ending.id AND valid_until > day`,
    `UPDATE role_delegation SET valid_until = max(day, valid_from) FROM (${endingRows}) AS ending WHERE grant_id = ending.id AND valid_until > max(day, valid_from)`,
  ]);
}

export async function saveGrant(db: Handle, grant: Grant, seen: SeenLinks, signed: Signed): Promise<void> {
  await write(db, [standingLinks(db, grant.accountId, seen), insertGrant(db, grant)], signed);
}

/** Ends a grant, and with it whatever of it was delegated. */
export async function saveGrantEnd(db: Handle, { id, validUntil }: Grant, signed: Signed): Promise<void> {
  await write(db, endGrants(db, [{ id, on: validUntil }]), signed);
}

/** Of what was seen of whoever is lent to, where it was decided on that. */
export async function saveDelegation(
  db: Handle,
  { delegatedBy, ...delegation }: Delegation,
  signed: Signed,
  seen?: SeenLinks,
): Promise<void> {
  const by = { delegatedBy: delegatedBy.id, delegatedByTitle: delegatedBy.title };
  const standing = seen ? [standingLinks(db, delegation.toAccountId, seen)] : [];
  await write(db, [...standing, prepared(db, db.orm.insert(roleDelegation).values({ ...delegation, ...by }))], signed);
}

export async function saveDelegationEnd(db: Handle, { id, validUntil }: Delegation, signed: Signed): Promise<void> {
  const changed = db.orm.update(roleDelegation).set({ validUntil }).where(eq(roleDelegation.id, id));
  await write(db, [prepared(db, changed)], signed);
}
