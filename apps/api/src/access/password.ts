import nodeCrypto from 'node:crypto';
import { decodeBase64Url, encodeBase64Url } from 'hono/utils/encode';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 16 MiB and about a sixth of a second; what Workers allow and the recommendations ask for. */
const cost: Cost = { N: 16_384, r: 8, p: 5 };
const keyLength = 32;

/**
 * Verified for a user name that nobody has, so that the answer takes as long as for one that somebody has. The salt and
 * key are arbitrary: no password is known for them.
 */
export const decoyHash = `scrypt$16384$8$5$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. The salt is 16 random bytes of the entry's. */
export async function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, encoded(salt), encoded(key)].join('$');
}

export interface Verified {
  readonly isRight: boolean;
  /** Hashed with other parameters than today's, so to be hashed anew while the password is at hand. */
  readonly isOutdated: boolean;
}

export async function verifyPassword(password: string, stored: string): Promise<Verified> {
  const [scheme, N, r, p, salt, key] = stored.split('$');
  if (scheme !== 'scrypt' || !salt || !key) throw new Error('a stored password hash does not read');
  const used: Cost = { N: Number(N), r: Number(r), p: Number(p) };
  const expected = decodeBase64Url(key);
  const given = await derive(password, decodeBase64Url(salt), used);
  const isOutdated = used.N !== cost.N || used.r !== cost.r || used.p !== cost.p;
  return { isRight: expected.length === given.length && nodeCrypto.timingSafeEqual(expected, given), isOutdated };
}

/** One writing of the same letters, since keyboards compose Vietnamese marks in different ways. */
function derive(password: string, salt: Uint8Array, used: Cost): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    nodeCrypto.scrypt(password.normalize('NFC'), salt, keyLength, { ...used, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function encoded(bytes: Uint8Array): string {
  return encodeBase64Url(Uint8Array.from(bytes).buffer);
}
