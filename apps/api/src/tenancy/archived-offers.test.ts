import { beforeAll, expect, it } from 'vitest';
import { actions, isView, rolesOf } from '@co-so/domain';
import { afterwards, ask } from '../../test/asking.ts';
import { askingsOf } from '../../test/askings.ts';
import type { Things } from '../../test/askings.ts';
import { passTime } from '../../test/clock.ts';
import { provinceRoutes } from '../../test/every-route.ts';
import type { Route } from '../../test/every-route.ts';
import { ward } from '../../test/figure-files.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import { seedProvince } from '../../test/seeded.ts';

let things: Things;

beforeAll(async () => {
  await openOffices(ward);
  const seed = { label: 'binh-thuan', sent: 'Phan Thiết', kept: 'Mũi Né', number: 7_770_000, place: 0x3333 };
  const { shared } = await seedProvince(binhThuan, seed);
  // One that waits for a decision is looked at, since of one that was approved nothing is offered.
  things = { ...shared, submission: { ...shared.submission, seen: shared.submission.approval } };
  await afterwards();
});

const looking: readonly string[] = actions.filter(isView);

/** Whatever any part of an answer offers to do. */
function offeredIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(offeredIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'allowedActions' || name === 'actions' ? (member as readonly string[]) : offeredIn(member),
  );
}

const readings = provinceRoutes.filter(({ method }) => method === 'GET');

/** What a reading offers beside looking, to one role after another. */
async function* offersOf(route: Route) {
  for (const as of rolesOf('province'))
    for (const { path } of askingsOf(route, things)) {
      const { status, text, headers } = await ask(binhThuan, path, { as });
      if (status !== 200 || !headers.get('content-type')?.startsWith('application/json')) continue;
      yield offeredIn(JSON.parse(text)).filter((action) => !looking.includes(action));
    }
}

/** The readings that offer something to somebody. */
async function offering(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const route of readings)
    for await (const actions of offersOf(route))
      if (actions.length > 0) {
        found.push(route.template);
        break;
      }
  return found;
}

/** By route, whatever is offered to anybody. */
async function offered(): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: [string, readonly string[]][] = [];
  for (const route of readings) {
    const all = new Set<string>();
    for await (const actions of offersOf(route)) for (const action of actions) all.add(action);
    if (all.size > 0) found.push([route.template, [...all].sort()]);
  }
  return Object.fromEntries(found);
}

// A button that would be refused is none: what is offered comes with the reading, so every reading has to know.
it('an archived province offers looking and what the law asks of it, in any reading, to any role, and nothing else', async () => {
  expect((await offering()).toSorted()).toEqual([
    ...[
      '/api/accounts',
      '/api/accounts/{id}',
      '/api/cap-decisions',
      '/api/context',
      '/api/delegations',
      '/api/discipline',
    ],
    ...['/api/figures', '/api/grants'],
    ...['/api/host-places', '/api/host-places/{id}'],
    ...[
      '/api/overview',
      '/api/plans/{id}',
      '/api/policy',
      '/api/privacy/data-mode',
      '/api/privacy/incidents',
      '/api/privacy/requests',
    ],
    ...['/api/privacy/retention', '/api/rule-settings', '/api/score-tables', '/api/score-tables/{id}'],
    ...['/api/submissions', '/api/submissions/{id}', '/api/units/{id}', '/api/units/{id}/groupings'],
  ]);
  const body = { deed: 'archive', reason: 'Sắp xếp đơn vị hành chính', document: 'Nghị quyết số 01' };
  const put = await ask(national, '/api/tenants/binh-thuan/deeds', { as: 'nationalAdministrator', body });
  expect(put.status).toBe(200);
  passTime(31_000);
  const shutOut = ['disable', 'end-sessions'];
  expect(await offered()).toEqual({
    '/api/accounts': shutOut,
    '/api/accounts/{id}': shutOut,
    '/api/context': ['keep-privacy', 'secure-accounts'],
    '/api/privacy/incidents': ['record'],
    '/api/privacy/requests': ['record'],
    '/api/privacy/retention': ['set'],
  });
});
