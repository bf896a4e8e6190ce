import { addDays, endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { settle } from '../result.ts';
import type { Result } from '../result.ts';
import { endedOn, existsOn, replacedFrom, valueOn } from './dated-unit.ts';
import type { DatedUnit, DatedValue, Decision } from './dated-unit.ts';
import { structureOf } from './structure.ts';
import type { Structure } from './structure.ts';
import type { SuccessorLink } from './successor.ts';

/** A province that goes into another, with all that its database knows of its structure. */
export interface TakeOverSource {
  readonly slug: string;
  readonly structure: Structure;
}

/** An organization that the new province has from its first day, and the units whose ground it stands on. */
export interface FoundedOnGround {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly groundIds: readonly string[];
  readonly note: string | null;
}

/** How a new province takes over what its predecessors had: on which day, by which decision, under which head. */
export interface TakeOver {
  readonly on: CivilDate;
  readonly decision: Decision;
  readonly head: { readonly id: string; readonly name: string };
  readonly communes: readonly FoundedOnGround[];
}

/** The structure of the new province, and the codes that it cannot have since two predecessors gave out the same. */
export interface TakenOver {
  readonly structure: Structure;
  /** The units that stood for the predecessors as a whole, by the slug of each. */
  readonly heads: readonly { readonly slug: string; readonly unitId: string }[];
  readonly codesLeft: readonly { readonly unitId: string; readonly code: string }[];
}

/**
 * Puts the structures of the predecessors together as they were, each with its history and under its own head until the
 * day. On the day the heads end as merged, and whatever stands directly under them, or at the top, comes under the new
 * head. Ids stay, since they are unique across provinces. What ended before the day is taken over as ended.
 */
export function takeOver(sources: readonly TakeOverSource[], plan: TakeOver): Result<TakenOver> {
  const problems: Problem[] = [];
  const byHead = sources.flatMap(({ slug, structure }) =>
    headsOf(structure, plan.on).map(({ id }) => ({ slug, unitId: id })),
  );
  const heads = new Set(byHead.map(({ unitId }) => unitId));
  for (const { slug } of sources)
    if (byHead.every((one) => one.slug !== slug)) problems.push({ code: 'province-head-missing', province: slug });
  const ambiguous = ambiguousCodes(sources);
  const known = sources.flatMap(({ structure }) => [...structure.units.values()]);
  problems.push(...communeProblems(known, ambiguous, plan));
  return settle(problems, () => {
    const going = known.filter((unit) => goesOn(unit, plan));
    const goingIds = new Set(going.map(({ id }) => id));
    const units = known
      .map((unit) => (goingIds.has(unit.id) ? goneOn(unit, goingIds, plan) : unit))
      .map((unit) => takenOver(unit, heads, ambiguous, plan));
    const links = sources.flatMap(({ structure }) => structure.links);
    return {
      structure: structureOf(
        [newHead(plan), ...units, ...plan.communes.map((commune) => founded(commune, plan))],
        [...links, ...linksOf(heads, plan)],
      ),
      heads: byHead,
      codesLeft: known.flatMap(({ id, codes }) =>
        codes.filter(({ value }) => ambiguous.has(value)).map(({ value }) => ({ unitId: id, code: value })),
      ),
    };
  });
}

/** The units that stood for the whole province on its last day. */
function headsOf({ units }: Structure, on: CivilDate): readonly DatedUnit[] {
  const eve = addDays(on, -1);
  return [...units.values()].filter(
    (unit) => existsOn(unit, eve) && valueOn(unit.kinds, eve) === 'province' && valueOn(unit.parents, eve) === null,
  );
}

/** Codes that units of more than one predecessor bear: a province gives out its own, whatever its neighbour does. */
function ambiguousCodes(sources: readonly TakeOverSource[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { structure } of sources) {
    const own = new Set([...structure.units.values()].flatMap(({ codes }) => codes.map(({ value }) => value)));
    for (const code of own) (once.has(code) ? again : once).add(code);
  }
  return again;
}

/** Nobody ended the unit: it was there when its province went into the new one. */
function goesOn({ closedOn, closedBy }: DatedUnit, { on }: TakeOver): boolean {
  return closedOn === on && closedBy?.ending === 'withProvince';
}

/** The unit as if its province had not ended; under the new head where what it stood under did. */
function goneOn(unit: DatedUnit, goingIds: ReadonlySet<string>, { on, head }: TakeOver): DatedUnit {
  const openEnded = <Value>(stretches: readonly DatedValue<Value>[]) =>
    stretches.map((stretch) => (stretch.validUntil === on ? { ...stretch, validUntil: endOfTime } : stretch));
  return {
    ...unit,
    closedOn: endOfTime,
    closedBy: null,
    names: openEnded(unit.names),
    kinds: openEnded(unit.kinds),
    hostTypes: openEnded(unit.hostTypes),
    codes: openEnded(unit.codes),
    parents: unit.parents.flatMap((stretch) => {
      const goesWithIt = stretch.value !== null && goingIds.has(stretch.value);
      if (stretch.validUntil !== on || goesWithIt) return openEnded([stretch]);
      return [stretch, { value: head.id, validFrom: on, validUntil: endOfTime }];
    }),
  };
}

function takenOver(
  unit: DatedUnit,
  heads: ReadonlySet<string>,
  ambiguous: ReadonlySet<string>,
  plan: TakeOver,
): DatedUnit {
  const codes = unit.codes.filter(({ value }) => !ambiguous.has(value));
  if (!heads.has(unit.id)) return { ...unit, codes, parents: underNewHead(unit.parents, heads, plan) };
  const { on, decision } = plan;
  return {
    ...unit,
    closedOn: on,
    closedBy: unit.closedBy ?? { ending: 'merged', basis: decision },
    names: endedOn(unit.names, on),
    kinds: endedOn(unit.kinds, on),
    hostTypes: endedOn(unit.hostTypes, on),
    codes: endedOn(codes, on),
    parents: endedOn(unit.parents, on),
  };
}

function underNewHead(
  parents: readonly DatedValue<string | null>[],
  heads: ReadonlySet<string>,
  { on, head }: TakeOver,
): readonly DatedValue<string | null>[] {
  return replacedFrom(parents, on, (above) => (above === null || heads.has(above) ? head.id : above));
}

function newHead({ on, head, decision }: TakeOver): DatedUnit {
  const life = { validFrom: on, validUntil: endOfTime };
  return {
    id: head.id,
    foundedOn: on,
    closedOn: endOfTime,
    foundedBy: decision,
    closedBy: null,
    names: [{ value: head.name, ...life }],
    kinds: [{ value: 'province', ...life }],
    hostTypes: [],
    codes: [],
    parents: [{ value: null, ...life }],
    note: null,
  };
}

/** Of its own decision nothing is known: the decision on the province is not one on the commune. */
function founded({ id, name, code, note }: FoundedOnGround, { on, head }: TakeOver): DatedUnit {
  const life = { validFrom: on, validUntil: endOfTime };
  return {
    id,
    foundedOn: on,
    closedOn: endOfTime,
    foundedBy: null,
    closedBy: null,
    names: [{ value: name, ...life }],
    kinds: [{ value: 'commune', ...life }],
    hostTypes: [],
    codes: code === null ? [] : [{ value: code, ...life }],
    parents: [{ value: head.id, ...life }],
    note,
  };
}

/** The heads went over whole; of the ground of a unit only a part did, so that none of its figures is carried over. */
function linksOf(heads: ReadonlySet<string>, { on, head, decision, communes }: TakeOver): readonly SuccessorLink[] {
  return [
    ...[...heads].map((predecessorId) => ({
      predecessorId,
      successorId: head.id,
      on,
      carries: 'whole' as const,
      by: decision,
    })),
    ...communes.flatMap(({ id, groundIds }) =>
      groundIds.map((predecessorId) => ({ predecessorId, successorId: id, on, carries: 'part' as const, by: null })),
    ),
  ];
}

function communeProblems(
  known: readonly DatedUnit[],
  ambiguous: ReadonlySet<string>,
  { communes }: TakeOver,
): readonly Problem[] {
  const ids = new Set(known.map(({ id }) => id));
  const codes = new Set(known.flatMap((unit) => unit.codes.map(({ value }) => value)));
  return communes.flatMap(({ name, code, groundIds }, index): readonly Problem[] => {
    const at = `/communes/${index}`;
    const isRepeated = communes.some((other, before) => before < index && code !== null && other.code === code);
    const isTaken = code !== null && (isRepeated || (codes.has(code) && !ambiguous.has(code)));
    return [
      ...(name.trim() === '' ? [{ code: 'text-missing', field: 'name', at: `${at}/name` } as const] : []),
      ...(isTaken ? [{ code: 'code-taken', unit: name, given: code, at: `${at}/code` } as const] : []),
      ...groundIds
        .filter((id) => !ids.has(id))
        .map((unit) => ({ code: 'unit-unknown', unit, at: `${at}/groundIds` }) as const),
    ];
  });
}
