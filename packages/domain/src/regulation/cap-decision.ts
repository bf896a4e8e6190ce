import { signatureOf } from '../access/actor.ts';
import type { Signature } from '../access/actor.ts';
import { can } from '../access/can.ts';
import type { Placed } from '../access/can.ts';
import { civilDate, vietnamDay } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import { isFileHash } from '../organization/plan/body-decision.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import { identityNumberProblems } from '../privacy/identity-number.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import { decideCap, orderCandidates } from './cap-order.ts';
import type { CapCandidate, CapChoice, CapCriterion, CapRecord, OrderedCandidate } from './cap-order.ts';
import { asRules } from './central-rules.ts';
import type { Clause } from './clause.ts';
import { subjectRules } from './evaluate.ts';
import { ruleSetInForce } from './in-force.ts';
import { liftRuleProblem } from './lifted.ts';
import type { RuleSet } from './rule-set.ts';
import type { CapRule } from './scoring-rules.ts';
import { capReadingOf, choicesOn } from './settings.ts';
import type { Choices, ChosenSetting } from './settings.ts';

/** What the body's paper says: who decided, when, who signed by office, and the votes where they were counted. */
export interface CapPaper {
  readonly number: string;
  readonly decidedOn: CivilDate;
  readonly body: string;
  /** The office that signed, never a name. */
  readonly signatory: string;
  readonly votes: { readonly present: number; readonly inFavour: number } | null;
  /** SHA-256 of the signed file in hexadecimal. */
  readonly fileHash: string;
}

/** Subjects that are bodies; of any other the candidates are persons, and a record may name them. */
const bodySubjects: readonly string[] = ['organization', 'collective'];

/** Whether what is recorded under a cap is about persons. */
export function isCapOfPersons({ subject }: { readonly subject: string }): boolean {
  return !bodySubjects.includes(subject);
}

/** What is entered of a body's choice among the candidates of one group. */
export interface CapDecisionContent extends CapPaper {
  /** The unit whose body decided. */
  readonly unitId: string;
  readonly year: number;
  readonly subject: string;
  /** The group of similar position, by its name. */
  readonly group: string;
  /** Those of the group who are good already. */
  readonly good: number;
  readonly criteria: readonly CapCriterion[];
  readonly candidates: readonly CapCandidate[];
  readonly choice: CapChoice;
}

/** The record as it is kept: in which order the candidates stood, who stayed, who fell under the cap and why. */
export interface CapDecision extends Omit<CapDecisionContent, 'good' | 'choice' | 'fileHash'> {
  readonly id: string;
  /** Null of a record from before it was asked for. */
  readonly fileHash: string | null;
  readonly ruleSet: string;
  /** The clause of the cap, and what the province chose of it for the year. */
  readonly at: Clause | null;
  readonly choices: Choices;
  readonly ordered: readonly OrderedCandidate[];
  readonly counted: Pick<CapRecord, 'reading' | 'group' | 'allowed' | 'level' | 'staying'>;
  readonly fallen: readonly { readonly id: string; readonly level: string; readonly reason: string }[];
  readonly recordedBy: Signature;
  readonly recordedAt: Instant;
}

export interface CapDecisionFacts {
  readonly unit: Placed<UnitLife> | undefined;
  /** The central sets of the yearly rating, and what the province chose where they leave a choice. */
  readonly sets: readonly RuleSet[];
  readonly chosen: readonly ChosenSetting[];
}

/** Enters what a body has chosen, counted as the province has it for the year; nobody is chosen by it. */
export function decideCapDecision(
  id: string,
  content: CapDecisionContent,
  { unit, sets, chosen }: CapDecisionFacts,
  { actor, now }: By,
): Result<CapDecision> {
  // Nothing more may be told of a unit that the actor may not know of.
  if (!unit || !can(actor, 'view-figures', unit.path))
    return refused({ code: 'unit-unknown', unit: content.unitId, at: '/unitId' });
  if (!can(actor, 'record-decision', unit.path)) return refused({ code: 'not-allowed', at: '/unitId' });
  const rules = cappedRules(sets, content);
  if (!rules) return refused({ code: 'subject-unknown', given: content.subject, at: '/subject' });
  const { good, choice, ...said } = content;
  const choices = choicesOn(rules.cap.settings, chosen, rules.on);
  const names = content.candidates.map((one) => one.id);
  const group = { candidates: names.length, good, names };
  const decided = decideCap(rules.cap, group, capReadingOf(rules.cap, choices), choice);
  const wrong = decided.ok ? [] : decided.problems.map(liftRuleProblem).map(inChoice);
  return settle([...wrong, ...paperProblems(content, vietnamDay(now))], () => ({
    ...said,
    ...trimmed(content),
    id,
    ruleSet: rules.id,
    at: rules.cap.at ?? null,
    choices,
    ordered: orderCandidates(content.candidates, content.criteria),
    ...(decided.ok ? keptOf(decided.value) : nothing()),
    recordedBy: signatureOf(actor),
    recordedAt: now,
  }));
}

interface CappedRules {
  readonly id: string;
  readonly on: CivilDate;
  readonly cap: CapRule;
}

/** The rules of a year that cap this kind of subject; undefined where none do. */
function cappedRules(
  sets: readonly RuleSet[],
  { year, subject }: Pick<CapDecisionContent, 'year' | 'subject'>,
): CappedRules | undefined {
  const on = civilDate(`${year}-12-31`);
  const set = asRules(ruleSetInForce(sets, on), 'scoring');
  return set?.cap && subjectRules(set, subject) ? { id: set.id, on, cap: set.cap } : undefined;
}

function keptOf({ reading, group, allowed, level, staying, fallen }: CapRecord) {
  return {
    counted: { reading, group, allowed, level, staying },
    fallen: fallen.map(({ id, level: next, reason }) => ({ id, level: next, reason: reason.trim() })),
  };
}

function nothing(): never {
  throw new Error('a choice that was refused is not kept');
}

function inChoice(problem: Problem): Problem {
  return { ...problem, at: `/choice${problem.at ?? ''}` };
}

/** The numbers of persons stand nowhere in a record, even where it names persons. */
function numberProblems({ candidates, choice, ...content }: CapDecisionContent): readonly Problem[] {
  return [
    ...texts.flatMap((field) => identityNumberProblems(field, content[field])),
    ...candidates.flatMap(({ id }, index) =>
      identityNumberProblems('name', id).map((problem) => ({ ...problem, at: `/candidates/${index}/id` })),
    ),
    ...Object.entries(choice.reasons).flatMap(([id, reason]) =>
      identityNumberProblems('reason', reason).map((problem) => ({ ...problem, at: `/choice/reasons/${id}` })),
    ),
  ];
}

const texts = ['group', 'number', 'body', 'signatory'] as const;

function trimmed(content: CapDecisionContent) {
  const { group, number, body, signatory } = content;
  return { group: group.trim(), number: number.trim(), body: body.trim(), signatory: signatory.trim() };
}

function paperProblems(content: CapDecisionContent, today: CivilDate): readonly Problem[] {
  const { candidates, decidedOn, votes, fileHash } = content;
  const missing = texts.filter((field) => content[field].trim() === '');
  return [
    ...numberProblems(content),
    ...missing.map((field): Problem => ({ code: 'text-missing', field, at: `/${field}` })),
    ...(candidates.length === 0 ? [{ code: 'group-empty', at: '/candidates' } as const] : []),
    ...(decidedOn > today ? [{ code: 'day-in-future', day: decidedOn, today, at: '/decidedOn' } as const] : []),
    ...(votes && votes.inFavour > votes.present
      ? [{ code: 'fact-over-whole', given: votes.inFavour, expected: votes.present, at: '/votes/inFavour' } as const]
      : []),
    ...(isFileHash(fileHash) ? [] : [{ code: 'file-hash-malformed', given: fileHash, at: '/fileHash' } as const]),
  ];
}
