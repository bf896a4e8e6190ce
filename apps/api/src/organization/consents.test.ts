import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { wardWith } from '../../test/ward.ts';
import { civilDate } from '@co-so/domain';
import type { PlanStep } from '@co-so/domain';
import { dump } from '../../test/databases.ts';
import { documented } from '../../test/documented.ts';
import { ward } from '../../test/figure-files.ts';
import { appliedAt, seen, takeBack } from '../../test/planning.ts';
import { open } from '../../test/plans.ts';
import type { FindingPart } from './load-findings.ts';
import type { ShownLevel } from './load-tree.ts';
import type { ShownUnitPage } from './load-unit-page.ts';

const section = '0198c0de-1111-7000-8000-000000000009';
const grassroots = '0198c0de-1111-7000-8000-000000000003';
const consent = { number: '30-CV/ĐU', issuedOn: civilDate('2024-06-05'), issuer: 'Ban Thường vụ Đảng ủy' };

beforeEach(wardWith([{ id: grassroots, name: 'Đảng bộ cơ sở Trường', kind: 'grassrootsCommittee', parent: ward }]));

const found: PlanStep = {
  kind: 'found',
  unit: {
    ...{ id: section, name: 'Đảng bộ bộ phận Khoa Một', kind: 'sectionCommittee' },
    ...{ hostType: null, code: null, parentId: grassroots },
  },
  ...open,
};

const findingsOf = async (day: string) => {
  const page = await seen<ShownUnitPage>(`/api/units/${section}?on=${day}`);
  const { units } = await seen<FindingPart>(`/api/structure-findings?on=${day}&under=${ward}`);
  const listed = units.find(({ id }) => id === section)?.findings ?? [];
  return [page.findings, listed].map((all) => all.find(({ code }) => code === 'CONSENT_DBBP'));
};

const openInTree = async (day: string) => {
  const { nodes } = await seen<ShownLevel>(`/api/units/tree?on=${day}&under=${grassroots}`);
  return nodes.find(({ id }) => id === section)?.findings;
};

it('shows beside a finding the document that answers it, on the page of the unit and in the list', async () => {
  await appliedAt(ward, { ...found, consent });
  const answered = { asksConsent: true, consent: { ...consent, on: open.effectiveOn } };
  expect(await findingsOf('2024-08-01')).toMatchObject([answered, answered]);
  expect(await openInTree('2024-08-01')).toBe(0);
});

it('says of a finding that asks for consent that none is recorded, and forgets one with the plan that brought it', async () => {
  const { id } = await appliedAt(ward, found);
  expect(await findingsOf('2024-08-01')).toMatchObject([{ consent: null }, { consent: null }]);
  expect(await openInTree('2024-08-01')).toBe(1);
  documented(await takeBack(id), 200);
  const again = await appliedAt(ward, { ...found, consent });
  expect((await dump(env.POOL_00))['unit_consent']).toHaveLength(1);
  documented(await takeBack(again.id), 200);
  expect((await dump(env.POOL_00))['unit_consent']).toEqual([]);
});
