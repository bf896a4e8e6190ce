import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { anId, noonOf, problemsOf, valueOf } from '../testing/builders.ts';
import { decideMerger } from './merger.ts';
import type { MergerDraft, MergerFacts } from './merger.ts';
import { provinceRegistry } from './province-registry.ts';
import { findBySlug } from './province.ts';
import type { Tenant, TenantState } from './tenant.ts';

const person = { userName: 'quan-tri', name: 'Người quản trị', post: 'Quản trị' };
const draft: MergerDraft = {
  province: 'tay-ninh',
  host: 'tay-ninh',
  headName: 'Đảng bộ tỉnh Tây Ninh',
  decision: { number: '202/2025/QH15', issuedOn: '2025-06-12', issuer: 'Quốc hội' },
  communes: [{ name: 'Đảng bộ xã Bến Cầu', code: '25681', groundIds: [], note: null }],
  administrator: person,
  officials: [],
};

function aTenant(slug: string, host: string, state: TenantState = 'active'): Tenant {
  const { id } = findBySlug(provinceRegistry, slug)!;
  return { host, provinceId: id, binding: `POOL of ${slug}`, state, since: noonOf('2025-01-01') };
}

function decide(over: Partial<MergerDraft> = {}, facts: Partial<MergerFacts> = {}, day = '2026-11-26') {
  let made = 0;
  const act = { now: noonOf(day), today: civilDate(day), newId: () => anId((made += 1)) };
  const tenants = [aTenant('tay-ninh-cu', 'tay-ninh'), aTenant('long-an', 'long-an')];
  const all = { registry: provinceRegistry, tenants, free: ['POOL_07'], begun: undefined, ...facts };
  return decideMerger(all, { ...draft, ...over }, act);
}

describe('the addresses', () => {
  it('go to the new province, and the archive that had it answers at its slug; others keep theirs', () => {
    const { merged, tenant } = valueOf(decide());
    expect(merged.map(({ before, after }) => [before.host, after.host, after.state])).toEqual([
      ['tay-ninh', 'tay-ninh-cu', 'archived'],
      ['long-an', 'long-an', 'archived'],
    ]);
    expect(tenant).toMatchObject({ host: 'tay-ninh', binding: 'POOL_07', state: 'preparing' });
  });

  it('are refused where somebody else has the new one, or the one that the archive would move to', () => {
    const others = [aTenant('tay-ninh-cu', 'tay-ninh'), aTenant('hue', 'tay-ninh-cu')];
    expect(problemsOf(decide({}, { tenants: others }))).toEqual([
      { code: 'host-taken', given: 'tay-ninh-cu', at: '/host' },
    ]);
    expect(problemsOf(decide({ host: 'Tây Ninh' }))).toMatchObject([{ code: 'host-unusable' }]);
  });
});

describe('what is merged', () => {
  it('are the predecessors that work here, and those that do not are named', () => {
    const { merged, absent } = valueOf(decide({}, { tenants: [aTenant('tay-ninh-cu', 'tay-ninh', 'suspended')] }));
    expect(merged.map(({ province }) => province.slug)).toEqual(['tay-ninh-cu']);
    expect(absent.map(({ slug }) => slug)).toEqual(['long-an']);
  });

  it('stands in a plan that is kept: the day, the document, an id for the head and for each commune', () => {
    const { record } = valueOf(decide());
    expect(record).toMatchObject({
      host: 'tay-ninh',
      finishedAt: null,
      plan: { on: '2025-07-01', decision: draft.decision, head: { id: anId(1), name: draft.headName } },
    });
    expect(record.plan.communes).toMatchObject([{ id: anId(2), code: '25681' }]);
  });

  it('is refused with all that is missing, each at its own box', () => {
    const empty = { userName: '', name: '', post: '' };
    const nothing = { province: '', host: ' ', headName: '', decision: { number: '', issuedOn: '', issuer: ' ' } };
    const problems = problemsOf(decide({ ...nothing, administrator: empty, officials: [] }));
    expect(problems.map(({ at }) => at)).toEqual([
      ...['/province', '/decision/number', '/decision/issuer', '/decision/issuedOn'],
      ...['/administrator/userName', '/administrator/name', '/administrator/post', '/headName', '/host'],
    ]);
    expect(problems).toContainEqual({ code: 'text-missing', field: 'headName', at: '/headName' });
  });

  it.each([
    ['of a province that went on', { province: 'lang-son' }, {}, '2026-11-26', 'province-unknown'],
    ['before the day of the merger', {}, {}, '2025-06-30', 'province-unknown'],
    ['where no predecessor works here', {}, { tenants: [] }, '2026-11-26', 'predecessors-absent'],
    ['without a free database', {}, { free: [] }, '2026-11-26', 'pool-empty'],
    [
      'of one that works here',
      {},
      { tenants: ['tay-ninh', 'long-an'].map((slug) => aTenant(slug, slug)) },
      '2026-11-26',
      'province-onboarded',
    ],
    [
      'with too many officials',
      { officials: Array.from({ length: 11 }, (_, n) => ({ ...person, userName: `can-bo-${n}` })) },
      {},
      '2026-11-26',
      'out-of-bounds',
    ],
  ])('is refused %s', (_, over, facts, day, code) => {
    expect(problemsOf(decide(over, facts, day)).map((problem) => problem.code)).toContain(code);
  });
});

it('goes on as it was begun, whatever else is typed the second time but for the address and the document', () => {
  const begun = valueOf(decide()).record;
  const tenants = [aTenant('tay-ninh-cu', 'tay-ninh-cu', 'archived'), aTenant('tay-ninh', 'tay-ninh', 'preparing')];
  const again = valueOf(decide({ headName: 'Tên khác', communes: [] }, { begun, tenants, free: [] }));
  expect(again.run).toBe('resumed');
  expect(again.record).toBe(begun);
  expect(again.merged).toMatchObject([{ after: { host: 'tay-ninh-cu', state: 'archived' } }]);
  const decision = { ...draft.decision, number: '1' };
  for (const other of [{ host: 'khac' }, { decision }])
    expect(problemsOf(decide(other, { begun, tenants }))).toEqual([
      { code: 'merger-begun', host: 'tay-ninh', at: '/host' },
    ]);
});
