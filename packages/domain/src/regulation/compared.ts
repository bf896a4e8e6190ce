import type { CivilDate } from '../civil-date.ts';
import type { Ratio } from '../ratio.ts';
import { partOf } from './condition.ts';
import type { Condition } from './condition.ts';
import type { CountFact, Discipline, DisciplinedParty, Facts, FlagFact } from './facts.ts';
import type { Points } from './points.ts';
import type { LevelLine, Seen } from './trace.ts';

/** What a rule compared: what is so, beside what it is held against. */
export type Compared =
  | { readonly kind: 'points'; readonly given: Points; readonly bound: Points }
  /** `given` is the part, less `minus` where there is one. */
  | {
      readonly kind: 'share';
      readonly part: CountFact;
      readonly minus: CountFact | null;
      readonly whole: CountFact;
      readonly given: number;
      readonly base: number;
      readonly bound: Ratio;
    }
  | { readonly kind: 'count'; readonly fact: CountFact; readonly given: number; readonly bound: number }
  | { readonly kind: 'flag'; readonly fact: FlagFact; readonly given: boolean }
  /** Those disciplined of whom the rule speaks, whether or not each of them meets it. */
  | { readonly kind: 'disciplined'; readonly who: readonly DisciplinedParty[]; readonly given: readonly Discipline[] }
  | {
      readonly kind: 'admittedWithin';
      readonly given: CivilDate | null;
      readonly months: number;
      readonly on: CivilDate;
    };

/** What a line of a trace compared, in the order of its rule; nothing where an earlier line has it. */
export function comparedIn({ held }: LevelLine): readonly Compared[] {
  switch (held?.kind) {
    case undefined:
      return [];
    case 'points':
      return [{ kind: 'points', given: held.score, bound: held.needed }];
    case 'condition':
      return comparedBy(held.asked, held.seen);
    case 'level':
      return [
        { kind: 'points', given: held.score, bound: held.asked.from },
        ...held.asked.conditions.flatMap(({ holds }) => comparedBy(holds, held.seen)),
      ];
  }
}

/** Every fact that a condition compares; a `not` compares what it denies. */
function comparedBy(condition: Condition, { facts, on }: Seen): readonly Compared[] {
  switch (condition.kind) {
    case 'share':
      return [comparedShare(condition, facts)];
    case 'count': {
      const { fact, number: bound } = condition;
      return [{ kind: 'count', fact, given: facts[fact] ?? 0, bound }];
    }
    case 'flag':
      return [{ kind: 'flag', fact: condition.fact, given: facts[condition.fact] === true }];
    case 'disciplined': {
      const { who } = condition;
      return [{ kind: 'disciplined', who, given: facts.disciplined?.filter((one) => who.includes(one.who)) ?? [] }];
    }
    case 'admittedWithin':
      return [{ kind: 'admittedWithin', given: facts.admittedOn ?? null, months: condition.months, on }];
    case 'not':
      return comparedBy(condition.that, { facts, on });
    case 'anyOf':
    case 'allOf':
      return condition.of.flatMap((one) => comparedBy(one, { facts, on }));
  }
}

function comparedShare(condition: Condition & { readonly kind: 'share' }, facts: Facts): Compared {
  const { part, minus = null, whole, ratio: bound } = condition;
  return { kind: 'share', part, minus, whole, given: partOf(condition, facts), base: facts[whole] ?? 0, bound };
}
