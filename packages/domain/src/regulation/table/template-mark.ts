import { clause } from '../clause.ts';
import type { Cited } from '../clause.ts';
import { ownDocument } from './draft.ts';
import type { LocalRuleSet } from './local-table.ts';
import { listPlace } from './list-place.ts';
import { plainWords } from './plain-words.ts';
import { isTemplateMark } from './template-text.ts';

/** Goes through every part that is marked as a template's, with where it stands; what it gives stands in its place. */
type Change = (part: Part, place: string, own: string) => Cited;
type Part = Readonly<Record<string, unknown>>;

/** What nobody touched is the province's with the document that issues it, cited by its number in the table alone. */
export function withOwnItems(table: LocalRuleSet): LocalRuleSet {
  return changed(table, (_, place) => ({ at: clause(ownDocument, place) }));
}

/**
 * What says something else than in the revision before, or in what the template offers, is no longer the template's: whoever
 * wrote it answers for it. Parts that keep their mark are the same objects: an editor asks at each key.
 */
export function withoutEditedMarks(known: readonly LocalRuleSet[], after: LocalRuleSet): LocalRuleSet {
  const untouched = known.map(markedKeys);
  return changed(after, (part, place, own) => {
    const key = keyOf(part, own);
    return untouched.some((keys) => keys.has(key)) ? markOf(part) : { at: clause(ownDocument, place) };
  });
}

/** Kept while the table is, since a draft is compared with the same few tables again and again. */
const keysByTable = new WeakMap<LocalRuleSet, ReadonlySet<string>>();

function markedKeys(table: LocalRuleSet): ReadonlySet<string> {
  const kept = keysByTable.get(table);
  if (kept) return kept;
  const keys = new Set<string>();
  changed(table, (part, _, own) => {
    keys.add(keyOf(part, own));
    return markOf(part);
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

function markOf({ unconfirmed }: Part): Cited {
  return { unconfirmed: String(unconfirmed) };
}

/** Safe because only the citations of parts are others. */
function changed(table: LocalRuleSet, change: Change): LocalRuleSet {
  return changedValue(table, change, {
    place: 'bảng điểm',
    owner: '',
    list: '',
    name: '',
    index: 0,
    subject: table.rules === 'scoring' && table.subjects.length > 1 ? '' : undefined,
  }) as LocalRuleSet;
}

/** Where a value stands: under which place, part and list to be met, and as which of its own kind. */
interface Where {
  readonly place: string;
  readonly owner: string;
  readonly list: string;
  readonly name: string;
  readonly index: number;
  /** Of several subjects, each numbering its parts from 1, the one it is said of; `undefined` where there is one alone. */
  readonly subject: string | undefined;
}

function changedValue(value: unknown, change: Change, where: Where): unknown {
  if (Array.isArray(value)) {
    const items = value.map((one, index) => changedValue(one, change, { ...where, index }));
    return items.every((one, index) => one === value[index]) ? value : items;
  }
  if (!isPart(value)) return value;
  const subject = where.subject === '' ? subjectOf(value) : where.subject;
  const named = placeOf(value, where);
  const place = named ? inSubject(named, subject) : where.place;
  // A table may be sent under any id: what it is called says nothing about its parts.
  const own = where.owner === '' ? 'table' : `${where.owner}/${nameOf(value)}`;
  const list = value['recognizedBy'] === undefined ? where.list : String(value['text']);
  const entries = Object.entries(value).map(
    ([name, one]) =>
      [name, changedValue(one, change, { place, owner: `${own}/${name}`, list, name, index: 0, subject })] as const,
  );
  const parts: Part = entries.every(([name, one]) => one === value[name]) ? value : Object.fromEntries(entries);
  if (!isTemplateMark(value['unconfirmed']) || value['at'] !== undefined) return parts;
  const cited = change(value, place, own);
  if (!cited.at) return parts;
  const { unconfirmed: _, ...rest } = parts;
  return { ...rest, ...cited };
}

function nameOf({ subject, id, level }: Part): string {
  return [subject, id, level].find((one) => typeof one === 'string') ?? '';
}

/** What subjects share, such as a setting, stands under none. */
function subjectOf({ subject, text }: Part): string {
  return typeof subject === 'string' && typeof text === 'string' ? text.trim() : '';
}

function inSubject(place: string, subject: string | undefined): string {
  return subject ? `${subject}, ${place}` : place;
}

/** By its number in the table; a level by its name, since levels have no numbers; a line of a list by that list. */
function placeOf({ id, level, text, scale, everyAtLeast }: Part, { list, name, index }: Where): string | undefined {
  if (everyAtLeast !== undefined) return 'xếp loại năm';
  if (typeof level === 'string' && typeof text === 'string') return `mức ${text}`;
  if (scale !== undefined) return 'thang điểm';
  if (typeof id !== 'string') return undefined;
  if (name === 'settings') return `điều kiện ${index + 1}`;
  if (list !== '' && (name === 'items' || name === 'recognizedBy')) return listPlace(list, name, index + 1);
  return `mục ${/^\d/.test(id) ? id : index + 1}`;
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

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}
