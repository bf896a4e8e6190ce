import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { ClosureRow } from './closure.ts';
import { closureOfDated } from './dated-closure.ts';
import { applyPlan } from './plan/apply-plan.ts';
import { moveKinds, start, stepOf } from './plan/moves.fixture.ts';
import type { Move } from './plan/moves.fixture.ts';
import { aPlan, noRules } from './plan/plan.fixture.ts';
import { revertPlan } from './plan/revert-plan.ts';
import { structureChange } from './structure-change.ts';
import type { ClosureKey, StructureChange } from './structure-change.ts';
import { aStructure } from './structure.fixture.ts';
import { countsIn, structureOf, treeOn } from './structure.ts';
import type { Structure, UnitCounts } from './structure.ts';
import type { CountStretch } from './unit-count.ts';
import { holdsOn } from './unit.ts';

const aMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...moveKinds),
  one: fc.nat(10_000),
  other: fc.nat(10_000),
});

/** What a database would hold: rows by their keys. */
interface Kept {
  readonly closure: Map<string, ClosureRow>;
  readonly counts: Map<string, readonly CountStretch[]>;
}

function keyOf({ ancestorId, descendantId, validFrom }: ClosureKey): string {
  return `${ancestorId} ${descendantId} ${validFrom}`;
}

function keep({ closure, counts }: Kept, change: StructureChange): void {
  for (const row of change.closure.removed) closure.delete(keyOf(row));
  for (const row of change.closure.put) closure.set(keyOf(row), row);
  for (const id of change.countedIds) counts.delete(id);
  for (const [id, own] of Map.groupBy(change.counts, ({ unitId }) => unitId)) counts.set(id, own);
}

function keepStep(kept: Kept, before: Structure, after: Structure, touched: readonly string[], today: CivilDate) {
  keep(kept, structureChange(before, after, { touched, counts: [...kept.counts.values()].flat(), today }));
}

function founded(structure: Structure, today: CivilDate): Kept {
  const kept: Kept = { closure: new Map(), counts: new Map() };
  keepStep(kept, structureOf([], []), structure, [...structure.units.keys()], today);
  return kept;
}

/** As one text: rows in no order are compared one with each other otherwise. */
function rowText(rows: Iterable<ClosureRow>): string {
  return Array.from(rows, textOf).toSorted().join('\n');
}

/** Most rows that are kept stay the same objects from one operation to the next. */
const rowTexts = new WeakMap<ClosureRow, string>();

function textOf(row: ClosureRow): string {
  const known = rowTexts.get(row);
  if (known !== undefined) return known;
  const { ancestorId, descendantId, depth, validFrom, validUntil, ...others } = row;
  others satisfies Record<string, never>;
  const text = `${ancestorId} ${descendantId} ${depth} ${validFrom} ${validUntil}`;
  rowTexts.set(row, text);
  return text;
}

const nothing: UnitCounts = { units: 0, byKind: {}, byHostType: {} };

function countText(counts: UnitCounts | undefined): string {
  const { units, byKind, byHostType } = counts ?? nothing;
  const sorted = (by: object) => Object.entries(by).toSorted();
  return JSON.stringify([units, sorted(byKind), sorted(byHostType)]);
}

function expectKept({ closure, counts }: Kept, structure: Structure, today: CivilDate, until: CivilDate) {
  const whole = [...structure.units.keys()].flatMap((id) => closureOfDated(structure, id));
  expect(rowText(closure.values())).toBe(rowText(whole));
  for (const day of [today, addDays(today, 1), until]) {
    const tree = treeOn(structure, day);
    const texts = (of: (id: string) => UnitCounts | undefined) =>
      Array.from(structure.units.keys(), (id) => `${id} ${countText(of(id))}`).join('\n');
    const keptOf = (id: string) => counts.get(id)?.find((one) => holdsOn(one, day))?.counts;
    expect(texts(keptOf)).toBe(texts((id) => countsIn(tree, id)));
  }
}

it('keeps closure and counts equal to what the dated links say, after thousands of operations, past and to come', () => {
  const timed = fc.array(fc.tuple(aMove, fc.nat(30)), { minLength: 1, maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(timed, (list) => {
      let structure = aStructure();
      const kept = founded(structure, start);
      list.forEach(([move, ahead], index) => {
        const today = addDays(start, index);
        const tree = treeOn(structure, addDays(today, ahead));
        const result = applyPlan(structure, aPlan(stepOf(move, tree, `u${index}`)), noRules);
        if (!result.ok) return;
        const touched = result.value.record.after.map(({ id }) => id);
        keepStep(kept, structure, result.value.structure, touched, today);
        ({ structure } = result.value);
        expectKept(kept, structure, today, addDays(today, ahead));
      });
    }),
    { numRuns: 120 },
  );
});

it('keeps them through hundreds of operations in one structure', () => {
  let structure = aStructure();
  const kept = founded(structure, start);
  const list = fc.sample(aMove, { seed: 5, numRuns: 300 });
  list.forEach((move, index) => {
    const today = addDays(start, index);
    const result = applyPlan(structure, aPlan(stepOf(move, treeOn(structure, today), `u${index}`)), noRules);
    if (!result.ok) return;
    keepStep(
      kept,
      structure,
      result.value.structure,
      result.value.record.after.map(({ id }) => id),
      today,
    );
    ({ structure } = result.value);
  });
  expect(structure.units.size).toBeGreaterThan(60);
  const last = addDays(start, list.length);
  expectKept(kept, structure, last, last);
});

it('gives back what was kept when a plan is taken back', () => {
  fc.assert(
    fc.property(aMove, (move) => {
      const structure = aStructure();
      const kept = founded(structure, start);
      const result = applyPlan(structure, aPlan(stepOf(move, treeOn(structure, start), 'u')), noRules);
      if (!result.ok) return;
      const touched = result.value.record.after.map(({ id }) => id);
      keepStep(kept, structure, result.value.structure, touched, start);
      const reverted = revertPlan(result.value.structure, result.value.record, []);
      if (!reverted.ok) throw new Error('nothing rests on it');
      keepStep(kept, result.value.structure, reverted.value, touched, start);
      expect(kept).toEqual(founded(structure, start));
    }),
    { numRuns: 100 },
  );
});

it('leaves alone what a change does not touch', () => {
  const structure = aStructure();
  const kept = founded(structure, start);
  const rename = { kind: 'rename', unitId: 'b1', name: 'Chi bộ khác' } as const;
  const result = applyPlan(
    structure,
    aPlan({ ...rename, basis: { number: '1', issuedOn: start, issuer: 'Đảng ủy' }, effectiveOn: start, consent: null }),
    noRules,
  );
  if (!result.ok) throw new Error('refused');
  const counts = [...kept.counts.values()].flat();
  const change = structureChange(structure, result.value.structure, { touched: ['b1'], counts, today: start });
  expect(change).toMatchObject({
    earlier: [{ id: 'b1' }],
    closure: { put: [], removed: [] },
    countedIds: [],
    counts: [],
  });
  expect(change.units.map(({ id }) => id)).toEqual(['b1']);
});
