import type { Instant } from '@co-so/domain';

/** 14/6/2024, 08:00 in Vietnam. */
const start = Date.UTC(2024, 5, 14, 1);
/** 12/6/2026, 08:00 in Vietnam: the law is in force by which the registers about personal data go. */
export const lawful = Date.UTC(2026, 5, 12, 1) as Instant;
let passed = 0;
let made = 0;
let drawn = 0;

/** The clock of the tests: it stands still unless it is moved on. */
export function now(): Instant {
  return (start + passed) as Instant;
}

export function passTime(milliseconds: number): void {
  passed += milliseconds;
}

export function passTimeToLaw(): void {
  passed = lawful - start;
}

/** Sets the clock back to where it starts; time that one file let pass is no other's. */
export function restartClock(): void {
  passed = 0;
}

/** UUIDv7 in shape; each is one more than the last. */
export function newId(): string {
  made += 1;
  return `0198c0de-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** Bytes that differ each time and are the same in every run, spread like those of chance (mulberry32). */
export function random(length: number): Uint8Array {
  return Uint8Array.from({ length }, () => {
    drawn = (drawn + 0x6d2b79f5) | 0;
    const once = Math.imul(drawn ^ (drawn >>> 15), drawn | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return (twice ^ (twice >>> 14)) & 0xff;
  });
}
