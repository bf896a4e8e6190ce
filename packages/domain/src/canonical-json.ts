/**
 * JSON with keys in the order of their UTF-16 units and without white space: the same content is the same text, so it can be hashed.
 * Takes plain values only: text, whole numbers, booleans, null, lists and objects of these; throws on anything else.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new Error('only whole numbers are hashed');
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? listText(value) : objectText(value);
    default:
      throw new Error(`not plain: ${typeof value}`);
  }
}

function listText(list: readonly unknown[]): string {
  return `[${list.map(canonicalJson).join(',')}]`;
}

function objectText(object: object): string {
  if (Object.prototype.toString.call(object) !== '[object Object]') throw new Error('not plain: no object of members');
  const members: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const member = (object as Readonly<Record<string, unknown>>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}
