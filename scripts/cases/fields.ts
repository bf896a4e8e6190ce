import { isCount, parseCivilDate } from '../../packages/domain/src/index.ts';
import type { CivilDate } from '../../packages/domain/src/index.ts';

/** An object of a case with its path, and the list that everything wrong with the case goes to. */
export interface Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly wrong: string[];
}

/** The object at a path; undefined, with a complaint, for anything else and for one with other fields than these. */
export function fieldsOf(
  value: unknown,
  path: string,
  wrong: string[],
  { required, optional = [] }: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Fields | undefined {
  if (!isObject(value)) {
    wrong.push(`${path}: phải là một đối tượng, có ${shown(value)}`);
    return undefined;
  }
  const before = wrong.length;
  for (const name of required) if (!Object.hasOwn(value, name)) wrong.push(`${path}: thiếu trường ${name}`);
  for (const name of Object.keys(value))
    if (!required.includes(name) && !optional.includes(name)) wrong.push(`${path}: trường lạ ${shown(name)}`);
  return wrong.length > before ? undefined : { value, path, wrong };
}

export function has({ value }: Fields, name: string): boolean {
  return Object.hasOwn(value, name);
}

/** A whole number from 0; 0, with a complaint, for anything else. */
export function countAt(fields: Fields, name: string): number {
  const given = fields.value[name];
  if (isCount(given)) return given;
  complain(fields, name, 'phải là số nguyên không âm');
  return 0;
}

export function flagAt(fields: Fields, name: string): boolean {
  const given = fields.value[name];
  if (typeof given === 'boolean') return given;
  complain(fields, name, 'phải là true hoặc false');
  return false;
}

/** One of the choices; the first, with a complaint, for anything else. */
export function choiceAt<Choice extends string>(
  fields: Fields,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const found = choices.find((choice) => choice === fields.value[name]);
  if (found === undefined) complain(fields, name, `phải là một trong ${choices.join(', ')}`);
  return found ?? choices[0];
}

export function dayAt(fields: Fields, name: string): CivilDate | undefined {
  const given = fields.value[name];
  const day = typeof given === 'string' ? parseCivilDate(given) : undefined;
  if (day === undefined) complain(fields, name, 'phải là một ngày có thật, dạng YYYY-MM-DD');
  return day;
}

export function listAt(fields: Fields, name: string): readonly unknown[] {
  const given = fields.value[name];
  if (Array.isArray(given)) return given;
  complain(fields, name, 'phải là một danh sách');
  return [];
}

export function complain({ value, path, wrong }: Fields, name: string, sentence: string): void {
  wrong.push(`${path}.${name}: ${sentence}, có ${shown(value[name])}`);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** On one line, and not longer than a line should be. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'không có';
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
