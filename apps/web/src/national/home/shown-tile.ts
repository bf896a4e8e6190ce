import type { ShownProvince } from '@co-so/api';
import { tileGrid } from '@co-so/domain';
import type { CivilDate, Tile } from '@co-so/domain';
import { standingOf } from './standing.ts';
import type { RoundAnswers, Standing } from './standing.ts';

export interface ShownTile extends Tile {
  readonly province: ShownProvince;
  readonly standing: Standing;
  /** The day on which it sent what the round asks for. */
  readonly sentOn: CivilDate | undefined;
}

/** The tiles of a day, each with its province and how that stands. */
export function shownTiles(
  day: CivilDate,
  provinces: readonly ShownProvince[],
  answers: RoundAnswers | undefined,
): readonly ShownTile[] {
  return tileGrid(day).flatMap((tile) => {
    const province = provinces.find(({ slug }) => slug === tile.slug);
    if (!province) return [];
    const { state, sentOn } = answers?.get(province.id) ?? {};
    return [{ ...tile, province, standing: standingOf(province.sent !== null, state), sentOn }];
  });
}
