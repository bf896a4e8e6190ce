import { clause } from '../clause.ts';
import type { Cited } from '../clause.ts';
import { ownDocument } from './draft.ts';
import type { LocalRuleSet } from './local-table.ts';
import { isTemplateMark } from './template-text.ts';

/** Goes through every part that is marked as a template's, with where it stands; what it gives stands in its place. */
type Change = (part: Part, place: string, key: string) => Cited;
type Part = Readonly<Record<string, unknown>>;

/** What nobody touched is the province's with the document that issues it, cited by its number in the table alone. */
export function withOwnItems(table: LocalRuleSet): LocalRuleSet {
  return changed(table, (_, place) => ({ at: clause(ownDocument, place) }));
}

/**
 * What says something else than in the revision before, or in what the template offers, is no longer the template's: whoever
 * wrote it answers for it.
 */
export function withoutEditedMarks(known: readonly LocalRuleSet[], after: LocalRuleSet): LocalRuleSet {
  const untouched = new Set<string>();
  const note: Change = (part, _, key) => {
    untouched.add(key);
    return markOf(part);
  };
  for (const before of known) changed(before, note);
  return changed(after, (part, place, key) => (untouched.has(key) ? markOf(part) : { at: clause(ownDocument, place) }));
}

function markOf({ unconfirmed }: Part): Cited {
  return { unconfirmed: String(unconfirmed) };
}

/** Safe because only the citations of parts are others. */
function changed(table: LocalRuleSet, change: Change): LocalRuleSet {
  return changedValue(table, change, 'bảng điểm', '', 0) as LocalRuleSet;
}

function changedValue(value: unknown, change: Change, above: string, owner: string, index: number): unknown {
  if (Array.isArray(value)) return value.map((one, at) => changedValue(one, change, above, owner, at));
  if (!isPart(value)) return value;
  const place = placeOf(value, index) ?? above;
  // A table may be sent under any id: what it is called says nothing about its parts.
  const own = owner === '' ? 'table' : `${owner}/${nameOf(value)}`;
  const parts = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, changedValue(one, change, place, `${own}/${name}`, 0)]),
  );
  if (!isTemplateMark(value['unconfirmed']) || value['at'] !== undefined) return parts;
  const { unconfirmed: _, ...rest } = parts;
  return { ...rest, ...change(value, place, `${own} ${JSON.stringify(bare(value))}`) };
}

function nameOf({ subject, id, level }: Part): string {
  return [subject, id, level].find((one) => typeof one === 'string') ?? '';
}

/** By its number in the table; a level by its name, since levels have no numbers. */
function placeOf({ id, level, text, scale, everyAtLeast }: Part, index: number): string | undefined {
  if (everyAtLeast !== undefined) return 'xếp loại năm';
  if (typeof level === 'string' && typeof text === 'string') return `mức ${text}`;
  if (scale !== undefined) return 'thang điểm';
  if (typeof id !== 'string') return undefined;
  return `mục ${/^\d/.test(id) ? id : index + 1}`;
}

/** What a part says itself, in whatever order: parts of it that are cited for themselves stand for themselves. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isCited(one)).map(bare);
  if (!isPart(value)) return value;
  const said = Object.entries(value).filter(([name, one]) => name !== 'unconfirmed' && !isCited(one));
  const ordered = said.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return ordered.map(([name, one]) => [name, bare(one)]);
}

function isCited(value: unknown): boolean {
  return isPart(value) && ('at' in value || 'unconfirmed' in value);
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}
