import type { CivilDate } from '../civil-date.ts';
import { endOfTime } from '../civil-date.ts';
import type { ClosureRow } from './closure.ts';
import type { DatedUnit, DatedValue } from './dated-unit.ts';
import type { HostType } from './host-type.ts';
import type { UnitCounts } from './structure.ts';
import type { UnitKind, Validity } from './unit.ts';
import { overlap } from './unit.ts';

/** The counts of a unit's subtree for the days on which they stay the same. */
export interface CountStretch extends Validity {
  readonly unitId: string;
  readonly counts: UnitCounts;
}

/** One unit of one kind and type of host that counts in a subtree for some days. */
export interface Contribution extends Validity {
  readonly unitId: string;
  readonly kind: UnitKind;
  readonly hostType: HostType | null;
}

/** What a unit counts for in itself and in everything above it, from the rows of its closure. */
export function contributionsOf(
  { kinds, hostTypes }: Pick<DatedUnit, 'kinds' | 'hostTypes'>,
  closure: readonly ClosureRow[],
): readonly Contribution[] {
  return closure.flatMap((row) =>
    kinds.flatMap((kind) => {
      const span = overlap(row, kind);
      if (!span) return [];
      return withHostTypes(span, hostTypes).map(({ value: hostType, validFrom, validUntil }) => ({
        unitId: row.ancestorId,
        kind: kind.value,
        hostType,
        validFrom,
        validUntil,
      }));
    }),
  );
}

/** The days of a span by the type of host, those without one among them. */
function withHostTypes(
  span: Validity,
  hostTypes: readonly DatedValue<HostType>[],
): readonly DatedValue<HostType | null>[] {
  const parts: DatedValue<HostType | null>[] = [];
  let { validFrom } = span;
  for (const { value, ...days } of hostTypes) {
    const both = overlap(days, { ...span, validFrom });
    if (!both) continue;
    if (validFrom < both.validFrom) parts.push({ value: null, validFrom, validUntil: both.validFrom });
    parts.push({ value, ...both });
    validFrom = both.validUntil;
  }
  return validFrom < span.validUntil ? [...parts, { value: null, ...span, validFrom }] : parts;
}

interface CountChange {
  readonly on: CivilDate;
  readonly units: number;
  readonly kinds: readonly (readonly [UnitKind, number])[];
  readonly hostTypes: readonly (readonly [HostType, number])[];
}

/**
 * The counts of every unit named in what was removed or added, from a day on: earlier days are counted from the dated
 * links. `stored` holds their counts as they were; it reaches back to the day or to the unit's founding.
 */
export function countsAfter(
  stored: readonly CountStretch[],
  removed: readonly Contribution[],
  added: readonly Contribution[],
  from: CivilDate,
): readonly CountStretch[] {
  const changes = Map.groupBy(
    [
      ...stored.flatMap((stretch) => edges(stretch, stretch.unitId, from, (sign) => ofCounts(stretch.counts, sign))),
      ...removed.flatMap((one) => edges(one, one.unitId, from, (sign) => ofUnit(one, -sign))),
      ...added.flatMap((one) => edges(one, one.unitId, from, (sign) => ofUnit(one, sign))),
    ],
    ({ unitId }) => unitId,
  );
  return [...changes].flatMap(([unitId, own]) => swept(unitId, own));
}

type Amounts = Omit<CountChange, 'on'>;

/** Both ends of a stretch as far as they lie after the day: what comes in, and what goes out again. */
function edges(
  { validFrom, validUntil }: Validity,
  unitId: string,
  from: CivilDate,
  amounts: (sign: 1 | -1) => Amounts,
): readonly (CountChange & { readonly unitId: string })[] {
  if (validUntil <= from) return [];
  const begins = { unitId, on: validFrom > from ? validFrom : from, ...amounts(1) };
  return validUntil === endOfTime ? [begins] : [begins, { unitId, on: validUntil, ...amounts(-1) }];
}

function ofCounts({ units, byKind, byHostType }: UnitCounts, sign: 1 | -1): Amounts {
  return { units: sign * units, kinds: signed(byKind, sign), hostTypes: signed(byHostType, sign) };
}

function ofUnit({ kind, hostType }: Contribution, sign: number): Amounts {
  return { units: sign, kinds: [[kind, sign]], hostTypes: hostType === null ? [] : [[hostType, sign]] };
}

/** Safe: the keys of a record of counts are its words. */
function signed<Word extends string>(
  counts: Readonly<Partial<Record<Word, number>>>,
  sign: 1 | -1,
): readonly (readonly [Word, number])[] {
  return Object.entries<number | undefined>(counts).map(([word, count]) => [word as Word, sign * (count ?? 0)]);
}

/** Adds the changes up from the first day on; days without a unit have no stretch, neighbours of equal counts are one. */
function swept(unitId: string, changes: readonly CountChange[]): readonly CountStretch[] {
  const stretches: CountStretch[] = [];
  const byKind = new Map<UnitKind, number>();
  const byHostType = new Map<HostType, number>();
  let units = 0;
  const days = [...Map.groupBy(changes, ({ on }) => on)].toSorted(([left], [right]) => (left < right ? -1 : 1));
  days.forEach(([validFrom, ofDay], index) => {
    for (const change of ofDay) {
      units += change.units;
      for (const [kind, count] of change.kinds) byKind.set(kind, (byKind.get(kind) ?? 0) + count);
      for (const [type, count] of change.hostTypes) byHostType.set(type, (byHostType.get(type) ?? 0) + count);
    }
    if (units < 0) throw new Error(`counts of ${unitId} fall below zero on ${validFrom}`);
    const validUntil = days[index + 1]?.[0] ?? endOfTime;
    const counts = { units, byKind: positive(byKind), byHostType: positive(byHostType) };
    const last = stretches.at(-1);
    if (last?.validUntil === validFrom && isEqual(last.counts, counts))
      stretches[stretches.length - 1] = { ...last, validUntil };
    else if (units > 0) stretches.push({ unitId, counts, validFrom, validUntil });
  });
  return stretches;
}

/** Safe: every key comes out of the map. In the order of the words, so that equal counts are equal texts. */
function positive<Word extends string>(counts: ReadonlyMap<Word, number>): Readonly<Partial<Record<Word, number>>> {
  const kept = [...counts].filter(([, count]) => count > 0).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(kept) as Partial<Record<Word, number>>;
}

function isEqual(left: UnitCounts, right: UnitCounts): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
