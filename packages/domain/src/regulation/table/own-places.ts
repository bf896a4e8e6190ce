import { clause } from '../clause.ts';
import { ownDocument } from './draft.ts';
import type { LocalRuleSet } from './local-table.ts';
import { withCitations } from './placed-parts.ts';

/**
 * What a table cites of itself follows where it stands: a part that is new, or whose subject, name or number in a list is
 * another than before, is cited by its place now. What a person wrote in another way stays as it was written.
 */
export function withPlacesFollowing(before: LocalRuleSet, after: LocalRuleSet): LocalRuleSet {
  const places = placesOf(before);
  return withCitations(after, ({ at, unconfirmed }, { place, plain, own }) => {
    if (!isOwn(at) || at.place === place || at.place !== (places.get(own) ?? plain)) return undefined;
    return { at: clause(ownDocument, place), ...(typeof unconfirmed === 'string' && { unconfirmed }) };
  });
}

function placesOf(table: LocalRuleSet): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  withCitations(table, (_, { place, own }) => void places.set(own, place));
  return places;
}

function isOwn(at: unknown): at is { readonly of: string; readonly place: string } {
  return typeof at === 'object' && at !== null && 'of' in at && at.of === ownDocument && 'place' in at;
}
