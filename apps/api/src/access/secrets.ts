import { encodeBase64Url } from 'hono/utils/encode';

type Random = (length: number) => Uint8Array;

/** Letters and digits that nobody mistakes for one another when they are read out or written down. */
const legible = '23456789abcdefghjkmnpqrstuvwxyz';

/** What a cookie holds: 256 bits, of which only the hash is kept. */
export function newToken(random: Random): string {
  return encodeBase64Url(Uint8Array.from(random(32)).buffer);
}

/** A password to be given to somebody on paper and replaced at once: 60 bits in groups of four. */
export function newOneTimePassword(random: Random): string {
  return grouped(legibleText(random, 12));
}

/** Ten codes for the day on which the second factor is lost. */
export function newRecoveryCodes(random: Random): readonly string[] {
  return Array.from({ length: 10 }, () => grouped(legibleText(random, 12)));
}

/** A recovery code as it is compared: however it was spaced and cased. */
export function plainCode(given: string): string {
  return given.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Rejects the bytes that would make the first letters likelier than the others. */
function legibleText(random: Random, length: number): string {
  const fair = 256 - (256 % legible.length);
  let text = '';
  while (text.length < length) {
    for (const byte of random(length)) if (byte < fair && text.length < length) text += legible[byte % legible.length];
  }
  return text;
}

function grouped(text: string): string {
  return text.replaceAll(/.{4}(?=.)/g, '$&-');
}
