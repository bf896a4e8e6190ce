import type { CivilDate } from '../../civil-date.ts';
import { checkRuleSet } from '../check/check-rule-set.ts';
import { clause } from '../clause.ts';
import type { Cited, RuleSource } from '../clause.ts';
import { subjectRules } from '../evaluate.ts';
import { isInForce } from '../in-force.ts';
import type { RuleMeasure } from '../measure.ts';
import { readRuleSet } from '../rule-set-schema.ts';
import { settleRules } from '../rule-problem.ts';
import type { RuleProblem, RuleResult } from '../rule-problem.ts';
import type { Series } from '../rule-set-head.ts';
import type { Criterion, Group, Level, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import { sayTheSame } from './compare-rule-sets.ts';

/** The series in which a province issues tables of its own. */
export const localSeries: readonly Series[] = ['annual-score', 'meeting-score', 'four-good'];

/** The id of the source that stands for the province's own document. */
export const ownDocument = 'table';

/** A draft and all that still keeps it from being issued. */
export interface TableDraft {
  readonly table: ScoringRuleSet;
  readonly problems: readonly RuleProblem[];
}

/** Begins a province's table from a central one: the same lines, cited as items of the table itself. */
export function draftFrom(
  template: ScoringRuleSet,
  { id, name, series }: { readonly id: string; readonly name: string; readonly series: Series },
): ScoringRuleSet {
  return {
    rules: 'scoring',
    id,
    series,
    name,
    selection: { by: 'never' },
    effectiveFrom: null,
    effectiveUntil: null,
    sources: [],
    verifiedOn: null,
    subjects: template.subjects.map((rules) => ownSubject(rules, series)),
    ...(template.yearly && { yearly: template.yearly.map((one) => recited(one, 'xếp loại năm')) }),
  };
}

/** Knock-outs, conditions and, of the yearly rating, the levels stay with the central text: nothing replaces them. */
function ownSubject(rules: SubjectRules, series: Series): SubjectRules {
  const own: SubjectRules = {
    ...rules,
    groups: rules.groups.map(ownGroup),
    facts: [],
    notRated: [],
    knockOuts: [],
    undecidable: [],
    ceilings: [],
    undefinedResult: null,
    levels: series === 'annual-score' ? [] : rules.levels.map(ownLevel),
  };
  return recited(own, 'thang điểm');
}

function ownGroup(group: Group): Group {
  return recited({ ...group, weights: 'here', criteria: group.criteria.map(ownCriterion) }, `mục ${group.id}`);
}

function ownCriterion(criterion: Criterion): Criterion {
  const { notApplicable, id } = criterion;
  const place = `mục ${id}`;
  return recited(
    {
      ...criterion,
      measure: ownMeasure(criterion.measure, place),
      ...(notApplicable && { notApplicable: recited(notApplicable, place) }),
    },
    place,
  );
}

function ownMeasure(measure: RuleMeasure, place: string): RuleMeasure {
  if (measure.kind !== 'bands') return measure;
  const bands = measure.bands.map(({ from, points }) => ({ from, points }));
  return { ...measure, bands, ...(measure.ceiling && { ceiling: recited(measure.ceiling, place) }) };
}

function ownLevel(level: Level): Level {
  const place = `mức ${level.text}`;
  return recited({ ...level, conditions: [], gates: level.gates.map((gate) => recited(gate, place)) }, place);
}

/**
 * The part as an item of the table itself; what was unconfirmed of the table it came from is no matter of this one.
 * The part keeps its type: only what it cites is another.
 */
function recited<Part extends Cited>(part: Part, place: string): Part {
  const { unconfirmed: _, ...rest } = part;
  return { ...rest, at: clause(ownDocument, place) } as unknown as Part;
}

/** Reads a draft; one that can be read is kept, with everything that is wrong with it. */
export function decideDraft(value: unknown): RuleResult<TableDraft> {
  const read = readRuleSet(value);
  if (!read.ok) return read;
  const table = read.value;
  if (table.rules !== 'scoring')
    return { ok: false, problems: [{ code: 'series-other', at: '/rules', given: table.rules }] };
  return { ok: true, value: { table, problems: [...seriesProblems(table), ...checkRuleSet(withDocument(table))] } };
}

/** A draft has no document yet: that is not a problem of the draft. */
function withDocument(table: ScoringRuleSet): ScoringRuleSet {
  if (table.sources.some(({ id }) => id === ownDocument)) return table;
  const awaited: RuleSource = {
    id: ownDocument,
    instrument: '…',
    issuedOn: null,
    url: null,
    unconfirmed: 'Chưa ban hành.',
  };
  return { ...table, sources: [...table.sources, awaited] };
}

/** The document by which a province issues a table, and the day from which it applies. */
export interface Issuing {
  readonly instrument: string;
  readonly issuer: string;
  readonly issuedOn: CivilDate;
  readonly effectiveFrom: CivilDate;
}

/** What issuing is decided on: the draft, what it was drafted from, and what the province has issued before. */
export interface IssueFacts {
  readonly draft: ScoringRuleSet;
  /** The central set whose group totals the table has to keep; `null` where it is a table by itself. */
  readonly frame: ScoringRuleSet | null;
  readonly templates: readonly ScoringRuleSet[];
  readonly issued: readonly ScoringRuleSet[];
}

/** An issued table: never changed again. `replaces` is the one in force until its first day. */
export interface IssuedTable {
  readonly table: ScoringRuleSet;
  readonly replaces: string | null;
}

/** Everything about the table itself that still keeps a draft from being issued, whatever its document. */
export function issueProblems({
  draft,
  frame,
  templates,
}: Pick<IssueFacts, 'draft' | 'frame' | 'templates'>): readonly RuleProblem[] {
  return tableProblems(withDocument(draft), frame, templates);
}

function tableProblems(
  table: ScoringRuleSet,
  frame: ScoringRuleSet | null,
  templates: readonly ScoringRuleSet[],
): readonly RuleProblem[] {
  const isTemplate = templates.some((one) => sayTheSame(one, table));
  return [
    ...seriesProblems(table),
    ...checkRuleSet(table),
    ...namelessProblems(table),
    ...frameProblems(table, frame),
    ...(isTemplate ? [{ code: 'template-unchanged', at: '/subjects' } as const] : []),
  ];
}

/** Issues a draft, or says everything that stands against it. A successor begins later than all that were issued. */
export function decideIssue(
  { draft, frame, templates, issued }: IssueFacts,
  issuing: Issuing,
): RuleResult<IssuedTable> {
  const table = issuedTable(draft, issuing);
  const earlier = issued.filter(({ series }) => series === draft.series);
  const problems: RuleProblem[] = [...documentProblems(issuing), ...tableProblems(table, frame, templates)];
  if (issued.some(({ id }) => id === draft.id)) problems.push({ code: 'issued-already', at: '/id', given: draft.id });
  if (
    earlier.some(
      ({ selection }) => selection.by === 'day' && selection.from !== null && selection.from >= issuing.effectiveFrom,
    )
  )
    problems.push({ code: 'successor-not-later', at: '/effectiveFrom', given: issuing.effectiveFrom });
  const replaces = earlier.findLast(({ selection }) => isInForce(selection, issuing.effectiveFrom))?.id ?? null;
  return settleRules(problems, () => ({ table, replaces }));
}

function issuedTable(draft: ScoringRuleSet, { instrument, issuer, issuedOn, effectiveFrom }: Issuing): ScoringRuleSet {
  const { isTemplate: _, ...rest } = draft;
  const document: RuleSource = { id: ownDocument, instrument, issuer, issuedOn, url: null };
  return {
    ...rest,
    selection: { by: 'day', from: effectiveFrom, until: null },
    effectiveFrom,
    sources: [document, ...draft.sources.filter(({ id }) => id !== ownDocument)],
  };
}

function documentProblems({ instrument, issuer }: Issuing): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (instrument.trim() === '') problems.push({ code: 'document-missing', at: '/instrument' });
  if (issuer.trim() === '') problems.push({ code: 'document-missing', at: '/issuer' });
  return problems;
}

function seriesProblems({ series }: ScoringRuleSet): readonly RuleProblem[] {
  return localSeries.includes(series) ? [] : [{ code: 'series-other', at: '/series', given: series }];
}

/** What a template leaves without a name has to get one before anybody is scored by it. */
function namelessProblems({ subjects }: ScoringRuleSet): readonly RuleProblem[] {
  return subjects.flatMap(({ groups }, subject) =>
    groups.flatMap((group, index) => {
      const at = `/subjects/${subject}/groups/${index}`;
      return [
        ...(group.text?.trim() ? [] : [{ code: 'text-missing', at: `${at}/text` } as const]),
        ...group.criteria.flatMap(({ text }, criterion): readonly RuleProblem[] =>
          text?.trim() ? [] : [{ code: 'text-missing', at: `${at}/criteria/${criterion}/text` }],
        ),
      ];
    }),
  );
}

/** The centre gives the totals of the groups, the province what stands inside: subjects and group totals are the frame's. */
function frameProblems({ subjects }: ScoringRuleSet, frame: ScoringRuleSet | null): readonly RuleProblem[] {
  if (!frame) return [];
  return subjects.flatMap(({ subject, groups }, index): readonly RuleProblem[] => {
    const at = `/subjects/${index}`;
    const own = subjectRules(frame, subject);
    if (!own) return [{ code: 'subject-unknown', at: `${at}/subject`, given: subject }];
    return [
      ...own.groups.flatMap(({ id, max }): readonly RuleProblem[] => {
        const given = groups.find((group) => group.id === id)?.max;
        return given === max ? [] : [{ code: 'frame-differs', at: `${at}/groups`, given: given ?? id, expected: max }];
      }),
      ...groups.flatMap(({ id }, group): readonly RuleProblem[] =>
        own.groups.some((one) => one.id === id)
          ? []
          : [{ code: 'frame-differs', at: `${at}/groups/${group}/id`, given: id }],
      ),
    ];
  });
}
