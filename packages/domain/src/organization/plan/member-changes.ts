import { addDays } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { ancestorsIn, treeOn } from '../structure.ts';
import type { Structure, UnitTree } from '../structure.ts';
import { partingsOf } from './belongings.ts';
import { stepsByDay } from './step.ts';
import type { Plan, PlanStep } from './step.ts';

/** A day from which other members stand in a unit or below it than before. */
export interface MemberChange {
  readonly unitId: string;
  readonly on: CivilDate;
}

/**
 * Of which units a plan makes the members others: those that receive some or are divided, and what stands above them on one
 * side only. What stands above both where members were and where they are counts as many as before. Of a unit that ends
 * and hands nobody over it is not known that anything above has changed.
 */
export function memberChanges(plan: Plan, after: Structure): readonly MemberChange[] {
  const linked = after.links.flatMap(({ successorId: unitId, on }) => ({ unitId, on }));
  const moved = stepsByDay(plan).flatMap(([on, placed]) => {
    const parted = placed.flatMap((one) => [...partedOf(one.step), ...partingsOf(one).map(partedBy(one.step))]);
    if (parted.length === 0) return [];
    const [was, is] = [treeOn(after, addDays(on, -1)), treeOn(after, on)];
    return parted
      .flatMap(({ from, to }) => onOneSide([lineOf(was, from), ...to.map((id) => lineOf(is, id))]))
      .filter((id) => was.units.has(id) && is.units.has(id))
      .map((unitId): MemberChange => ({ unitId, on }));
  });
  const changes = new Map([...linked, ...moved].map((one) => [`${one.unitId} ${one.on}`, one]));
  return [...changes.values()];
}

/** From which unit members come, and the units in which they are from then on. */
interface Parted {
  readonly from: string;
  readonly to: readonly string[];
}

function partedOf(step: PlanStep): readonly Parted[] {
  return step.kind === 'reparent' ? [{ from: step.unitId, to: [step.unitId] }] : [];
}

function partedBy(step: PlanStep) {
  const isGoingOn = step.kind === 'split' && step.original === 'continues';
  return ({ from, receivers }: { readonly from: string; readonly receivers: readonly string[] }): Parted => ({
    from,
    to: isGoingOn ? [from, ...receivers] : receivers,
  });
}

/** The unit and all above it. */
function lineOf(tree: UnitTree, unitId: string): ReadonlySet<string> {
  return new Set([unitId, ...ancestorsIn(tree, unitId).map(({ id }) => id)]);
}

/** What is in some of the lines and not in all; nothing where members only leave. */
function onOneSide(lines: readonly ReadonlySet<string>[]): readonly string[] {
  if (lines.length < 2) return [];
  const all = new Set(lines.flatMap((line) => [...line]));
  return [...all].filter((id) => !lines.every((line) => line.has(id)));
}
