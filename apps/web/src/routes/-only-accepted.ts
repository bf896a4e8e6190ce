/**
 * What a route accepts of an address, and nothing besides: the router hands what a reader left out to the loader unread.
 */
export function onlyAccepted<Search extends object>(
  read: (given: Record<string, unknown>) => Search,
): (given: Record<string, unknown>) => Search {
  return (given) => ({ ...Object.fromEntries(Object.keys(given).map((key) => [key, undefined])), ...read(given) });
}
