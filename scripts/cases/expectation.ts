import { isObject, shown } from './fields.ts';

const outcomes = ['outstanding', 'good', 'satisfactory', 'failing', 'manual', 'notRated', 'recordOnly'];

/** Why nothing could ever come out as a case expects it, beside what came; undefined where it only came out otherwise. */
export function impossibleExpectation(expected: unknown, came: unknown): string | undefined {
  if (!isObject(expected)) return `expect: phải là một đối tượng, có ${shown(expected)}`;
  if (!isObject(came)) return undefined;
  if ('outcome' in expected && !outcomes.some((one) => one === expected['outcome']))
    return `expect.outcome: phải là một trong ${outcomes.join(', ')}`;
  const foreign = Object.keys(expected).filter((name) => !Object.hasOwn(came, name));
  const missing = Object.keys(came).filter((name) => !Object.hasOwn(expected, name));
  if (foreign.length + missing.length > 0) return `expect: ở đây gồm ${Object.keys(came).join(', ')}`;
  const unsorted = Object.entries(expected).find(([, list]) => Array.isArray(list) && !isSorted(list));
  return unsorted && `expect.${unsorted[0]}: mã phải xếp theo thứ tự`;
}

function isSorted(list: readonly unknown[]): boolean {
  return list.every((one, index) => index === 0 || String(list[index - 1]) <= String(one));
}
