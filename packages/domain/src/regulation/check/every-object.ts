/** An object within a rule set, the name of the member (or list) that holds it, and its JSON Pointer. */
export interface PlacedObject {
  readonly at: string;
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every object of plain data, from the outermost in. */
export function everyObject(value: unknown, name = '', at = ''): readonly PlacedObject[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => everyObject(one, name, `${at}/${index}`));
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => everyObject(one, key, `${at}/${key}`));
  return [{ at, name, value }, ...inner];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
