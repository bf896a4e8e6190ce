import { createMiddleware } from 'hono/factory';
import { openNationalDb } from '@co-so/db';
import type { NationalDb, ProvinceDb, Tenant, TenantProvince } from '@co-so/db';
import { operatorAct } from '../act.ts';
import type { Env } from '../env.ts';
import { relayProvince } from '../national/relay-sent-figures.ts';
import { officeOf } from './host.ts';
import { openProvince } from './open-province.ts';
import { unknownPage } from './unknown-page.ts';

type InProvince = {
  Bindings: Env;
  Variables: { db: ProvinceDb; tenant: Tenant & TenantProvince; relaySoon: () => void };
};

/** Opens the province of the host; a host nobody has, or that is not active, gets the page that tells nothing. */
export const inProvince = createMiddleware<InProvince>(async (c, next) => {
  const { entry } = c.env;
  const office = officeOf(new URL(c.req.url).hostname, c.env.BASE_DOMAIN ?? 'localhost');
  const opened =
    office.kind === 'province' ? await openProvince(c.env, office.host, entry.now, entry.meter) : undefined;
  if (!opened) return unknownPage();
  c.set('db', opened.db);
  c.set('tenant', opened.tenant);
  c.set('relaySoon', () => {
    const act = operatorAct('Chuyển tiếp tự động', entry.now, entry.newId);
    entry.later(relayProvince(openNationalDb(c.env.NATIONAL), opened.db, opened.tenant.provinceId, act));
  });
  return next();
});

/** Opens the national office's database; there is no way from here to a province's. */
export const inNation = createMiddleware<{ Bindings: Env; Variables: { db: NationalDb } }>(async (c, next) => {
  c.set('db', openNationalDb(c.env.NATIONAL, c.env.entry.meter));
  return next();
});
