/** The text that is written as UTF-8 in some bytes. */
export function textOf(bytes: Uint8Array): string;
