import { Link } from '@tanstack/react-router';
import { numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { OriginSearch } from '../search.ts';
import type { ShownTile } from './shown-tile.ts';
import { standingWords } from './standing.ts';
import { standingSigns } from './standing-mark.tsx';
import { tileTowards } from './tile-focus.ts';
import './tiles.css';

interface TilesProps {
  readonly day: CivilDate;
  readonly tiles: readonly ShownTile[];
  readonly search: OriginSearch;
}

/** The provinces of a day as a schematic grid: one stop for the tab key, arrows lead from tile to tile. */
export function Tiles({ day, tiles, search }: TilesProps) {
  const [entry, setEntry] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const current = tiles.find(({ slug }) => slug === entry) ?? tiles[0];
  const move = (event: KeyboardEvent) => {
    const next = current && tileTowards(tiles, current, event.key);
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setEntry(next.slug);
    list.current?.querySelector<HTMLElement>(`[data-slug="${next.slug}"]`)?.focus();
  };
  const columns = Math.max(...tiles.map(({ column }) => column));
  return (
    <ul
      ref={list}
      className="tiles"
      aria-label={`${numberText(tiles.length)} tỉnh, thành phố`}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(2.6rem, 1fr))` }}
    >
      {tiles.map((tile) => (
        <li key={tile.slug} style={{ gridColumn: tile.column, gridRow: tile.row }}>
          <Link
            to="/tinh/$slug"
            params={{ slug: tile.slug }}
            search={{ ...search, on: day }}
            preload={false}
            className={`tile tile-${tile.standing}`}
            data-slug={tile.slug}
            tabIndex={tile === current ? 0 : -1}
            onFocus={() => setEntry(tile.slug)}
            onKeyDown={move}
          >
            <TileText tile={tile} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function TileText({ tile: { label, islands, province, standing } }: { readonly tile: ShownTile }) {
  return (
    <>
      <span className="tile-name">{label}</span>
      {province.host !== null && (
        <span className="tile-host" role="img" aria-label="làm việc trên hệ thống này">
          ◆
        </span>
      )}
      {islands && <span className="tile-islands">{islands}</span>}
      <span className="tile-state">
        {province.sent && (
          <span className="tile-count">
            {numberText(province.sent.rows)} <span className="tile-unit">số liệu</span>{' '}
          </span>
        )}
        <span>
          <span className="tile-sign" aria-hidden="true">
            {standingSigns[standing]}{' '}
          </span>
          {standingWords[standing]}
        </span>
      </span>
    </>
  );
}
