import { columns, readBatch } from '../batch.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import type { ProvinceDb } from '../handle.ts';
import { provinceIdentity } from './organization/table.ts';
import { prepared } from '../batch.ts';

export interface ProvinceIdentity {
  readonly provinceId: string;
  readonly slug: string;
}

/** Which province this database says it is; undefined before it was given to one. */
export async function findIdentity(db: ProvinceDb): Promise<ProvinceIdentity | undefined> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ provinceId: provinceIdentity.provinceId, slug: provinceIdentity.slug }))
      .from(provinceIdentity),
  });
  return found[0];
}

/** Gives an empty database to a province, for good. */
export async function saveIdentity(db: ProvinceDb, identity: ProvinceIdentity, signed: Signed): Promise<void> {
  await write(db, [prepared(db, db.orm.insert(provinceIdentity).values({ only: 1, ...identity }))], signed);
}
