/** The keys of an object that is written in the source and so has no others than its type says. */
export function keysOf<Key extends string>(written: Readonly<Record<Key, unknown>>): readonly [Key, ...Key[]] {
  return Object.keys(written) as [Key, ...Key[]];
}

/** What stands under a name that somebody else made: never what every object has (`constructor`). */
export function ownOf<Value>(given: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(given, name) ? given[name] : undefined;
}
