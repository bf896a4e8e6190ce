import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { anActor, noonOf, problemsOf, valueOf } from '../testing/builders.ts';
import { answerDueOn, answerTermOf, decideAnswerTerms } from './answer-terms.ts';
import type { AnswerDays, AnswerTermsDraft } from './answer-terms.ts';

const none: AnswerDays = { see: null, correct: null, erase: null, restrict: null, other: null };
const draft: AnswerTermsDraft = { days: { ...none, see: 7, restrict: 3 }, legalBasis: ' Quy chế số 01 ' };
const by = { actor: anActor('administrator', ['tenantAdministrator']), now: noonOf('2026-03-12') };
const terms = valueOf(decideAnswerTerms(undefined, { ...draft, basedOn: null }, by));
const codes = (problems: ReturnType<typeof problemsOf>) => problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());

describe('the day on which a request has to be carried out', () => {
  const receivedOn = civilDate('2026-02-27');

  it.each([
    ['see', '2026-03-06'],
    ['restrict', '2026-03-02'],
    ['erase', null],
    ['other', null],
  ] as const)('of one to %s is the office’s, counted from the day it came: %s', (kind, due) => {
    expect(answerDueOn({ kind, receivedOn }, terms)).toBe(due);
  });

  // Nothing is presumed: of most kinds the number of the decree is not known here.
  it('is not there before the office has said one, but where the law is known at second hand, which is said', () => {
    const kinds = ['see', 'correct', 'erase', 'other'] as const;
    expect(kinds.map((kind) => answerTermOf(kind, undefined))).toEqual([undefined, undefined, undefined, undefined]);
    expect(answerTermOf('restrict', undefined)).toMatchObject({ days: 15, basis: { unconfirmed: expect.any(String) } });
    expect(answerTermOf('restrict', terms)).toEqual({
      days: 3,
      basis: { kind: 'instrument', instrument: 'Quy chế số 01' },
    });
  });
});

describe('terms', () => {
  it('are a row of revisions with what they rest on', () => {
    expect(terms).toEqual({
      ...{ days: draft.days, legalBasis: 'Quy chế số 01', revision: 1 },
      ...{ setBy: { id: by.actor.id, title: by.actor.title }, setAt: by.now },
    });
    const cleared = valueOf(decideAnswerTerms(terms, { days: none, legalBasis: 'x', basedOn: 1 }, by));
    expect(cleared).toMatchObject({ revision: 2, legalBasis: null });
  });

  it.each<[Partial<AnswerTermsDraft>, readonly string[]]>([
    [{ legalBasis: null }, ['text-missing /legalBasis']],
    [
      { days: { ...none, erase: 0, other: 366 }, legalBasis: ' ' },
      ['out-of-bounds /days/erase', 'out-of-bounds /days/other', 'text-missing /legalBasis'],
    ],
    [{ days: { ...none, erase: 1, other: 365 } }, []],
    [{}, ['nothing-changed']],
  ])('of %j are refused with all that is wrong: %j', (over, expected) => {
    expect(codes(problemsOf(decideAnswerTerms(terms, { ...draft, ...over, basedOn: 1 }, by)))).toEqual(expected);
  });

  it('are set on none but those that were seen', () => {
    const unseen = { ...draft, basedOn: null };
    expect(codes(problemsOf(decideAnswerTerms(terms, unseen, by)))).toEqual(['changed-meanwhile']);
  });

  it('that set nothing where nothing is set change nothing', () => {
    expect(
      codes(problemsOf(decideAnswerTerms(undefined, { days: none, legalBasis: null, basedOn: null }, by))),
    ).toEqual(['nothing-changed']);
  });
});
