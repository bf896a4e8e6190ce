import type { CivilDate } from '../civil-date.ts';
import { borderCrossings } from './border-crossings.ts';
import { existsOn } from './dated-unit.ts';
import type { Structure } from './structure.ts';
import { follow, linksFrom } from './successor.ts';

/** A number that may be added up. */
export interface CarriableFigure {
  readonly unitId: string;
  readonly value: number;
}

/** Why a figure is not carried over: nothing of it is guessed. */
export type NotCarriedReason =
  | { readonly kind: 'split'; readonly unitId: string; readonly on: CivilDate }
  /** The unit ended and nothing followed it. */
  | { readonly kind: 'ended'; readonly unitId: string; readonly on: CivilDate }
  /** A predecessor has no figure, so that the sum would be too small. */
  | { readonly kind: 'figure-missing'; readonly unitId: string }
  /** A unit has come into or gone out of the subtree that the figure covers. */
  | { readonly kind: 'border-moved'; readonly unitId: string }
  /** The unit did not exist on the figure's day. */
  | { readonly kind: 'not-existing'; readonly unitId: string; readonly on: CivilDate };

/** What a unit of the later day has: a sum with all that is in it, or the reasons why there is none. */
export type CarriedFigure = { readonly unitId: string; readonly from: readonly CarriableFigure[] } & (
  | { readonly status: 'carried'; readonly value: number }
  | { readonly status: 'not-carried'; readonly reasons: readonly NotCarriedReason[] }
);

/** Which days, and whether the figures cover the units alone or with everything below them. */
export interface CarryQuestion {
  readonly from: CivilDate;
  readonly onto: CivilDate;
  readonly covers: 'unit' | 'subtree';
}

/**
 * Carries figures of one indicator and day onto the structure of a later day: each to what its unit has become, summed
 * along mergers. A unit that ended without successor stands in the answer under its own id, as not carried.
 */
export function carryFigures(
  structure: Structure,
  figures: readonly CarriableFigure[],
  question: CarryQuestion,
): readonly CarriedFigure[] {
  const { from: day, onto, covers } = question;
  const links = linksFrom(structure.links);
  const figureOf = new Map(figures.map((figure) => [figure.unitId, figure]));
  const known = [...structure.units.values()].filter((unit) => existsOn(unit, day)).map(({ id }) => id);
  const arriving = new Map<string, Arrival>();
  for (const unitId of new Set([...known, ...figureOf.keys()]))
    for (const { unitId: to, splitOn } of follow(links, unitId, day, onto)) {
      const own = arriving.get(to) ?? { from: [], reasons: [] };
      const figure = figureOf.get(unitId);
      if (figure) own.from.push(figure);
      else own.reasons.push({ kind: 'figure-missing', unitId });
      if (splitOn !== null) own.reasons.push({ kind: 'split', unitId, on: splitOn });
      const unit = structure.units.get(unitId);
      if (!unit || !existsOn(unit, day)) own.reasons.push({ kind: 'not-existing', unitId, on: day });
      arriving.set(to, own);
    }
  const crossings = covers === 'subtree' ? borderCrossings(structure, day, onto) : () => [];
  for (const [to, { from, reasons }] of arriving) {
    const heads = from.map(({ unitId }) => unitId);
    const later = structure.units.get(to);
    if (from.length > 0 && reasons.length === 0 && later && existsOn(later, onto))
      reasons.push(...crossings(heads, to).map((unitId) => ({ kind: 'border-moved', unitId }) as const));
  }
  return [...arriving]
    .filter(([, { from }]) => from.length > 0)
    .map(([unitId, arrival]) => carried(structure, unitId, arrival, onto))
    .toSorted((left, right) => (left.unitId < right.unitId ? -1 : 1));
}

interface Arrival {
  readonly from: CarriableFigure[];
  readonly reasons: NotCarriedReason[];
}

function carried({ units }: Structure, unitId: string, { from, reasons }: Arrival, onto: CivilDate): CarriedFigure {
  const unit = units.get(unitId);
  const ended: readonly NotCarriedReason[] =
    unit && !existsOn(unit, onto) ? [{ kind: 'ended', unitId, on: unit.closedOn }] : [];
  const all = [...reasons, ...ended];
  if (all.length > 0) return { unitId, from, status: 'not-carried', reasons: all };
  return { unitId, from, status: 'carried', value: from.reduce((sum, { value }) => sum + value, 0) };
}
