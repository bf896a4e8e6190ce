import type { Problem } from '../problem.ts';

/** From so many digits on it may be a person's number or telephone. A product's choice, against slips of the hand. */
const digitsMinimum = 9;

/** What is wrong with a free text that holds what looks like a person's number: no register has a use for one. */
export function identityNumberProblems(field: string, text: string, at = `/${field}`): readonly Problem[] {
  return holdsIdentityNumber(text) ? [{ code: 'identity-number', field, digits: digitsMinimum, at }] : [];
}

/** However the digits are grouped; a day between them is none of the number. */
function holdsIdentityNumber(text: string): boolean {
  const withoutDays = text.replaceAll(/(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)/g, '|');
  const joined = withoutDays.replaceAll(/(?<=\d)[\s.-]+(?=\d)/g, '');
  return new RegExp(`\\d{${digitsMinimum}}`).test(joined);
}
