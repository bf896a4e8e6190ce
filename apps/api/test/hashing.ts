import nodeCrypto from 'node:crypto';
import { vi } from 'vitest';

const whole = nodeCrypto.scrypt;

/** What proves a password takes its time on purpose: here it takes almost none, and says the same of itself. */
export function hashQuickly(): void {
  vi.spyOn(nodeCrypto, 'scrypt').mockImplementation((password, salt, length, options, done) =>
    whole(password, salt, length, { ...options, N: 2, r: 1, p: 1 }, done),
  );
}

/** For tests of the work itself. */
export function hashWithAllWork(): void {
  nodeCrypto.scrypt = whole;
}
