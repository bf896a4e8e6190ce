import { beforeAll, expect, it } from 'vitest';
import { write } from '@co-so/db';
import { auditThings, isRecordThing } from '@co-so/domain';
import type { AuditThing, Role } from '@co-so/domain';
import { deskOf } from '../../test/accounts.ts';
import { ask } from '../../test/asking.ts';
import { capPaper } from '../../test/askings.ts';
import type { Things } from '../../test/askings.ts';
import { newId } from '../../test/clock.ts';
import { documented, refusal } from '../../test/documented.ts';
import { topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import { operator } from '../../test/places.ts';
import { openRegisters, seedNational, seedProvince } from '../../test/seeded.ts';
import { signed } from '../act.ts';
import type { ThingHistory } from './shapes.ts';

type Host = typeof binhThuan | typeof national;

interface Told {
  readonly host: Host;
  readonly subject: (things: Things) => string;
  /** Who may see it, and who may not: null where every role of the office may. */
  readonly as: Role;
  readonly not: Role | null;
}

const one = (subject: string) => () => subject;
const hash = '0'.repeat(64);

function inProvince(as: Role, subject: Told['subject'], not: Role | null = 'branchSecretary'): Told {
  return { host: binhThuan, subject, as, not };
}

function atTheCentre(as: Role, subject: Told['subject'], not: Role | null = 'nationalReader'): Told {
  return { host: national, subject, as, not };
}

/** One of every kind of which entries speak: a new kind has to be asked for here before anything compiles. */
const told: Readonly<Record<AuditThing, Told>> = {
  account: inProvince('tenantAdministrator', ({ account }) => `account/${account}`),
  incident: inProvince('tenantAdministrator', ({ delegation }) => `incident/${delegation}`),
  'data-request': inProvince('tenantAdministrator', ({ delegation }) => `data-request/${delegation}`),
  discipline: inProvince('inspectionOfficial', ({ discipline }) => `discipline/${discipline.seen}`),
  figure: inProvince('provincialOfficial', one(`figure/${topUnit}/admission.admitted//2024`)),
  target: inProvince('provincialOfficial', one(`target/${topUnit}/admission.admitted//2024`)),
  unit: inProvince('provincialOfficial', one(`unit/${topUnit}`)),
  'host-place': inProvince('provincialOfficial', ({ hostPlace }) => `host-place/${hostPlace.seen}`, null),
  submission: inProvince('provincialOfficial', ({ submission }) => `submission/${submission.seen}`),
  'score-table': inProvince('provincialOfficial', ({ scoreTable }) => `score-table/${scoreTable.seen}`),
  plan: inProvince('provincialOfficial', ({ plan }) => `plan/${plan.seen}`),
  'cap-decision': inProvince('decisionRecorder', () => `cap-decision/${capDecision}`, 'reader'),
  'rule-setting': inProvince('provincialOfficial', one('rule-setting/annual-rating/capBase'), null),
  policy: inProvince('tenantAdministrator', one('policy/province')),
  'data-mode': inProvince('tenantAdministrator', one('data-mode/province')),
  retention: inProvince('tenantAdministrator', one('retention/province')),
  'answer-terms': inProvince('tenantAdministrator', one('answer-terms/province')),
  'retention-run': inProvince('tenantAdministrator', one(`retention-run/${ward}`)),
  'imported-file': inProvince('tenantAdministrator', one(`imported-file/${ward}`)),
  'structure-import': inProvince('provincialOfficial', ({ structureImport }) => `structure-import/${structureImport}`),
  'structure-layout': inProvince('provincialOfficial', one('structure-layout')),
  structure: inProvince('tenantAdministrator', one('structure')),
  'discipline-register': inProvince('tenantAdministrator', one('discipline-register')),
  'cap-decisions': inProvince('tenantAdministrator', one('cap-decisions')),
  people: inProvince('tenantAdministrator', one('people')),
  'data-requests': inProvince('tenantAdministrator', one('data-requests')),
  incidents: inProvince('tenantAdministrator', one('incidents')),
  figures: inProvince('tenantAdministrator', one('figures')),
  'refused-rows': inProvince('tenantAdministrator', one('refused-rows')),
  tenant: atTheCentre('nationalAdministrator', one('tenant/binh-thuan')),
  province: atTheCentre('nationalAdministrator', one('province/binh-thuan')),
  delivery: atTheCentre('nationalOfficial', one(`delivery/${hash}`)),
  'reporting-round': atTheCentre('nationalReader', one('reporting-round'), null),
  registry: atTheCentre('nationalAdministrator', one('registry')),
  office: atTheCentre('nationalAdministrator', one('office/localhost')),
  audit: atTheCentre('nationalAdministrator', one('audit')),
  'audit-head': atTheCentre('nationalAdministrator', one('audit-head')),
  comparison: atTheCentre('nationalAdministrator', one('comparison')),
  'comparison-picture': atTheCentre('nationalAdministrator', one('comparison-picture')),
};

let capDecision: string;
let things: Readonly<Record<Host, Things>>;

beforeAll(async () => {
  await openOffices(ward);
  const seed = { label: 'binh-thuan', sent: 'Phan Thiết', kept: 'Mũi Né', number: 7_770_000, place: 0x3333 };
  const [province, centre] = [await seedProvince(binhThuan, seed), await seedNational({ ...seed, label: '' })];
  await openRegisters(binhThuan, province.shared);
  const paper = { as: 'decisionRecorder', body: capPaper(province.shared.unit) } as const;
  capDecision = documented<{ id: string }>(await ask(binhThuan, '/api/cap-decisions', paper), 201).id;
  things = { [binhThuan]: province.shared, [national]: centre.shared };
});

function historyOf(host: Host, thing: AuditThing, subject: string, as: Role) {
  const route = isRecordThing(thing) ? 'record-history' : 'history';
  return ask(host, `/api/audit/${route}?${new URLSearchParams({ subject })}`, { as });
}

it.each(Object.keys(auditThings) as AuditThing[])(
  'what was done to a thing is told beside it, to whoever may see it and to nobody else: %s',
  async (thing) => {
    const { host, subject: subjectOf, as, not } = told[thing];
    const subject = subjectOf(things[host]);
    const entry = { action: 'measure', subject, grant: undefined };
    await write(deskOf(host).db, [], signed(operator(), entry));
    const { entries } = documented<ThingHistory>(await historyOf(host, thing, subject, as), 200);
    expect(entries[0]).toMatchObject({ action: 'measure', subject });
    if (not === null) return;
    const hidden = await historyOf(host, thing, subject, not);
    expect(refusal(hidden, 404)).toEqual(['not-found']);
    const missing = await historyOf(host, thing, subject.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, newId()), not);
    expect([refusal(missing, 404), missing.queries]).toEqual([['not-found'], hidden.queries]);
  },
);
