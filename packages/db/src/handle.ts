import { drizzle } from 'drizzle-orm/d1';
import type { DrizzleD1Database } from 'drizzle-orm/d1';

/** What a database was asked to do in one request, in D1's own counts. */
export interface Meter {
  /** How often the database was asked, whatever was asked at once. */
  trips: number;
  queries: number;
  rowsRead: number;
  rowsWritten: number;
}

export function newMeter(): Meter {
  return { trips: 0, queries: 0, rowsRead: 0, rowsWritten: 0 };
}

/** A connection. The two kinds below are made in one place each and cannot stand for one another. */
export interface Handle {
  readonly d1: D1Database;
  readonly orm: DrizzleD1Database;
  readonly meter: Meter;
}

/** The database of one province: whoever holds it can reach that province and no other. */
export interface ProvinceDb extends Handle {
  readonly kind: 'province';
}

/** The database of the national office: the registry and the figures that were sent. */
export interface NationalDb extends Handle {
  readonly kind: 'national';
}

/** The only constructor of a province's handle; called where the host was resolved, and by operators' commands. */
export function openProvinceDb(d1: D1Database, meter: Meter = newMeter()): ProvinceDb {
  return { kind: 'province', d1, orm: drizzle(d1), meter };
}

export function openNationalDb(d1: D1Database, meter: Meter = newMeter()): NationalDb {
  return { kind: 'national', d1, orm: drizzle(d1), meter };
}

/** Tells the two kinds apart where code serves both offices. */
export function isProvince(db: Handle): db is ProvinceDb {
  return 'kind' in db && db.kind === 'province';
}
