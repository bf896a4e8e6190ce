import type { Cited } from '../clause.ts';
import type { LocalRuleSet } from './local-table.ts';
import { listPlace } from './list-place.ts';

export type Part = Readonly<Record<string, unknown>>;

/** Where a part of a table stands. */
export interface Placed {
  /** What a document that issues the table would call it; of several subjects under the name of its own. */
  readonly place: string;
  /** The same without the subject. */
  readonly plain: string;
  /** The names of all that it stands in, and its own: whatever is said of it, it stays the same part. */
  readonly own: string;
}

/**
 * The table with other citations, where `cited` gives one for a part. Parts that keep theirs are the same objects: an
 * editor asks at each key. Safe because only the citations of parts are others.
 */
export function withCitations(
  table: LocalRuleSet,
  cited: (part: Part, placed: Placed) => Cited | undefined,
): LocalRuleSet {
  const subject = table.rules === 'scoring' && table.subjects.length > 1 ? '' : undefined;
  const where = { plain: 'bảng điểm', owner: '', list: '', name: '', index: 0, subject };
  return changedValue(table, cited, where) as LocalRuleSet;
}

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}

/** Where a value stands: under which place, part and list to be met, and as which of its own kind. */
interface Where {
  readonly plain: string;
  readonly owner: string;
  readonly list: string;
  readonly name: string;
  readonly index: number;
  /** Of several subjects, each numbering its parts from 1, the one it is said of; `undefined` where there is one alone. */
  readonly subject: string | undefined;
}

function changedValue(value: unknown, cited: Parameters<typeof withCitations>[1], where: Where): unknown {
  if (Array.isArray(value)) {
    const items = value.map((one, index) => changedValue(one, cited, { ...where, index }));
    return items.every((one, index) => one === value[index]) ? value : items;
  }
  if (!isPart(value)) return value;
  const subject = where.subject === '' ? subjectOf(value) : where.subject;
  const plain = placeOf(value, where) ?? where.plain;
  // A table may be sent under any id: what it is called says nothing about its parts.
  const own = where.owner === '' ? 'table' : `${where.owner}/${nameOf(value)}`;
  const list = value['recognizedBy'] === undefined ? where.list : String(value['text']);
  const entries = Object.entries(value).map(
    ([name, one]) =>
      [name, changedValue(one, cited, { plain, owner: `${own}/${name}`, list, name, index: 0, subject })] as const,
  );
  const parts: Part = entries.every(([name, one]) => one === value[name]) ? value : Object.fromEntries(entries);
  const citation = cited(value, { place: subject ? `${subject}, ${plain}` : plain, plain, own });
  if (!citation) return parts;
  const { at: _, unconfirmed: __, ...rest } = parts;
  return { ...rest, ...citation };
}

function nameOf({ subject, id, level }: Part): string {
  return [subject, id, level].find((one) => typeof one === 'string') ?? '';
}

/** What subjects share, such as a setting, stands under none. */
function subjectOf({ subject, text }: Part): string {
  return typeof subject === 'string' && typeof text === 'string' ? text.trim() : '';
}

/** By its number in the table; a level by its name, since levels have no numbers; a line of a list by that list. */
function placeOf({ id, level, text, scale, everyAtLeast }: Part, { list, name, index }: Where): string | undefined {
  if (everyAtLeast !== undefined) return 'xếp loại năm';
  if (typeof level === 'string' && typeof text === 'string') return `mức ${text}`;
  if (scale !== undefined) return 'thang điểm';
  if (typeof id !== 'string') return undefined;
  if (name === 'settings') return `điều kiện ${index + 1}`;
  if (name === 'items' || name === 'recognizedBy') return listPlace(list, name, index + 1);
  return `mục ${id}`;
}
