import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { loadWholeStructure, openProvinceDb } from '@co-so/db';
import { civilDate, treeOn } from '@co-so/domain';
import type { CivilDate, Instant, Structure } from '@co-so/domain';
import benTre from '../../../../../demo/ben-tre.json' with { type: 'json' };
import binhThuan from '../../../../../demo/binh-thuan.json' with { type: 'json' };
import khanhHoa from '../../../../../demo/mergers/khanh-hoa.json' with { type: 'json' };
import lamDong from '../../../../../demo/mergers/lam-dong.json' with { type: 'json' };
import newTayNinh from '../../../../../demo/mergers/tay-ninh.json' with { type: 'json' };
import vinhLong from '../../../../../demo/mergers/vinh-long.json' with { type: 'json' };
import ninhThuan from '../../../../../demo/ninh-thuan.json' with { type: 'json' };
import tayNinh from '../../../../../demo/tay-ninh.json' with { type: 'json' };
import { openAccounts } from '../../../test/accounts.ts';
import { ask } from '../../../test/asking.ts';
import { reset } from '../../../test/databases.ts';
import { documented } from '../../../test/documented.ts';
import { forgetHosts, national, operator, platform, provinceNamed } from '../../../test/offices.ts';
import { onboardProvince, prepareNational } from '../onboard-province.ts';
import type { MergerReport } from './report.ts';

const after = Date.UTC(2026, 10, 26, 2) as Instant;
const on = civilDate('2025-07-01');
const administrator = { userName: 'quan-tri', name: 'Người quản trị', post: 'Quản trị của tỉnh' };
const official = { userName: 'can-bo-moi', name: 'Người xem kho', post: 'Chuyên viên Ban Tổ chức Tỉnh ủy' };
const addressOf = (host: string) => `http://${host}.localhost:8787`;

async function structureAt(host: string) {
  const query = env.NATIONAL.prepare('SELECT binding FROM tenant WHERE host = ?').bind(host);
  const binding = await query.first<'POOL_00' | 'POOL_01' | 'POOL_02'>('binding');
  return (await loadWholeStructure(openProvinceDb(env[binding!]))).structure;
}

function namesOn(structure: Structure, day: CivilDate): readonly string[] {
  return [...treeOn(structure, day).units.values()].map(({ name }) => name).toSorted();
}

/** The place as its sources tell it, at work under a host of its own; the tests know Ninh Thuận beside Bình Thuận. */
async function atWork(file: { readonly province: string }, host: string): Promise<void> {
  await reset();
  forgetHosts();
  await prepareNational(platform(), operator());
  if (host === 'ninh-thuan') await onboardProvince(platform(), operator(), provinceNamed('binh-thuan'), 'binh-thuan');
  await onboardProvince(platform(), operator(), provinceNamed(file.province), host);
  await openAccounts(national, '');
  await openAccounts(addressOf(host), '');
  const body = { fileName: `${host}.json`, mode: 'store', content: file };
  documented(await ask(addressOf(host), '/api/imports', { body }), 200);
}

it.each([
  { place: binhThuan, host: 'binh-thuan', proposal: lamDong, archive: 'binh-thuan' },
  { place: ninhThuan, host: 'ninh-thuan', proposal: khanhHoa, archive: 'ninh-thuan' },
  { place: benTre, host: 'ben-tre', proposal: vinhLong, archive: 'ben-tre' },
  { place: tayNinh, host: 'tay-ninh', proposal: newTayNinh, archive: 'tay-ninh-cu' },
])(
  '$host is merged into $proposal.province by its file, and opens as an archive with its old names',
  async (merger) => {
    const { place, host, proposal, archive } = merger;
    await atWork(place, host);
    const { format: _, ...draft } = proposal;
    const body = { ...draft, mode: 'store', administrator, officials: [official] };
    const asked = { as: 'nationalAdministrator', key: null, now: after, body } as const;
    const report = documented<MergerReport>(await ask(national, '/api/mergers', asked), 200);
    expect(report).toMatchObject({ stored: true, host: proposal.host, codesLeft: [] });
    expect(report.merged).toMatchObject([{ hostBefore: host, hostAfter: archive }]);
    forgetHosts();
    const founded = [proposal.headName, ...proposal.communes.map(({ name }) => name)];
    expect(namesOn(await structureAt(proposal.host), on)).toEqual(founded.toSorted());
    const [reader] = report.archiveAccounts;
    for (const [at, { userName, oneTimePassword }] of [
      [proposal.host, report.invitation!],
      [archive, reader!],
    ] as const) {
      const signIn = { as: null, key: null, now: after, body: { userName, password: oneTimePassword } } as const;
      documented(await ask(addressOf(at), '/api/session', signIn), 200);
    }
    const before = namesOn(await structureAt(archive), civilDate('2025-06-30'));
    expect(before).toEqual(place.units.map(({ name }) => name).toSorted());
    const late = await ask(addressOf(archive), '/api/submissions', { body: {}, now: after });
    expect(late.status).toBe(409);
  },
);
