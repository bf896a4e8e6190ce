import type { CapCriterion } from './cap-order.ts';

const words = { moreFirst: 'số lớn hơn đứng trước', lessFirst: 'số nhỏ hơn đứng trước' } as const;

/** A province's criteria as its setting keeps them: a line each, with which end comes first, in the order that counts. */
export function criteriaText(criteria: readonly CapCriterion[]): string {
  return criteria.map(({ text, direction }) => `${text.trim()} (${words[direction]})`).join('\n');
}

/** The same read again; undefined where a line is none, or names what another one names. Nothing is no criterion yet. */
export function criteriaIn(text: string): readonly CapCriterion[] | undefined {
  if (text === '') return [];
  const found = text.split('\n').map((line) => /^(.*\S) \(số (lớn|nhỏ) hơn đứng trước\)$/.exec(line));
  const names = found.map((one) => one?.[1]);
  if (names.some((name, index) => name === undefined || names.indexOf(name) !== index)) return undefined;
  return found.map((one, index) => ({
    id: String(index + 1),
    text: one![1]!,
    direction: one![2] === 'lớn' ? 'moreFirst' : 'lessFirst',
  }));
}
