import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm';
import type { CivilDate, Instant, Series, SettingRevision } from '@co-so/domain';
import { columns, prepared, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { ruleSetting } from './table.ts';

/** Everything that the province chose, of each setting the oldest first. */
export async function listRuleSettings(db: ProvinceDb): Promise<readonly SettingRevision[]> {
  const { listed } = await readBatch(db, {
    listed: settings(db).orderBy(asc(ruleSetting.series), asc(ruleSetting.setting), asc(ruleSetting.revision)),
  });
  return listed.map(settingOf);
}

/** What was recorded last of a setting. */
export async function findLatestSetting(
  db: ProvinceDb,
  series: Series,
  setting: string,
): Promise<SettingRevision | undefined> {
  const { latest } = await readBatch(db, {
    latest: settings(db)
      .where(and(eq(ruleSetting.series, series), eq(ruleSetting.setting, setting)))
      .orderBy(desc(ruleSetting.revision))
      .limit(1),
  });
  return latest[0] && settingOf(latest[0]);
}

/** Refused where another revision of the setting was recorded meanwhile. */
export async function saveRuleSetting(
  db: ProvinceDb,
  { from, setBy, ...of }: SettingRevision,
  signed: Signed,
): Promise<void> {
  const row = { ...of, fromDay: from, setBy: setBy.id, setByTitle: setBy.title };
  await write(db, [prepared(db, db.orm.insert(ruleSetting).values(row))], signed);
}

function settings(db: ProvinceDb) {
  return db.orm
    .select(columns(getTableColumns(ruleSetting)))
    .from(ruleSetting)
    .$dynamic();
}

function settingOf(row: typeof ruleSetting.$inferSelect): SettingRevision {
  return {
    series: row.series as Series,
    setting: row.setting,
    revision: row.revision,
    choice: row.choice,
    from: row.fromDay as CivilDate,
    instrument: row.instrument,
    issuedOn: row.issuedOn as CivilDate,
    setBy: { id: row.setBy, title: row.setByTitle },
    setAt: row.setAt as Instant,
  };
}
