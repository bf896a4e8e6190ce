import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same without waiting, for where each hash goes into the next. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
