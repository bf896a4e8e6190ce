import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { ratio } from '../ratio.ts';
import { aTable } from '../testing/rule-builders.ts';
import type { Assessed } from './assessed.ts';
import { checkAssessed } from './check/check-assessed.ts';
import { checkRuleSet } from './check/check-rule-set.ts';
import { evaluate } from './evaluate.ts';
import type { Claim, Claims, RuleMeasure } from './measure.ts';
import { maximumOf } from './measures/maximum.ts';
import { asPoints } from './points.ts';
import type { Criterion, Group, Level, ScoringRuleSet } from './scoring-rules.ts';
import { draftFrom } from './table/draft-from.ts';
import { tableFromSheet } from './table/table-sheet-reading.ts';
import { tableSheet } from './table/table-sheet.ts';

const at = { of: 'table', place: 'mục 1' };
const somePoints = (most: number) => fc.integer({ min: 1, max: most }).map(asPoints);

/** Bands from 0 % up, each better than the one below. */
const bandsMeasure: fc.Arbitrary<RuleMeasure> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 4 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 5, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([shares, points, hasCeiling]): RuleMeasure => {
    const ascending = points.toSorted((left, right) => left - right);
    const bands = [0, ...shares.toSorted((left, right) => left - right)].map((share, index) => ({
      from: ratio(share, 100),
      points: asPoints(ascending[index]!),
      at,
    }));
    const ceiling = { over: 'absentWithoutReason', points: bands[0]!.points, at } as const;
    return {
      kind: 'bands',
      part: 'membersPresent',
      whole: 'membersObliged',
      bands,
      ...(hasCeiling && { ceiling }),
    };
  });

const someMeasure: fc.Arbitrary<RuleMeasure> = fc.oneof(
  somePoints(3000).map((max): RuleMeasure => ({ kind: 'manual', max })),
  fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 4 }).map((steps): RuleMeasure => {
    const max = asPoints(Math.max(...steps));
    return { kind: 'manual', max, steps: steps.map((points) => ({ points: asPoints(points), text: 'mức', at })) };
  }),
  bandsMeasure,
  somePoints(3000).map((yes): RuleMeasure => ({ kind: 'yesNo', yes })),
  fc
    .tuple(somePoints(3000), fc.integer({ min: 1, max: 900 }), fc.boolean())
    .map(([max, each, isDeduction]): RuleMeasure =>
      isDeduction
        ? { kind: 'perOccurrence', start: max, each: asPoints(-each), max }
        : { kind: 'perOccurrence', start: asPoints(0), each: asPoints(each), max },
    ),
  fc.tuple(somePoints(3000), fc.integer({ min: 1, max: 3 })).map(([points, count]): RuleMeasure => ({
    kind: 'allOrNothing',
    points,
    items: Array.from({ length: count }, (_, index) => ({ id: `${index}`, text: `nội dung ${index}` })),
  })),
);

function groupOf(id: string, measures: readonly (readonly [RuleMeasure, boolean])[]): Group {
  const criteria = measures.map(([measure, mayBeAbsent], index): Criterion => ({
    id: `${id}.${index + 1}`,
    text: `Tiêu chí ${id}.${index + 1}`,
    measure,
    ...(mayBeAbsent && { notApplicable: { gives: 'full', when: 'không có', at } as const }),
    at,
  }));
  const max = criteria.reduce((sum, { measure }) => sum + (maximumOf(measure) ?? 0), 0);
  return { id, text: `Nhóm ${id}`, max: asPoints(max), weights: 'here', criteria, at };
}

/** A sound table of any measures, its best level open or asking for full points somewhere. */
const someTable: fc.Arbitrary<ScoringRuleSet> = fc
  .array(fc.array(fc.tuple(someMeasure, fc.boolean()), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((measures) => {
    const groups = measures.map((one, index) => groupOf(`${index + 1}`, one));
    const scale = asPoints(groups.reduce((sum, { max }) => sum + max, 0));
    const level = (name: string, from: number, gates: Level['gates'] = []): Level => ({
      ...{ level: name, text: name, from: asPoints(from), conditions: [], gates, at },
    });
    const gates = [{ criterion: groups[0]!.criteria[0]!.id, at }];
    const levels =
      scale < 2
        ? [level('poor', 0)]
        : [level('good', scale, gates), level('fair', Math.ceil(scale / 2)), level('poor', 0)];
    const [rules] = aTable().subjects;
    return aTable({ subjects: [{ ...rules!, scale, groups, levels }] });
  })
  .filter(({ subjects }) =>
    subjects[0]!.levels.every(({ from }, index, all) => index === 0 || from < all[index - 1]!.from),
  );

const criteriaOf = ({ subjects }: ScoringRuleSet) => subjects[0]!.groups.flatMap(({ criteria }) => criteria);

function someClaim({ measure, notApplicable }: Criterion): fc.Arbitrary<Claim> {
  const claimed = claimBy(measure);
  return notApplicable ? fc.oneof(claimed, fc.constant<Claim>({ kind: 'notApplicable' })) : claimed;
}

function claimBy(measure: RuleMeasure): fc.Arbitrary<Claim> {
  switch (measure.kind) {
    case 'manual':
      return measure.steps
        ? fc.constantFrom(...measure.steps).map(({ points }) => ({ kind: 'manual', points }))
        : fc.nat(measure.max!).map((points) => ({ kind: 'manual', points: asPoints(points) }));
    case 'bands':
      return fc
        .tuple(fc.nat(40), fc.nat(40), fc.nat(2))
        .map(([part, rest, over]) => ({ kind: 'bands', part, whole: part + rest, over: Math.min(over, rest) }));
    case 'yesNo':
      return fc.boolean().map((yes) => ({ kind: 'yesNo', yes }));
    case 'perOccurrence':
      return fc.nat(50).map((count) => ({ kind: 'perOccurrence', count }));
    case 'allOrNothing':
      return fc.subarray(measure.items.map(({ id }) => id)).map((met) => ({ kind: 'allOrNothing', met }));
  }
}

const claimedTable = someTable.chain((table) =>
  fc.tuple(
    fc.constant(table),
    fc
      .tuple(...criteriaOf(table).map((one) => fc.option(someClaim(one).map((claim) => [one.id, claim] as const))))
      .map((claims): Claims => Object.fromEntries(claims.filter((claim) => claim !== null))),
  ),
);

const scored = (claims: Claims): Assessed => ({
  subject: 'meeting',
  on: civilDate('2026-03-31'),
  scored: { kind: 'claims', claims },
  facts: {},
  settings: {},
  mitigated: [],
});

/** A claim that is better by one step, or the same where nothing is better. */
function better({ measure }: Criterion, claim: Claim): Claim {
  if (claim.kind === 'bands') return { ...claim, part: Math.min(claim.part + 1, claim.whole) };
  if (claim.kind === 'yesNo') return { kind: 'yesNo', yes: true };
  if (claim.kind === 'manual' && measure.kind === 'manual')
    return measure.steps ? claim : { kind: 'manual', points: asPoints(Math.min(claim.points + 1, measure.max!)) };
  if (claim.kind === 'perOccurrence' && measure.kind === 'perOccurrence')
    return { ...claim, count: Math.max(0, claim.count + (measure.each > 0 ? 1 : -1)) };
  if (claim.kind === 'allOrNothing' && measure.kind === 'allOrNothing')
    return { kind: 'allOrNothing', met: measure.items.map(({ id }) => id) };
  return claim;
}

// House style, properties 1 to 4, of whatever a province may issue.
describe('any sound table', () => {
  it('has nothing against it, and reads back from its sheet', () => {
    fc.assert(
      fc.property(someTable, (table) => {
        expect(checkRuleSet(table)).toEqual([]);
        const { rules, subjects } = table;
        expect(tableFromSheet(tableSheet(table).rows, table)).toEqual({ ok: true, value: { rules, subjects } });
        expect(draftFrom(table, table).subjects[0]!.groups.map(({ max }) => max)).toEqual(
          subjects[0]!.groups.map(({ max }) => max),
        );
      }),
    );
  });

  it('gives a total between 0 and its scale that is the sum of the trace', () => {
    fc.assert(
      fc.property(claimedTable, ([table, claims]) => {
        expect(checkAssessed(table, scored(claims))).toEqual([]);
        const { total, trace } = evaluate(table, scored(claims));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(table.subjects[0]!.scale);
        expect(trace.reduce((sum, { points }) => sum + points, 0)).toBe(total);
      }),
    );
  });

  it('never takes points away for doing better', () => {
    fc.assert(
      fc.property(claimedTable, fc.nat(20), ([table, claims], index) => {
        const criteria = criteriaOf(table);
        const criterion = criteria[index % criteria.length]!;
        const claim = claims[criterion.id];
        if (!claim) return;
        const improved = { ...claims, [criterion.id]: better(criterion, claim) };
        expect(evaluate(table, scored(improved)).total).toBeGreaterThanOrEqual(evaluate(table, scored(claims)).total);
      }),
    );
  });

  it('takes claims in any order, and refuses one for a criterion that it does not have', () => {
    fc.assert(
      fc.property(claimedTable, ([table, claims]) => {
        const reversed = Object.fromEntries(Object.entries(claims).toReversed());
        expect(evaluate(table, scored(reversed))).toEqual(evaluate(table, scored(claims)));
        const strange = { ...claims, 'x.x': { kind: 'yesNo', yes: true } } as const;
        expect(checkAssessed(table, scored(strange)).map(({ code }) => code)).toEqual(['criterion-unknown']);
      }),
    );
  });

  it('gives each score exactly one level, which a gate only lowers; none where a share of nothing is left to a person', () => {
    fc.assert(
      fc.property(claimedTable, ([table, claims]) => {
        const [rules] = table.subjects;
        const levels = rules!.levels.map((one) => ({ ...one, gates: [] }));
        const open = evaluate({ ...table, subjects: [{ ...rules!, levels }] }, scored(claims));
        const gated = evaluate(table, scored(claims));
        const order = levels.map(({ level }) => level);
        expect(gated.total).toBe(open.total);
        const isOpen = criteriaOf(table).some(({ id, notApplicable }) => {
          const claim = claims[id];
          return !notApplicable && claim?.kind === 'bands' && claim.whole === 0;
        });
        expect([open.outcome, gated.outcome]).toEqual(isOpen ? ['manual', 'manual'] : ['level', 'level']);
        if (isOpen) return;
        expect(gated.trace.filter(({ kind }) => kind === 'level').map(({ id }) => id)).toEqual([gated.level]);
        expect(order.indexOf(gated.level!)).toBeGreaterThanOrEqual(order.indexOf(open.level!));
      }),
    );
  });
});
