import { and, asc, desc, getTableColumns, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import { addDays, erasedText, startOfDay } from '@co-so/domain';
import type {
  CivilDate,
  Instant,
  RetentionFacts,
  RetentionLimits,
  RetentionRun,
  RetentionSetting,
} from '@co-so/domain';
import { account, recoveryCode } from '../access/table.ts';
import { columns, prepared, readBatch } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { dataRequest, retentionRun, retentionSetting } from './table.ts';

const shownAtMost = 100;

export interface RetentionRecord {
  /** The newest first. */
  readonly settings: readonly RetentionSetting[];
  readonly runs: readonly CountedRun[];
}

/** What a run removed, in numbers: the ids stand in the audit. */
export interface CountedRun {
  readonly id: string;
  readonly at: Instant;
  /** The revision of the setting it went by. */
  readonly setting: number;
  readonly erasedAccounts: number;
  readonly clearedCredentials: number;
  readonly clearedRequests: number;
}

export async function loadRetention(db: Handle): Promise<RetentionRecord> {
  const { settings, runs } = await readBatch(db, {
    settings: settingRows(db).limit(shownAtMost),
    runs: db.orm
      .select(columns(getTableColumns(retentionRun)))
      .from(retentionRun)
      .orderBy(desc(retentionRun.at))
      .limit(shownAtMost),
  });
  return { settings: settings.map(settingOf), runs: runs.map((run) => ({ ...run, at: run.at as Instant })) };
}

export async function findRetentionSetting(db: Handle): Promise<RetentionSetting | undefined> {
  const { newest } = await readBatch(db, { newest: settingRows(db).limit(1) });
  return newest[0] && settingOf(newest[0]);
}

/** Sets the days; refused where somebody else did so meanwhile. */
export async function saveRetentionSetting(
  db: Handle,
  { setBy, ...rest }: RetentionSetting,
  signed: Signed,
): Promise<void> {
  const row = { ...rest, setBy: setBy.id, setByTitle: setBy.title };
  await write(db, [prepared(db, db.orm.insert(retentionSetting).values(row))], signed);
}

const removedAtOnce = 200;

/** What the limits let go, so many at a time; what is left is the next run's. No name or text is read for it. */
export async function listOver(db: Handle, { ordinary, sensitive }: RetentionLimits): Promise<RetentionFacts> {
  const disabledBy = (limit: CivilDate | null) =>
    limit === null ? sql`false` : lt(account.disabledAt, startOfDay(addDays(limit, 1)));
  const { accounts, requests } = await readBatch(db, {
    accounts: db.orm
      .select(
        columns({
          id: account.id,
          disabledAt: account.disabledAt,
          isNamed: sql<number>`${account.erasedAt} IS NULL`,
          hasCredentials: sql<number>`${account.passwordHash} <> ''`,
        }),
      )
      .from(account)
      .where(
        or(
          and(isNull(account.erasedAt), disabledBy(ordinary)),
          and(ne(account.passwordHash, ''), disabledBy(sensitive)),
        ),
      )
      .orderBy(asc(account.disabledAt))
      .limit(removedAtOnce),
    requests: db.orm
      .select(columns({ id: dataRequest.id, answeredOn: dataRequest.answeredOn }))
      .from(dataRequest)
      .where(
        and(
          sql`answered_on IS NOT NULL AND cleared_at IS NULL`,
          sensitive === null ? sql`false` : lte(dataRequest.answeredOn, sensitive),
        ),
      )
      .orderBy(asc(dataRequest.answeredOn))
      .limit(removedAtOnce),
  });
  return {
    accounts: accounts.map(({ id, disabledAt, isNamed, hasCredentials }) => ({
      id,
      disabledAt: disabledAt as Instant,
      isNamed: Boolean(isNamed),
      hasCredentials: Boolean(hasCredentials),
    })),
    requests: requests.map(({ id, answeredOn }) => ({ id, answeredOn: answeredOn as CivilDate })),
  };
}

/**
 * Removes what a run decided on and records the run, all of it or nothing: an account that is no longer disabled stops it
 * (trigger), and the next run decides anew.
 */
export async function saveRetentionRun(
  db: Handle,
  { id, setting, at }: Pick<CountedRun, 'id' | 'setting' | 'at'>,
  { erasedAccounts, clearedCredentials, clearedRequests }: RetentionRun,
  signed: Signed,
): Promise<void> {
  const counted = {
    erasedAccounts: erasedAccounts.length,
    clearedCredentials: clearedCredentials.length,
    clearedRequests: clearedRequests.length,
  };
  const isAmong = (
    column: typeof account.id | typeof recoveryCode.accountId | typeof dataRequest.id,
    ids: readonly string[],
  ) => sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const statements = [
    db.orm
      .update(account)
      .set({ name: erasedText, post: erasedText, userName: sql`'da-xoa-' || substr(id, -12)`, erasedAt: at })
      .where(isAmong(account.id, erasedAccounts)),
    db.orm
      .update(account)
      .set({ passwordHash: '', passwordExpiresAt: null, secondFactor: null, secondFactorSince: null })
      .where(and(isAmong(account.id, clearedCredentials), sql`state = 'disabled'`)),
    db.orm
      .delete(recoveryCode)
      .where(
        and(
          isAmong(recoveryCode.accountId, clearedCredentials),
          sql`account_id IN (SELECT id FROM account WHERE state = 'disabled')`,
        ),
      ),
    db.orm
      .update(dataRequest)
      .set({ reference: erasedText, content: erasedText, answer: erasedText, clearedAt: at })
      .where(isAmong(dataRequest.id, clearedRequests)),
    db.orm.insert(retentionRun).values({ id, setting, at, ...counted }),
  ];
  await write(
    db,
    statements.map((statement) => prepared(db, statement)),
    signed,
  );
}

function settingRows(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(retentionSetting)))
    .from(retentionSetting)
    .orderBy(desc(retentionSetting.revision))
    .$dynamic();
}

function settingOf(row: Awaited<ReturnType<typeof settingRows>>[number]): RetentionSetting {
  const { revision, ordinaryDays, sensitiveDays, document, setBy, setByTitle, setAt } = row;
  return {
    revision,
    ordinaryDays,
    sensitiveDays,
    document,
    setBy: { id: setBy, title: setByTitle },
    setAt: setAt as Instant,
  };
}
