import { createHash, timingSafeEqual } from 'node:crypto';
import type { Platform } from './env.ts';

/** Compares in a time that does not depend on where two texts differ; hashed, since they have to be of one length. */
export function isOperator(platform: Platform, authorization: string | undefined): boolean {
  if (!platform.OPERATOR_TOKEN || !authorization) return false;
  return timingSafeEqual(hashOf(authorization), hashOf(`Bearer ${platform.OPERATOR_TOKEN}`));
}

function hashOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
