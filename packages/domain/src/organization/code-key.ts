/** By what codes are compared: in capitals or not, with blanks around or not, a code is one. It is shown as it was typed. */
export function codeKey(code: string): string {
  return code.trim().normalize('NFC').toLowerCase();
}

/** The keys of codes where only letters without marks can be made small, as SQLite does. */
export function asciiCodeKeys(codes: readonly string[]): readonly string[] {
  const keys = codes.flatMap((code) => [codeKey(code), codeKey(code).toUpperCase()].map(asciiSmall));
  return [...new Set(keys)];
}

function asciiSmall(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
