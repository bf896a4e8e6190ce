import { beforeEach, describe, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import type { Instant, Role } from '@co-so/domain';
import { ask } from '../../test/asking.ts';
import type { Asked } from '../../test/asking.ts';
import { now } from '../../test/clock.ts';
import { countRows, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { aFile, admissionGoal, admitted, imported } from '../../test/figure-files.ts';
import {
  addressOf,
  everyRoute,
  isKeyless,
  isNational,
  isOfAdministrators,
  isOfHeads,
  isOfInspection,
  isOfRecorders,
} from '../../test/every-route.ts';
import type { Route } from '../../test/every-route.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import { sceneOf } from '../../test/scene.ts';
import { waitingAt } from '../../test/waiting-database.ts';

const day = 24 * 3_600_000;
const key = 'khoa-0001';
const body = { row: admitted, basedOn: null, reason: null };

beforeEach(
  sceneOf(async () => {
    await openOffices();
    await imported(binhThuan);
  }),
);

const at = (milliseconds: number) => (now() + milliseconds) as Instant;
const record = (asked: Asked = {}) => ask(binhThuan, '/api/figures', { body, key, ...asked });

describe('a write that is sent twice', () => {
  it('gets the same answer, marked as given again, and writes once', async () => {
    const first = await record();
    const before = await dump(env.POOL_00);
    const again = await record();
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(first.headers.has('idempotent-replayed')).toBe(false);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    documented(again, 201);
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('is refused with another body', async () => {
    await record();
    const before = await dump(env.POOL_00);
    const other = { ...body, row: { ...admitted, value: 270 } };
    expect(refusal(await record({ body: other }), 422)).toEqual(['idempotency-key-reused']);
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('counts as new after a day', async () => {
    await record();
    expect((await record({ now: at(day - 1) })).status).toBe(201);
    const correction = { row: { ...admitted, value: 270 }, basedOn: 1, reason: 'Đính chính' };
    const later = await record({ body: correction, now: at(day) });
    expect(later.status).toBe(201);
    expect(later.headers.has('idempotent-replayed')).toBe(false);
    expect(await countRows(env.POOL_00, 'figure')).toBe(2);
  });

  it('may be sent again under its key after it was refused', async () => {
    expect((await record({ body: { ...body, basedOn: 7 } })).status).toBe(409);
    expect((await record()).status).toBe(201);
  });
});

describe('a key', () => {
  it('means nothing for another actor', async () => {
    await record({ as: 'provincialOfficial' });
    const other = await record({ as: 'committeeOfficial' });
    expect(refusal(other, 409)).toContain('figure-moved-on');
  });

  it('means nothing for another route', async () => {
    await record();
    const target = { row: admissionGoal, basedOn: null, reason: null };
    expect((await ask(binhThuan, '/api/targets', { body: target, key })).status).toBe(201);
  });

  it('means nothing in another province', async () => {
    await record();
    const empty = await ask('http://ninh-thuan.localhost', '/api/figures', { body, key });
    expect(refusal(empty, 422)).toEqual(['unit-unknown /row/unit']);
  });

  it.each([null, '', 'short', 'with space 123', 'x'.repeat(101)])(
    'has to be there and well formed: %j',
    async (given) => {
      expect(refusal(await record({ key: given }), 400)).toEqual(['idempotency-key-missing']);
      expect(await countRows(env.POOL_00, 'figure')).toBe(0);
    },
  );

  it.each(everyRoute.filter((route) => route.method !== 'GET' && !isKeyless(route)))(
    'is asked for by $method $template',
    async (route) => {
      const office = isNational(route) ? national : binhThuan;
      const path = addressOf(route, { id: '0198c0de-1111-7000-8000-000000000001', host: 'hue' });
      const sent = { method: route.method, ...(route.template.includes('{id}') ? {} : { body: {} }) };
      expect(refusal(await ask(office, path, { ...sent, as: whoMay(route), key: null }), 400)).toContain(
        'idempotency-key-missing',
      );
    },
  );
});

function whoMay(route: Route): Role | undefined {
  if (isOfAdministrators(route)) return isNational(route) ? 'nationalAdministrator' : 'tenantAdministrator';
  if (isOfInspection(route)) return 'inspectionOfficial';
  if (isOfRecorders(route)) return 'decisionRecorder';
  return isOfHeads(route) ? 'departmentHead' : undefined;
}

const importing = { fileName: 'so-lieu.json', mode: 'store', content: aFile({ figures: [admitted] }) };
const assigning = { row: admissionGoal, basedOn: null, reason: null };

// A button pressed twice, or a proxy that sends again: the person must not see a refusal of their own write.
describe.each([
  ['/api/figures', 'figure', body],
  ['/api/targets', 'target', assigning],
  ['/api/imports', 'imported_file', importing],
])('POST %s sent three times at once under one key', (path, table, sent) => {
  it('writes once and gives one answer', async () => {
    const before = await countRows(env.POOL_00, table);
    const answers = await Promise.all([1, 2, 3].map(() => ask(binhThuan, path, { body: sent, key })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBeLessThan(300);
    expect(await countRows(env.POOL_00, table)).toBe(before + 1);
    expect(answers.filter(({ headers }) => headers.has('idempotent-replayed'))).toHaveLength(2);
  });

  it('gives the same answer to one that looked for its receipt just before the first was written', async () => {
    await ask(binhThuan, '/api/context');
    const first = Promise.withResolvers<unknown>();
    const slow = { POOL_00: waitingAt(env.POOL_00, 2, first.promise) };
    const waiting = ask(binhThuan, path, { body: sent, key, platform: slow });
    const quick = await ask(binhThuan, path, { body: sent, key });
    first.resolve(quick);
    const answer = await waiting;
    expect([answer.status, answer.text]).toEqual([quick.status, quick.text]);
    expect(answer.headers.get('idempotent-replayed')).toBe('true');
  });
});
