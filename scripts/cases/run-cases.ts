import { isDeepStrictEqual } from 'node:util';
import { loadCentralRules } from '../../packages/domain/src/index.ts';
import { annualRatingOf } from './annual-rating.ts';
import { impossibleExpectation } from './expectation.ts';
import { fieldsOf, shown } from './fields.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { capOf, containmentIn, findingsOf, shareOf } from './other-kinds.ts';

/** What came of the cases of a file: a line for each that failed. */
export interface CaseReport {
  readonly passed: number;
  readonly failures: readonly string[];
}

type Answer = (given: unknown, wrong: string[]) => unknown;

async function answers(): Promise<ReadonlyMap<unknown, Answer>> {
  const [ratings, kinds, sizes] = await Promise.all([
    loadCentralRules('annual-rating'),
    loadCentralRules('unit-kinds'),
    loadCentralRules('establishment'),
  ]);
  return new Map<unknown, Answer>([
    ['annual-rating', (given, wrong) => annualRatingOf(given, wrong, ratings)],
    ['cap', capOf],
    ['share', shareOf],
    ['containment', (given, wrong) => containmentIn(given, wrong, kinds)],
    ['establishment', (given, wrong) => findingsOf(given, wrong, sizes)],
  ]);
}

/** Runs the cases of a file; undefined where the text is no JSON list. */
export async function runCases(text: string): Promise<CaseReport | undefined> {
  const cases = listIn(text);
  if (!cases) return undefined;
  const known = await answers();
  const repeated = repeatedKeys(text);
  const ids = new Set<string>();
  const failures = cases.flatMap((one, index) => {
    const id = idOf(one) ?? `#${index + 1}`;
    const ambiguous = ambiguityOf(repeated.get(index), ids.has(id));
    ids.add(id);
    return ambiguous === undefined ? failureOf(one, id, known) : [`${id}: ${ambiguous}`];
  });
  return { passed: cases.length - failures.length, failures };
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Why nobody could tell which of two is meant. */
function ambiguityOf(keys: readonly string[] | undefined, isIdRepeated: boolean): string | undefined {
  if (keys) return `trường ghi hai lần: ${keys.map(shown).join(', ')}`;
  return isIdRepeated ? 'case.id: đã dùng cho một trường hợp ở trên trong tệp' : undefined;
}

/** A case is somebody else's text: whatever it does to the rules or to the reader, the cases after it still run. */
function failureOf(one: unknown, id: string, known: ReadonlyMap<unknown, Answer>): readonly string[] {
  try {
    const failure = failureIn(one, known);
    return failure === undefined ? [] : [`${id}: ${failure}`];
  } catch (error) {
    return [`${id}: không tính được: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`];
  }
}

function failureIn(one: unknown, known: ReadonlyMap<unknown, Answer>): string | undefined {
  const wrong: string[] = [];
  const read = fieldsOf(one, 'case', wrong, { required: ['id', 'kind', 'given', 'expect'] });
  if (!read) return wrong.join('; ');
  const { id, kind, given, expect } = read.value;
  if (idOf(one) === undefined) return `case.id: phải là một chuỗi, có ${shown(id)}`;
  const answer = known.get(kind);
  if (!answer) return `case.kind: không có loại ${shown(kind)}`;
  const came = answer(given, wrong);
  if (came === undefined && wrong.length === 0) wrong.push('không tính được');
  if (wrong.length > 0) return `cần ${shown(expect)}; dữ kiện không dùng được: ${wrong.join('; ')}`;
  if (isDeepStrictEqual(came, expect)) return undefined;
  const impossible = impossibleExpectation(expect, came);
  return `cần ${shown(expect)}, ra ${shown(came)}${impossible === undefined ? '' : ` (${impossible})`}`;
}

function idOf(one: unknown): string | undefined {
  const id = typeof one === 'object' && one !== null && Object.hasOwn(one, 'id') ? (one as { id: unknown }).id : '';
  // One line for each case, whatever its id is made of.
  return typeof id === 'string' && id !== '' ? JSON.stringify(id).slice(1, -1) : undefined;
}
