import type { CivilDate } from '../../civil-date.ts';
import type { Problem } from '../../problem.ts';
import { latestBeginning } from '../../regulation/beginning.ts';
import { isUnreadable } from '../../unreadable-text.ts';
import type { Decision } from '../dated-unit.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { Plan } from './step.ts';

/** What a body has decided, as its recorder enters it: nobody decides in its name by a button. */
export interface BodyDecision extends Decision {
  /** The post of whoever signed, never a name. */
  readonly signatory: string;
  readonly votes: Votes | null;
  /** SHA-256 of the signed file in hexadecimal. */
  readonly fileHash: string;
}

/** The decision as it is kept. */
export interface KeptBodyDecision extends Omit<BodyDecision, 'fileHash'> {
  /** Null of one from before it was asked for. */
  readonly fileHash: string | null;
}

export interface Votes {
  readonly entitled: number;
  readonly inFavour: number;
}

/** Whether a text is a SHA-256 in hexadecimal. */
export function isFileHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** What is missing or cannot be in a decision that is entered on a day, under its pointer. */
export function bodyDecisionProblems(decision: BodyDecision, today: CivilDate, at: string): readonly Problem[] {
  const { issuedOn, votes, fileHash } = decision;
  const texts = (['number', 'issuer', 'signatory'] as const).map((field) => ({ field, text: decision[field].trim() }));
  return [
    ...texts.flatMap(({ field, text }): readonly Problem[] => {
      if (text === '') return [{ code: 'text-missing', field, at: `${at}/${field}` }];
      return isUnreadable(text) ? [{ code: 'text-unreadable', field, at: `${at}/${field}` }] : [];
    }),
    ...(issuedOn > today ? [{ code: 'day-in-future', day: issuedOn, today, at: `${at}/issuedOn` } as const] : []),
    ...(votes ? votesProblems(votes, `${at}/votes/inFavour`) : []),
    ...(isFileHash(fileHash) ? [] : [{ code: 'file-hash-malformed', given: fileHash, at: `${at}/fileHash` } as const]),
  ];
}

/**
 * Who is entitled counts, not who came: what half of them or fewer are for is no decision, by every text that is known, of
 * which none was compared with the signed one (decision 93 names their clauses, as does the sentence on screen).
 */
function votesProblems(votes: Votes, at: string): readonly Problem[] {
  const { entitled, inFavour } = votes;
  if (inFavour > entitled) return [{ code: 'votes-exceed', ...votes, at }];
  if (inFavour === 0) return [{ code: 'votes-none', at }];
  return inFavour * 2 > entitled ? [] : [{ code: 'votes-too-few', ...votes, at }];
}

/** A decision without a number: the step rests on the one by which the plan is applied. */
export function isYetToCome({ number }: Decision): boolean {
  return number.trim() === '';
}

/** The plan as it stands under a decision: steps without one of their own rest on it. */
export function planUnder(plan: Plan, { number, issuedOn, issuer }: Decision): Plan {
  const basis = { number, issuedOn, issuer };
  return { ...plan, steps: plan.steps.map((step) => (isYetToCome(step.basis) ? { ...step, basis } : step)) };
}

/** Days of steps that cannot be, seen from today: effective later than anything may begin, or decided on a day to come. */
export function planDayProblems(plan: Plan, today: CivilDate): readonly PlanProblem[] {
  const latest = latestBeginning(today);
  const tooLate = plan.steps.flatMap(({ effectiveOn }, index): readonly PlanProblem[] =>
    effectiveOn > latest ? [{ code: 'day-too-late', at: `/steps/${index}/effectiveOn`, day: latest }] : [],
  );
  return [...tooLate, ...decisionDayProblems(plan, today)];
}

/** Steps whose own decision, or the consent to them, is of a day to come: nobody has decided that yet. */
function decisionDayProblems({ steps }: Plan, today: CivilDate): readonly PlanProblem[] {
  return steps.flatMap(({ basis, consent }, index) =>
    Object.entries({ basis: isYetToCome(basis) ? null : basis, consent }).flatMap(
      ([field, decision]): readonly PlanProblem[] =>
        decision && decision.issuedOn > today
          ? [{ code: 'decision-to-come', at: `/steps/${index}/${field}`, day: decision.issuedOn }]
          : [],
    ),
  );
}
