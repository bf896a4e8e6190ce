import { signatureOf } from '../access/actor.ts';
import type { Signature } from '../access/actor.ts';
import type { Basis } from '../citation.ts';
import { addDays } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { settle } from '../result.ts';
import type { Result } from '../result.ts';
import { isUnseen } from '../revision.ts';
import type { Based, By } from '../revision.ts';
import { dataRequestKinds } from './data-request.ts';
import type { DataRequest, DataRequestKind } from './data-request.ts';
import { textProblems } from './text-problems.ts';

/** Within how many days of its coming a request of each kind has to be carried out; null where nobody has said. */
export type AnswerDays = Readonly<Record<DataRequestKind, number | null>>;

export interface AnswerTermsDraft {
  readonly days: AnswerDays;
  /** On what these days rest; null where none are set. */
  readonly legalBasis: string | null;
}

export interface AnswerTerms extends AnswerTermsDraft {
  readonly revision: number;
  readonly setBy: Signature;
  readonly setAt: Instant;
}

export interface AnswerTerm {
  readonly days: number;
  readonly basis: Basis;
}

/** The one that is known, at second hand; of the other kinds it is only known that the decree says something. */
const knownTerms: Readonly<Partial<Record<DataRequestKind, AnswerTerm>>> = {
  restrict: {
    days: 15,
    basis: {
      kind: 'instrument',
      instrument: 'Nghị định 356/2025/NĐ-CP',
      url: 'https://www.frasersvn.com/legal-updates-and-publications/the-next-chapter-in-data-protection-new-decree-guiding-the-personal-data-protection-law',
      unconfirmed: 'lấy từ bài giới thiệu của hãng luật, chưa đối chiếu với nguyên văn',
    },
  },
};

/** How long there is for a kind of request: as the office has set it, else as far as it is known; undefined where it is not. */
export function answerTermOf(kind: DataRequestKind, terms: AnswerTermsDraft | undefined): AnswerTerm | undefined {
  const days = terms?.days[kind];
  if (!terms?.legalBasis || !days) return knownTerms[kind];
  return { days, basis: { kind: 'instrument', instrument: terms.legalBasis } };
}

/** The last day on which a request is carried out in time; null where nobody has said. */
export function answerDueOn(
  { kind, receivedOn }: Pick<DataRequest, 'kind' | 'receivedOn'>,
  terms: AnswerTermsDraft | undefined,
): CivilDate | null {
  const term = answerTermOf(kind, terms);
  return term ? addDays(receivedOn, term.days) : null;
}

/** What a term may be. A product's choice, against slips of the hand. */
export const answerDaysBounds = [1, 365] as const;

/** Decides the terms: with what they rest on, where there are any. */
export function decideAnswerTerms(
  latest: AnswerTerms | undefined,
  { days, legalBasis, basedOn }: Based<AnswerTermsDraft>,
  { actor, now }: By,
): Result<AnswerTerms> {
  const [minimum, maximum] = answerDaysBounds;
  const set = dataRequestKinds.flatMap((kind) => (days[kind] === null ? [] : [{ kind, days: days[kind] }]));
  const problems: Problem[] = set
    .filter((one) => one.days < minimum || one.days > maximum)
    .map(({ kind }) => ({ code: 'out-of-bounds', field: 'answerDays', minimum, maximum, at: `/days/${kind}` }));
  if (set.length > 0) problems.push(...textProblems('legalBasis', legalBasis ?? ''));
  const kept = set.length > 0 ? (legalBasis?.trim() ?? null) : null;
  if (isUnseen(latest, basedOn)) problems.push({ code: 'changed-meanwhile' });
  else if (isSame(latest, { days, legalBasis: kept })) problems.push({ code: 'nothing-changed' });
  const revision = (latest?.revision ?? 0) + 1;
  return settle(problems, () => ({ days, legalBasis: kept, revision, setBy: signatureOf(actor), setAt: now }));
}

function isSame(latest: AnswerTerms | undefined, { days, legalBasis }: AnswerTermsDraft): boolean {
  return (
    (latest?.legalBasis ?? null) === legalBasis &&
    dataRequestKinds.every((kind) => (latest?.days[kind] ?? null) === days[kind])
  );
}
