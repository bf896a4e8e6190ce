import { decodeBase64Url, encodeBase64Url } from 'hono/utils/encode';

const nonceLength = 12;

/**
 * Keeps a secret of an account in the database so that the database alone does not tell it: AES-256-GCM under a key
 * derived for the office, with the account as additional data. Throws when the office's key is not set.
 */
export async function seal(
  place: SecretPlace,
  secret: Uint8Array,
  random: (length: number) => Uint8Array,
): Promise<string> {
  const nonce = bufferOf(random(nonceLength));
  const sealed = await crypto.subtle.encrypt(parameters(place, nonce), await keyOf(place), bufferOf(secret));
  return `${encodeBase64Url(nonce.buffer)}.${encodeBase64Url(sealed)}`;
}

/** Throws for what was sealed elsewhere, or changed. */
export async function unseal(place: SecretPlace, sealed: string): Promise<Uint8Array> {
  const [nonce, text] = sealed.split('.').map(decodeBase64Url);
  return new Uint8Array(await crypto.subtle.decrypt(parameters(place, nonce!), await keyOf(place), text!));
}

export interface SecretPlace {
  /** The installation's key, a secret of its surroundings. */
  readonly accessKey: string | undefined;
  /** The province's id, or `national`: the same secret reads differently elsewhere. */
  readonly officeId: string;
  readonly accountId: string;
}

async function keyOf({ accessKey, officeId }: SecretPlace): Promise<CryptoKey> {
  if (!accessKey || accessKey.length < 32) throw new Error('ACCESS_KEY is not set, or is shorter than 32 characters');
  const text = new TextEncoder();
  const base = await crypto.subtle.importKey('raw', text.encode(accessKey), 'HKDF', false, ['deriveKey']);
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: text.encode('co-so/second-factor'),
    info: text.encode(officeId),
  };
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function parameters({ accountId }: SecretPlace, iv: Uint8Array<ArrayBuffer>) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(accountId) };
}

function bufferOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
