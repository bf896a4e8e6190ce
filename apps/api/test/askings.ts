import { civilDate, ownLayout, structureColumns, vietnamDay } from '@co-so/domain';
import type { CapDecisionContent, StructureField } from '@co-so/domain';
import { lawful } from './clock.ts';
import { finishedTable } from './score-tables.ts';
import { bodyDecision, emptyPlan } from './plans.ts';
import { password } from './people.ts';
import { aFile, admissionGoal, admitted } from './figure-files.ts';
import type { Route } from './every-route.ts';

export type DisciplineUse = 'seen' | 'correction' | 'withdrawal';

export type PlanUse = 'seen' | 'saving' | 'discarding' | 'application' | 'reversal';

export type PlaceUse = 'seen' | 'branch' | 'unit' | 'correction' | 'closing';

/** One thing of each kind in an office, by whatever may call it. */
export interface Things {
  /** The label of the host at which they are asked for; empty for the national office. */
  readonly province: string;
  readonly unit: string;
  readonly unitName: string;
  readonly unitCode: string;
  /** Of a province, to the national office. */
  readonly host: string;
  readonly account: string;
  readonly session: string;
  readonly grant: string;
  readonly delegation: string;
  readonly structureImport: string;
  /** Of what the province would send of the admissions of 2019. */
  readonly rowsHash: string;
  readonly hostPlace: { readonly [Use in PlaceUse]: string };
  readonly scoreTable: { readonly [Use in 'seen' | 'saving' | 'discarding' | 'issuing']: string };
  readonly plan: { readonly [Use in PlanUse]: string };
  readonly discipline: { readonly [Use in DisciplineUse]: string };
  readonly submission: { readonly [Use in 'seen' | 'approval' | 'return' | 'withdrawal']: string };
}

/** `audited` is whatever the audit tells of, to those who may read all of it. */
export type Kind =
  | 'unit'
  | 'account'
  | 'session'
  | 'grant'
  | 'delegation'
  | 'submission'
  | 'scoreTable'
  | 'plan'
  | 'discipline'
  | 'structureImport'
  | 'hostPlace'
  | 'audited'
  | 'tenant';

/** A request that names a thing, or none. */
export interface Asking {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /** Done only from the day on from which the law is in force by which a register goes. */
  readonly isUnderLaw?: true;
  readonly about: Kind | null;
}

interface Named {
  readonly about: Kind | null;
  readonly value: string;
}

/** Every way of asking a route for these things. Throws for a route, parameter or body that nobody has thought of here. */
export function askingsOf(route: Route, things: Things): readonly Asking[] {
  const { method } = route;
  const named = namedIn(route, things);
  const mayNameNone = named.every(({ name }) => !route.parameters.some((one) => one.name === name && one.required));
  const paths: readonly Pick<Asking, 'path' | 'about'>[] = [
    ...(mayNameNone ? [{ path: pathOf(route, {}), about: null }] : []),
    ...named.map(({ name, about, value }) => ({ path: pathOf(route, { [name]: value }), about })),
  ];
  if (!route.hasBody) return paths.map((one) => ({ method, ...one }));
  const bodies = bodiesOf(route, things);
  return paths.flatMap(({ path, about }) => bodies.map((one) => ({ method, path, ...one, about: about ?? one.about })));
}

/** The parameters that name a thing, each with what it names; one that may be left out is asked for on its own. */
function namedIn(
  { template, method, parameters }: Route,
  things: Things,
): readonly (Named & { readonly name: string })[] {
  return parameters.flatMap(({ name }) => {
    if (name === 'id') return [{ name, ...thingOfPath(template, things, method) }];
    if (name === 'subject') return subjects(template, things).map((one) => ({ name, ...one }));
    const named = namingParameters[name]?.(things);
    return named ? [{ name, ...named }] : [];
  });
}

const namingParameters: Readonly<Record<string, (things: Things) => Named>> = {
  unit: ({ unit }) => ({ about: 'unit', value: unit }),
  under: ({ unit }) => ({ about: 'unit', value: unit }),
  name: ({ unitName }) => ({ about: 'unit', value: unitName }),
  host: ({ host }) => ({ about: 'tenant', value: host }),
  actor: ({ account }) => ({ about: 'audited', value: account }),
  earlier: ({ scoreTable }) => ({ about: 'scoreTable', value: scoreTable.seen }),
};

function subjects(
  template: string,
  { unit, submission, scoreTable, account, hostPlace, host, province }: Things,
): readonly Named[] {
  const key = `${unit}/admission.admitted//2024`;
  if (template === '/api/audit/record-history') return [{ about: 'account', value: `account/${account}` }];
  const isList = template === '/api/audit' || template === '/api/audit/extract';
  return [
    { about: 'unit', value: `figure/${key}` },
    { about: 'unit', value: `target/${key}` },
    { about: isList ? 'audited' : 'submission', value: `submission/${submission.seen}` },
    ...(isList
      ? [{ about: 'audited', value: `account/${account}` } as const]
      : [
          { about: 'scoreTable', value: `score-table/${scoreTable.seen}` } as const,
          { about: 'hostPlace', value: `host-place/${hostPlace.seen}` } as const,
          { about: 'tenant', value: `tenant/${host}` } as const,
          { about: null, value: `policy/${province === '' ? 'national' : 'province'}` } as const,
        ]),
  ];
}

function thingOfPath(
  template: string,
  { submission, scoreTable, plan, hostPlace, discipline, ...things }: Things,
  method: string,
): Named {
  const [, , collection = '', , use] = template.split('/');
  switch (collection) {
    case 'submissions':
      return { about: 'submission', value: submission[isDecision(use) ? use : 'seen'] };
    case 'score-tables':
      return { about: 'scoreTable', value: scoreTable[isTableWork(use) ? use : method === 'PUT' ? 'saving' : 'seen'] };
    case 'units':
      return { about: 'unit', value: things.unit };
    case 'plans':
      return { about: 'plan', value: plan[isPlanWork(use) ? use : method === 'PUT' ? 'saving' : 'seen'] };
    case 'discipline':
      return { about: 'discipline', value: discipline[isRegisterWork(use) ? use : 'seen'] };
    case 'structure-imports':
      return { about: 'structureImport', value: things.structureImport };
    case 'accounts':
      return { about: 'account', value: things.account };
    case 'sessions':
      return { about: 'session', value: things.session };
    case 'grants':
      return { about: 'grant', value: things.grant };
    case 'delegations':
      return { about: 'delegation', value: things.delegation };
    case 'host-places':
      return { about: 'hostPlace', value: hostPlace[isPlaceWork(use) ? use : 'seen'] };
    // Registers that nobody has written in: no id is there.
    case 'privacy':
      return { about: null, value: things.delegation };
    default:
      throw new Error(`askings.ts does not know what {id} of ${template} is`);
  }
}

function isTableWork(use: string | undefined): use is 'discarding' | 'issuing' {
  return use === 'discarding' || use === 'issuing';
}

function isPlanWork(use: string | undefined): use is 'discarding' | 'application' | 'reversal' {
  return use === 'discarding' || use === 'application' || use === 'reversal';
}

function isPlaceWork(use: string | undefined): use is Exclude<PlaceUse, 'seen'> {
  return use === 'branch' || use === 'unit' || use === 'correction' || use === 'closing';
}

function isRegisterWork(use: string | undefined): use is 'correction' | 'withdrawal' {
  return use === 'correction' || use === 'withdrawal';
}

function isDecision(use: string | undefined): use is 'approval' | 'return' | 'withdrawal' {
  return use === 'approval' || use === 'return' || use === 'withdrawal';
}

/** For parameters that name nothing of a person's or a unit's. */
const plainParameters: Readonly<Record<string, string>> = {
  on: '2024-06-14',
  indicator: 'admission.admitted',
  period: '2024',
  slug: 'binh-thuan',
  origin: 'real',
  later: 'meeting-score/t3',
  year: '2025',
};

/** Filled in nowhere: without them more is answered than with them. */
const leftOut = [
  'category',
  'basis',
  'from',
  'to',
  'action',
  'kind',
  'before',
  'after',
  'page',
  'role',
  'search',
  'state',
  'by',
  'unitKind',
  'provinces',
  'periods',
  'revision',
  'counts',
  'relations',
  'extent',
  'finding',
];

function pathOf({ template, parameters }: Route, given: Readonly<Record<string, string>>): string {
  const valueOf = (name: string) => given[name] ?? plainParameters[name];
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = valueOf(name);
    if (value === undefined) throw new Error(`askings.ts has no value for {${name}} of ${template}`);
    return value;
  });
  const query = new URLSearchParams();
  for (const { in: place, name, required } of parameters) {
    if (place !== 'query') continue;
    const value = valueOf(name);
    const isKnown = leftOut.includes(name) || name in namingParameters || name === 'subject';
    if (value !== undefined) query.set(name, value);
    else if (required || !isKnown) throw new Error(`askings.ts has no value for ?${name} of ${template}`);
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

interface Body {
  readonly about: Kind | null;
  readonly body: unknown;
  readonly isUnderLaw?: true;
}

function bodiesOf({ method, template }: Route, things: Things): readonly Body[] {
  const made = bodies[`${method} ${template}`];
  if (!made) throw new Error(`askings.ts has no body for ${method} ${template}`);
  return made(things);
}

const about = (kind: Kind | null, body: unknown) => (): readonly Body[] => [{ about: kind, body }];
const underLaw = (body: unknown) => (): readonly Body[] => [{ about: null, body, isUnderLaw: true }];
const span = { validFrom: '2024-06-14', validUntil: '2024-07-01', document: 'Giấy số 02' };
const wrong = { userName: 'khong-co-ai', password: 'khong-dung-mat-khau' };

const bodies: Readonly<Record<string, (things: Things) => readonly Body[]>> = {
  'POST /api/session': about(null, wrong),
  'POST /api/session/code': about(null, { code: '000000' }),
  'POST /api/session/password': about(null, { current: wrong.password, password: 'mot-mat-khau-khac-1' }),
  'POST /api/session/second-factor': about(null, { current: password }),
  'POST /api/recovery-codes': about(null, { current: password }),
  'POST /api/session/second-factor/confirmation': about(null, { code: '000000' }),
  'POST /api/accounts': about(null, { userName: 'nguoi-moi', name: 'Người mới', post: 'Chuyên viên' }),
  'POST /api/accounts/{id}/deeds': about(null, { deed: 'end-sessions', reason: null }),
  'POST /api/exports': ({ province }) => {
    const what = province === '' ? 'comparison' : 'figures';
    return [{ about: null, body: { what, fileName: 'tep.xlsx', rows: 1, page: '/' } }];
  },
  'POST /api/grants': ({ province, unit, account }) => {
    const isNational = province === '';
    const [role, unitId] = isNational ? ['nationalOfficial', null] : ['committeeOfficial', unit];
    return [{ about: 'unit', body: { accountId: account, role, unitId, viewUnitId: unitId, ...span } }];
  },
  'POST /api/grants/{id}/ending': about(null, { validUntil: '2024-06-14', reason: 'Hết nhiệm vụ' }),
  'POST /api/delegations': ({ grant, province }) => {
    const to = province === '' ? 'nationalofficial' : 'reader';
    return [{ about: 'grant', body: { grantId: grant, to, ...span } }];
  },
  'POST /api/delegations/{id}/ending': about(null, { validUntil: '2024-06-14', reason: 'Hết nhiệm vụ' }),
  'PUT /api/policy': about(null, {
    ...{ idleMinutes: 120, sessionHours: 12 },
    secondFactorRoles: [
      ...['tenantAdministrator', 'departmentHead', 'decisionRecorder', 'inspectionOfficial'],
      'nationalOfficial',
      'nationalAdministrator',
    ],
    basedOn: 2,
  }),
  'POST /api/figures': ({ unit }) => [
    {
      about: 'unit',
      body: { row: { ...admitted, unit, period: '2020', cutOffOn: null }, basedOn: null, reason: null },
    },
    { about: 'unit', body: { row: { ...admitted, unit, period: '2019', cutOffOn: null }, basedOn: 1, reason: 'Sửa' } },
  ],
  'POST /api/units/{id}/groupings': about(null, {
    ...{ scheme: 'area', grouping: 'Miền núi', from: '2024-06-14', basedOn: 0 },
  }),
  'POST /api/host-places': ({ unit }) => [
    { about: 'unit', body: { name: 'Thôn 1', kind: 'village', unitId: unit, from: '2024-06-14', branch: null } },
  ],
  'POST /api/host-places/{id}/branch': about(null, {
    ...{ state: 'none', unitId: null, hasCommittee: false, from: '2024-06-14', basedOn: 1 },
  }),
  'POST /api/host-places/{id}/unit': ({ unit }) => [
    { about: 'unit', body: { unitId: unit, from: '2024-06-15', basedOn: 1 } },
  ],
  'POST /api/host-places/{id}/correction': about(null, {
    ...{ name: 'Thôn 2', kind: 'village', from: '2024-06-14', until: null, reason: 'Nhầm', basedOn: 1 },
  }),
  'POST /api/host-places/{id}/closing': about(null, { on: '2024-06-15', reason: 'Sáp nhập thôn', basedOn: 1 }),
  'POST /api/targets': ({ unit }) => [
    { about: 'unit', body: { row: { ...admissionGoal, unit, period: '2020' }, basedOn: null, reason: null } },
    { about: 'unit', body: { row: { ...admissionGoal, unit, period: '2020', goal: 9 }, basedOn: 1, reason: 'Sửa' } },
  ],
  'POST /api/imports': (things) =>
    importedParts(things).map((parts) => ({ about: 'unit', body: importing(things, parts) })),
  'POST /api/structure-imports': ({ unit, unitName, unitCode }) => [
    { about: 'unit', body: importedList({ underId: unit }) },
    ...[unit, unitName, unitCode].map((parent) => ({ about: 'unit' as const, body: importedList({ parent }) })),
  ],
  'POST /api/structure-layouts': about(null, { layout: ownLayout, basedOn: null }),
  'POST /api/structure-layouts/removal': about(null, { name: ownLayout.name, basedOn: 1 }),
  'POST /api/submissions': ({ rowsHash }) => [
    { about: null, body: { indicator: 'admission.admitted', period: '2019', basedOn: rowsHash } },
  ],
  'POST /api/submissions/{id}/return': about(null, { reason: 'Thiếu số.' }),
  'POST /api/plans': ({ unit }) => [{ about: 'unit', body: { unitId: unit, ...emptyPlan } }],
  'PUT /api/plans/{id}': about(null, { basedOn: 1, ...emptyPlan }),
  'POST /api/plans/{id}/discarding': about(null, { basedOn: 1 }),
  'POST /api/plans/{id}/application': about(null, { basedOn: 1, decision: bodyDecision }),
  'POST /api/plans/{id}/reversal': about(null, { reason: 'Ghi nhầm' }),
  'POST /api/score-tables': about(null, {
    series: 'meeting-score',
    title: 'Bảng điểm',
    from: { kind: 'central', id: 'meeting-score/t3' },
  }),
  'POST /api/score-tables/checking': about(null, { table: finishedTable }),
  'POST /api/score-tables/sheet-reading': about(null, {
    ...{ rules: 'scoring', series: 'meeting-score' },
    rows: [['Mã', 'Nội dung']],
  }),
  'POST /api/score-tables/sheet-writing': about(null, { table: finishedTable }),
  'PUT /api/score-tables/{id}': about(null, { basedOn: 1, table: finishedTable }),
  'POST /api/score-tables/{id}/discarding': about(null, { basedOn: 1 }),
  'POST /api/score-tables/{id}/issuing': about(null, {
    ...{ basedOn: 2, instrument: 'Quy định số 05-QĐ/TU', issuer: 'Ban Thường vụ Tỉnh ủy' },
    ...{ issuedOn: '2024-06-01', effectiveFrom: '2024-07-01' },
  }),
  'POST /api/rule-settings': about(null, {
    ...{ series: 'annual-rating', setting: 'capRatio', choice: 'granted', basedOn: null },
    ...{ instrument: 'Công văn số 01', issuedOn: '2024-06-01', from: '2026-01-01' },
  }),
  'POST /api/cap-decisions': ({ unit }) => [{ about: 'unit', body: capPaper(unit) }],
  'POST /api/discipline': ({ unit }) => [{ about: 'unit', body: disciplinePaper(unit) }],
  'POST /api/discipline/{id}/correction': ({ unit }) => [
    { about: 'unit', body: { ...disciplinePaper(unit), number: '09-QĐ/UBKT', basedOn: 1, reason: 'Đọc nhầm' } },
  ],
  'POST /api/discipline/{id}/withdrawal': about(null, { basedOn: 1, reason: 'Ghi nhầm' }),
  'POST /api/deliveries': about(null, { mode: 'store', delivery: {} }),
  'POST /api/tenants': about(null, {
    province: 'khong-co',
    host: 'khong-co',
    administrator: { userName: 'nguoi-moi', name: 'Người mới', post: 'Quản trị' },
  }),
  'POST /api/mergers': about(null, {
    ...{ mode: 'store', province: 'khong-co', host: 'khong-co', headName: 'Đảng bộ', communes: [], officials: [] },
    decision: { number: '202/2025/QH15', issuedOn: '2025-06-12', issuer: 'Quốc hội' },
    administrator: { userName: 'nguoi-moi', name: 'Người mới', post: 'Quản trị' },
  }),
  'POST /api/tenants/{host}/deeds': about(null, { deed: 'suspend', reason: 'Thử', document: null }),
  'PUT /api/privacy/data-mode': about(null, {
    mode: 'real',
    legalBasis: { text: 'Căn cứ', document: 'Quyết định số 01', documentOn: '2024-06-01' },
    basedOn: null,
  }),
  'POST /api/privacy/incidents': underLaw({ detectedAt: lawful, happened: 'Mất máy', affected: 'Tên' }),
  'POST /api/privacy/incidents/{id}/notification': about(null, { at: 1_718_000_000_000, how: 'Công văn' }),
  'POST /api/privacy/incidents/{id}/closing': about(null, { note: 'Đã xong' }),
  'POST /api/privacy/requests': underLaw({
    receivedOn: vietnamDay(lawful),
    kind: 'see',
    reference: 'Đơn số 01',
    content: 'Xin xem',
  }),
  'POST /api/privacy/requests/{id}/acknowledgement': about(null, { on: '2024-06-14' }),
  'POST /api/privacy/requests/{id}/answer': about(null, { on: '2024-06-14', answer: 'Đã trả lời' }),
  'PUT /api/privacy/answer-terms': about(null, {
    days: { see: 10, correct: null, erase: null, restrict: null, other: null },
    legalBasis: 'Quyết định số 01',
    basedOn: null,
  }),
  'PUT /api/privacy/retention': about(null, {
    ...{ ordinaryDays: 365, sensitiveDays: 365, document: 'Quyết định số 01', basedOn: null },
  }),
};

/** What a body of a unit chose under a cap. */
export function capPaper(unitId: string): CapDecisionContent {
  return {
    ...{ unitId, year: 2025, subject: 'organization', group: 'Chi bộ thôn', good: 4, criteria: [] },
    candidates: ['Chi bộ Một', 'Chi bộ Hai'].map((id) => ({ id, values: {} })),
    choice: { staying: ['Chi bộ Hai'], reasons: { 'Chi bộ Một': 'ít nhiệm vụ vượt mức hơn' } },
    ...{ number: '12-QĐ/ĐU', decidedOn: civilDate('2024-06-01'), body: 'Ban Thường vụ', signatory: 'Bí thư' },
    votes: { present: 9, inFavour: 8 },
    fileHash: 'a'.repeat(64),
  };
}

/** What the paper of a decided discipline says, of a unit. */
export function disciplinePaper(unitId: string) {
  return {
    unitId,
    subject: 'leadershipMember',
    form: 'reprimand',
    number: '08-QĐ/UBKT',
    decidedOn: '2024-06-10',
    issuer: 'Ủy ban Kiểm tra',
    violatedIn: '2024-05-02',
    dutyRelated: true,
    selfDetected: false,
    remedied: false,
  } as const;
}

function importing({ province }: Things, parts: Parameters<typeof aFile>[0]) {
  return { fileName: 'so-lieu.json', mode: 'store', content: aFile({ province, units: [], ...parts }) };
}

/** A row about a unit in every place of a file, by every word that may call it. */
function importedParts({ unit, unitName, unitCode }: Things): readonly Parameters<typeof aFile>[0][] {
  const below = { name: 'Chi bộ mới', kind: 'grassrootsBranch' } as const;
  return [
    ...[unit, unitName, unitCode].flatMap((word) => [
      { figures: [{ ...admitted, unit: word, period: '2018', cutOffOn: null }] },
      { targets: [{ ...admissionGoal, unit: word, period: '2018' }] },
      { units: [{ ...below, parent: word }] },
    ]),
    { units: [{ ...below, id: unit }] },
    { units: [{ ...below, name: unitName, code: unitCode }] },
  ];
}

type ImportedLine = Readonly<Partial<Record<StructureField, string | null>>>;

/** A list of one branch below a unit, by the line itself or as what the whole list stands under. */
export function importedList({ underId = null, ...over }: ImportedLine & { readonly underId?: string | null }) {
  const line: ImportedLine = { name: 'Chi bộ nhập', kind: 'chi bộ trực thuộc', ...over };
  const rows = [structureColumns.map(({ header }) => header), structureColumns.map(({ field }) => line[field] ?? null)];
  return { fileName: 'to-chuc.xlsx', mode: 'store' as const, layout: ownLayout, rows, underId, day: '2024-06-14' };
}
