import { keepsLimit } from '../limit/limit.ts';
import type { Limit, Limited, LimitUnit } from '../limit/limit.ts';

/** A number, or a part and its whole. */
type Held = number | readonly [part: number, whole: number];

/** A limit with what keeps it and what breaks it: both sides of its number, and the number itself. */
export interface LimitCase {
  readonly limit: string;
  readonly clause: string;
  /** `null` for a share. */
  readonly unit: LimitUnit | null;
  readonly kept: readonly Held[];
  readonly broken: readonly Held[];
}

/** The limits of one set: all of them, and those of which the number was not found. */
export interface LimitCases {
  readonly set: string;
  readonly cases: readonly LimitCase[];
  readonly open: readonly string[];
}

/** In the unit of its text. */
export function numbers(
  limit: string,
  [clause, unit]: readonly [clause: string, unit: LimitUnit],
  kept: readonly number[],
  broken: readonly number[],
): LimitCase {
  return { limit, clause, unit, kept, broken };
}

export function shares(
  limit: string,
  clause: string,
  kept: readonly (readonly [number, number])[],
  broken: readonly (readonly [number, number])[],
): LimitCase {
  return { limit, clause, unit: null, kept, broken };
}

/** Everything that does not come out as the cases say, in words; nothing where all does. */
export function limitFaults(limits: readonly Limit[], { cases, open }: Omit<LimitCases, 'set'>): readonly string[] {
  const cased = [...cases.map(({ limit }) => limit), ...open].toSorted();
  const there = limits.map(({ id }) => id).toSorted();
  return [
    ...(cased.join() === there.join() ? [] : [`limits ${there.join()}, cases ${cased.join()}`]),
    ...limits.flatMap((limit) => {
      const row = cases.find((one) => one.limit === limit.id);
      if (!row) return limit.amount === null && limit.is === null ? [] : [`${limit.id} has a number`];
      return faultsOf(limit, row);
    }),
  ];
}

function faultsOf(limit: Limit, { unit, kept, broken }: LimitCase): readonly string[] {
  const { amount } = limit;
  const isOfUnit =
    amount !== null && (unit === null ? amount.kind === 'share' : 'unit' in amount && amount.unit === unit);
  const wrong = (held: Held, expected: boolean) =>
    keepsLimit(limit, limited(held)) === expected ? [] : [`${limit.id}: ${String(held)} is not ${expected}`];
  return [
    ...(isOfUnit ? [] : [`${limit.id} is not in ${unit ?? 'shares'}`]),
    ...kept.flatMap((held) => wrong(held, true)),
    ...broken.flatMap((held) => wrong(held, false)),
  ];
}

function limited(held: Held): Limited {
  return typeof held === 'number' ? { kind: 'number', number: held } : { kind: 'share', part: held[0], whole: held[1] };
}
