import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findMerger, loadWholeStructure, migrate, openNationalDb, openProvinceDb } from '@co-so/db';
import { provinceMigrations } from '@co-so/db';
import { ancestorsIn, beginningOfTime, civilDate, datedUnitOf, endOfTime, structureOf, treeOn } from '@co-so/domain';
import type { Instant, NewUnit, UnitKind } from '@co-so/domain';
import { ask } from '../../../test/asking.ts';
import type { Answer, Asked } from '../../../test/asking.ts';
import { passTimeToLaw, restartClock } from '../../../test/clock.ts';
import { audited, countRows, dump } from '../../../test/databases.ts';
import { documented, refusal } from '../../../test/documented.ts';
import {
  binhThuan,
  forgetHosts,
  national,
  ninhThuan,
  openOffices,
  operator,
  provinceNamed,
} from '../../../test/offices.ts';
import { layOutStructure, loadKeptBeside } from '../../../test/laid-out.ts';
import type { KeptBeside } from '../../../test/laid-out.ts';
import { sceneOf } from '../../../test/scene.ts';
import { signed } from '../../act.ts';
import { sealAudit } from '../../request/seal-audit.ts';
import type { MergerReport } from './report.ts';

const khanhHoa = 'http://khanh-hoa.localhost:8787';
const after = Date.UTC(2026, 10, 26, 2) as Instant;
const on = civilDate('2025-07-01');
const newDb = () => openProvinceDb(env.POOL_02);
const official = { userName: 'can-bo-moi', name: 'Người xem kho', post: 'Chuyên viên Ban Tổ chức Tỉnh ủy Khánh Hòa' };
const asked = {
  mode: 'store',
  province: 'khanh-hoa',
  host: 'khanh-hoa',
  headName: 'Đảng bộ tỉnh Khánh Hòa',
  decision: { number: '202/2025/QH15', issuedOn: '2025-06-12', issuer: 'Quốc hội' },
  communes: [],
  administrator: { userName: 'quan-tri', name: 'Người quản trị', post: 'Quản trị của tỉnh' },
  officials: [official],
} as const;

const units = {
  head: '01a20151-0000-7000-8000-00000000000a',
  district: '01a20151-0000-7000-8000-00000000000b',
  commune: '01a20151-0000-7000-8000-00000000000c',
} as const;

function aNewUnit(id: string, kind: UnitKind, parentId: string | null, over: Partial<NewUnit> = {}): NewUnit {
  const life = { foundedOn: beginningOfTime, closedOn: endOfTime };
  return { id, name: `Đảng bộ ${kind}`, kind, code: null, parentId, note: null, ...life, ...over };
}

const life = { validFrom: civilDate('2024-01-01'), validUntil: endOfTime };
const document = { ...asked.decision, issuedOn: civilDate(asked.decision.issuedOn) };
const beside: KeptBeside = {
  places: [
    {
      id: 'h',
      name: 'Thôn Một',
      kind: 'village',
      ...life,
      underUnitId: [{ value: units.head, ...life }],
      branches: [],
    },
  ],
  groupings: [{ unitId: units.commune, scheme: 'area', stretches: [{ value: 'Miền núi', ...life }] }],
  consents: [{ unitId: units.commune, on: life.validFrom, document, planId: 'p' }],
};

beforeEach(
  sceneOf(async () => {
    await openOffices();
    const structure = structureOf(
      [
        aNewUnit(units.head, 'province', null),
        aNewUnit(units.district, 'directCommittee', units.head, { closedOn: on }),
        aNewUnit(units.commune, 'commune', units.head),
      ].map(datedUnitOf),
      [],
    );
    const { now: at, today } = operator();
    const entry = signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
    await layOutStructure(openProvinceDb(env.POOL_01), structure, { at, today, beside }, entry);
  }),
);

/** As the national administrator asks it after the reorganization. */
function merge(over: object = {}, more: Asked = {}): Promise<Answer> {
  const body = { ...asked, ...over };
  return ask(national, '/api/mergers', { as: 'nationalAdministrator', key: null, now: after, body, ...more });
}

async function merged(over: object = {}): Promise<MergerReport> {
  return documented<MergerReport>(await merge(over), 200);
}

function signIn(office: string, { userName, oneTimePassword }: { userName: string; oneTimePassword: string }) {
  const body = { userName, password: oneTimePassword };
  return ask(office, '/api/session', { as: null, key: null, now: after, body });
}

const tenants = async () => {
  const { results } = await env.NATIONAL.prepare('SELECT host, binding, state FROM tenant ORDER BY host').all();
  return results.map((row) => Object.values(row).join(' '));
};

/** Every row there is, but for when somebody was last seen. */
async function everything() {
  const all = await Promise.all([env.NATIONAL, env.POOL_01, env.POOL_02].map((d1) => dump(d1)));
  return all.map((tables) => Object.entries(tables).filter(([name, rows]) => name !== 'session' && rows.length > 0));
}

describe('a merger', () => {
  it('makes the predecessor an archive and serves the new province under its host, with all that stood below', async () => {
    const report = await merged();
    expect(report).toMatchObject({
      stored: true,
      host: 'khanh-hoa',
      merged: [{ slug: 'ninh-thuan', hostBefore: 'ninh-thuan', hostAfter: 'ninh-thuan' }],
      absent: ['tỉnh Khánh Hòa'],
      units: 4,
      codesLeft: [],
    });
    expect(await tenants()).toEqual([
      'binh-thuan POOL_00 active',
      'khanh-hoa POOL_02 active',
      'ninh-thuan POOL_01 archived',
    ]);
    const { structure } = await loadWholeStructure(newDb());
    const tree = treeOn(structure, on);
    expect([...tree.units.values()].map(({ kind }) => kind).toSorted()).toEqual(['commune', 'province']);
    expect(ancestorsIn(tree, units.commune).map(({ name }) => name)).toEqual(['Đảng bộ tỉnh Khánh Hòa']);
    expect(structure.links).toMatchObject([{ predecessorId: units.head, carries: 'whole', by: asked.decision }]);
    expect(structure.units.get(units.district)?.closedOn).toBe(on);
  });

  it('brings what is kept beside the structure: places, groups and consents, under the new head where it was under the old', async () => {
    await merged();
    const { places, ...rest } = await loadKeptBeside(newDb(), [units.commune]);
    const { structure } = await loadWholeStructure(newDb());
    const newHead = ancestorsIn(treeOn(structure, on), units.commune)[0]!.id;
    expect(rest).toEqual({ groupings: beside.groupings, consents: beside.consents });
    expect(places[0]!.underUnitId).toEqual([
      { value: units.head, validFrom: life.validFrom, validUntil: on },
      { value: newHead, validFrom: on, validUntil: endOfTime },
    ]);
    expect(await loadKeptBeside(openProvinceDb(env.POOL_01), [units.commune])).toEqual(beside);
  });

  it('leaves the archive as it was, but for who may read it and what became of it', async () => {
    const before = await loadWholeStructure(openProvinceDb(env.POOL_01));
    await merged();
    expect(await loadWholeStructure(openProvinceDb(env.POOL_01))).toEqual(before);
    forgetHosts();
    const answer = await ask(ninhThuan, '/api/submissions', { body: {}, now: after });
    expect(refusal(answer, 409)).toEqual(['province-archived']);
  });

  it('shows each password once, and lets officials into the archive and the administrator into the new province', async () => {
    const { invitation, archiveAccounts } = await merged();
    forgetHosts();
    expect(archiveAccounts).toMatchObject([{ host: 'ninh-thuan', userName: official.userName }]);
    documented(await signIn(khanhHoa, invitation!), 200);
    documented(await signIn(ninhThuan, archiveAccounts[0]!), 200);
    for (const d1 of [env.NATIONAL, env.POOL_01, env.POOL_02])
      for (const { oneTimePassword } of [invitation!, ...archiveAccounts])
        expect(JSON.stringify(await dump(d1))).not.toContain(oneTimePassword);
  });

  it('stands in the audit of the nation, of the archive and of the new province, by its document', async () => {
    await merged();
    const { id } = provinceNamed('khanh-hoa');
    const document = '202/2025/QH15, 2025-06-12, Quốc hội';
    expect(await audited(env.NATIONAL, 'tenant/khanh-hoa')).toMatchObject([
      { action: 'begin-merger', after: { from: ['ninh-thuan'], document } },
      { action: 'open-province' },
    ]);
    expect((await audited(env.NATIONAL, 'tenant/ninh-thuan')).at(-1)).toMatchObject({
      action: 'archive-province',
      after: { state: 'archived', document },
    });
    expect(await audited(env.POOL_01, `province/${id}`)).toMatchObject([{ action: 'merge-into', reason: document }]);
    expect((await audited(env.POOL_02, `province/${id}`)).at(-1)).toMatchObject({
      action: 'take-over-structure',
      after: { from: ['ninh-thuan'], units: 4 },
    });
    for (const db of [openNationalDb(env.NATIONAL), openProvinceDb(env.POOL_01), newDb()])
      expect(await sealAudit(db, after)).toBeDefined();
  });

  it('gives up the address that the new province takes, and keeps the archive under its slug', async () => {
    await env.NATIONAL.prepare("UPDATE tenant SET host = 'khanh-hoa' WHERE host = 'ninh-thuan'").run();
    expect((await merged()).merged).toMatchObject([{ hostBefore: 'khanh-hoa', hostAfter: 'ninh-thuan' }]);
    expect(await tenants()).toContain('ninh-thuan POOL_01 archived');
    expect(await tenants()).toContain('khanh-hoa POOL_02 active');
  });

  // The terms of the law run on in the archive: whoever merges has to know.
  it('says before of each predecessor what of its personal data is under way', async () => {
    const as = 'tenantAdministrator';
    passTimeToLaw();
    const incident = { detectedAt: operator().now - 60_000, happened: 'Gửi nhầm tệp', affected: 'Danh sách' };
    documented(await ask(ninhThuan, '/api/privacy/incidents', { as, body: incident }), 201);
    const request = { receivedOn: operator().today, kind: 'see', reference: 'Đơn số 01', content: 'Xin xem' };
    documented(await ask(ninhThuan, '/api/privacy/requests', { as, body: request }), 201);
    expect((await merged({ mode: 'dry-run' })).merged).toMatchObject([{ duties: { incidents: 1, requests: 1 } }]);
    restartClock();
  });

  it('is shown before it is done, and then nothing is written', async () => {
    const before = await everything();
    expect(await merged({ mode: 'dry-run' })).toMatchObject({ stored: false, units: 4, invitation: null });
    expect(await everything()).toEqual(before);
  });
});

describe('a merger that was cut off', () => {
  const breaking = [
    ['before the new structure was written', env.POOL_02, "NEW.action = 'take-over-structure'"],
    ['before the archive was told', env.POOL_01, "NEW.action = 'merge-into'"],
    ['before the new administrator was there', env.POOL_02, "NEW.action = 'invite-administrator'"],
    ['before the new province was served', env.NATIONAL, "NEW.action = 'open-province'"],
  ] as const;

  it.each(breaking)('%s goes on from there, and does nothing twice', async (_, d1, when) => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    await breakOff(d1, when);
    logged.mockRestore();
    const before = await tenants();
    expect(before).toContain('khanh-hoa POOL_02 preparing');
    const report = await merged();
    expect(report.invitation?.oneTimePassword).toBeDefined();
    expect(report.archiveAccounts).toHaveLength(1);
    expect(await tenants()).toContain('khanh-hoa POOL_02 active');
    expect(await countRows(env.POOL_02, 'structure_revision')).toBe(1);
    expect(await countRows(env.POOL_02, 'unit')).toBe(4);
    const { id } = provinceNamed('khanh-hoa');
    expect(await audited(env.POOL_01, `province/${id}`)).toHaveLength(1);
    expect((await findMerger(openNationalDb(env.NATIONAL), id))?.finishedAt).toBe(after);
  });

  /** Runs the merger against a database that refuses one entry, and lets it write again. */
  async function breakOff(d1: D1Database, when: string): Promise<void> {
    const trigger = `CREATE TRIGGER broken BEFORE INSERT ON audit_entry WHEN ${when} BEGIN SELECT RAISE(ABORT, 'broken off'); END`;
    // The new database has no tables before it is laid out.
    if (d1 === env.POOL_02) await migrate(d1, provinceMigrations, after);
    await d1.exec(trigger);
    expect((await merge()).status).toBe(500);
    await d1.exec('DROP TRIGGER broken');
  }

  it('is refused under another address or document, and once it is over', async () => {
    await env.NATIONAL.exec(
      "CREATE TRIGGER broken BEFORE INSERT ON audit_entry WHEN NEW.action = 'open-province' BEGIN SELECT RAISE(ABORT, 'broken off'); END",
    );
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    expect((await merge()).status).toBe(500);
    logged.mockRestore();
    await env.NATIONAL.exec('DROP TRIGGER broken');
    expect(refusal(await merge({ host: 'khanh-hoa-moi' }), 409)).toEqual(['merger-begun /host']);
    await merged();
    expect(refusal(await merge(), 409)).toEqual(['province-onboarded /province']);
  });
});

describe('a merger is refused', () => {
  it('with everything that is wrong, and leaves nothing', async () => {
    const before = await everything();
    const wrong = {
      province: 'lang-son',
      host: 'Khánh Hòa',
      headName: ' ',
      decision: { number: '', issuedOn: '31/2/2025', issuer: ' ' },
      administrator: { ...asked.administrator, userName: 'x' },
      officials: [official, official],
    };
    expect(refusal(await merge(wrong), 422)).toEqual([
      'province-unknown /province',
      'text-missing /decision/number',
      'text-missing /decision/issuer',
      'day-unreadable /decision/issuedOn',
      'user-name-unusable /administrator/userName',
      'user-name-taken /officials/1/userName',
      'text-missing /headName',
      'host-unusable /host',
    ]);
    expect(refusal(await merge({ host: 'binh-thuan' }), 422)).toEqual(['host-taken /host']);
    expect(await everything()).toEqual(before);
  });

  it('before its day, without a predecessor here, without its head, and where a name is somebody else’s', async () => {
    expect(refusal(await merge({}, { now: Date.UTC(2024, 5, 14) as Instant }), 422)).toEqual([
      'province-unknown /province',
    ]);
    expect(refusal(await merge({ province: 'ca-mau', host: 'ca-mau' }), 409)).toEqual([
      'predecessors-absent /province',
    ]);
    expect(refusal(await merge({ province: 'lam-dong', host: 'lam-dong' }), 409)).toEqual(['province-head-missing']);
    const reader = { ...official, userName: 'reader' };
    expect(refusal(await merge({ officials: [reader] }), 422)).toEqual(['user-name-taken /officials/0/userName']);
    expect(await tenants()).toEqual(['binh-thuan POOL_00 active', 'ninh-thuan POOL_01 active']);
  });

  it.each(['nationalOfficial', 'nationalReader'] as const)('to a %s', async (as) => {
    expect(refusal(await merge({}, { as }), 403)).toEqual(['not-allowed']);
  });

  it('to a province', async () => {
    expect((await ask(binhThuan, '/api/mergers', { body: asked, now: after })).status).toBe(404);
  });
});

it('of two at once one is done and the other changes nothing', async () => {
  const answers = await Promise.all([merge(), merge()]);
  const statuses = answers.map(({ status }) => status).toSorted();
  expect(statuses[0]).toBe(200);
  expect(await countRows(env.POOL_02, 'unit')).toBe(4);
  expect((await tenants()).filter((one) => one.startsWith('khanh-hoa'))).toEqual(['khanh-hoa POOL_02 active']);
});
