import { findUnitLives, loadFiguresBelow } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { can, figuresOverTime, indicatorOf, lastDayOf, nameOn } from '@co-so/domain';
import type { Actor, CivilDate, FigureKey, Structure, StructureBasis, UnitFigure } from '@co-so/domain';

/** The figures of the units directly below one, on the structure that was asked for. */
export interface FiguresByUnit {
  readonly unitName: string;
  readonly basis: StructureBasis;
  /** The day whose structure the figures are read on, where it is a later one. */
  readonly onto: CivilDate;
  readonly figures: readonly UnitFigure[];
  /** What the units that figures and reasons speak of were called on the day of the figures. */
  readonly names: Readonly<Record<string, string>>;
}

/** Undefined where there is no such unit, or the actor may not know of it, after the same queries. */
export async function loadUnitFigures(
  db: ProvinceDb,
  actor: Actor,
  { key, basis, onto }: Pick<FiguresByUnit, 'basis' | 'onto'> & { readonly key: FigureKey },
  today: CivilDate,
): Promise<FiguresByUnit | undefined> {
  const [unit] = await findUnitLives(db, [key.unitId], today);
  const { structure, figures: found } = await loadFiguresBelow(db, { key, basis, onto });
  if (!unit || !can(actor, 'view-figures', unit.path)) return undefined;
  const question = { indicator: indicatorOf(key.indicator), under: key.unitId, basis, onto };
  const figures = figuresOverTime(structure, found, question);
  return { unitName: unit.name, basis, onto, figures, names: namesIn(structure, figures, lastDayOf(found) ?? onto) };
}

function namesIn({ units }: Structure, shown: readonly UnitFigure[], day: CivilDate): Readonly<Record<string, string>> {
  const spoken = shown.flatMap(({ unitId, from, reasons }) => [
    unitId,
    ...from.map((figure) => figure.unitId),
    ...reasons.flatMap((reason) => ('unitId' in reason ? [reason.unitId] : [])),
  ]);
  const known = [...new Set(spoken)].flatMap((id) => units.get(id) ?? []);
  return Object.fromEntries(known.map((unit) => [unit.id, nameOn(unit, day)]));
}
