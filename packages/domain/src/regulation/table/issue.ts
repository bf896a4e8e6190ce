import type { CivilDate } from '../../civil-date.ts';
import { checkRuleSet } from '../check/check-rule-set.ts';
import { everyObject } from '../check/every-object.ts';
import type { RuleSource } from '../clause.ts';
import { subjectRules } from '../evaluate.ts';
import { ruleSetInForce } from '../in-force.ts';
import { settleRules } from '../rule-problem.ts';
import type { RuleProblem, RuleResult } from '../rule-problem.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';
import { sayTheSame } from './compare-rule-sets.ts';
import { ownDocument, seriesProblems, withDocument } from './draft.ts';
import type { LocalRuleSet } from './local-table.ts';
import { withOwnItems } from './template-mark.ts';

/** The document by which a province issues a table, and the day from which it applies. */
export interface Issuing {
  readonly instrument: string;
  readonly issuer: string;
  readonly issuedOn: CivilDate;
  readonly effectiveFrom: CivilDate;
}

/** What issuing is decided on: the draft, what it was drafted from, and what the province has issued before. */
export interface IssueFacts {
  readonly draft: LocalRuleSet;
  /** The central set whose group totals the table has to keep; `null` where it is a table by itself. */
  readonly frame: ScoringRuleSet | null;
  readonly templates: readonly LocalRuleSet[];
  readonly issued: readonly LocalRuleSet[];
}

/** An issued table: never changed again. `replaces` is the one in force until its first day. */
export interface IssuedTable {
  readonly table: LocalRuleSet;
  readonly replaces: string | null;
}

/** Everything about the table itself that still keeps a draft from being issued, whatever its document. */
export function issueProblems({
  draft,
  frame,
  templates,
}: Pick<IssueFacts, 'draft' | 'frame' | 'templates'>): readonly RuleProblem[] {
  return tableProblems(withDocument(withOwnItems(draft)), frame, templates);
}

function tableProblems(
  table: LocalRuleSet,
  frame: ScoringRuleSet | null,
  templates: readonly LocalRuleSet[],
): readonly RuleProblem[] {
  const isTemplate = templates.some((one) => sayTheSame(one, table));
  return [
    ...seriesProblems(table),
    ...checkRuleSet(table),
    ...(table.rules === 'scoring'
      ? [...centralProblems(table), ...namelessProblems(table), ...frameProblems(table, frame)]
      : []),
    ...(isTemplate
      ? [{ code: 'template-unchanged', at: table.rules === 'checklist' ? '/lists' : '/subjects' } as const]
      : []),
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
  const replaces = ruleSetInForce(earlier, issuing.effectiveFrom)?.id ?? null;
  return settleRules(problems, () => ({ table, replaces }));
}

function issuedTable(draft: LocalRuleSet, { instrument, issuer, issuedOn, effectiveFrom }: Issuing): LocalRuleSet {
  const { isTemplate: _, ...rest } = withOwnItems(draft);
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

/** What is the centre's to say: a table of a province has no line for it, in the editor or in a sheet. */
function centralProblems({ subjects, cap, deadlines, settings, gaps }: ScoringRuleSet): readonly RuleProblem[] {
  const central = (at: string): RuleProblem => ({ code: 'part-central', at });
  return [
    ...Object.entries({ cap, deadlines, settings, gaps }).flatMap(([part, value]) =>
      value ? [central(`/${part}`)] : [],
    ),
    ...subjects.flatMap((rules, index) => {
      const at = `/subjects/${index}`;
      const lists = (['facts', 'notRated', 'knockOuts', 'undecidable', 'ceilings'] as const).filter(
        (part) => rules[part].length > 0,
      );
      return [
        ...lists.map((part) => central(`${at}/${part}`)),
        ...(rules.undefinedResult ? [central(`${at}/undefinedResult`)] : []),
        ...rules.levels.flatMap(({ conditions }, level) =>
          conditions.length > 0 ? [central(`${at}/levels/${level}/conditions`)] : [],
        ),
      ];
    }),
  ];
}

/** What a template leaves without a name has to get one before anybody is scored by it; blank ones are found anyway. */
function namelessProblems({ subjects }: ScoringRuleSet): readonly RuleProblem[] {
  return everyObject(subjects, 'subjects', '/subjects').flatMap(({ at, value }): readonly RuleProblem[] =>
    value['text'] === null ? [{ code: 'text-missing', at: `${at}/text` }] : [],
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
