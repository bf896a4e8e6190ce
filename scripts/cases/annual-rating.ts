import {
  asRules,
  checkAssessed,
  disciplinedParties,
  evaluate,
  flagFactNames,
  parsePoints,
  points,
  ruleSetInForce,
} from '../../packages/domain/src/index.ts';
import type { Assessed, CivilDate, Discipline, Facts, RuleProblem, RuleSet } from '../../packages/domain/src/index.ts';
import { choiceAt, complain, countAt, dayAt, fieldsOf, flagAt, has, listAt, shown } from './fields.ts';
import type { Fields } from './fields.ts';

const subjects = ['collective', 'organization', 'leader', 'nonLeader', 'outsideSystem'] as const;
const reasonsNotRated = ['exempt', 'suspended', 'newOrganization'] as const;
const breaches = ['corruptionDisciplined', 'forbiddenActs', 'exemplaryBreach'] as const;

/** Objects of whole numbers, and the fact that each field is. */
const counted = {
  tasks: {
    assigned: 'tasksAssigned',
    completed: 'tasksCompleted',
    late: 'tasksLate',
    belowQuality: 'tasksBelowQuality',
    exceeding: 'tasksExceeding',
  },
  shortcomings: { found: 'shortcomingsFound', remedied: 'shortcomingsRemedied' },
  ecoTargets: { assigned: 'ecoTargetsAssigned', missed: 'ecoTargetsMissed' },
  unitsRated: { failing: 'unitsFailing', total: 'unitsRated' },
  confidence: { low: 'confidenceLow', total: 'confidenceVotes' },
} as const;

const concluded = {
  degradation: 'degradationConcluded',
  disunity: 'disunityConcluded',
  personnelWrongdoing: 'personnelWrongdoingConcluded',
} as const;

const fields = {
  required: ['on', 'subject', 'score', 'tasks'],
  optional: [
    'admittedOn',
    ...reasonsNotRated,
    'shortcomings',
    'disciplined',
    'concluded',
    'ecoTargets',
    'ecoTargetsMode',
    'unitsRated',
    'confidence',
    ...breaches,
    'mitigated',
  ],
};

/** Where a fact, or whatever else a problem points at, stands in a case. */
const placeInCase = new Map<string, string>([
  ...Object.entries(counted).flatMap(([name, parts]) =>
    Object.entries(parts).map(([part, fact]) => [`/facts/${fact}`, `${name}.${part}`] as const),
  ),
  ...Object.entries(concluded).map(([part, fact]) => [`/facts/${fact}`, `concluded.${part}`] as const),
  ...flagFactNames
    .map((fact) => [`/facts/${fact}`, fact] as const)
    .filter(([, fact]) => fields.optional.includes(fact)),
]);

export function annualRatingOf(given: unknown, wrong: string[], sets: readonly RuleSet[]): unknown {
  const read = fieldsOf(given, 'given', wrong, fields);
  if (!read) return undefined;
  const on = referenceDay(read);
  const assessed = assessedOf(read, on);
  const set = on && ruleSetInForce(sets, on);
  if (on && !set) complain(read, 'on', 'không có văn bản cho năm này');
  // Of a year whose ratings are only recorded, a case still has to make sense: by the form that is computed.
  const form = asRules(set, 'scoring') ?? sets.map((one) => asRules(one, 'scoring')).find((one) => one !== undefined);
  if (form && assessed && wrong.length === 0) wrong.push(...checkAssessed(form, assessed).map(sentenceOf));
  if (wrong.length > 0 || !set || !assessed) return undefined;
  const scoring = asRules(set, 'scoring');
  if (!scoring) return { outcome: 'recordOnly' };
  const { outcome, level, reasons } = evaluate(scoring, assessed);
  return { outcome: outcome === 'level' ? level : outcome, reasons };
}

function referenceDay(read: Fields): CivilDate | undefined {
  const on = dayAt(read, 'on');
  if (on === undefined || on.endsWith('-12-31')) return on;
  complain(read, 'on', 'phải là ngày 31/12 của năm đánh giá');
  return undefined;
}

function assessedOf(read: Fields, on: CivilDate | undefined): Assessed | undefined {
  const subject = choiceAt(read, 'subject', subjects);
  const score = typeof read.value['score'] === 'string' ? parsePoints(read.value['score']) : undefined;
  if (score === undefined || score > points(100))
    complain(read, 'score', 'phải là chuỗi thập phân từ "0" đến "100", nhiều nhất hai chữ số sau dấu chấm');
  const facts = factsOf(read);
  const mode = has(read, 'ecoTargetsMode') ? choiceAt(read, 'ecoTargetsMode', ['any', 'all', 'manual']) : undefined;
  const mitigated = has(read, 'mitigated') ? codesAt(read, 'mitigated') : [];
  if (score === undefined || on === undefined) return undefined;
  const settings: Assessed['settings'] = mode === undefined ? {} : { ecoTargetsMode: mode };
  return { subject, on, scored: { kind: 'given', points: score }, facts, settings, mitigated };
}

function factsOf(read: Fields): Facts {
  const counts = Object.entries(counted).flatMap(([name, parts]) => {
    const part = has(read, name) ? fieldsIn(read, name, Object.keys(parts)) : undefined;
    return part ? Object.entries(parts).map(([field, fact]) => [fact, countAt(part, field)] as const) : [];
  });
  const conclusions = has(read, 'concluded')
    ? fieldsOf(read.value['concluded'], `${read.path}.concluded`, read.wrong, {
        required: [],
        optional: Object.keys(concluded),
      })
    : undefined;
  const flags = [
    ...[...reasonsNotRated, ...breaches]
      .filter((name) => has(read, name))
      .map((name) => [name, flagAt(read, name)] as const),
    ...Object.entries(concluded).flatMap(([field, fact]) =>
      conclusions && has(conclusions, field) ? [[fact, flagAt(conclusions, field)] as const] : [],
    ),
  ];
  const admittedOn = has(read, 'admittedOn') ? dayAt(read, 'admittedOn') : undefined;
  return {
    ...namedFacts([...counts, ...flags]),
    ...(admittedOn !== undefined && { admittedOn }),
    ...(has(read, 'disciplined') && { disciplined: disciplinedIn(read) }),
  };
}

/** The names come from the tables above, whose values are facts of the kind that was read for them. */
function namedFacts(entries: Iterable<readonly [string, number | boolean]>): Facts {
  return Object.fromEntries(entries) as Facts;
}

function fieldsIn({ value, path, wrong }: Fields, name: string, required: readonly string[]): Fields | undefined {
  return fieldsOf(value[name], `${path}.${name}`, wrong, { required });
}

function disciplinedIn(read: Fields): readonly Discipline[] {
  return listAt(read, 'disciplined').flatMap((one, index) => {
    const path = `${read.path}.disciplined[${index}]`;
    const part = fieldsOf(one, path, read.wrong, { required: ['who', 'dutyRelated', 'attributedHere'] });
    if (!part) return [];
    return [
      {
        who: choiceAt(part, 'who', disciplinedParties),
        dutyRelated: flagAt(part, 'dutyRelated'),
        attributedHere: flagAt(part, 'attributedHere'),
      },
    ];
  });
}

function codesAt(read: Fields, name: string): readonly string[] {
  const codes = listAt(read, name);
  const texts = codes.filter((code) => typeof code === 'string');
  if (texts.length < codes.length) complain(read, name, 'phải là danh sách mã');
  if (new Set(texts).size < texts.length) complain(read, name, 'có mã ghi hai lần');
  return texts;
}

const words: Partial<Record<RuleProblem['code'], string>> = {
  'fact-foreign': 'không thuộc đối tượng này',
  'fact-over-whole': 'nhiều hơn số mà nó là một phần',
  'exception-unknown': 'mã không thuộc đối tượng này',
};

function sentenceOf({ code, at, given, expected }: RuleProblem): string {
  const place = placeInCase.get(at) ?? at.slice(1).replaceAll('/', '.');
  const bound = expected === undefined ? '' : ` (${expected})`;
  return `given.${place}: ${words[code] ?? code}${bound}, có ${shown(given)}`;
}
