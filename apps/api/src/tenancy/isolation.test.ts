import { env } from 'cloudflare:workers';
import { array, asyncProperty, assert, constantFrom, integer, oneof, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openProvinceDb } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import type { PlanStep } from '@co-so/domain';
import { beginPlan } from '../organization/plan/draw-plan.ts';
import { civilDate, ownLayout, period } from '@co-so/domain';
import { approveSubmission, prepareSubmission } from '../indicator/submit-figures.ts';
import { recordHostPlace } from '../organization/keep-host-places.ts';
import { setGrouping } from '../organization/unit-groupings.ts';
import { importStructure } from '../organization/import-structure.ts';
import { saveLayoutAs } from '../organization/keep-layouts.ts';
import { beginDraft } from '../regulation/work-on-drafts.ts';
import { recordCapDecision } from '../regulation/cap-decisions.ts';
import { setRuleSetting } from '../regulation/rule-settings.ts';
import { actAs } from '../../test/accounts.ts';
import { afterwards, ask } from '../../test/asking.ts';
import { newId } from '../../test/clock.ts';
import { capPaper, importedList } from '../../test/askings.ts';
import { dump } from '../../test/databases.ts';
import { addressOf, isShared, provinceRoutes } from '../../test/every-route.ts';
import { aFile, admissionGoal, admitted, imported, topUnit } from '../../test/figure-files.ts';
import { binhThuan, ninhThuan, provinceNamed } from '../../test/offices.ts';
import { open, planOf } from '../../test/plans.ts';
import { template } from '../../test/score-tables.ts';
import { approve, giveBack, prepare, withdraw } from '../../test/sending.ts';

/** One id for a submission of each province, as if ids had been copied with a database. */
const submissionId = '0198c0de-2222-7000-8000-000000000001';
const question = { indicator: 'admission.admitted', period: period('2024') };
/** What only Bình Thuận knows. */
const secrets = ['Riêng Bình Thuận', '7770001', 'Đảng bộ A'];

beforeAll(async () => {
  await imported(binhThuan, {
    document: 'Riêng Bình Thuận',
    units: [{ id: topUnit, name: 'Đảng bộ A', kind: 'province' }],
    figures: [{ ...admitted, value: 7_770_001 }],
    targets: [admissionGoal],
  });
  await imported(ninhThuan, {
    province: 'ninh-thuan',
    document: 'Của Ninh Thuận',
    units: [{ id: topUnit, name: 'Đảng bộ B', kind: 'province' }],
    figures: [{ ...admitted, value: 101 }],
    targets: [admissionGoal],
  });
  for (const d1 of [env.POOL_00, env.POOL_01]) {
    const act = actAs('provincialOfficial');
    const ids = [submissionId];
    await prepareSubmission(openProvinceDb(d1), { ...act, newId: () => ids.shift() ?? act.newId() }, question, null);
    const words = d1 === env.POOL_00 ? 'Riêng Bình Thuận' : 'Của Ninh Thuận';
    await seedRules(openProvinceDb(d1), words);
    await seedLists(openProvinceDb(d1), words);
    await seedPlace(openProvinceDb(d1), words);
    const group = { scheme: 'area', grouping: words, from: civilDate('2024-06-01'), basedOn: 0 } as const;
    await setGrouping(openProvinceDb(d1), actAs('provincialOfficial'), topUnit, group);
  }
  const { id: provinceId } = provinceNamed('binh-thuan');
  const act = actAs('departmentHead');
  await approveSubmission(openProvinceDb(env.POOL_00), act, { provinceId, name: 'Bình Thuận' }, submissionId);
});

/** A list of units that was imported, and how such lists are read, by the province's words. */
async function seedLists(db: ProvinceDb, words: string): Promise<void> {
  const act = actAs('provincialOfficial');
  const list = importedList({ underId: topUnit, kind: 'chi bộ cơ sở' });
  await importStructure(db, act, { ...list, fileName: words, day: civilDate(list.day) });
  await saveLayoutAs(db, act, { layout: { ...ownLayout, name: words }, basedOn: null });
}

/** A place under the id of the submission, called by the province's words. */
async function seedPlace(db: ProvinceDb, name: string): Promise<void> {
  const act = actAs('provincialOfficial');
  const ids = [submissionId];
  const place = { name, kind: 'village', unitId: topUnit, from: civilDate('2024-06-01'), branch: null } as const;
  await recordHostPlace(db, { ...act, newId: () => ids.shift() ?? act.newId() }, place);
}

/** A draft under the id of the submission, a choice and a record of a cap: all bear the province's words. */
async function seedRules(db: ProvinceDb, words: string): Promise<void> {
  const act = actAs('provincialOfficial');
  const ids = [submissionId];
  const wanted = { series: 'meeting-score', title: words, from: { kind: 'central', id: template.id } } as const;
  await beginDraft(db, { ...act, newId: () => ids.shift() ?? act.newId() }, wanted);
  const unit = { id: newId(), name: words, kind: 'subordinateBranch', hostType: null, code: null } as const;
  const step: PlanStep = { kind: 'found', unit: { ...unit, parentId: topUnit }, ...open };
  const planIds = [submissionId];
  const drawn = { ...act, newId: () => planIds.shift() ?? act.newId() };
  await beginPlan(db, drawn, { unitId: topUnit, ...planOf(step), title: words });
  const days = { issuedOn: civilDate('2024-06-01'), from: civilDate('2024-06-01') };
  const recorded = await recordCapDecision(db, actAs('decisionRecorder'), { ...capPaper(topUnit), group: words });
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.problems));
  const chosen = { setting: 'voteBase', choice: 'valid', instrument: words, ...days };
  await setRuleSetting(db, actAs('departmentHead'), { series: 'confidence-vote', chosen, basedOn: null });
}

const subject = `submission/${submissionId}`;
const compared = { earlier: template.id, later: submissionId, revision: '1' };
/** Later than every plan, as all of them are wanted. */
const before = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
const values = {
  before,
  basis: 'asItWas',
  ...{ kind: 'village', page: '1', role: 'reader', state: 'unknown', counts: 'all', relations: 'all' },
  ...{ extent: 'first', year: '2025' },
  ...{
    unit: topUnit,
    under: topUnit,
    after: '00000000-0000-7000-8000-000000000000',
    id: submissionId,
    on: '2024-06-14',
    name: '',
    category: '',
    subject,
  },
  ...{ ...question, ...compared, finding: '', unitKind: 'province' },
};
/** What is asked for by its id is a submission, or the unit. */
function addressIn(route: (typeof provinceRoutes)[number]): string {
  return addressOf(route, route.template.startsWith('/api/units/{id}') ? { ...values, id: topUnit } : values);
}

/**
 * What is taken away as a file, and a look at the register of discipline, leaves an entry: of itself it would change what is
 * compared here. `every-route.test.ts` asks these, too.
 */
const reads = provinceRoutes.filter(
  (route) =>
    route.method === 'GET' && !isShared(route) && !/\/(file|structure-sheet)$|^\/api\/discipline/.test(route.template),
);

describe('two provinces with the same ids', () => {
  it('are seeded so that each route answers in Bình Thuận with what only it knows', async () => {
    const answers = await Promise.all(reads.map((route) => ask(binhThuan, addressIn(route))));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const telling = answers.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
    // Submissions hold no figures, nothing stands below the one unit, it is called alike in both.
    expect(telling.length).toBeGreaterThanOrEqual(reads.length - 3);
  });
});

type Write = () => Promise<unknown>;

const indicators = constantFrom('admission.admitted', 'member.total', 'org.branches');
const years = constantFrom('2022', '2023', '2024');
const cells = record({
  indicator: indicators,
  period: years,
  value: integer({ min: 0, max: 999 }),
  basedOn: integer({ min: 0, max: 3 }),
});

/** Anything that may be written in a province, sensible or not. */
const writes: Arbitrary<Write> = oneof(
  cells.map(({ basedOn, ...row }) => () => {
    const body = { row: { ...row, unit: topUnit }, basedOn: basedOn || null, reason: 'Đính chính' };
    return ask(ninhThuan, '/api/figures', { body });
  }),
  cells.map(({ indicator, period: of, value, basedOn }) => () => {
    const row = { unit: topUnit, indicator, period: of, goal: value };
    return ask(ninhThuan, '/api/targets', { body: { row, basedOn: basedOn || null, reason: 'Điều chỉnh' } });
  }),
  cells.map(({ basedOn: _, ...row }) => () => {
    const content = aFile({ province: 'ninh-thuan', figures: [{ ...row, unit: topUnit }] });
    return ask(ninhThuan, '/api/imports', { body: { fileName: 'b.json', mode: 'store', content } });
  }),
  cells.map(({ indicator, period: of }) => async () => {
    const { text } = await prepare(ninhThuan, { indicator, period: of });
    const { id } = JSON.parse(text);
    return typeof id === 'string' ? approve(ninhThuan, id) : undefined;
  }),
  constantFrom<Write>(
    () => withdraw(ninhThuan, submissionId),
    () => giveBack(ninhThuan, submissionId, 'Thiếu số.'),
    () => approve(ninhThuan, submissionId),
  ),
);

it('nothing written in one province changes any answer of another', async () => {
  const answers = async () => {
    const all = await Promise.all(reads.map((route) => ask(binhThuan, addressIn(route))));
    return all.map(({ status, text }) => [status, text]);
  };
  const before = await answers();
  const whole = await dump(env.POOL_00);
  const nothingChanges = asyncProperty(array(writes, { minLength: 1, maxLength: 6 }), async (sequence) => {
    for (const write of sequence) await write();
    await afterwards();
    expect(await answers()).toEqual(before);
  });
  await assert(nothingChanges, { numRuns: 12 });
  expect(await dump(env.POOL_00)).toEqual(whole);
}, 30_000);
