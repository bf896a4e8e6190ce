import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { asRules, loadCentralRules } from './central-rules.ts';
import { checkAssessed } from './check/check-assessed.ts';
import { evaluate } from './evaluate.ts';
import type { Assessed } from './assessed.ts';
import type { Facts } from './facts.ts';
import { ruleSetInForce } from './in-force.ts';
import type { Claim, Claims } from './measure.ts';
import { maximumOf } from './measures/maximum.ts';
import { asPoints } from './points.ts';
import { annualRating2025 } from './rules/annual-rating/2025-08-30.ts';
import { meetingScoreT3 } from './rules/meeting-score/t3.ts';
import type { RuleSet } from './rule-set.ts';
import type { Criterion } from './scoring-rules.ts';

// House style: property 5 stands in meeting/yearly-roll-up.test.ts, property 6 in cap.test.ts, 1 to 4 of any table in any-table.test.ts.

const [meeting] = meetingScoreT3.subjects;
const criteria = meeting!.groups.flatMap((group) => group.criteria);

function claimFor({ measure }: Criterion): fc.Arbitrary<Claim> {
  switch (measure.kind) {
    case 'manual':
      return measure.steps
        ? fc.constantFrom(...measure.steps).map(({ points }) => ({ kind: 'manual', points }))
        : fc.nat(maximumOf(measure)!).map((given) => ({ kind: 'manual', points: asPoints(given) }));
    case 'bands':
      return fc
        .tuple(fc.nat(50), fc.nat(50), fc.nat(2))
        .map(([part, rest, over]) => ({ kind: 'bands', part, whole: part + rest, over: Math.min(over, rest) }));
    case 'yesNo':
      return fc.boolean().map((yes) => ({ kind: 'yesNo', yes }));
    default:
      throw new Error(`T3 has no ${measure.kind}`);
  }
}

/** Some of the criteria claimed, the others not. */
const someClaims: fc.Arbitrary<Claims> = fc
  .tuple(...criteria.map((one) => fc.option(claimFor(one).map((claim) => [one.id, claim] as const))))
  .map((claims) => Object.fromEntries(claims.filter((one) => one !== null)));

const scored = (claims: Claims): Assessed => ({
  subject: 'meeting',
  on: civilDate('2026-03-31'),
  scored: { kind: 'claims', claims },
  facts: {},
  settings: {},
  mitigated: [],
});

describe('a meeting scored by T3', () => {
  it('has a total between 0 and the scale that is the sum of its trace', () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        expect(checkAssessed(meetingScoreT3, scored(claims))).toEqual([]);
        const { total, trace } = evaluate(meetingScoreT3, scored(claims));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(meeting!.scale);
        expect(trace.reduce((sum, { points }) => sum + points, 0)).toBe(total);
      }),
    );
  });

  it('never loses points by doing better in one criterion', () => {
    fc.assert(
      fc.property(someClaims, fc.constantFrom(...criteria), (claims, criterion) => {
        const before = evaluate(meetingScoreT3, scored(claims)).total;
        const improved = { ...claims, [criterion.id]: better(criterion, claims[criterion.id]) };
        expect(checkAssessed(meetingScoreT3, scored(improved))).toEqual([]);
        expect(evaluate(meetingScoreT3, scored(improved)).total).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('does not depend on the order of its claims', () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        const reversed = Object.fromEntries(Object.entries(claims).toReversed());
        expect(evaluate(meetingScoreT3, scored(reversed))).toEqual(evaluate(meetingScoreT3, scored(claims)));
      }),
    );
  });

  it('is refused whenever it claims a criterion that does not exist', () => {
    const stranger = fc.string().filter((id) => criteria.every((one) => one.id !== id) && id !== '__proto__');
    fc.assert(
      fc.property(someClaims, stranger, (claims, id) => {
        const refused = checkAssessed(meetingScoreT3, scored({ ...claims, [id]: { kind: 'yesNo', yes: true } }));
        expect(refused.map(({ code }) => code)).toEqual(['criterion-unknown']);
      }),
    );
  });

  it('has exactly one level, which a gate only lowers; none where a share is of nothing, which a person decides', () => {
    const [rules] = meetingScoreT3.subjects;
    const levels = rules!.levels.map((one, index) =>
      index === 0 ? { ...one, gates: [{ criterion: '2.1', unconfirmed: 'ví dụ' }] } : one,
    );
    const gated = { ...meetingScoreT3, subjects: [{ ...rules!, levels }] };
    const order = levels.map(({ level }) => level);
    fc.assert(
      fc.property(someClaims, (claims) => {
        const [open, closed] = [evaluate(meetingScoreT3, scored(claims)), evaluate(gated, scored(claims))];
        expect(closed.total).toBe(open.total);
        const isOpen = Object.values(claims).some((claim) => claim.kind === 'bands' && claim.whole === 0);
        expect([open.outcome, closed.outcome]).toEqual(isOpen ? ['manual', 'manual'] : ['level', 'level']);
        if (isOpen) return;
        expect(open.trace.filter(({ kind }) => kind === 'level').map(({ id }) => id)).toEqual([open.level]);
        expect(order.indexOf(closed.level!)).toBeGreaterThanOrEqual(order.indexOf(open.level!));
      }),
    );
  });
});

/** The best claim for a criterion, over the base of the one there was. */
function better({ measure }: Criterion, claim: Claim | undefined): Claim {
  switch (measure.kind) {
    case 'manual':
      return { kind: 'manual', points: measure.max! };
    case 'bands': {
      const whole = claim?.kind === 'bands' ? claim.whole : 20;
      return { kind: 'bands', part: whole, whole, over: 0 };
    }
    case 'yesNo':
      return { kind: 'yesNo', yes: true };
    default:
      throw new Error(`T3 has no ${measure.kind}`);
  }
}

const part = (whole: number) => fc.nat(whole);

const someFacts: fc.Arbitrary<Facts> = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(5), fc.boolean(), fc.boolean())
  .chain(([completed, rest, found, degradationConcluded, isDisciplined]) =>
    fc.record({
      tasksAssigned: fc.constant(completed + rest),
      tasksCompleted: fc.constant(completed),
      tasksLate: part(completed),
      tasksBelowQuality: part(completed),
      tasksExceeding: part(completed),
      shortcomingsFound: fc.constant(found),
      shortcomingsRemedied: part(found),
      degradationConcluded: fc.constant(degradationConcluded),
      disciplined: fc.constant(
        isDisciplined ? [{ who: 'member', dutyRelated: true, attributedHere: true } as const] : [],
      ),
    }),
  );

const someSubject = fc.constantFrom(...annualRating2025.subjects.map(({ subject }) => subject));

const rated = (subject: string, score: number, facts: Facts): Assessed => ({
  subject,
  on: civilDate('2025-12-31'),
  scored: { kind: 'given', points: asPoints(score) },
  facts,
  settings: {},
  mitigated: [],
});

const order = ['failing', 'satisfactory', 'good', 'outstanding'];
const placeOf = ({ level }: { readonly level: string | null }) => order.indexOf(level ?? '');

describe('a yearly rating', () => {
  it('never falls when only the score rises, but where no level fits and a person decides', () => {
    fc.assert(
      fc.property(someSubject, fc.nat(10_000), fc.nat(10_000), someFacts, (subject, one, other, facts) => {
        const [lower, higher] = [Math.min(one, other), Math.max(one, other)].map((score) =>
          evaluate(annualRating2025, rated(subject, score, facts)),
        );
        if (lower!.outcome === 'level' && higher!.outcome === 'level')
          expect(placeOf(higher!)).toBeGreaterThanOrEqual(placeOf(lower!));
      }),
    );
  });

  it('has one level or asks a person, and says which rule it was in its last line', () => {
    fc.assert(
      fc.property(someSubject, fc.nat(10_000), someFacts, (subject, score, facts) => {
        const assessed = rated(subject, score, facts);
        expect(checkAssessed(annualRating2025, assessed)).toEqual([]);
        const { outcome, level, total, trace, reasons } = evaluate(annualRating2025, assessed);
        // The best level is a candidate's: the clause of the cap comes after its own.
        const last = trace.at(level === 'outstanding' ? -2 : -1)!;
        expect(last.kind).toBe(outcome === 'level' ? 'level' : 'manual');
        expect(level !== null).toBe(outcome === 'level');
        expect(trace.reduce((sum, line) => sum + line.points, 0)).toBe(total);
        expect(reasons).toEqual([...new Set(reasons)].toSorted());
      }),
    );
  });

  // House style, property 7.
  it('of an old period stays as it was after any later rule set is added', async () => {
    const sets = await loadCentralRules('annual-rating');
    const years = fc.tuple(fc.integer({ min: 2008, max: 2027 }), fc.integer({ min: 1, max: 20 }));
    const anything = fc.tuple(years, someSubject, fc.nat(10_000), someFacts);
    fc.assert(
      fc.property(anything, ([[year, later], subject, score, facts]) => {
        const on = civilDate(`${year}-12-31`);
        const added: RuleSet = {
          ...annualRating2025,
          id: 'later',
          selection: { by: 'ratingYear', from: year + later, until: null },
          subjects: annualRating2025.subjects.map((rules) => ({ ...rules, levels: rules.levels.slice(1) })),
        };
        const before = ruleSetInForce(sets, on);
        const after = ruleSetInForce([...sets, added], on);
        expect(after).toEqual(before);
        const [then, now] = [asRules(before, 'scoring'), asRules(after, 'scoring')];
        if (!then || !now) return;
        const assessed = { ...rated(subject, score, facts), on };
        expect(evaluate(now, assessed)).toEqual(evaluate(then, assessed));
      }),
    );
  });
});
