import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { rolesOf } from '@co-so/domain';
import type { AuditKind, Role } from '@co-so/domain';
import { accountIdOf } from '../../test/accounts.ts';
import { afterwards, ask } from '../../test/asking.ts';
import { askingsOf } from '../../test/askings.ts';
import type { Things } from '../../test/askings.ts';
import { everyRoute, nationalRoutes, provinceRoutes } from '../../test/every-route.ts';
import { ward } from '../../test/figure-files.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import { aPerson } from '../../test/people.ts';
import { seedNational, seedProvince } from '../../test/seeded.ts';

/**
 * What each reading leaves in the audit. A new one is looked at here first: does it show a record about somebody else, or
 * leave as a file? The audit's own list leaves something where it shows such a record; a `sheet` that the browser makes,
 * where there is something in it.
 */
const leaves: Readonly<Record<string, Exclude<AuditKind, 'write'> | 'whereItShowsPersons' | 'sheet' | null>> = {
  '/api/session': null,
  '/api/context': null,
  '/api/sessions': null,
  '/api/own-grants': null,
  '/api/delegations': null,
  '/api/accounts': 'read',
  '/api/accounts/{id}': 'read',
  '/api/grants': 'read',
  '/api/policy': null,
  '/api/privacy/kept': null,
  '/api/privacy/data-mode': null,
  '/api/privacy/incidents': 'read',
  '/api/privacy/requests': 'read',
  '/api/privacy/retention': null,
  '/api/units': null,
  '/api/units/tree': null,
  '/api/units/{id}': null,
  '/api/units/{id}/groupings': null,
  '/api/units/{id}/grouping-counts': null,
  '/api/structure-findings': null,
  '/api/host-places': null,
  '/api/host-places/{id}': null,
  '/api/structure-imports': null,
  '/api/structure-layouts': null,
  '/api/structure-sheet': 'export',
  '/api/overview': null,
  '/api/figures': null,
  '/api/submissions': null,
  '/api/submissions/preview': null,
  '/api/submissions/{id}': null,
  '/api/submissions/{id}/file': 'export',
  '/api/score-tables': null,
  '/api/score-tables/difference': null,
  '/api/score-tables/{id}': null,
  '/api/unit-figures': null,
  '/api/plan-ground': null,
  '/api/plans': null,
  '/api/plans/{id}': null,
  '/api/plans/{id}/preview': null,
  '/api/rule-settings': null,
  '/api/cap-decisions': 'whereItShowsPersons',
  '/api/discipline': 'read',
  '/api/discipline/{id}': 'read',
  '/api/audit': 'whereItShowsPersons',
  '/api/audit/extract': 'sheet',
  '/api/audit/head': null,
  '/api/audit/export': 'export',
  '/api/audit/history': null,
  '/api/audit/record-history': 'read',
  '/api/audit/heads': 'export',
  '/api/provinces': null,
  '/api/provinces/{slug}/figures': null,
  '/api/questions': null,
  '/api/comparisons': null,
  '/api/tenants': null,
};

const readings = everyRoute.filter(({ method }) => method === 'GET');

it('every reading of the document was looked at', () => {
  expect(readings.map(({ template }) => template).sort()).toEqual(Object.keys(leaves).sort());
});

const offices = {
  [binhThuan]: { d1: env.POOL_00, roles: rolesOf('province'), routes: provinceRoutes },
  [national]: { d1: env.NATIONAL, roles: rolesOf('national'), routes: nationalRoutes },
};
const hosts = [binhThuan, national] as const;
let things: Readonly<Record<string, Things>>;

beforeAll(async () => {
  await openOffices(ward);
  const seed = { label: 'binh-thuan', sent: 'Phan Thiết', kept: 'Mũi Né', number: 7_770_000, place: 0x3333 };
  const province = await seedProvince(binhThuan, seed);
  const centre = await seedNational({ ...seed, label: '' });
  things = { [binhThuan]: province.shared, [national]: centre.shared };
  for (const [office, as] of [
    [binhThuan, 'tenantAdministrator'],
    [national, 'nationalAdministrator'],
  ] as const) {
    const { id } = await aPerson(office);
    const body = { deed: 'disable', reason: 'Nghỉ việc' };
    expect((await ask(office, `/api/accounts/${id}/deeds`, { as, body })).status).toBe(200);
  }
  await afterwards();
});

/** The list of the audit names whoever acted to those who may see people. */
function namesOthers(text: string, ownId: string): boolean {
  if (!text.includes('"people":[{')) return false;
  const { people } = JSON.parse(text) as { readonly people: readonly { readonly id: string }[] };
  return people.some(({ id }) => id !== ownId);
}

describe.each(hosts)('at %s', (host) => {
  const { d1, roles, routes } = offices[host];
  let last = 0;
  /** Of the entries that came since the last time. */
  const newKinds = async () => {
    const text = 'SELECT sequence, kind FROM audit_entry WHERE sequence > ? ORDER BY sequence';
    const { results } = await d1.prepare(text).bind(last).all<{ sequence: number; kind: string }>();
    last = results.at(-1)?.sequence ?? last;
    return results.map(({ kind }) => kind);
  };

  it.each(routes.filter(({ method }) => method === 'GET'))(
    '$template leaves what it must, whoever reads',
    async (route) => {
      const expected = leaves[route.template];
      const done: Role[] = [];
      await newKinds();
      for (const as of roles)
        for (const { path } of askingsOf(route, things[host]!)) {
          const answer = await ask(host, path, { as });
          const isFile = answer.headers.get('content-disposition')?.startsWith('attachment') ?? false;
          const showsPersons =
            /"subject":"(?:account\/|leader")/.test(answer.text) || namesOthers(answer.text, accountIdOf(as));
          const kinds: Readonly<Record<string, AuditKind | null>> = {
            whereItShowsPersons: showsPersons ? 'read' : null,
            sheet: answer.text.includes('"entries":[]') ? null : 'export',
          };
          const kind = kinds[expected ?? ''] ?? (expected === 'read' || expected === 'export' ? expected : null);
          const left = await newKinds();
          expect(isFile, path).toBe(answer.status === 200 && expected === 'export');
          expect(left, `${as} ${path} ${answer.status}`).toEqual(answer.status === 200 && kind ? [kind] : []);
          if (answer.status === 200) done.push(as);
        }
      expect(done).not.toEqual([]);
    },
  );

  it('the list of the audit shows a record about a person, and leaves an entry of it', async () => {
    const as = host === national ? 'nationalAdministrator' : 'tenantAdministrator';
    const { text } = await ask(host, '/api/audit', { as });
    expect(text).toContain('"subject":"account/');
  });
});
