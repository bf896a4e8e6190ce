/** By what codes are compared: in capitals or not, with blanks around or not, a code is one. It is shown as it was typed. */
export function codeKey(code: string): string {
  return code.trim().normalize('NFC').toLowerCase();
}
