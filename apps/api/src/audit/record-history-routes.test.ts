import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../test/asking.ts';
import { newId, now, passTimeToLaw } from '../../test/clock.ts';
import { audited } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import { aPerson, password } from '../../test/people.ts';
import type { ThingHistory } from './shapes.ts';

beforeAll(async () => {
  passTimeToLaw();
  await openOffices();
});

const pathOf = (subject: string) => `/api/audit/record-history?${new URLSearchParams({ subject })}`;

describe.each([
  [binhThuan, 'tenantAdministrator', 'reader', env.POOL_00],
  [national, 'nationalAdministrator', 'nationalReader', env.NATIONAL],
] as const)('at %s', (host, as, reader, d1) => {
  const historyOf = async (subject: string) => {
    const { entries } = documented<ThingHistory>(await ask(host, pathOf(subject), { as }), 200);
    return entries.map(({ action }) => action);
  };

  it('tells of an account what was done to it and to its roles, and not how somebody signed in or who looked', async () => {
    const { id, userName } = await aPerson(host);
    await ask(host, '/api/session', { as: null, key: null, body: { userName, password } });
    const role = host === national ? 'nationalReader' : 'provincialOfficial';
    const span = { validFrom: '2026-06-12', validUntil: '2026-07-01', document: 'Giấy số 02' };
    const given = { accountId: id, role, unitId: null, viewUnitId: null, ...span };
    expect((await ask(host, '/api/grants', { as, body: given })).status).toBeLessThan(300);
    const deed = { deed: 'disable', reason: 'Nghỉ việc' };
    expect((await ask(host, `/api/accounts/${id}/deeds`, { as, body: deed })).status).toBe(200);
    expect(await historyOf(`account/${id}`)).toEqual(['disable-account', 'give-grant']);
    expect(await historyOf(`account/${id}`)).toEqual(['disable-account', 'give-grant']);
    const left = (await audited(d1, `account/${id}`)).filter(
      (one) => 'action' in one && one.action === 'open-record-history',
    );
    expect(left).toHaveLength(2);
  });

  it('tells of an incident and of a request what was done with them', async () => {
    const incident = { detectedAt: now(), happened: 'Mất máy', affected: 'Tên' };
    const recorded = await ask(host, '/api/privacy/incidents', { as, body: incident });
    const request = { receivedOn: '2026-06-11', kind: 'see', reference: 'Đơn số 01', content: 'Xin xem' };
    const asked = await ask(host, '/api/privacy/requests', { as, body: request });
    expect(await historyOf(`incident/${JSON.parse(recorded.text).id}`)).toEqual(['record-incident']);
    expect(await historyOf(`data-request/${JSON.parse(asked.text).id}`)).toEqual(['record-data-request']);
  });

  it.each(['account', 'incident', 'data-request'])(
    'answers of a record (%s) whoever may not see it as of one that never was, and leaves nothing',
    async (kind) => {
      const { id } = await aPerson(host);
      const before = await d1.prepare('SELECT count(*) AS n FROM audit_entry').first('n');
      const hidden = await ask(host, pathOf(`${kind}/${id}`), { as: reader });
      const missing = await ask(host, pathOf(`${kind}/${newId()}`), { as: reader });
      expect([refusal(hidden, 404), hidden.queries]).toEqual([refusal(missing, 404), missing.queries]);
      expect(await d1.prepare('SELECT count(*) AS n FROM audit_entry').first('n')).toBe(before);
      expect((await ask(host, pathOf(`${kind}/${newId()}`), { as })).status).toBe(404);
    },
  );
});
