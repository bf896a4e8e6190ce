import { addDays, endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { settle } from '../result.ts';
import type { Result } from '../result.ts';
import { endedOn, existsOn, replacedFrom, valueOn } from './dated-unit.ts';
import type { DatedUnit, DatedValue, Decision } from './dated-unit.ts';
import type { SuccessorLink } from './successor.ts';

/** What of a province that goes into another has to be known before any of its units is taken over. */
export interface TakeOverSource {
  readonly slug: string;
  /** How many units it ever had. */
  readonly units: number;
  /** Those that stood for a whole province on any day. */
  readonly provinces: readonly DatedUnit[];
  /** Those that nobody ended: they were there when their province went into the new one. */
  readonly goingIds: readonly string[];
  readonly codes: readonly UnitCodeOnce[];
  /** Of the grounds that the plan names, its own. */
  readonly groundIds: readonly string[];
}

interface UnitCodeOnce {
  readonly unitId: string;
  readonly code: string;
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

/** What is decided once and holds for every unit that is taken over. */
export interface TakeOverFrame {
  /** Of every day, those among them that the plan founds. */
  readonly units: number;
  /** The units that stood for the predecessors as a whole, by the slug of each. */
  readonly heads: readonly { readonly slug: string; readonly unitId: string }[];
  readonly headIds: ReadonlySet<string>;
  readonly goingIds: ReadonlySet<string>;
  /** Codes that the new province cannot have since two predecessors gave out the same, and by whom they were borne. */
  readonly ambiguous: ReadonlySet<string>;
  readonly codesLeft: readonly UnitCodeOnce[];
}

/**
 * Decides how the structures of the predecessors are put together, each with its history and under its own head until the
 * day. On the day the heads end as merged, and whatever stands directly under them, or at the top, comes under the new
 * head. Ids stay, since they are unique across provinces. What ended before the day is taken over as ended.
 */
export function decideTakeOver(sources: readonly TakeOverSource[], plan: TakeOver): Result<TakeOverFrame> {
  const problems: Problem[] = [];
  const heads = sources.flatMap(({ slug, provinces }) =>
    headsOf(provinces, plan.on).map(({ id }) => ({ slug, unitId: id })),
  );
  for (const { slug } of sources)
    if (heads.every((one) => one.slug !== slug)) problems.push({ code: 'province-head-missing', province: slug });
  const ambiguous = ambiguousCodes(sources);
  problems.push(...communeProblems(sources, ambiguous, plan));
  return settle(problems, () => ({
    units: sources.reduce((sum, { units }) => sum + units, 1 + plan.communes.length),
    heads,
    headIds: new Set(heads.map(({ unitId }) => unitId)),
    goingIds: new Set(sources.flatMap(({ goingIds }) => goingIds)),
    ambiguous,
    codesLeft: sources.flatMap(({ codes }) => codes.filter(({ code }) => ambiguous.has(code))),
  }));
}

/** Some units of the predecessors as they are in the new province; each is told by itself. */
export function takeOverUnits(
  units: readonly DatedUnit[],
  { headIds, goingIds, ambiguous }: TakeOverFrame,
  plan: TakeOver,
): readonly DatedUnit[] {
  return units
    .map((unit) => (goingIds.has(unit.id) ? goneOn(unit, goingIds, plan) : unit))
    .map((unit) => takenOver(unit, headIds, ambiguous, plan));
}

/** What the new province has that none of its predecessors had. */
export function foundedByTakeOver(
  { headIds }: TakeOverFrame,
  plan: TakeOver,
): { readonly units: readonly DatedUnit[]; readonly links: readonly SuccessorLink[] } {
  const communes = plan.communes.map((commune) => founded(commune, plan));
  return { units: [newHead(plan), ...communes], links: linksOf(headIds, plan) };
}

/** The units that stood for the whole province on its last day. */
function headsOf(provinces: readonly DatedUnit[], on: CivilDate): readonly DatedUnit[] {
  const eve = addDays(on, -1);
  return provinces.filter(
    (unit) => existsOn(unit, eve) && valueOn(unit.kinds, eve) === 'province' && valueOn(unit.parents, eve) === null,
  );
}

/** Codes that units of more than one predecessor bear: a province gives out its own, whatever its neighbour does. */
function ambiguousCodes(sources: readonly TakeOverSource[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { codes } of sources)
    for (const code of new Set(codes.map((one) => one.code))) (once.has(code) ? again : once).add(code);
  return again;
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
  sources: readonly TakeOverSource[],
  ambiguous: ReadonlySet<string>,
  { communes }: TakeOver,
): readonly Problem[] {
  const ids = new Set(sources.flatMap(({ groundIds }) => groundIds));
  const codes = new Set(sources.flatMap((source) => source.codes.map(({ code }) => code)));
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
