import { createHash } from 'node:crypto';

const seed = 'co-so/simulated-year/1';
/** 2026-01-01T00:00Z: what a UUIDv7 begins with, so that no simulated id can be one that was given out. */
const idTime = (1_767_225_600_000).toString(16).padStart(12, '0');

/** A whole number between two, both included: the same for the same words, whatever else was drawn before. */
export function draw(words: string, least: number, most: number): number {
  return least + (digestOf(words).readUInt32BE() % (most - least + 1));
}

export function simulatedId(words: string): string {
  const drawn = digestOf(`id ${words}`).toString('hex');
  const variant = '89ab'.charAt(parseInt(drawn.charAt(3), 16) % 4);
  const tail = `7${drawn.slice(0, 3)}-${variant}${drawn.slice(4, 7)}-${drawn.slice(7, 19)}`;
  return `${idTime.slice(0, 8)}-${idTime.slice(8)}-${tail}`;
}

function digestOf(words: string): Buffer {
  return createHash('sha256').update(`${seed} ${words}`).digest();
}
