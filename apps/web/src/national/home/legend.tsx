import { standingSigns } from './standing-mark.tsx';
import { standingWords } from './standing.ts';
import type { Standing } from './standing.ts';

interface LegendProps {
  readonly standings: readonly Standing[];
  readonly hasHosts: boolean;
}

/** What the tiles' signs and patterns mean; only those in view. */
export function Legend({ standings, hasHosts }: LegendProps) {
  const present = (Object.keys(standingWords) as Standing[]).filter((standing) => standings.includes(standing));
  return (
    <p className="legend">
      {present.map((standing) => (
        <span key={standing} className="legend-item">
          <span className={`legend-swatch tile-${standing}`} aria-hidden="true">
            {standingSigns[standing]}
          </span>
          {standingWords[standing]}
        </span>
      ))}
      {hasHosts && (
        <span className="legend-item">
          <span className="tile-host" aria-hidden="true">
            ◆
          </span>
          làm việc trên hệ thống này
        </span>
      )}
    </p>
  );
}
