import type { CivilDate } from '../civil-date.ts';
import type { Decision } from './dated-unit.ts';

/**
 * What became of a unit on a day. `whole`: all of it went there. `part`: it was divided; a unit that was divided and goes
 * on has a link to itself as well, since from that day on it is only a part of what it was.
 */
export interface SuccessorLink {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly on: CivilDate;
  readonly carries: 'whole' | 'part';
  readonly by: Decision | null;
}

/** Days from which (exclusive) until which (inclusive) links are followed. */
export interface SuccessorSpan {
  readonly after: CivilDate;
  readonly until: CivilDate;
}

/** One unit at the end of the links, with the days on which it was divided on the way. */
export interface Succession {
  readonly unitId: string;
  /** The first day on which something was divided; `null` where everything went over whole. */
  readonly splitOn: CivilDate | null;
}

/**
 * What the unit of one day has become by another: itself, or those that followed it; each once, by id. Whether they
 * exist on that day the links do not say: a unit may have been dissolved.
 */
export function unitSuccessors(
  links: readonly SuccessorLink[],
  unitId: string,
  span: SuccessorSpan,
): readonly Succession[] {
  return follow(linksFrom(links), unitId, span.after, span.until);
}

type LinksFrom = ReadonlyMap<string, readonly SuccessorLink[]>;

/** The links by their predecessor, from the earliest day, for many look-ups. */
export function linksFrom(links: readonly SuccessorLink[]): LinksFrom {
  const from = Map.groupBy(links, ({ predecessorId }) => predecessorId);
  return new Map([...from].map(([id, own]) => [id, own.toSorted((left, right) => (left.on < right.on ? -1 : 1))]));
}

/** As `unitSuccessors`, on links that were grouped once. */
export function follow(from: LinksFrom, unitId: string, after: CivilDate, until: CivilDate): readonly Succession[] {
  const own = (from.get(unitId) ?? []).filter(({ on }) => after < on && on <= until);
  const on = own[0]?.on;
  if (on === undefined) return [{ unitId, splitOn: null }];
  const reached = new Map<string, Succession>();
  for (const link of own.filter((one) => one.on === on))
    for (const next of follow(from, link.successorId, on, until)) {
      const splitOn = link.carries === 'part' ? on : next.splitOn;
      const known = reached.get(next.unitId);
      if (!known || known.splitOn === null) reached.set(next.unitId, { unitId: next.unitId, splitOn });
    }
  return [...reached.values()].toSorted((left, right) => (left.unitId < right.unitId ? -1 : 1));
}

/** The units of an earlier day that have become, in whole or in part, the unit of a later one: itself where it has no others. */
export function unitPredecessors(
  links: readonly SuccessorLink[],
  unitId: string,
  { after, until }: SuccessorSpan,
): readonly string[] {
  const into = Map.groupBy(
    links.filter(({ on }) => after < on && on <= until),
    ({ successorId }) => successorId,
  );
  const found = new Set<string>([unitId]);
  const waiting: { readonly id: string; readonly before: CivilDate | null }[] = [{ id: unitId, before: null }];
  for (let one = waiting.pop(); one; one = waiting.pop())
    for (const link of into.get(one.id) ?? []) {
      if (one.before !== null && link.on >= one.before) continue;
      found.add(link.predecessorId);
      waiting.push({ id: link.predecessorId, before: link.on });
    }
  return [...found].toSorted();
}
