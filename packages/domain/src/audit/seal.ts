import { canonicalJson } from '../canonical-json.ts';
import type { Instant } from '../civil-date.ts';
import type { ChainedEntry } from './entry.ts';

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal; given from outside. */
export type HashText = (text: string) => string;

/** What stands for the entry before the first. */
export const chainBeginning = '0'.repeat(64);

/** What proves an entry and every one before it: the hash of the entry, of the seal before and of when it was sealed. */
export interface Seal {
  /** The entry's. */
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly sealedAt: Instant;
}

/** How many digits of a hash stand where a person reads or types it: too many for another chain to be found that has them. */
const shortLength = 16;

/** The beginning of a hash in groups of four, as it is shown and printed. */
export function shortHash(hash: string): string {
  return (hash.slice(0, shortLength).match(/.{4}/g) ?? []).join(' ');
}

/** What is hashed: the entry's own fields beside those of its seal. */
export function sealText(entry: ChainedEntry, { previousHash, sealedAt }: Omit<Seal, 'sequence' | 'hash'>): string {
  return canonicalJson({ ...entry, previousHash, sealedAt });
}

export function sealOf(entry: ChainedEntry, previousHash: string, sealedAt: Instant, hash: HashText): Seal {
  const { sequence } = entry;
  return { sequence, previousHash, hash: hash(sealText(entry, { previousHash, sealedAt })), sealedAt };
}

/** The seals of entries that follow the one that was sealed last, each on the one before. */
export function sealsAfter(
  last: Pick<Seal, 'hash'> | undefined,
  entries: readonly ChainedEntry[],
  sealedAt: Instant,
  hash: HashText,
): readonly Seal[] {
  const seals: Seal[] = [];
  for (const entry of entries)
    seals.push(sealOf(entry, seals.at(-1)?.hash ?? last?.hash ?? chainBeginning, sealedAt, hash));
  return seals;
}
