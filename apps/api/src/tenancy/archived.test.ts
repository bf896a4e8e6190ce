import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { afterwards, ask } from '../../test/asking.ts';
import { now, passTime, passTimeToLaw } from '../../test/clock.ts';
import { dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { addressOf, isEntrance, provinceRoutes, writesNothing } from '../../test/every-route.ts';
import type { Route } from '../../test/every-route.ts';
import { aFile, admitted, imported, topUnit } from '../../test/figure-files.ts';
import { binhThuan, national, ninhThuan, operator, platform, provinceNamed } from '../../test/offices.ts';
import { prepare } from '../../test/sending.ts';
import { operatorAct } from '../act.ts';
import type { ProvinceContext } from '../province-api.ts';
import { keepChains } from './keep-chains.ts';

const values = {
  subject: 'submission/0198c0de-1111-7000-8000-000000000001',
  unit: topUnit,
  id: '0198c0de-1111-7000-8000-000000000001',
  on: '2024-06-14',
  indicator: 'admission.admitted',
  category: 'women',
  period: '2024',
};

/** What one's own way in needs, one's own sessions among it; and the entry of a file that is made of what is looked at. */
const isOpen = (route: Route) =>
  isEntrance(route) || writesNothing(route) || /^\/api\/(sessions|recovery-codes|exports)/.test(route.template);
/** What the law on personal data and the safety of accounts ask for. */
const isDuty = ({ template }: Route) =>
  /^\/api\/privacy\/(incidents|requests|retention)/.test(template) || template === '/api/accounts/{id}/deeds';
const writes = provinceRoutes.filter((route) => route.method !== 'GET' && !isOpen(route) && !isDuty(route));

async function put(deed: 'archive' | 'resume'): Promise<void> {
  const body = { deed, reason: 'Sắp xếp đơn vị hành chính', document: 'Nghị quyết số 01' };
  const path = '/api/tenants/binh-thuan/deeds';
  expect((await ask(national, path, { as: 'nationalAdministrator', body })).status).toBe(200);
  passTime(31_000);
}

beforeAll(async () => {
  await imported(binhThuan, { units: [{ id: topUnit, name: 'Đảng bộ A', kind: 'province' }], figures: [admitted] });
  await put('archive');
});

describe('an archived province', () => {
  it('has writes to refuse', () => {
    expect(writes.length).toBeGreaterThan(10);
  });

  it.each(writes)('refuses $method $template, whoever asks, and stays as it was', async (route) => {
    const before = await dump(env.POOL_00);
    for (const as of ['tenantAdministrator', 'provincialOfficial', 'departmentHead'] as const) {
      const answer = await ask(binhThuan, addressOf(route, values), { method: route.method, as, body: {} });
      expect(answer.status).toBe(409);
      expect(refusal(answer, 409)).toEqual(['province-archived']);
    }
    await afterwards();
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  // The 72 hours and the days of a person's request run on, and whoever left must not come in.
  it('does what the law on personal data asks, and shuts somebody out', async () => {
    passTimeToLaw();
    const send = (path: string, body: unknown, method = 'POST') =>
      ask(binhThuan, path, { method, as: 'tenantAdministrator', body });
    const recorded = async (path: string, body: unknown) => documented<{ id: string }>(await send(path, body), 201).id;
    const detected = { detectedAt: now() - 3_600_000, happened: 'Gửi nhầm tệp', affected: 'Danh sách' };
    const incident = `/api/privacy/incidents/${await recorded('/api/privacy/incidents', detected)}`;
    documented(await send(`${incident}/notification`, { at: now(), how: 'Công văn' }), 200);
    documented(await send(`${incident}/closing`, { note: 'Đã thu hồi' }), 200);
    const on = operator().today;
    const asked = { receivedOn: on, kind: 'see', reference: 'Đơn số 01', content: 'Xin xem' };
    const request = `/api/privacy/requests/${await recorded('/api/privacy/requests', asked)}`;
    documented(await send(`${request}/acknowledgement`, { on }), 200);
    documented(await send(`${request}/answer`, { on, answer: 'Đã gửi bản sao' }), 200);
    const days = { ordinaryDays: 30, sensitiveDays: null, document: 'Quy chế số 01', basedOn: null };
    documented(await send('/api/privacy/retention', days, 'PUT'), 200);
    const { person } = documented<ProvinceContext>(await ask(binhThuan, '/api/context', { as: 'reader' }), 200);
    const deed = (name: string) => send(`/api/accounts/${person.id}/deeds`, { deed: name, reason: 'Nghỉ việc' });
    documented(await deed('end-sessions'), 200);
    documented(await deed('disable'), 200);
    for (const opening of ['enable', 'remove-second-factor'])
      expect(refusal(await deed(opening), 409)).toEqual(['province-archived']);
    await env.POOL_00.prepare("UPDATE account SET state = 'active' WHERE id = ?").bind(person.id).run();
  });

  it('tells a stranger no more than one that is active', async () => {
    const body = { fileName: 'a.json', mode: 'store', content: aFile({ figures: [admitted] }) };
    const [archived, active] = await Promise.all(
      [binhThuan, ninhThuan].map((office) => ask(office, '/api/imports', { as: null, body })),
    );
    expect([archived!.status, active!.status]).toEqual([401, 401]);
  });

  it.each(['/api/overview', '/api/units', '/api/submissions', '/api/own-grants'])('answers %s', async (path) => {
    expect((await ask(binhThuan, path)).status).toBe(200);
  });

  it('says so, and offers nothing but looking and what remains a duty', async () => {
    const context = await ask(binhThuan, '/api/context', { as: 'tenantAdministrator' });
    const { province, person } = documented<ProvinceContext>(context, 200);
    expect(province.isArchived).toBe(true);
    expect(person.actions).toEqual([
      'view-figures',
      'view-people',
      'view-audit',
      'view-privacy',
      'view-rules',
      'export-audit',
      'secure-accounts',
      'keep-privacy',
    ]);
    const other = documented<ProvinceContext>(await ask(ninhThuan, '/api/context'), 200);
    expect(other.province.isArchived).toBe(false);
  });

  // Reading about persons is kept there as everywhere, and what is kept is sealed.
  it('keeps who looked at its people, and seals it without adding anything of its own', async () => {
    const { length: before } = (await dump(env.POOL_00))['audit_entry']!;
    expect((await ask(binhThuan, '/api/audit/export', { as: 'tenantAdministrator' })).status).toBe(200);
    await afterwards();
    passTime(2 * 86_400_000);
    const run = { newId: operator().newId, random: operator().random };
    expect(await keepChains(platform(), operatorAct('Khóa sổ', now(), run))).toMatchObject({ failed: 0 });
    const after = await dump(env.POOL_00);
    expect(after['audit_entry']).toHaveLength(before + 1);
    const { results } = await env.POOL_00.prepare('SELECT sequence FROM audit_seal').all();
    expect(results).toHaveLength(before + 1);
    expect(JSON.stringify(after['audit_entry'])).not.toContain('anchor-national-head');
  });

  it('lets people in and out', async () => {
    const body = { userName: 'nobody.here', password: 'x' };
    expect(refusal(await ask(binhThuan, '/api/session', { as: null, key: null, body }), 422)).toEqual([
      'sign-in-refused',
    ]);
    expect((await ask(binhThuan, '/api/session', { method: 'DELETE', as: 'reader' })).status).toBeLessThan(300);
  });

  it('is shown to the centre with its address, and writes again once it is resumed', async () => {
    const { text } = await ask(national, '/api/provinces?on=2024-06-14');
    const { provinces } = JSON.parse(text) as { provinces: { id: string; host: string | null }[] };
    expect(provinces.find(({ id }) => id === provinceNamed('binh-thuan').id)?.host).toBe('binh-thuan');
    await put('resume');
    expect((await prepare(binhThuan)).status).toBe(201);
  });
});
