import { createMiddleware } from 'hono/factory';
import { openNationalDb, openProvinceDb } from '@co-so/db';
import type { NationalDb, ProvinceDb, Tenant, TenantProvince } from '@co-so/db';
import type { OfficeDesk } from '../request/office-desk.ts';
import { operatorAct } from '../act.ts';
import type { Entry, Env } from '../env.ts';
import { problemResponse } from '../problem.ts';
import { relayProvince } from '../national/relay-sent-figures.ts';
import { sealAudit } from '../request/seal-audit.ts';
import { officeOf } from './host.ts';
import { openProvince } from './open-province.ts';
import { unknownPage } from './unknown-page.ts';

type InProvince = {
  Bindings: Env;
  Variables: { db: ProvinceDb; tenant: Tenant & TenantProvince; desk: OfficeDesk; relaySoon: () => void };
};

/** Opens the province of the host; a host nobody has, or that is not served, gets the page that tells nothing. */
export const inProvince = createMiddleware<InProvince>(async (c, next) => {
  const { entry } = c.env;
  const office = officeOf(new URL(c.req.url).hostname, c.env.BASE_DOMAIN ?? 'localhost');
  const opened =
    office.kind === 'province' ? await openProvince(c.env, office.host, entry.now, entry.meter) : undefined;
  if (!opened) return unknownPage();
  c.set('db', opened.db);
  c.set('tenant', opened.tenant);
  const { provinceId: id, fullName: name, state } = opened.tenant;
  const isArchived = state === 'archived';
  c.set('desk', { db: opened.db, kind: 'province', id, name, isArchived, ...surroundings(c.env) });
  c.set('relaySoon', () => {
    const act = operatorAct('Chuyển tiếp tự động', entry.now, entry);
    entry.later(relayProvince(openNationalDb(c.env.NATIONAL), opened.db, opened.tenant.provinceId, act));
  });
  await next();
  if (hasWritten(entry)) entry.later(sealAudit(openProvinceDb(opened.db.d1), entry.now));
  return undefined;
});

/** What the law on personal data and the safety of accounts ask for goes on in an archive; its routes decide the rest. */
const archiveDuties = [
  /^\/api\/privacy\/incidents(\/[^/]+\/(notification|closing))?$/,
  /^\/api\/privacy\/requests(\/[^/]+\/(acknowledgement|answer))?$/,
  /^\/api\/privacy\/retention$/,
  /^\/api\/accounts\/[^/]+\/deeds$/,
];

/**
 * An archived province is read and no more. What stands before this in the router still writes: signing in and out, and
 * what one's own way in needs; a reading that leaves an entry leaves it; and what remains a duty there is still done.
 */
export const notArchived = createMiddleware<InProvince>(async (c, next) => {
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  const isDuty = archiveDuties.some((path) => path.test(c.req.path));
  if (isReading || isDuty || !c.var.desk.isArchived) return next();
  return problemResponse(c, [{ code: 'province-archived' }]);
});

/** Whoever writes does not wait for the seal: it follows the answer, under a meter of its own. */
function hasWritten({ meter }: Entry): boolean {
  return meter.rowsWritten > 0;
}

/** Opens the national office's database; there is no way from here to a province's. */
export const inNation = createMiddleware<{ Bindings: Env; Variables: { db: NationalDb; desk: OfficeDesk } }>(
  async (c, next) => {
    const db = openNationalDb(c.env.NATIONAL, c.env.entry.meter);
    c.set('db', db);
    c.set('desk', {
      db,
      kind: 'national',
      id: 'national',
      name: 'Trung ương',
      isArchived: false,
      ...surroundings(c.env),
    });
    await next();
    if (hasWritten(c.env.entry)) c.env.entry.later(sealAudit(openNationalDb(c.env.NATIONAL), c.env.entry.now));
  },
);

function surroundings({ ACCESS_KEY, DEMO }: Env) {
  return { accessKey: ACCESS_KEY, isDemonstration: DEMO === '1' };
}
