const id = '[0-9a-f-]{36}';
const office = '(?:province|national)';

/**
 * The kinds of things that entries speak of, each with the pattern of what stands after it in a subject, which says which
 * one; nothing where there is only one.
 */
export const auditThings = {
  account: `(?:${id}|unknown)`,
  incident: id,
  'data-request': id,
  discipline: id,
  figure: `${id}/.+`,
  target: `${id}/.+`,
  unit: id,
  'host-place': id,
  submission: id,
  'score-table': id,
  plan: id,
  'cap-decision': id,
  'rule-setting': '[a-z-]{1,40}/[A-Za-z-]{1,100}',
  policy: office,
  'data-mode': office,
  retention: office,
  'answer-terms': office,
  'retention-run': id,
  'imported-file': id,
  'structure-import': id,
  'structure-layout': '',
  structure: '',
  tenant: '[a-z0-9-]{1,63}',
  province: '[a-z0-9-]{1,63}',
  delivery: '[0-9a-f]{64}',
  'reporting-round': '',
  registry: '',
  office: '[a-z0-9.:-]{1,200}',
  audit: '',
  'audit-head': '',
  people: '',
  'data-requests': '',
  'discipline-register': '',
  'cap-decisions': '',
  incidents: '',
  figures: '',
  'refused-rows': '',
  comparison: '',
  'comparison-picture': '',
} as const satisfies Readonly<Record<string, string>>;

export type AuditThing = keyof typeof auditThings;

/** Those about persons or what happened to their data: looking at their history leaves an entry, too. */
export const recordThings = [
  'account',
  'incident',
  'data-request',
  'discipline',
] as const satisfies readonly AuditThing[];

export type RecordThing = (typeof recordThings)[number];

export interface AuditSubject {
  readonly thing: AuditThing;
  /** Which one; `''` where there is only one. */
  readonly key: string;
}

/** Of what an entry speaks; undefined of a text that no entry has. */
export function auditSubject(subject: string): AuditSubject | undefined {
  const [kind = '', ...parts] = subject.split('/');
  const thing = Object.keys(auditThings).find((one): one is AuditThing => one === kind);
  const key = parts.join('/');
  const isWhole = thing !== undefined && parts.length > 0 === (auditThings[thing] !== '');
  return thing && isWhole && new RegExp(`^${auditThings[thing]}$`).test(key) ? { thing, key } : undefined;
}

export function isRecordThing(thing: AuditThing): thing is RecordThing {
  return recordThings.some((one) => one === thing);
}
