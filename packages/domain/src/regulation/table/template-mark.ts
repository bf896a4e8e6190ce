import { clause } from '../clause.ts';
import type { Cited } from '../clause.ts';
import { ownDocument } from './draft.ts';
import type { LocalRuleSet } from './local-table.ts';
import { isPart, withCitations } from './placed-parts.ts';
import type { Part, Placed } from './placed-parts.ts';
import { plainWords } from './plain-words.ts';
import { isTemplateMark } from './template-text.ts';

/** What nobody touched is the province's with the document that issues it, cited by its number in the table alone. */
export function withOwnItems(table: LocalRuleSet): LocalRuleSet {
  return withMarks(table, (_, { place }) => ({ at: clause(ownDocument, place) }));
}

/**
 * What says something else than in the revision before, or in what the template offers, is no longer the template's: whoever
 * wrote it answers for it. Parts that keep their mark are the same objects: an editor asks at each key.
 */
export function withoutEditedMarks(known: readonly LocalRuleSet[], after: LocalRuleSet): LocalRuleSet {
  const untouched = known.map(markedKeys);
  return withMarks(after, (part, { place, own }) => {
    const key = keyOf(part, own);
    return untouched.some((keys) => keys.has(key)) ? undefined : { at: clause(ownDocument, place) };
  });
}

/** Goes through the parts that are marked as a template's. */
function withMarks(table: LocalRuleSet, cited: (part: Part, placed: Placed) => Cited | undefined): LocalRuleSet {
  return withCitations(table, (part, placed) =>
    isTemplateMark(part['unconfirmed']) && part['at'] === undefined ? cited(part, placed) : undefined,
  );
}

/** Kept while the table is, since a draft is compared with the same few tables again and again. */
const keysByTable = new WeakMap<LocalRuleSet, ReadonlySet<string>>();

function markedKeys(table: LocalRuleSet): ReadonlySet<string> {
  const kept = keysByTable.get(table);
  if (kept) return kept;
  const keys = new Set<string>();
  withMarks(table, (part, { own }) => {
    keys.add(keyOf(part, own));
    return undefined;
  });
  keysByTable.set(table, keys);
  return keys;
}

const saidByPart = new WeakMap<Part, string>();

function keyOf(part: Part, own: string): string {
  const said = saidByPart.get(part) ?? JSON.stringify(bare(part));
  saidByPart.set(part, said);
  return `${own} ${said}`;
}

/** What a part says itself, in whatever order, however it is typed: parts of it that are cited for themselves stand for themselves. */
function bare(value: unknown): unknown {
  if (typeof value === 'string') return plainWords(value);
  if (Array.isArray(value)) return value.filter((one) => !isCited(one)).map(bare);
  if (!isPart(value)) return value;
  const said = Object.entries(value).filter(([name, one]) => name !== 'unconfirmed' && !isCited(one));
  const ordered = said.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return ordered.map(([name, one]) => [name, bare(one)]);
}

function isCited(value: unknown): boolean {
  return isPart(value) && ('at' in value || 'unconfirmed' in value);
}
