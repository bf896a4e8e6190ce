import { Link } from '@tanstack/react-router';
import type { Cited, Clause, RuleSet, RuleSource } from '@co-so/domain';
import { Mark } from '../ui/mark.tsx';
import { addressOf } from './rule-address.ts';
import './rules.css';

/** What a citation needs to be read: the sources it may name, and the doubts that were told in full above. */
export interface Reading {
  readonly sources: readonly RuleSource[];
  readonly told: readonly string[];
  /** The clause that stands above all of some items, which do not repeat it. */
  readonly under?: Clause;
  /** The central set by which a province's table is read on; its sources stand on its own page. */
  readonly frame?: Pick<RuleSet, 'id' | 'sources'>;
}

/** Whether there is anything to cite that does not stand above already. */
export function hasCitation({ at, unconfirmed }: Cited, { told, under }: Reading): boolean {
  return (at !== undefined && !isSameClause(at, under)) || (unconfirmed !== undefined && !told.includes(unconfirmed));
}

interface CitationProps {
  readonly cited: Cited;
  readonly reading: Reading;
}

/** The clause that a number rests on, and why it may not be taken for law yet. */
export function Citation({ cited: { at, unconfirmed }, reading }: CitationProps) {
  return (
    <span className="citation">
      {at && !isSameClause(at, reading.under) && <ClauseLink at={at} reading={reading} />}
      {unconfirmed !== undefined && <Unconfirmed reason={unconfirmed} reading={reading} />}
    </span>
  );
}

/** To the source on this page, or on the page of the central set that has it. */
function ClauseLink({ at, reading: { sources, frame } }: { readonly at: Clause; readonly reading: Reading }) {
  const source = sources.find(({ id }) => id === at.of);
  const central = source ? undefined : frame?.sources.find(({ id }) => id === at.of);
  if (frame && central)
    return (
      <Link {...addressOf(frame.id)} hash={sourceAnchor(at.of)}>
        {at.place}, {central.instrument}
      </Link>
    );
  return (
    <a href={`#${sourceAnchor(at.of)}`}>
      {at.place}
      {source && `, ${source.instrument}`}
    </a>
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

export function isSameClause(left: Clause, right: Clause | undefined): boolean {
  return right !== undefined && left.of === right.of && left.place === right.place;
}

/** The clause that all of some items rest on, to be named once above them. */
export function sharedClause(items: readonly Cited[]): Clause | undefined {
  const at = items[0]?.at;
  return at && items.length > 1 && items.every((one) => one.at && isSameClause(one.at, at)) ? at : undefined;
}

/** The doubt that all of some items have, to be told once above them. */
export function sharedDoubt(items: readonly Cited[]): string | undefined {
  const [first] = items;
  const doubt = first?.unconfirmed;
  return items.length > 1 && items.every(({ unconfirmed }) => unconfirmed === doubt) ? doubt : undefined;
}
