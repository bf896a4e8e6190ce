import { and, asc, eq, getTableColumns, gt, lte, ne, or } from 'drizzle-orm';
import type {
  CivilDate,
  Instant,
  NamedProvince,
  ProvinceKind,
  ProvinceLink,
  ProvinceOnDay,
  Tenant,
} from '@co-so/domain';
import { columns, prepared, readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { NationalDb } from '../../handle.ts';
import { province, provinceCode, provinceKind, provinceName, provincePredecessor, tenant } from './table.ts';

export type { Tenant } from '@co-so/domain';

/** The tenant of a host with its province: one indexed row and the stretch of its newest name. */
export async function findTenant(db: NationalDb, host: string): Promise<(Tenant & TenantProvince) | undefined> {
  const { found } = await readBatch(db, {
    found: tenants(db).where(eq(tenant.host, host)).orderBy(asc(provinceName.validFrom)),
  });
  const newest = found.at(-1);
  return newest && tenantOf(newest);
}

export interface TenantProvince {
  readonly slug: string;
  readonly name: string;
  readonly fullName: string;
  readonly endedOn: CivilDate;
}

export async function listTenants(db: NationalDb): Promise<readonly (Tenant & TenantProvince)[]> {
  const { found } = await readBatch(db, { found: tenants(db).orderBy(asc(tenant.host), asc(provinceName.validFrom)) });
  const newest = new Map(found.map((row) => [row.host, tenantOf(row)]));
  return [...newest.values()];
}

/** Every tenant as it is bound, whatever the registry knows of its province. */
export async function listBoundTenants(db: NationalDb): Promise<readonly Tenant[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns(getTableColumns(tenant)))
      .from(tenant)
      .orderBy(asc(tenant.host)),
  });
  return found.map((row) => ({ ...row, since: row.since as Instant }));
}

/** The provinces that stood on a day, with the name, kind and code of that day, in the order of their codes. */
export async function listProvincesOn(db: NationalDb, day: CivilDate): Promise<readonly ProvinceOnDay[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(
        columns({
          id: province.id,
          slug: province.slug,
          name: provinceName.name,
          fullName: provinceName.fullName,
          kind: provinceKind.kind,
          code: provinceCode.code,
        }),
      )
      .from(province)
      .innerJoin(provinceName, holding(provinceName, day))
      .innerJoin(provinceKind, holding(provinceKind, day))
      .innerJoin(provinceCode, holding(provinceCode, day))
      .where(and(lte(province.foundedOn, day), gt(province.endedOn, day)))
      .orderBy(asc(provinceCode.code)),
  });
  return found.map((row) => ({ ...row, kind: row.kind as ProvinceKind }));
}

/** Every name that a province of the registry bore, with the days it bore it. */
export async function listProvinceStretches(db: NationalDb): Promise<readonly NamedProvince[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(
        columns({
          id: provinceName.provinceId,
          name: provinceName.name,
          validFrom: provinceName.validFrom,
          validUntil: provinceName.validUntil,
        }),
      )
      .from(provinceName)
      .orderBy(asc(provinceName.validFrom)),
  });
  return found.map((row) => ({
    ...row,
    validFrom: row.validFrom as CivilDate,
    validUntil: row.validUntil as CivilDate,
  }));
}

/** What became of every province that ended. */
export async function listProvinceLinks(db: NationalDb): Promise<readonly ProvinceLink[]> {
  const { found } = await readBatch(db, {
    found: db.orm.select(columns(getTableColumns(provincePredecessor))).from(provincePredecessor),
  });
  return found.map((row) => ({ ...row, on: row.on as CivilDate }));
}

export async function saveTenant(db: NationalDb, of: Tenant, signed: Signed): Promise<void> {
  await write(db, [prepared(db, db.orm.insert(tenant).values(of))], signed);
}

/**
 * Puts a tenant into another state, if it still is in the one that was decided on: where it has moved on, its row is
 * inserted a second time, and the key refuses the whole batch.
 */
export async function saveTenantState(
  db: NationalDb,
  before: Pick<Tenant, 'host' | 'state' | 'since'>,
  after: Pick<Tenant, 'state' | 'since'>,
  signed: Signed,
): Promise<void> {
  await write(db, tenantStateStatements(db, before, after), signed);
}

export function tenantStateStatements(
  db: NationalDb,
  before: Pick<Tenant, 'host' | 'state' | 'since'>,
  { state, since }: Pick<Tenant, 'state' | 'since'>,
): readonly D1PreparedStatement[] {
  const hasMovedOn = and(
    eq(tenant.host, before.host),
    or(ne(tenant.state, before.state), ne(tenant.since, before.since)),
  );
  const again = db.orm.insert(tenant).select(db.orm.select().from(tenant).where(hasMovedOn));
  const changed = db.orm.update(tenant).set({ state, since }).where(eq(tenant.host, before.host));
  return [prepared(db, again), prepared(db, changed)];
}

function tenants(db: NationalDb) {
  return db.orm
    .select(
      columns({
        ...getTableColumns(tenant),
        slug: province.slug,
        endedOn: province.endedOn,
        name: provinceName.name,
        fullName: provinceName.fullName,
      }),
    )
    .from(tenant)
    .innerJoin(province, eq(province.id, tenant.provinceId))
    .innerJoin(provinceName, eq(provinceName.provinceId, tenant.provinceId))
    .$dynamic();
}

function tenantOf(row: Awaited<ReturnType<typeof tenants>>[number]): Tenant & TenantProvince {
  return { ...row, since: row.since as Instant, endedOn: row.endedOn as CivilDate };
}

function holding(table: typeof provinceName | typeof provinceKind | typeof provinceCode, day: CivilDate) {
  return and(eq(table.provinceId, province.id), lte(table.validFrom, day), gt(table.validUntil, day));
}
