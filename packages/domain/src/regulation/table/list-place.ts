import type { Checklist } from '../rule-set.ts';

/** The two kinds of lines that a list has. */
export type ListPart = keyof Pick<Checklist, 'items' | 'recognizedBy'>;

const words: Readonly<Record<ListPart, string>> = { items: 'mục', recognizedBy: 'thẩm quyền công nhận' };

/** Where in a document a line of a list stands: two lists, and the two parts of one, count from 1 each. */
export function listPlace(list: string, part: ListPart, number: number): string {
  const place = `${words[part]} ${number}`;
  return list.trim() === '' ? place : `${list.trim()}, ${place}`;
}
