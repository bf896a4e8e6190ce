import { or, sql } from 'drizzle-orm';
import type { Account, ChainedEntry, Grant } from '@co-so/domain';
import { accountOf, accountsById } from '../access/account-queries.ts';
import { grantOf, grantRows } from '../access/grant-rows.ts';
import { account, roleGrant } from '../access/table.ts';
import { columns, readBatch, readPersonal } from '../batch.ts';
import type { Handle } from '../handle.ts';
import type { FoundEntry } from './rows.ts';

/** Who did what a page tells of, to whose accounts, and by whose grants. */
export interface PeopleBeside {
  readonly people: readonly Pick<Account, 'id' | 'userName' | 'name' | 'post'>[];
  readonly grants: readonly Grant[];
}

/** The accounts a page speaks of, and the grants by which things were done; no more of a person than that they are there. */
export async function findBeside(
  db: Handle,
  entries: readonly FoundEntry[],
): Promise<{ readonly accountIds: readonly string[]; readonly grants: readonly Grant[] }> {
  const told = JSON.stringify([...new Set(entries.flatMap(({ entry }) => [entry.actorId, ...accountIn(entry)]))]);
  const used = JSON.stringify([...new Set(entries.flatMap(({ entry }) => entry.grantId ?? []))]);
  const isUsed = sql`${roleGrant.id} IN (SELECT value FROM json_each(${used}))`;
  const { accounts, grants } = await readBatch(db, {
    accounts: db.orm
      .select(columns({ id: account.id }))
      .from(account)
      .where(
        or(
          sql`${account.id} IN (SELECT value FROM json_each(${told}))`,
          sql`${account.id} IN (SELECT ${roleGrant.accountId} FROM ${roleGrant} WHERE ${isUsed})`,
        ),
      ),
    grants: grantRows(db).where(isUsed),
  });
  return { accountIds: accounts.map(({ id }) => id), grants: grants.map(grantOf) };
}

/** Their names; the entry of whoever looks was written before. */
export async function nameBeside(db: Handle, accountIds: readonly string[]): Promise<PeopleBeside['people']> {
  if (accountIds.length === 0) return [];
  const { accounts } = await readPersonal(db, 'entryWritten', { accounts: accountsById(db, accountIds) });
  return accounts.map(accountOf).map(({ id, userName, name, post }) => ({ id, userName, name, post }));
}

function accountIn({ subject }: Pick<ChainedEntry, 'subject'>): readonly string[] {
  return subject.startsWith('account/') ? [subject.slice('account/'.length)] : [];
}
