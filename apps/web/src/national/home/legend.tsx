import { numberText } from '@co-so/domain';
import { standingSigns } from './standing-mark.tsx';
import { standingWords } from './standing.ts';
import type { Standing } from './standing.ts';

interface LegendProps {
  readonly standings: readonly Standing[];
  /** One of the counts in view, for the place where tiles have no room for what is counted. */
  readonly count: number | undefined;
  readonly hasHosts: boolean;
}

/** What the tiles' signs and patterns mean; only those in view. */
export function Legend({ standings, count, hasHosts }: LegendProps) {
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
      {count !== undefined && (
        <span className="legend-item legend-count">
          <span className="legend-swatch" aria-hidden="true">
            {numberText(count)}
          </span>
          số liệu đã gửi
        </span>
      )}
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
