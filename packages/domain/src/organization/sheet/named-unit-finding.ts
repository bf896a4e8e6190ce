import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import { codeKey } from '../code-key.ts';
import type { KnownUnit, KnownUnits, Life } from './known-units.ts';
import { meantOn } from './parent-finding.ts';

/** What is known of a unit besides the word that calls it. */
export interface NamedIn {
  /** The days on which the line speaks of it. */
  readonly life: Life;
  /** Below which unit one of several namesakes is meant. */
  readonly below: string | null;
}

export type UnitFound =
  | { readonly kind: 'found'; readonly known: KnownUnit }
  | { readonly kind: 'unknown' | 'ambiguous' };

/** Namesakes beyond these are told apart by nothing, so that a sheet full of them costs no more than another. */
const namesakesMaximum = 500;

/** Finds units by id, code or name, whichever answers; of namesakes the one below a unit, else the one that the list itself has. */
export function unitFinder(known: KnownUnits, listed: ReadonlySet<string>, day: CivilDate) {
  const waysOf = (word: string): readonly (readonly KnownUnit[])[] => {
    const byId = known.byId.get(word);
    return [byId ? [byId] : [], known.byCode.get(codeKey(word)) ?? [], known.byName.get(folded(word)) ?? []];
  };
  return (word: string, { life, below }: NamedIn): UnitFound => {
    const ways = waysOf(word).filter((list) => list.length <= namesakesMaximum);
    const near = preferred(ways, ({ standing }) => below !== null && isBelow(standing.parentId, below, known));
    const own = preferred(near, ({ unit }) => listed.has(unit.id));
    const lived = own.map((list) => list.map((one) => ({ ...one, life: one.unit })));
    const [only, another] = meantOn(lived, life, day);
    if (only) return another ? { kind: 'ambiguous' } : { kind: 'found', known: only };
    return { kind: waysOf(word).some((list) => list.length > 0) ? 'ambiguous' : 'unknown' };
  };
}

function preferred(
  ways: readonly (readonly KnownUnit[])[],
  isPreferred: (one: KnownUnit) => boolean,
): readonly (readonly KnownUnit[])[] {
  return ways.map((list) => {
    const few = list.length > 1 ? list.filter(isPreferred) : [];
    return few.length > 0 ? few : list;
  });
}

const depthMaximum = 20;

function isBelow(parentId: string | null, unitId: string, known: KnownUnits): boolean {
  let above = parentId;
  for (let depth = 0; above !== null && depth < depthMaximum; depth += 1) {
    if (above === unitId) return true;
    above = known.byId.get(above)?.standing.parentId ?? null;
  }
  return false;
}
