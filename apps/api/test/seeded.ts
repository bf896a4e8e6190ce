import {
  insertAccount,
  insertGrant,
  loadSendingFacts,
  openSession,
  saveDataRequest,
  saveDelegation,
  saveIncident,
  write,
} from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { civilDate, defaultPolicy, period, rowsHash, rowsToSend, vietnamDay } from '@co-so/domain';
import type { Instant, PlanStep } from '@co-so/domain';
import { signed } from '../src/act.ts';
import { hashText } from '../src/content-hash.ts';
import { recordDiscipline } from '../src/discipline/keep-discipline.ts';
import { approveSubmission, prepareSubmission } from '../src/indicator/submit-figures.ts';
import { actAs, deskOf, putPolicy } from './accounts.ts';
import { disciplinePaper, importedList } from './askings.ts';
import type { Things } from './askings.ts';
import { importStructure } from '../src/organization/import-structure.ts';
import { recordHostPlace } from '../src/organization/keep-host-places.ts';
import { beginDraft, saveDraft } from '../src/regulation/work-on-drafts.ts';
import { applyPlanUnder } from '../src/organization/plan/apply-plan.ts';
import { beginPlan } from '../src/organization/plan/draw-plan.ts';
import { bodyDecision, open, planOf } from './plans.ts';
import { finishedTable, template } from './score-tables.ts';
import { now } from './clock.ts';
import { admissionGoal, admitted, imported, topUnit, ward } from './figure-files.ts';
import { national, operator, provinceNamed } from './places.ts';
import { aGrant, cheapHash } from './people.ts';

const idOf = (place: number, number: number) =>
  `0198c0de-${place.toString(16).padStart(4, '0')}-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** What an office holds, and the words and numbers by which its secrets are known wherever they come out. */
export interface Seed {
  readonly label: string;
  /** In what leaves the province when it is sent. */
  readonly sent: string;
  /** In what never leaves the office. */
  readonly kept: string;
  /** Begins every figure. */
  readonly number: number;
  /** Ids that this office alone has. */
  readonly place: number;
}

/** Ids that both provinces have, as if they had been copied with a database. */
const sharedPlace = 0x2222;
export const branch = '0198c0de-1111-7000-8000-000000000003';
export const otherWard = '0198c0de-1111-7000-8000-000000000004';
export const otherBranch = '0198c0de-1111-7000-8000-000000000005';

type Person = Pick<Things, 'account' | 'session' | 'grant' | 'delegation'>;

function personOf(place: number): Person {
  return {
    account: idOf(place, 0xa),
    session: idOf(place, 0xb),
    grant: idOf(place, 0xc),
    delegation: idOf(place, 0xd),
  };
}

const uses = { seen: '2021', approval: '2024', return: '2023', withdrawal: '2022' } as const;

function submissionsOf(place: number): Things['submission'] {
  return { seen: idOf(place, 1), approval: idOf(place, 2), return: idOf(place, 3), withdrawal: idOf(place, 4) };
}

function plansOf(place: number): Things['plan'] {
  return {
    ...{ seen: idOf(place, 0x10), saving: idOf(place, 0x11), discarding: idOf(place, 0x12) },
    ...{ application: idOf(place, 0x13), reversal: idOf(place, 0x14) },
  };
}

function hostPlacesOf(place: number): Things['hostPlace'] {
  return {
    ...{ seen: idOf(place, 0x16), branch: idOf(place, 0x17) },
    ...{ correction: idOf(place, 0x18), closing: idOf(place, 0x19), unit: idOf(place, 0x1a) },
  };
}

function disciplineOf(place: number): Things['discipline'] {
  return { seen: idOf(place, 0x20), correction: idOf(place, 0x21), withdrawal: idOf(place, 0x22) };
}

function scoreTablesOf(place: number): Things['scoreTable'] {
  return { seen: idOf(place, 5), saving: idOf(place, 6), discarding: idOf(place, 7), issuing: idOf(place, 8) };
}

function structureImportOf(place: number): string {
  return idOf(place, 9);
}

interface UnitCalled {
  readonly unit: string;
  readonly unitName: string;
  readonly unitCode: string;
}

/** A tree of the province, two communes, and a chi bộ below each. */
function unitsOf({ kept, sent, place }: Seed) {
  const called = (unit: string, unitName: string, unitCode: string): UnitCalled => ({ unit, unitName, unitCode });
  return {
    top: called(topUnit, `Đảng bộ tỉnh ${sent}`, 'T0'),
    ward: called(ward, `Đảng bộ phường Một ${sent}`, 'P1'),
    branch: called(branch, `Chi bộ Một ${kept}`, 'C1'),
    otherWard: called(otherWard, `Đảng bộ phường Hai ${sent}`, 'P2'),
    otherBranch: called(otherBranch, `Chi bộ Hai ${kept}`, 'C2'),
    alone: called(idOf(place, 0xe), `Đảng bộ phường Riêng ${sent}`, `R${place}`),
  };
}

export interface Seeded {
  /** What both provinces have under these very ids; the unit is the commune of the roles of a unit. */
  readonly shared: Things;
  /** What this one alone has. */
  readonly alone: Things;
  readonly units: ReturnType<typeof unitsOf>;
}

export async function seedProvince(office: string, seed: Seed): Promise<Seeded> {
  const units = unitsOf(seed);
  const all = Object.values(units);
  await imported(office, {
    province: seed.label,
    document: `Báo cáo ${seed.kept}`,
    units: [
      { ...row(units.top), kind: 'province' },
      ...[units.ward, units.otherWard, units.alone].map((one) => ({ ...row(one), kind: 'commune', parent: topUnit })),
      { ...row(units.branch), kind: 'grassrootsBranch', parent: ward },
      { ...row(units.otherBranch), kind: 'grassrootsBranch', parent: otherWard },
    ],
    figures: all.flatMap(({ unit }, index) =>
      [2019, ...Object.values(uses)].map((year) => {
        const dated = String(year) === '2024' ? {} : { period: String(year), cutOffOn: null };
        return { ...admitted, document: `Biểu ${seed.sent}`, ...dated, unit, value: seed.number + index };
      }),
    ),
    targets: all.map(({ unit }, index) => ({ ...admissionGoal, unit, goal: seed.number + 100 + index })),
  });
  const { db } = deskOf(office);
  for (const place of [sharedPlace, seed.place]) await seedSubmissions(db as ProvinceDb, seed, place);
  await seedDrafts(db as ProvinceDb, seed);
  await seedStructureImport(db as ProvinceDb, seed);
  await seedPlans(db as ProvinceDb, seed);
  await seedPlaces(db as ProvinceDb, seed, {
    ids: hostPlacesOf(sharedPlace),
    unitId: ward,
    from: units.otherWard.unit,
  });
  await seedPlaces(db as ProvinceDb, seed, {
    ...{ ids: hostPlacesOf(seed.place), unitId: units.alone.unit, from: units.otherWard.unit },
  });
  await seedDiscipline(db as ProvinceDb, seed, { place: sharedPlace, unitId: ward });
  await seedDiscipline(db as ProvinceDb, seed, { place: seed.place, unitId: units.alone.unit });
  const people = await seedPeople(office, seed, units.alone.unit);
  const seen = await seenRows(db as ProvinceDb);
  const things = (place: number, unit: UnitCalled) => ({
    ...{
      province: seed.label,
      host: 'nowhere',
      submission: submissionsOf(place),
      scoreTable: scoreTablesOf(place),
      plan: plansOf(place),
    },
    structureImport: structureImportOf(place),
    rowsHash: seen,
    hostPlace: hostPlacesOf(place),
    discipline: disciplineOf(place),
    ...unit,
    ...people(place),
  });
  return { units, shared: things(sharedPlace, units.ward), alone: things(seed.place, units.alone) };
}

/** What somebody who looks at what would be sent of 2019 gives back. */
async function seenRows(db: ProvinceDb): Promise<string> {
  const asked = { indicator: 'admission.admitted', period: period('2019') };
  return rowsHash(rowsToSend(asked, await loadSendingFacts(db, asked, vietnamDay(now()))), hashText);
}

function row({ unit, unitName, unitCode }: UnitCalled) {
  return { id: unit, name: unitName, code: unitCode };
}

/** One for each thing that is done with one. Of those that this province alone has there is only one to be seen. */
/** Drafts under ids that both provinces have: one for each thing that is done with a draft. */
async function seedDrafts(db: ProvinceDb, { kept }: Seed): Promise<void> {
  const ids = scoreTablesOf(sharedPlace);
  for (const id of Object.values(ids)) {
    const made = [id];
    const act = actAs('provincialOfficial');
    const wanted = {
      ...{ series: 'meeting-score' as const, title: `Bảng điểm ${kept}` },
      from: { kind: 'central' as const, id: template.id },
    };
    const begun = await beginDraft(db, { ...act, newId: () => made.shift() ?? act.newId() }, wanted);
    if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  }
  const saved = await saveDraft(db, actAs('provincialOfficial'), {
    ...{ id: ids.issuing, basedOn: 1 },
    table: { ...finishedTable, name: `Bảng điểm ${kept}` },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

/** Plans for the commune under ids that both provinces have: one for each thing that is done with one. */
async function seedPlans(db: ProvinceDb, { kept }: Seed): Promise<void> {
  const { reversal, ...drafts } = plansOf(sharedPlace);
  const begin = async (id: string, step: PlanStep) => {
    const made = [id];
    const act = actAs('provincialOfficial');
    const wanted = { unitId: ward, ...planOf(step), title: `Phương án ${kept}` };
    const begun = await beginPlan(db, { ...act, newId: () => made.shift() ?? act.newId() }, wanted);
    if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  };
  const founded = { id: idOf(sharedPlace, 0x15), name: `Chi bộ Ba ${kept}`, kind: 'subordinateBranch' as const };
  await begin(reversal, {
    ...{ kind: 'found', ...open },
    unit: { ...founded, hostType: null, code: null, parentId: ward },
  });
  const applied = await applyPlanUnder(db, actAs('decisionRecorder'), {
    ...{ id: reversal, basedOn: 1, decision: bodyDecision },
  });
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  for (const id of Object.values(drafts))
    await begin(id, { kind: 'rename', unitId: branch, name: `Chi bộ mới ${kept}`, ...open });
}

/** Entries in the register of discipline about a unit: one for each thing that is done with one. */
async function seedDiscipline(
  db: ProvinceDb,
  { kept }: Seed,
  { place, unitId }: { readonly place: number; readonly unitId: string },
): Promise<void> {
  const { decidedOn, violatedIn, ...paper } = disciplinePaper(unitId);
  const days = { decidedOn: civilDate(decidedOn), violatedIn: period(violatedIn) };
  for (const [use, id] of Object.entries(disciplineOf(place))) {
    const made = [id];
    const act = actAs('inspectionOfficial');
    const recorded = await recordDiscipline(
      db,
      { ...act, newId: () => made.shift() ?? act.newId() },
      { ...paper, ...days, number: `${use} ${kept}` },
    );
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.problems));
  }
}

/** A list that was imported under an id that both provinces have. */
async function seedStructureImport(db: ProvinceDb, { kept, place }: Seed): Promise<void> {
  const act = actAs('provincialOfficial');
  const made = [idOf(place, 0x10), idOf(place, 0x11), structureImportOf(sharedPlace)];
  const list = importedList({ underId: ward, name: `Chi bộ nhập ${kept}` });
  const imported = await importStructure(
    db,
    { ...act, newId: () => made.shift() ?? act.newId() },
    { ...list, day: civilDate(list.day) },
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
}

/** Places of a unit: one for each thing that is done with one. What comes under the unit lies under another before. */
async function seedPlaces(
  db: ProvinceDb,
  { kept }: Seed,
  { ids, unitId, from }: { readonly ids: Things['hostPlace']; readonly unitId: string; readonly from: string },
): Promise<void> {
  for (const id of Object.values(ids)) {
    const act = actAs('provincialOfficial');
    const made = [id];
    const under = id === ids.unit ? from : unitId;
    const life = { from: vietnamDay(now()), branch: null };
    const place = { name: `Thôn ${kept} ${id}`, kind: 'village' as const, unitId: under, ...life };
    const recorded = await recordHostPlace(db, { ...act, newId: () => made.shift() ?? act.newId() }, place);
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.problems));
  }
}

async function seedSubmissions(db: ProvinceDb, { label, sent }: Seed, place: number): Promise<void> {
  const ids = submissionsOf(place);
  const { id: provinceId } = provinceNamed(label);
  for (const use of place === sharedPlace ? (['seen', 'approval', 'return', 'withdrawal'] as const) : []) {
    const act = actAs('provincialOfficial');
    const made = [ids[use]];
    const question = { indicator: 'admission.admitted', period: period(uses[use]) };
    const prepared = await prepareSubmission(db, { ...act, newId: () => made.shift() ?? act.newId() }, question, null);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  }
  if (place === sharedPlace) await approveSubmission(db, actAs('departmentHead'), { provinceId, name: sent }, ids.seen);
}

/** Somebody with a grant, a delegation of it and a session, under ids that others have and under ids of their own. */
async function seedPeople(
  office: string,
  { kept, place, number }: Seed,
  unitId: string | null,
): Promise<(place: number) => Person> {
  const { db } = deskOf(office);
  const entry = () => signed(operator(), { action: 'lay-out-tests', subject: kept, grant: undefined });
  const role = office === national ? ('nationalReader' as const) : ('decisionRecorder' as const);
  const passwordHash = await cheapHash();
  for (const of of [sharedPlace, place]) {
    const { account, session, grant: grantId, delegation } = personOf(of);
    const grant = aGrant(account, role, { id: grantId, unitId, viewUnitId: unitId, document: `Quyết định ${kept}` });
    const created = {
      ...{
        id: account,
        userName: `nguoi-rieng-${of}`,
        name: `Người ${kept}`,
        post: `Chức danh ${kept}`,
        isDemo: false,
      },
      ...{ createdAt: now(), passwordHash, passwordExpiresAt: null, secondFactor: null, secondFactorSince: null },
    };
    const opened = { id: session, accountId: account, stage: 'full' as const, openedAt: now(), seenAt: now() };
    const device = `Trình duyệt ${kept}`;
    await write(
      db,
      [
        insertAccount(db, created),
        insertGrant(db, grant),
        ...openSession(db, { ...opened, device, tokenHash: `${of}` }, null),
      ],
      entry(),
    );
    const other = personOf(of === place ? sharedPlace : place).account;
    const lent = {
      ...{ id: delegation, grantId, role, unitId, viewUnitId: unitId, fromAccountId: account, toAccountId: other },
      ...{ validFrom: vietnamDay(now()), validUntil: grant.validUntil, document: `Ủy quyền ${kept}` },
      ...{ delegatedBy: { id: account, title: `Chức danh ${kept}` }, delegatedAt: now(), isSuspended: false },
    };
    await saveDelegation(db, lent, entry());
  }
  await putPolicy(db, { ...defaultPolicy, idleMinutes: number, sessionHours: number });
  return personOf;
}

/** The people of the national office, which has no units and no submissions of its own. */
export async function seedNational(seed: Seed): Promise<Pick<Seeded, 'shared' | 'alone'>> {
  const people = await seedPeople(national, seed, null);
  const none = (place: number) => ({
    ...{
      province: seed.label,
      host: 'nowhere',
      submission: submissionsOf(place),
      scoreTable: scoreTablesOf(place),
      plan: plansOf(place),
    },
    structureImport: structureImportOf(place),
    rowsHash: 'none',
    hostPlace: hostPlacesOf(place),
    discipline: disciplineOf(place),
    ...{ unit: idOf(place, 0xe), unitName: 'Không có nơi này', unitCode: 'K0' },
    ...people(place),
  });
  return { shared: none(sharedPlace), alone: none(seed.place) };
}

/** What is nowhere. As long as what there is, so that an answer is not told by its length. */
export function missingFrom({ province, unitName, unitCode, host, rowsHash: seen }: Things): Things {
  const [place, none] = [0x9999, personOf(0x9999)];
  return {
    ...{
      province,
      ...none,
      host: 'z'.repeat(host.length),
      submission: submissionsOf(place),
      scoreTable: scoreTablesOf(place),
      plan: plansOf(place),
      structureImport: structureImportOf(place),
      rowsHash: seen,
      hostPlace: hostPlacesOf(place),
      discipline: disciplineOf(place),
    },
    ...{ unit: idOf(place, 0xe), unitName: 'x'.repeat(unitName.length), unitCode: 'y'.repeat(unitCode.length) },
  };
}

/** An incident and a person's request in the registers, under the id by which they are asked for. */
export async function openRegisters(office: string, { delegation: id }: Things): Promise<void> {
  const { db } = deskOf(office);
  const act = operator();
  const entry = () => signed(act, { action: 'lay-out-tests', subject: 'test', grant: undefined });
  const recorded = { recordedBy: { id: 'operator', title: 'Người vận hành' }, recordedAt: now() };
  const incident = {
    id,
    detectedAt: 1_717_000_000_000 as Instant,
    happened: 'Mất máy',
    affected: 'Tên',
    notified: null,
    closed: null,
  };
  await saveIncident(db, { ...incident, ...recorded }, entry());
  const request = {
    ...{ id, receivedOn: act.today, kind: 'see' as const, reference: 'Đơn số 01', content: 'Xin xem' },
    ...{ acknowledgedOn: null, answeredOn: null, answer: null, clearedAt: null },
  };
  await saveDataRequest(db, { ...request, ...recorded }, entry());
}
