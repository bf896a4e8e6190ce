import { describe, expect, test } from 'vitest';
import { civilDate, tileGrid } from '@co-so/domain';
import { tileTowards } from './tile-focus.ts';

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

describe.each(['2025-06-30', '2025-07-01'])('by arrow keys, on %s,', (day) => {
  const tiles = tileGrid(civilDate(day));

  test('every tile can be reached from the first', () => {
    const reached = new Set([tiles[0]!.slug]);
    const queue = [tiles[0]!];
    for (let tile = queue.pop(); tile; tile = queue.pop()) {
      const next = keys.flatMap((key) => tiles.find(({ slug }) => slug === tileTowards(tiles, tile!, key)?.slug) ?? []);
      const fresh = next.filter(({ slug }) => !reached.has(slug));
      fresh.forEach(({ slug }) => reached.add(slug));
      queue.push(...fresh);
    }
    expect(reached.size).toBe(tiles.length);
  });

  test('another key moves nothing, Home and End lead to the ends', () => {
    expect(tileTowards(tiles, tiles[3]!, 'a')).toBeUndefined();
    expect(tileTowards(tiles, tiles[3]!, 'Home')).toBe(tiles[0]);
    expect(tileTowards(tiles, tiles[3]!, 'End')).toBe(tiles.at(-1));
  });
});
