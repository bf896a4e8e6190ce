import { createHmac } from 'node:crypto';
import type { Instant } from '@co-so/domain';

const stepSeconds = 30;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a time step (RFC 6238 with SHA-1 and six digits, which every authenticator application knows). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const digest = Uint8Array.from(createHmac('sha1', secret).update(counter).digest());
  const offset = digest.at(-1)! & 0x0f;
  const number = new DataView(digest.buffer).getUint32(offset) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}

export function stepOf(now: Instant): number {
  return Math.floor(now / 1000 / stepSeconds);
}

/**
 * The time step a code belongs to, one before and after included for clocks that differ; undefined for a wrong code.
 * The earliest that fits: whether it was spent already is for the database to say, in the batch that spends it.
 */
export function stepOfCode(secret: Uint8Array, code: string, now: Instant): number | undefined {
  const current = stepOf(now);
  return [current, current - 1, current + 1].find((step) => codeAt(secret, step) === code);
}

/** What an authenticator application reads, as text or as a picture of it. */
export function enrolmentAddress(secret: Uint8Array, account: string, office: string): string {
  const label = encodeURIComponent(`Cơ Sở ${office}:${account}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(`Cơ Sở ${office}`)}`;
}

export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}
