import type { Tile } from '@co-so/domain';

type Placed = Pick<Tile, 'slug' | 'column' | 'row'>;

/** Where an arrow key leads: the nearest tile that way, straight on before aside; undefined at the edge. */
export function tileTowards(tiles: readonly Placed[], from: Placed, key: string): Placed | undefined {
  if (key === 'Home') return tiles[0];
  if (key === 'End') return tiles.at(-1);
  const step = steps[key];
  if (!step) return undefined;
  const distances = tiles.flatMap((tile) => {
    const along = (tile.column - from.column) * step.column + (tile.row - from.row) * step.row;
    const aside = Math.abs((tile.column - from.column) * step.row) + Math.abs((tile.row - from.row) * step.column);
    return along > 0 ? [{ tile, cost: along + aside * 3 }] : [];
  });
  return distances.toSorted((left, right) => left.cost - right.cost)[0]?.tile;
}

const steps: Readonly<Record<string, { readonly column: number; readonly row: number }>> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
};
