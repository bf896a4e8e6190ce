import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { provinceRegistry } from './province-registry.ts';
import { provincesOn } from './province.ts';
import { tileGrid } from './tile-grid.ts';
import type { Tile } from './tile-grid.ts';

const grids: readonly (readonly [CivilDate, number, number])[] = [
  [civilDate('2018-12-31'), 7, 18],
  [civilDate('2025-06-30'), 7, 18],
  [civilDate('2025-07-01'), 6, 13],
  [civilDate('2026-11-20'), 6, 13],
];

function touches(a: Tile, b: Tile): boolean {
  return a !== b && Math.abs(a.column - b.column) <= 1 && Math.abs(a.row - b.row) <= 1;
}

function reachedFrom(start: Tile, tiles: readonly Tile[]): ReadonlySet<Tile> {
  const reached = new Set([start]);
  for (const tile of reached) tiles.filter((other) => touches(tile, other)).forEach((other) => reached.add(other));
  return reached;
}

function tileOf(tiles: readonly Tile[], slug: string): Tile {
  const tile = tiles.find((candidate) => candidate.slug === slug);
  if (!tile) throw new Error(`no tile ${slug}`);
  return tile;
}

describe.each(grids)('on %s', (day, columns, rows) => {
  const tiles = tileGrid(day);

  it('has one tile for each province of the day and none besides', () => {
    const slugs = provincesOn(provinceRegistry, day).map(({ slug }) => slug);
    expect(tiles.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted());
  });

  it('puts no two tiles in one cell', () => {
    expect(new Set(tiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(tiles.length);
  });

  it(`fills ${columns} columns and ${rows} rows, counted from 1`, () => {
    expect([Math.min(...tiles.map(({ column }) => column)), Math.min(...tiles.map(({ row }) => row))]).toEqual([1, 1]);
    expect(Math.max(...tiles.map(({ column }) => column))).toBe(columns);
    expect(Math.max(...tiles.map(({ row }) => row))).toBe(rows);
  });

  it('hangs together in one piece', () => {
    expect(reachedFrom(tiles[0]!, tiles).size).toBe(tiles.length);
  });

  it('labels each tile in at most eleven characters, no two alike', () => {
    expect(tiles.filter(({ label }) => label.length > 11)).toEqual([]);
    expect(new Set(tiles.map(({ label }) => label)).size).toBe(tiles.length);
  });

  it('names Hoàng Sa with Đà Nẵng and Trường Sa with Khánh Hòa, and islands nowhere else', () => {
    const named = tiles.filter(({ islands }) => islands !== undefined).map(({ label, islands }) => [label, islands]);
    expect(named).toEqual([
      ['Đà Nẵng', 'Hoàng Sa'],
      ['Khánh Hòa', 'Trường Sa'],
    ]);
  });
});

it.each([
  [
    '2024-12-31',
    [
      'ha-giang',
      'ha-noi',
      'thanh-hoa',
      'nghe-an',
      'quang-binh',
      'quang-nam',
      'gia-lai-cu',
      'lam-dong-cu',
      'ho-chi-minh-cu',
      'ca-mau-cu',
    ],
  ],
  [
    '2026-11-20',
    [
      'cao-bang',
      'ha-noi',
      'thanh-hoa',
      'nghe-an',
      'quang-tri',
      'quang-ngai',
      'gia-lai',
      'lam-dong',
      'ho-chi-minh',
      'ca-mau',
    ],
  ],
])('runs from north to south on %s', (day, slugs) => {
  const tiles = tileGrid(civilDate(day));
  const rows = slugs.map((slug) => tileOf(tiles, slug).row);
  expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
});

it('labels a tile with the name of its day', () => {
  expect(tileOf(tileGrid(civilDate('2024-12-31')), 'hue').label).toBe('T.T. Huế');
  expect(tileOf(tileGrid(civilDate('2025-01-01')), 'hue').label).toBe('Huế');
});
