import { and, desc, eq, notInArray, sql } from 'drizzle-orm';
import { account } from '../access/table.ts';
import { signInActions } from '../access/person-queries.ts';
import { columns } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { dataRequest, incident } from '../privacy/table.ts';
import { readAudited } from '../request/read.ts';
import type { ReadEntry } from '../request/read.ts';
import { auditEntry } from '../request/table.ts';
import { entryRows, foundIn } from './rows.ts';
import type { FoundEntry } from './rows.ts';

const records = { account, incident, 'data-request': dataRequest } as const;

export type RecordKind = keyof typeof records;

/** What either office keeps about a person, or about what happened to persons' data. */
export interface RecordSubject {
  readonly kind: RecordKind;
  readonly id: string;
}

const shownAtMost = 200;

/**
 * What was done to a record, the newest first; undefined of one that never was. How somebody signed in stands beside the
 * account already, and who looked stands in the audit.
 */
export async function loadRecordHistory(
  db: Handle,
  { kind, id }: RecordSubject,
  read: ReadEntry,
): Promise<readonly FoundEntry[] | undefined> {
  const { there, entries } = await readAudited(
    db,
    {
      there: db.orm
        .select(columns({ one: sql<number>`1` }))
        .from(records[kind])
        .where(eq(records[kind].id, id)),
      entries: writesOn(db, `${kind}/${id}`),
    },
    read,
  );
  return there.length > 0 ? entries.map(foundIn) : undefined;
}

/** What was done to a record that is known to be there. */
export async function loadWritesOn(db: Handle, subject: string, read: ReadEntry): Promise<readonly FoundEntry[]> {
  const { entries } = await readAudited(db, { entries: writesOn(db, subject) }, read);
  return entries.map(foundIn);
}

function writesOn(db: Handle, subject: string) {
  return entryRows(db)
    .where(
      and(
        eq(auditEntry.subject, subject),
        sql`+${auditEntry.kind} = 'write'`,
        notInArray(auditEntry.action, [...signInActions, 'begin-sign-in']),
      ),
    )
    .orderBy(desc(auditEntry.sequence))
    .limit(shownAtMost);
}
