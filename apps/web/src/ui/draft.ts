/** What stands in the boxes of a form, by field, as typed. */
export type Typed = Readonly<Record<string, string>>;

/** What was typed and not written, if it fits the form; it lives as long as the window. */
export function readDraft<Fields extends Typed>(name: string, start: Fields): Fields | undefined {
  const text = stored((storage) => storage.getItem(name));
  if (!text) return undefined;
  const kept: unknown = JSON.parse(text);
  const fits = isTyped(kept) && Object.keys(start).every((field) => Object.hasOwn(kept, field));
  return fits ? (kept as Fields) : undefined;
}

export function keepDraft(name: string, typed: Typed): void {
  stored((storage) => storage.setItem(name, JSON.stringify(typed)));
}

export function dropDraft(name: string): void {
  stored((storage) => storage.removeItem(name));
}

function isTyped(kept: unknown): kept is Typed {
  return typeof kept === 'object' && kept !== null && Object.values(kept).every((text) => typeof text === 'string');
}

/** A browser may refuse to store anything: the form works all the same, only without a draft. */
function stored<Value>(access: (storage: Storage) => Value): Value | undefined {
  try {
    return access(sessionStorage);
  } catch {
    return undefined;
  }
}
