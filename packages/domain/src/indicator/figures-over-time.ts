import type { CivilDate } from '../civil-date.ts';
import { carryFigures } from '../organization/carry-figure.ts';
import type { CarriableFigure, CarriedFigure, NotCarriedReason } from '../organization/carry-figure.ts';
import { existsOn, nameOn, valueOn } from '../organization/dated-unit.ts';
import type { Structure } from '../organization/structure.ts';
import { standsOn } from './figure-group.ts';
import { isInexact } from './figure.ts';
import type { Figure, Quantity } from './figure.ts';
import type { Aggregation, Indicator } from './indicator.ts';

/** On which structure figures of a period are read: that of their own day, or that of a later one. */
export const structureBases = ['asItWas', 'onLaterDay'] as const;
export type StructureBasis = (typeof structureBases)[number];

/** Why a unit of the later day has no figure, besides what the structure itself says. */
export type NotCarriedFigure =
  | NotCarriedReason
  /** It stands elsewhere by the later day, or has become a part of a unit that does. */
  | { readonly kind: 'gone-elsewhere'; readonly unitId: string }
  /** The indicator does not add up over units. */
  | { readonly kind: 'not-additive' }
  /** Only a percentage, a bound or an estimate is known, or the figures do not mean the same. */
  | { readonly kind: 'not-addable'; readonly unitId: string };

/** What one unit has on the structure that was asked for. */
export interface UnitFigure {
  readonly unitId: string;
  /** As it was called on the day whose structure it is. */
  readonly name: string;
  readonly quantity: Quantity | null;
  /** The figures that are in it, or would be. */
  readonly from: readonly Figure[];
  readonly reasons: readonly NotCarriedFigure[];
}

export interface UnitFiguresQuestion {
  readonly indicator: Indicator;
  readonly under: string;
  readonly basis: StructureBasis;
  /** The day whose structure the figures are carried onto. */
  readonly onto: CivilDate;
}

/**
 * The figures of one indicator, category and period for the units directly below one: as it was, of those that stood there
 * on each figure's own day; on a later day, of those that stand there then, wherever their predecessors stood. Nothing is
 * guessed: what cannot be carried has its reasons instead, and so has what stood there once and has left.
 */
export function figuresOverTime(
  structure: Structure,
  figures: readonly Figure[],
  { indicator, under, basis, onto }: UnitFiguresQuestion,
): readonly UnitFigure[] {
  const from = lastDayOf(figures);
  if (from === undefined) return [];
  const stoodThere = figures.filter((figure) => standsUnder(structure, figure.unitId, under, standsOn(figure)));
  if (basis === 'asItWas')
    return stoodThere.map((figure) => ({
      ...named(structure, figure.unitId, standsOn(figure)),
      quantity: figure.quantity,
      from: [figure],
      reasons: [],
    }));
  const carried = carriedOnto(structure, figures, indicator, { from, onto });
  const there = carried.filter(({ unitId }) => standsUnder(structure, unitId, under, onto));
  return [...there, ...leftOver(structure, stoodThere, { carried, there, from, onto })];
}

/** The day on which all of them stand: the last day of their period, or up to which they were counted. */
export function lastDayOf(figures: readonly Figure[]): CivilDate | undefined {
  return figures.map(standsOn).toSorted().at(-1);
}

function standsUnder({ units }: Structure, unitId: string, under: string, day: CivilDate): boolean {
  const unit = units.get(unitId);
  return unit !== undefined && existsOn(unit, day) && valueOn(unit.parents, day) === under;
}

interface Carriage {
  readonly carried: readonly UnitFigure[];
  /** Those of them that stand below the unit asked about. */
  readonly there: readonly UnitFigure[];
  readonly from: CivilDate;
  readonly onto: CivilDate;
}

/** What stood there and is in nothing that stands there by now, under its own name: it has ended, or is elsewhere. */
function leftOver(
  structure: Structure,
  stoodThere: readonly Figure[],
  { carried, there, from, onto }: Carriage,
): readonly UnitFigure[] {
  const told = new Set(there.flatMap((one) => one.from));
  return stoodThere
    .filter((figure) => !told.has(figure))
    .map((figure) => {
      const ended = carried
        .find(({ unitId }) => unitId === figure.unitId)
        ?.reasons.filter(({ kind }) => kind === 'ended');
      const reasons = ended?.length ? ended : [{ kind: 'gone-elsewhere', unitId: figure.unitId } as const];
      return {
        ...named(structure, figure.unitId, ended?.length ? onto : from),
        quantity: null,
        from: [figure],
        reasons,
      };
    });
}

function carriedOnto(
  structure: Structure,
  figures: readonly Figure[],
  { overUnits }: Indicator,
  days: { readonly from: CivilDate; readonly onto: CivilDate },
): readonly UnitFigure[] {
  const byUnit = new Map(figures.map((figure) => [figure.unitId, figure]));
  const question = { ...days, covers: 'subtree' } as const;
  const [wholes, bases] = [figures.map(partOf), figures.map(baseOf)].map((list) =>
    carryFigures(structure, list, question),
  );
  const baseOfUnit = new Map(bases!.map((one) => [one.unitId, one]));
  return wholes!.map((one): UnitFigure => {
    const from = one.from.flatMap(({ unitId }) => byUnit.get(unitId) ?? []);
    const against = [...reasonsOf(one), ...addingProblems(from, overUnits)];
    const quantity = against.length > 0 ? null : quantityOf(from, one, baseOfUnit.get(one.unitId));
    return { ...named(structure, one.unitId, days.onto), quantity, from, reasons: against };
  });
}

function partOf({ unitId, quantity }: Figure): CarriableFigure {
  return {
    unitId,
    value: quantity.kind === 'ratio' ? quantity.numerator : quantity.kind === 'value' ? quantity.value : 0,
  };
}

function baseOf({ unitId, quantity }: Figure): CarriableFigure {
  return { unitId, value: quantity.kind === 'ratio' ? quantity.denominator : 0 };
}

function reasonsOf(one: CarriedFigure): readonly NotCarriedReason[] {
  return one.status === 'carried' ? [] : one.reasons;
}

/** A figure that goes over alone stays what it is, whatever it is; several have to add up. */
function addingProblems(from: readonly Figure[], overUnits: Aggregation): readonly NotCarriedFigure[] {
  if (from.length < 2) return [];
  if (overUnits === 'none' || overUnits === 'latest') return [{ kind: 'not-additive' }];
  const [first] = from;
  return from
    .filter(
      (figure) =>
        figure.quantity.kind === 'percentage' ||
        isInexact(figure) ||
        figure.quantity.kind !== first!.quantity.kind ||
        figure.definitionVersion !== first!.definitionVersion,
    )
    .map(({ unitId }) => ({ kind: 'not-addable', unitId }));
}

function quantityOf(from: readonly Figure[], whole: CarriedFigure, base: CarriedFigure | undefined): Quantity | null {
  if (from.length === 1) return from[0]!.quantity;
  if (whole.status !== 'carried' || base?.status !== 'carried') return null;
  return from[0]?.quantity.kind === 'ratio'
    ? { kind: 'ratio', numerator: whole.value, denominator: base.value }
    : { kind: 'value', value: whole.value };
}

function named({ units }: Structure, unitId: string, day: CivilDate): Pick<UnitFigure, 'unitId' | 'name'> {
  const unit = units.get(unitId);
  return { unitId, name: unit ? nameOn(unit, day) : unitId };
}
