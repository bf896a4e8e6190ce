import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, civilDate } from '../../civil-date.ts';
import { carryFigures } from '../../organization/carry-figure.ts';
import { afterMoves, moveKinds, start } from '../../organization/plan/moves.fixture.ts';
import type { Move } from '../../organization/plan/moves.fixture.ts';
import { aStructure } from '../../organization/structure.fixture.ts';
import { countsIn, subtreeIn, tally, treeOn } from '../../organization/structure.ts';
import { meetingScoreT1 } from '../rules/meeting-score/t1-t2.ts';
import { yearlyLevel } from './yearly-level.ts';

const someMoves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...moveKinds), one: fc.nat(10_000), other: fc.nat(10_000) }),
  { maxLength: 30, size: 'max' },
);

const levels = meetingScoreT1.subjects[0]!.levels.map(({ level }) => level);
/** The meetings of a year, by the level of each. */
const someYear = fc.array(fc.constantFrom(...levels), { maxLength: 12 });
const someYears = fc.array(someYear, { minLength: 1, maxLength: 20 });

function yearOf(years: readonly (readonly string[])[], index: number): string {
  const result = yearlyLevel(meetingScoreT1, years[index % years.length]!);
  return result.kind === 'level' ? result.level : 'manual';
}

// House style, property 5.
it('counts the year of each unit once in every total, whatever moved during the period', () => {
  fc.assert(
    fc.property(someMoves, someYears, fc.nat(40), (moves, years, offset) => {
      const tree = treeOn(afterMoves(moves), addDays(start, offset));
      const levelOf = new Map([...tree.units.keys()].map((id, index) => [id, yearOf(years, index)]));
      const below = (id: string) => tally(subtreeIn(tree, id).map((unit) => levelOf.get(unit.id)!));
      for (const id of tree.units.keys()) {
        const parts = (tree.childIds.get(id) ?? []).map(below);
        const added: Record<string, number> = { [levelOf.get(id)!]: 1 };
        for (const part of parts)
          for (const [level, count] of Object.entries(part)) added[level] = (added[level] ?? 0) + count!;
        expect(below(id)).toEqual(added);
        expect(Object.values(below(id)).reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(
          countsIn(tree, id).units,
        );
      }
    }),
    { numRuns: 60 },
  );
});

it('carries meetings held before a merger to what the branch has become, once each', () => {
  fc.assert(
    fc.property(someMoves, (moves) => {
      const first = aStructure();
      const whole = moves.filter(({ kind }) => kind !== 'split' && kind !== 'dissolve');
      const held = [...first.units.keys()].map((unitId, index) => ({ unitId, value: index % 13 }));
      const days = { from: civilDate('2025-12-31'), onto: addDays(start, 40), covers: 'unit' } as const;
      const carried = carryFigures(afterMoves(whole, first), held, days);
      expect(carried.flatMap(({ from }) => from.map(({ unitId }) => unitId)).toSorted()).toEqual(
        held.map(({ unitId }) => unitId).toSorted(),
      );
    }),
    { numRuns: 60 },
  );
});
