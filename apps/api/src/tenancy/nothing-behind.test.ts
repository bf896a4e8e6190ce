import { env } from 'cloudflare:workers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { rolesOf } from '@co-so/domain';
import type { Role } from '@co-so/domain';
import { afterwards, ask } from '../../test/asking.ts';
import type { Asked } from '../../test/asking.ts';
import { askingsOf } from '../../test/askings.ts';
import type { Things } from '../../test/askings.ts';
import { restartClock } from '../../test/clock.ts';
import { dump } from '../../test/databases.ts';
import { isEntrance, nationalRoutes, provinceRoutes, writesNothing } from '../../test/every-route.ts';
import type { Route } from '../../test/every-route.ts';
import { ward } from '../../test/figure-files.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import { aPerson, cheapHash } from '../../test/people.ts';
import { prepared } from '../../test/prepared.ts';
import { openRegisters, seedNational, seedProvince } from '../../test/seeded.ts';

/*
 * A write whose audit entry is refused leaves nothing behind: every write of the document, at both offices. Each is asked
 * as one role after another while no entry can be written, until one gets so far; then the same is asked again.
 */

const databases = { [binhThuan]: env.POOL_00, [national]: env.NATIONAL };
const hosts = [binhThuan, national] as const;
type Host = (typeof hosts)[number];
let things: Readonly<Record<Host, Things>>;

beforeAll(async () => {
  await openOffices(ward);
  const seed = { label: 'binh-thuan', sent: 'Phan Thiết', kept: 'Mũi Né', number: 77, place: 0x3333 };
  const [province, centre] = [await seedProvince(binhThuan, seed), await seedNational({ ...seed, label: '' })];
  things = { [binhThuan]: province.shared, [national]: centre.shared };
  const quick = await cheapHash();
  for (const host of hosts) {
    await openRegisters(host, things[host]);
    await aboutSomebody(host);
    await databases[host].prepare('UPDATE account SET password_hash = ?').bind(quick).run();
    await preventEntries(databases[host]);
  }
  await afterwards();
});

/** No entry can be written while there is a row in this table: to change the schema each time takes longer than to ask. */
async function preventEntries(d1: D1Database): Promise<void> {
  const when = 'WHEN EXISTS (SELECT 1 FROM no_entries)';
  await d1.batch([
    d1.prepare('CREATE TABLE no_entries (one INTEGER)'),
    d1.prepare(
      `CREATE TRIGGER no_entry BEFORE INSERT ON audit_entry ${when} BEGIN SELECT RAISE(ABORT, 'no entries'); END`,
    ),
  ]);
}

/** Something of which the list of the audit tells only with an entry of its own. */
async function aboutSomebody(host: Host): Promise<void> {
  const { id } = await aPerson(host);
  const as = host === national ? 'nationalAdministrator' : 'tenantAdministrator';
  const answer = await ask(host, `/api/accounts/${id}/deeds`, { as, body: { deed: 'end-sessions', reason: null } });
  expect(answer.status).toBe(200);
}

const logged = vi.spyOn(console, 'error').mockReturnValue();
afterAll(() => logged.mockRestore());

/** What takes away the session that asks, or what others ask for, comes last. */
const last = [
  'POST /api/delegations/{id}/ending',
  'POST /api/grants/{id}/ending',
  'DELETE /api/sessions',
  'POST /api/mergers',
];
const named = ({ method, template }: Route) => `${method} ${template}`;
const routesAt = (host: Host, isWrite: boolean) =>
  [...(host === national ? nationalRoutes : provinceRoutes)]
    .filter((route) => !writesNothing(route) && (route.method === 'GET') !== isWrite)
    .sort((left, right) => last.indexOf(named(left)) - last.indexOf(named(right)));

interface Try extends Asked {
  readonly path: string;
}

/** The roles that got far before come first: of those who can do one thing, most can do another. */
const gotFar: (Role | null)[] = [];
const placeOf = ({ as = null }: Try) => -gotFar.lastIndexOf(as);

/** Whoever might do it: every role with what all offices have, or somebody who was prepared for this one. */
async function triesOf(host: Host, route: Route): Promise<readonly Try[]> {
  const prepare = prepared[named(route)];
  if (prepare) return [await prepare(host)];
  const roles: readonly (Role | null)[] = isEntrance(route)
    ? [null]
    : rolesOf(host === national ? 'national' : 'province');
  return roles.flatMap((as) =>
    askingsOf(route, things[host]).map(({ path, method, body }) => ({
      ...{ as, path, method },
      ...(body === undefined ? {} : { body }),
    })),
  );
}

/** Every row that there is, but for the counted attempts: they count whatever comes of them (decision 6). */
async function dumps() {
  const all = await Promise.all([env.NATIONAL, env.POOL_00, env.POOL_01, env.POOL_02].map((d1) => dump(d1)));
  return all.map((tables) =>
    Object.entries(tables).filter(([name, rows]) => name !== 'sign_in_counter' && rows.length > 0),
  );
}

/** The first that gets as far as an entry, while none can be written. */
async function firstStopped(host: Host, tries: readonly Try[]): Promise<Try | undefined> {
  const d1 = databases[host];
  await d1.exec('INSERT INTO no_entries VALUES (1)');
  try {
    for (const one of [...tries].sort((left, right) => placeOf(left) - placeOf(right))) {
      const { status, text } = await ask(host, one.path, one);
      expect(status < 300 && one.method !== 'GET', `${one.method} ${one.path}: ${text}`).toBe(false);
      if (status !== 500) continue;
      gotFar.push(one.as ?? null);
      return one;
    }
    return undefined;
  } finally {
    await d1.exec('DELETE FROM no_entries');
  }
}

describe.each(hosts)('while %s can write no entry', (host) => {
  beforeEach(afterwards);
  // Time that passed for one that was prepared is no other's.
  afterEach(restartClock);

  it('shows nothing that would leave one', async () => {
    const refused: string[] = [];
    for (const route of routesAt(host, false))
      if (await firstStopped(host, await triesOf(host, route))) refused.push(route.template);
    const shared = [
      '/api/accounts',
      '/api/accounts/{id}',
      '/api/audit',
      '/api/audit/export',
      '/api/audit/extract',
      '/api/grants',
    ];
    const records = ['/api/audit/record-history', '/api/privacy/incidents', '/api/privacy/requests'];
    const files = ['/api/submissions/{id}/file', '/api/structure-sheet'];
    const own = host === national ? ['/api/audit/heads'] : [...files, '/api/discipline', '/api/discipline/{id}'];
    expect(refused.sort()).toEqual([...shared, ...records, ...own].sort());
  });

  it.each(routesAt(host, true))('$method $template leaves nothing behind', async (route) => {
    const tries = await triesOf(host, route);
    await afterwards();
    const before = await dumps();
    const stopped = await firstStopped(host, tries);
    await afterwards();
    expect(await dumps()).toEqual(before);
    // The same is done when the entry may be, so it was the entry that it hung on.
    expect(stopped, 'nobody got so far').toBeDefined();
    const { status, text } = await ask(host, stopped!.path, stopped);
    expect(status, text).toBeLessThan(300);
  });
});
