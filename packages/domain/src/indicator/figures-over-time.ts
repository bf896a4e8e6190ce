import { endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { carryFigures } from '../organization/carry-figure.ts';
import type { CarriableFigure, CarriedFigure, NotCarriedReason } from '../organization/carry-figure.ts';
import { valueOn } from '../organization/dated-unit.ts';
import { childrenIn, treeOn } from '../organization/structure.ts';
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
  /** It has become a part of a unit that stands elsewhere. */
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
 * The figures of one indicator, category and period for the units directly below one: of those of the period's own day, or
 * carried onto the structure of a later day. Nothing is guessed: what cannot be carried has its reasons instead.
 */
export function figuresOverTime(
  structure: Structure,
  figures: readonly Figure[],
  { indicator, under, basis, onto }: UnitFiguresQuestion,
): readonly UnitFigure[] {
  const [first] = figures;
  if (!first) return [];
  const from = dayBefore(figures);
  if (basis === 'asItWas') {
    const ids = new Set(childrenIn(treeOn(structure, from), under).map(({ id }) => id));
    return figures
      .filter(({ unitId }) => ids.has(unitId))
      .map((figure) => ({
        ...named(structure, figure.unitId, from),
        quantity: figure.quantity,
        from: [figure],
        reasons: [],
      }));
  }
  const below = new Set(childrenIn(treeOn(structure, from), under).map(({ id }) => id));
  const own = figures.filter(({ unitId }) => below.has(unitId));
  return carriedOnto(structure, own, indicator, { from, onto });
}

/** The day on which all of them stand: the last day of their period, or up to which they were counted. */
function dayBefore(figures: readonly Figure[]): CivilDate {
  return figures.map(standsOn).reduce((last, day) => (day > last ? day : last));
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
    if (!structure.units.has(one.unitId)) return goneElsewhere(structure, from, days.from);
    const against = [...reasonsOf(one), ...addingProblems(from, overUnits)];
    const quantity = against.length > 0 ? null : quantityOf(from, one, baseOfUnit.get(one.unitId));
    return { ...named(structure, one.unitId, days.onto), quantity, from, reasons: against };
  });
}

/** The successor is not in what is known below the unit asked about: what became of it is told under its own name. */
function goneElsewhere(structure: Structure, from: readonly Figure[], day: CivilDate): UnitFigure {
  const reasons = from.map(({ unitId }) => ({ kind: 'gone-elsewhere', unitId }) as const);
  return { ...named(structure, from[0]!.unitId, day), quantity: null, from, reasons };
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
  const name =
    unit &&
    (valueOn(unit.names, day) ??
      unit.names.find(({ validUntil }) => validUntil === endOfTime)?.value ??
      unit.names.at(-1)?.value);
  return { unitId, name: name ?? unitId };
}
