import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FoundUnits } from '@co-so/db';
import { roleDefinitions, rolesOf } from '@co-so/domain';
import type { Role } from '@co-so/domain';
import type { UnitOverview } from '../indicator/load-overview.ts';
import { afterwards, ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import { askingsOf } from '../../test/askings.ts';
import type { Asking, Kind, Things } from '../../test/askings.ts';
import { dump } from '../../test/databases.ts';
import { isEntrance, nationalRoutes, provinceRoutes } from '../../test/every-route.ts';
import type { Route } from '../../test/every-route.ts';
import { documented } from '../../test/documented.ts';
import { topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import { missingFrom, seedNational, seedProvince } from '../../test/seeded.ts';
import type { Seeded } from '../../test/seeded.ts';

let seeded: Seeded;
let centre: Pick<Seeded, 'shared' | 'alone'>;

beforeAll(async () => {
  await openOffices(ward);
  const seed = { label: 'binh-thuan', sent: 'Phan Thiết', kept: 'Mũi Né', number: 7_770_000, place: 0x3333 };
  seeded = await seedProvince(binhThuan, seed);
  centre = await seedNational({ ...seed, label: '', place: 0x5555 });
  await afterwards();
});

/** Who may know that there is a thing of somebody else, or one beside or above their own unit. */
const knowing: Readonly<Record<Kind, (role: Role) => boolean>> = {
  unit: (role) => roleDefinitions[role].scope === 'office',
  submission: (role) => role === 'provincialOfficial' || role === 'departmentHead',
  scoreTable: (role) => role === 'provincialOfficial' || role === 'departmentHead',
  discipline: (role) => role === 'provincialOfficial' || role === 'departmentHead',
  plan: (role) => role === 'provincialOfficial' || role === 'departmentHead',
  hostPlace: (role) => roleDefinitions[role].scope === 'office',
  structureImport: (role) => role === 'provincialOfficial',
  audited: (role) => role === 'departmentHead' || isAdministrator(role),
  account: isAdministrator,
  session: () => false,
  grant: isAdministrator,
  delegation: isAdministrator,
  tenant: isAdministrator,
};

function isAdministrator(role: Role): boolean {
  return role === 'tenantAdministrator' || role === 'nationalAdministrator';
}

const behind = (route: Route) => !isEntrance(route) && route.method + route.template !== 'DELETE/api/sessions';

/** As outside the demonstration, where nothing but the answer tells. */
function put(role: Role, { path, method, body }: Asking): Promise<Answer> {
  const platform = { DEMO: '' };
  const office = roleDefinitions[role].office === 'national' ? national : binhThuan;
  return ask(office, path, { as: role, method, platform, ...(body === undefined ? {} : { body }) });
}

/** What somebody may not know of, and the kinds of questions about it. */
type Hidden = readonly [things: Things, kinds: readonly Kind[]];

/** What somebody can see of an answer, but for the words that they asked with themselves. */
function seen({ status, text, headers, queries, trips }: Answer, things: Things): Seen {
  const { submission, scoreTable, plan, hostPlace, discipline, province: _, ...words } = things;
  const own = [
    ...Object.values(words),
    ...[submission, scoreTable, plan, hostPlace, discipline].flatMap((uses) => Object.values(uses)),
  ];
  const plain = own.reduce((rest, word) => rest.replaceAll(word, '…'), text);
  return [
    `${status} after ${queries} queries in ${trips} trips`,
    plain.replace(/urn:uuid:[0-9a-f-]+/, ''),
    ...[...headers].filter(([name]) => !['x-request-id', 'date'].includes(name)).map((header) => header.join(': ')),
  ];
}

type Seen = readonly string[];

/**
 * Of one route, every difference between the answers for what one may not know of and for what is not there. The latter
 * are asked for once, and `nowhereAt` keeps them for the next thing that is hidden.
 */
async function differencesOf(role: Role, route: Route, [hidden, kinds]: Hidden, nowhereAt: Map<number, Seen>) {
  const missing = missingFrom(hidden);
  const differences: unknown[] = [];
  const absent = askingsOf(route, missing);
  for (const [index, asking] of askingsOf(route, hidden).entries()) {
    if (asking.about === null || !kinds.includes(asking.about) || knowing[asking.about](role)) continue;
    const there = seen(await put(role, asking), hidden);
    const nowhere = nowhereAt.get(index) ?? seen(await put(role, absent[index]!), missing);
    nowhereAt.set(index, nowhere);
    const differing = there.filter((part, place) => part !== nowhere[place]);
    if (differing.length > 0) differences.push([`${asking.method} ${asking.path}`, asking.body, differing]);
  }
  return differences;
}

/** Of all these routes, for things of which this role may not know. */
async function allDifferences(
  role: Role,
  routes: readonly Route[],
  cases: readonly Hidden[],
): Promise<readonly unknown[]> {
  const differences: unknown[] = [];
  for (const route of routes.filter(behind)) {
    const nowhereAt = new Map<number, Seen>();
    for (const hidden of cases) differences.push(...(await differencesOf(role, route, hidden, nowhereAt)));
  }
  return differences;
}

const ofPersons = ['account', 'session', 'grant', 'delegation', 'audited'] as const;

describe('what one may not know of is answered like what is not there, after as many queries in as many trips', () => {
  it.each(rolesOf('province'))('to the %s', async (role) => {
    const before = await dump(env.POOL_00);
    const { otherWard, top, otherBranch } = seeded.units;
    const cases: readonly Hidden[] = [
      [seeded.alone, [...ofPersons, 'hostPlace', 'discipline']],
      [seeded.shared, ['submission', 'scoreTable']],
      ...[otherWard, top, otherBranch].map((unit) => [{ ...seeded.alone, ...unit }, ['unit']] as const),
    ];
    expect(await allDifferences(role, provinceRoutes, cases)).toEqual([]);
    await afterwards();
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it.each(rolesOf('national'))('to the %s', async (role) => {
    const before = await dump(env.NATIONAL);
    const cases = [[{ ...centre.alone, host: 'binh-thuan' }, [...ofPersons, 'tenant']]] as const;
    expect(await allDifferences(role, nationalRoutes, cases)).toEqual([]);
    await afterwards();
    expect(await dump(env.NATIONAL)).toEqual(before);
  });

  it('and there is something of each kind to be asked for at the national office', () => {
    const things = { ...centre.alone, host: 'binh-thuan' };
    const kinds = nationalRoutes.filter(behind).flatMap((route) => askingsOf(route, things).map(({ about }) => about));
    for (const kind of [...ofPersons, 'tenant'] as const) expect(kinds).toContain(kind);
  });

  it('and of a unit at the top of one’s scope not even the parent is told', async () => {
    const overview = async (as: Role) => {
      const path = `/api/overview?unit=${ward}`;
      return documented<UnitOverview>(await ask(binhThuan, path, { as }), 200).unit.parentId;
    };
    expect(await overview('provincialOfficial')).toBe(topUnit);
    expect(await overview('committeeOfficial')).toBeNull();
    const path = `/api/units?${new URLSearchParams({ name: seeded.units.ward.unitName })}`;
    const parent = async (as: Role) => {
      const { units } = documented<FoundUnits>(await ask(binhThuan, path, { as }), 200);
      return units.find(({ id }) => id === ward)?.parentName;
    };
    expect(await parent('provincialOfficial')).toBe(seeded.units.top.unitName);
    expect(await parent('committeeOfficial')).toBeNull();
  });
});
