import type { Cited, RuleSource } from '@co-so/domain';
import { Mark } from '../ui/mark.tsx';
import './rules.css';

/** What a citation needs to be read: the sources it may name, and the doubts that were told in full above. */
export interface Reading {
  readonly sources: readonly RuleSource[];
  readonly told: readonly string[];
}

interface CitationProps {
  readonly cited: Cited;
  readonly reading: Reading;
}

/** The clause that a number rests on, and why it may not be taken for law yet. */
export function Citation({ cited: { at, unconfirmed }, reading }: CitationProps) {
  const source = at && reading.sources.find(({ id }) => id === at.of);
  return (
    <span className="citation">
      {at && (
        <a className="clause" href={`#${sourceAnchor(at.of)}`}>
          {at.place}
          {source && `, ${source.instrument}`}
        </a>
      )}
      {unconfirmed !== undefined && <Unconfirmed reason={unconfirmed} reading={reading} />}
    </span>
  );
}

interface UnconfirmedProps {
  readonly reason: string;
  readonly reading: Reading;
}

/** A doubt with its reason; where the reason was told above, the mark alone. */
export function Unconfirmed({ reason, reading }: UnconfirmedProps) {
  return (
    <span className="unconfirmed">
      <Mark tone="warn">Chưa xác nhận{!reading.told.includes(reason) && ':'}</Mark>
      {!reading.told.includes(reason) && <> {reason}</>}
    </span>
  );
}

export function sourceAnchor(id: string): string {
  return `nguon-${id}`;
}

/** The doubt that all of some items have, to be told once above them. */
export function sharedDoubt(items: readonly Cited[]): string | undefined {
  const [first] = items;
  const doubt = first?.unconfirmed;
  return items.length > 1 && items.every(({ unconfirmed }) => unconfirmed === doubt) ? doubt : undefined;
}
