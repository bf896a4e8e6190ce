/** Strings and the marks that structure JSON; all else between them is numbers, words and blanks. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]/gs;

/** An object or a list that is open; `keys` are those an object has had, `null` for a list. */
interface Open {
  readonly keys: Set<unknown> | null;
  awaitsKey: boolean;
}

/**
 * The members that JSON names twice in one object, by the place in the outermost list of the item that has them: a reader
 * keeps only the last and says nothing. Takes a text that could be read.
 */
export function repeatedKeys(text: string): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const open: Open[] = [];
  let item = 0;
  for (const [token] of text.matchAll(tokens)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), awaitsKey: true });
    else if (token === '[') open.push({ keys: null, awaitsKey: false });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (open.length === 1) item += 1;
      if (inside) inside.awaitsKey = inside.keys !== null;
    } else if (token === ':') {
      if (inside) inside.awaitsKey = false;
    } else if (inside?.keys && inside.awaitsKey) {
      const key: unknown = JSON.parse(token);
      if (inside.keys.has(key)) found.set(item, [...(found.get(item) ?? []), String(key)]);
      inside.keys.add(key);
    }
  }
  return found;
}
