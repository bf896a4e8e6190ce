import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { roleDefinitions, roles, rolesOf } from '@co-so/domain';
import type { Role } from '@co-so/domain';
import { accountIdOf } from '../../test/accounts.ts';
import { afterwards, ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import { askingsOf } from '../../test/askings.ts';
import type { Asking, Things } from '../../test/askings.ts';
import { passTimeToLaw, restartClock } from '../../test/clock.ts';
import { dump } from '../../test/databases.ts';
import { everyRoute, isEntrance, nationalRoutes, provinceRoutes } from '../../test/every-route.ts';
import type { Route } from '../../test/every-route.ts';
import { ward } from '../../test/figure-files.ts';
import { binhThuan, national, ninhThuan, openOffices } from '../../test/offices.ts';
import { cheapHash, sessionOf } from '../../test/people.ts';
import { seedNational, seedProvince } from '../../test/seeded.ts';
import type { Seed, Seeded } from '../../test/seeded.ts';

const seeds = {
  [binhThuan]: { label: 'binh-thuan', sent: 'Phan Thiết', kept: 'Mũi Né', number: 7_770_000, place: 0x3333 },
  [ninhThuan]: { label: 'ninh-thuan', sent: 'Phan Rang', kept: 'Cà Ná', number: 8_880_000, place: 0x4444 },
  [national]: { label: '', sent: 'Ba Đình', kept: 'Hoàn Kiếm', number: 9_990_000, place: 0x5555 },
} satisfies Record<string, Seed>;

const databases = { [binhThuan]: env.POOL_00, [ninhThuan]: env.POOL_01, [national]: env.NATIONAL };
const offices = [binhThuan, ninhThuan, national] as const;
type Host = (typeof offices)[number];

let seeded: Readonly<Record<Host, Pick<Seeded, 'shared' | 'alone'>>>;

beforeAll(async () => {
  await openOffices(ward);
  seeded = {
    [binhThuan]: await seedProvince(binhThuan, seeds[binhThuan]),
    [ninhThuan]: await seedProvince(ninhThuan, seeds[ninhThuan]),
    [national]: await seedNational(seeds[national]),
  };
  // Each role tries its own password here, so everybody gets the one that is known.
  const quick = await cheapHash();
  for (const d1 of Object.values(databases)) await d1.prepare('UPDATE account SET password_hash = ?').bind(quick).run();
  await afterwards();
});

/** What a host may not know: all of the other province, and of another office what it never sent. */
function secretsFrom(host: Host): readonly RegExp[] {
  return offices.flatMap((office) => {
    const { kept, sent, number } = seeds[office];
    if (office === host) return [];
    // A hash may happen to have the same digits in it.
    const numbers = `(?<![\\da-f])${number / 10}\\d(?![\\da-f])`;
    return (host === national ? [kept] : [kept, sent, numbers]).map((secret) => new RegExp(secret));
  });
}

function put(host: Host, as: Role | null, { path, method, body }: Asking, cookie?: string): Promise<Answer> {
  const headers = cookie === undefined ? {} : { headers: { cookie } };
  return ask(host, path, { as, method, ...headers, ...(body === undefined ? {} : { body }) });
}

/** As somebody of a role; what may be done from a later day on, on that day, in a session that was opened then. */
async function putInTime(host: Host, as: Role, asking: Asking): Promise<Answer> {
  if (!asking.isUnderLaw) return put(host, as, asking);
  passTimeToLaw();
  const answer = await put(host, null, asking, await sessionOf(host, accountIdOf(as), 'full'));
  restartClock();
  return answer;
}

const last = [
  'POST /api/delegations/{id}/ending',
  'POST /api/grants/{id}/ending',
  'DELETE /api/sessions',
  'DELETE /api/session',
];
const named = ({ method, template }: Route) => `${method} ${template}`;

/** What is served at a host; what takes away what others ask for, or the session that asks, comes last. */
function routesAt(host: Host): readonly Route[] {
  const served = host === national ? nationalRoutes : provinceRoutes;
  return [...served].sort((left, right) => last.indexOf(named(left)) - last.indexOf(named(right)));
}

/** All others are asked so that they are done for one role at least. */
const undone = [
  ...['POST /api/session', 'POST /api/session/code', 'POST /api/session/password', 'POST /api/recovery-codes'],
  ...['POST /api/session/second-factor/confirmation', 'DELETE /api/sessions/{id}', 'POST /api/deliveries'],
  ...['POST /api/tenants', 'POST /api/tenants/{host}/deeds', 'POST /api/mergers'],
  ...['POST /api/privacy/incidents/{id}/notification', 'POST /api/privacy/incidents/{id}/closing'],
  ...['POST /api/privacy/requests/{id}/acknowledgement', 'POST /api/privacy/requests/{id}/answer'],
];

/** The other province's ids; its names are no secret to whoever writes them. */
function foreignIds(host: Host): Things {
  const { alone } = seeded[host === binhThuan ? ninhThuan : binhThuan];
  return { ...alone, province: seeds[host].label, unitName: 'Nơi nào đó', unitCode: 'K0' };
}

/** What all answers of a walk gave away, told of their own office, and did. */
interface Walk {
  readonly leaks: Set<string>;
  readonly told: Set<string>;
  readonly done: Set<string>;
}

/** Asks at one host for every route with its own ids and the other province's; nothing may change elsewhere. */
async function walk(host: Host, as: Role, { leaks, told, done }: Walk): Promise<void> {
  const { kept, sent } = seeds[host];
  const own = { ...seeded[host].shared, province: seeds[host].label };
  const secrets = secretsFrom(host);
  for (const route of routesAt(host)) {
    const foreign = askingsOf(route, foreignIds(host)).filter(({ about }) => about !== null);
    for (const asking of oneOfEach([...askingsOf(route, own), ...foreign])) {
      const { status, text, headers } = await putInTime(host, as, asking);
      const whole = text + JSON.stringify([...headers]);
      for (const secret of secrets)
        for (const [leak] of secret.exec(whole) ?? []) leaks.add(`${host}, ${as}, ${named(route)}: ${leak}`);
      if (status < 300) done.add(named(route));
      if (whole.includes(kept) || whole.includes(sent)) told.add(named(route));
    }
  }
  await afterwards();
}

// The two provinces take turns, so that both ways between them are tried: by every role at every route.
it.each([
  ['the provinces', [binhThuan, ninhThuan], 'province', 13],
  ['the national office', [national], 'national', 5],
] as const)(
  'at %s every route tells what is there, and nothing of another office, whatever is asked by whichever role',
  async (_, hosts, roleKind, toldAtLeast) => {
    const walked: Walk = { leaks: new Set(), told: new Set(), done: new Set() };
    for (const [turn, as] of rolesOf(roleKind).entries()) {
      const host = hosts[turn % hosts.length]!;
      const others = offices.filter((office) => office !== host);
      const before = await dumpsOf(others);
      await walk(host, as, walked);
      expect(await dumpsOf(others), `${as} at ${host}`).toEqual(before);
    }
    expect([...walked.leaks]).toEqual([]);
    const served = routesAt(hosts[0]).map(named);
    expect(served.filter((route) => !walked.done.has(route) && !undone.includes(route))).toEqual([]);
    expect(walked.told.size).toBeGreaterThanOrEqual(toldAtLeast);
  },
);

describe.each(offices)('at the host %s', (host) => {
  const roleKind = host === national ? 'national' : 'province';

  // Every token is the same in every office here, and so is every id: only the database tells them apart.
  it('a cookie of another office is one that nobody was given', async () => {
    const foreign = roles.filter((role) => roleDefinitions[role].office !== roleKind);
    for (const [turn, route] of everyRoute.filter((one) => !isEntrance(one)).entries())
      for (const asking of askingsOf(route, { ...seeded[host].shared, province: seeds[host].label }).slice(0, 1)) {
        const stranger = seen(await put(host, null, asking, 'session=nobody-was-given-this'));
        expect(stranger[0]).toMatch(/^401 after 1 queries/);
        // The roles take turns: whose a cookie is elsewhere is not known here.
        expect(seen(await put(host, foreign[turn % foreign.length]!, asking))).toEqual(stranger);
      }
  });
});

// Two provinces are one kind of office with the same roles and ids: what is given in one is nothing in the other.
it.each([
  [binhThuan, ninhThuan],
  [ninhThuan, binhThuan],
] as const)(
  'at %s the cookie that signs in at %s is one that nobody was given, on every route',
  async (host, sibling) => {
    const cookie = await sessionOf(sibling, accountIdOf('departmentHead'), 'full');
    expect((await put(sibling, null, { method: 'GET', path: '/api/context', about: null }, cookie)).status).toBe(200);
    const differing = new Map<string, unknown>();
    for (const route of provinceRoutes.filter((one) => !isEntrance(one))) {
      const [asking] = askingsOf(route, { ...seeded[host].shared, province: seeds[host].label });
      const [answered, stranger] = [
        seen(await put(host, null, asking!, cookie)),
        seen(await put(host, null, asking!, 'session=nobody-was-given-this')),
      ];
      expect(stranger[0]).toMatch(/^401 after 1 queries/);
      if (JSON.stringify(answered) !== JSON.stringify(stranger)) differing.set(named(route), answered);
    }
    expect([...differing]).toEqual([]);
  },
);

/** By address: a thing is asked for in every way, and written about in one. */
function oneOfEach(askings: readonly Asking[]): readonly Asking[] {
  return [...new Map(askings.toReversed().map((one) => [one.path, one])).values()].reverse();
}

/** The provinces': into the national one comes what a province sends. */
function dumpsOf(among: readonly Host[]) {
  return Promise.all(among.filter((office) => office !== national).map((office) => dump(databases[office])));
}

function seen({ status, queries, text, headers }: Answer) {
  const differing = ['x-request-id', 'date'];
  return [
    `${status} after ${queries} queries`,
    text.replace(/urn:uuid:[0-9a-f-]+/, ''),
    ...[...headers].filter(([name]) => !differing.includes(name)).map((header) => header.join(': ')),
  ];
}
