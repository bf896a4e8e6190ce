/** What a text says, however it is typed: spaces, capitals and the mark at its end are nobody's contents. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,;:.]) ?/g, '$1')
    .replace(/^ | ?[,;:.]*$/g, '');
}
