/** Numbers that a set says in words and computes with nowhere beside them: by the part that says them. */
export function numbersInWords(part: unknown, at = ''): Readonly<Record<string, string>> {
  if (typeof part !== 'object' || part === null) return {};
  const own = 'text' in part && typeof part.text === 'string' ? saidAlone(part.text, part) : [];
  const inner = Object.entries(part).flatMap(([name, one]) =>
    Object.entries(numbersInWords(one, placeOf(one, `${at}/${name}`, at))),
  );
  return Object.fromEntries([...(own.length > 0 ? [[at, own.join(' ')] as const] : []), ...inner]);
}

/** A part by its own name, wherever in its list it stands. */
function placeOf(part: unknown, place: string, list: string): string {
  const named = Object.entries(typeof part === 'object' && part !== null ? part : {});
  const name = named.find(
    ([key, value]) => ['id', 'code', 'subject', 'level'].includes(key) && typeof value === 'string',
  );
  return name && /\/\d+$/.test(place) ? `${list}/${String(name[1])}` : place;
}

function saidAlone(
  text: string,
  { text: _, at: __, unconfirmed: ___, ...others }: { readonly [name: string]: unknown },
) {
  const values = numbersIn(JSON.stringify(others));
  return numbersIn(text.replace(/\d+-[A-ZĐ]+\/[A-Z]+/g, '')).filter((number) => !values.includes(number));
}

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d+/g)].map(([number]) => number);
}
