import type { RuleProblem } from '../rule-problem.ts';

/** A key that an earlier one in the list has already. */
export function repeated<Key extends string>(
  list: readonly { readonly [Name in Key]: string }[],
  key: Key,
  at: string,
): readonly RuleProblem[] {
  const seen = new Set<string>();
  return list.flatMap((one, index): readonly RuleProblem[] => {
    const value = one[key];
    if (!seen.has(value)) {
      seen.add(value);
      return value.trim() === '' ? [{ code: 'id-missing', at: `${at}/${index}/${key}` }] : [];
    }
    return [{ code: key === 'code' ? 'code-repeated' : 'id-repeated', at: `${at}/${index}/${key}`, given: value }];
  });
}

/** Two of one name: whoever reads a result, or a citation of it, could not tell which it is. */
export function namesakes(
  parts: readonly { readonly text: string }[],
  code: 'level-name-repeated' | 'subject-name-repeated',
  at: string,
): readonly RuleProblem[] {
  const names = parts.map(({ text }) => text.normalize('NFC').trim().toLocaleLowerCase('vi'));
  return parts.flatMap(({ text }, index): readonly RuleProblem[] =>
    text.trim() !== '' && names.indexOf(names[index]!) < index
      ? [{ code, at: `${at}/${index}/text`, given: text }]
      : [],
  );
}
