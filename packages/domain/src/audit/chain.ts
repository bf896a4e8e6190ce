import { vietnamDay } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import { chainBeginning } from './seal.ts';

/** One link as it was found, with what its hash is when it is computed again. */
export interface ChainLink {
  readonly sequence: number;
  /** Undefined of what was appended and not yet sealed. */
  readonly sealed: { readonly previousHash: string; readonly hash: string; readonly recomputed: string } | undefined;
  /** When the database was put back from a backup, on the entry that says so: what follows is another branch than before. */
  readonly restoredAt?: Instant | undefined;
}

/** A head known from elsewhere: from the national chain, or printed on paper, where its place may be missing. */
export interface Anchor {
  readonly sequence: number | null;
  readonly hash: string;
  /** When the chain was known to have come so far. */
  readonly at?: Instant;
}

/** That the database was put back from a backup, as the chain tells of itself: what came after the backup is not in it. */
export interface ChainRestore {
  /** Of the entry that says so. */
  readonly sequence: number;
  readonly at: Instant;
  /** How far the branch that was left behind had come at least, by heads of it that were known before; null: by none. */
  readonly until: number | null;
}

/** The first thing that is wrong with a chain, and where. */
export type ChainFault =
  | { readonly reason: 'unreadable'; readonly sequence: number }
  | { readonly reason: 'changed'; readonly sequence: number }
  | { readonly reason: 'missing'; readonly sequence: number }
  | { readonly reason: 'out-of-order'; readonly sequence: number; readonly expected: number }
  /** Not sealed, though one after it is. */
  | { readonly reason: 'unsealed'; readonly sequence: number }
  /** Whole in itself and another chain than the one known elsewhere: from some entry on, `sequence` at the earliest. */
  | { readonly reason: 'rebuilt'; readonly sequence: number; readonly until: number }
  | { readonly reason: 'cut-off'; readonly sequence: number; readonly known: number }
  /** A head without a place that is nowhere in the chain: cut off or rebuilt. */
  | { readonly reason: 'head-unknown'; readonly hash: string }
  /** Other heads were known before a restore that the chain itself tells of, and that whoever checks has not named. */
  | { readonly reason: 'restored'; readonly sequence: number; readonly at: Instant; readonly until: number }
  | { readonly reason: 'unfinished' };

export interface ChainSpan {
  /** Whether it has to begin at the beginning. */
  readonly isFromStart: boolean;
  /** The last day of a part: it has to reach as far as any head known by then. Without one, as far as any head at all. */
  readonly to: CivilDate | undefined;
  /** Entries that tell of a restore which whoever checks knows to have been right. */
  readonly knownRestores?: readonly number[] | undefined;
}

export interface ChainProof {
  /** The hash by sequence, of each link that was found good, and of what stands before the first. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly first: number;
  readonly last: number;
  readonly unsealed: number;
  /** How many of the known heads it holds. */
  readonly anchorsMet: number;
  /** The last entry that one of them vouches for; null where none does. What comes after is proved by the chain alone. */
  readonly lastAnchored: number | null;
  readonly restores: readonly ChainRestore[];
}

export type ChainVerdict =
  | { readonly ok: true; readonly proof: ChainProof }
  | { readonly ok: false; readonly fault: ChainFault };

/** Walks a chain from link to link, holds it against the heads known from elsewhere, and names the first broken link. */
export function verifyLinks(
  links: readonly (ChainLink | undefined)[],
  anchors: readonly Anchor[],
  span: ChainSpan,
): ChainVerdict {
  const { proof, fault: broken } = walk(links, span);
  const placed = anchors.filter((anchor) => anchor.sequence !== null) as readonly PlacedAnchor[];
  const restores = restoresIn(links, proof, placed);
  const standing = placed.filter((anchor) => !restores.some((restore) => isLeftBehind(proof, restore, anchor)));
  const fault =
    rebuiltFault(proof, standing) ??
    broken ??
    cutOffFault(proof, standing, span) ??
    unknownFault(proof, anchors) ??
    restoredFault(restores, span);
  if (fault) return { ok: false, fault };
  const known = new Set(proof.hashes.values());
  const anchorsMet = anchors.filter(({ hash }) => known.has(hash)).length;
  return { ok: true, proof: { ...proof, anchorsMet, lastAnchored: lastAnchored(proof, anchors), restores } };
}

/** What a chain tells of restores in entries that are good. What a head shows to be left behind, the first of them left. */
function restoresIn(
  links: readonly (ChainLink | undefined)[],
  proof: Walked,
  anchors: readonly PlacedAnchor[],
): readonly ChainRestore[] {
  const told = links.flatMap((link) =>
    link?.restoredAt === undefined || !proof.hashes.has(link.sequence)
      ? []
      : [{ sequence: link.sequence, at: link.restoredAt }],
  );
  const leftBy = Map.groupBy(anchors, (anchor) => told.find((restore) => isLeftBehind(proof, restore, anchor)));
  return told.map((restore) => {
    const left = leftBy.get(restore)?.map(({ sequence }) => sequence) ?? [];
    return { ...restore, until: left.length === 0 ? null : Math.max(...left) };
  });
}

/** Whether a head that the chain does not hold was kept before the restore, of an entry that the restore did away with. */
function isLeftBehind(
  { hashes }: Walked,
  { sequence: from, at }: Pick<ChainRestore, 'sequence' | 'at'>,
  { sequence, hash, at: keptAt }: PlacedAnchor,
): boolean {
  return keptAt !== undefined && keptAt < at && sequence >= from && hashes.get(sequence) !== hash;
}

function restoredFault(restores: readonly ChainRestore[], { knownRestores = [] }: ChainSpan): ChainFault | undefined {
  for (const { sequence, at, until } of restores)
    if (until !== null && !knownRestores.includes(sequence)) return { reason: 'restored', sequence, at, until };
  return undefined;
}

function lastAnchored({ hashes }: Walked, anchors: readonly Anchor[]): number | null {
  const vouched = new Set(anchors.map(({ hash }) => hash));
  const found = [...hashes].filter(([, hash]) => vouched.has(hash)).map(([sequence]) => sequence);
  return found.length === 0 ? null : Math.max(...found);
}

type PlacedAnchor = Anchor & { readonly sequence: number };
type Walked = Omit<ChainProof, 'anchorsMet' | 'lastAnchored' | 'restores'>;

function walk(
  links: readonly (ChainLink | undefined)[],
  { isFromStart }: ChainSpan,
): { readonly proof: Walked; readonly fault: ChainFault | undefined } {
  const present = new Set(links.map((link) => link?.sequence));
  const first = isFromStart ? 1 : (links[0]?.sequence ?? 1);
  const hashes = new Map<number, string>();
  if (isFromStart) hashes.set(0, chainBeginning);
  let expected = first;
  let unsealed = 0;
  const proof = () => ({ hashes, first, last: expected - 1 - unsealed, unsealed });
  for (const link of links) {
    const fault = faultOf(link, { expected, hashes, present, unsealed });
    if (fault) return { proof: proof(), fault };
    const { sealed } = link!;
    if (sealed) {
      hashes.set(expected - 1, sealed.previousHash);
      hashes.set(expected, sealed.hash);
    } else unsealed += 1;
    expected += 1;
  }
  return { proof: proof(), fault: undefined };
}

interface Standing {
  readonly expected: number;
  readonly hashes: ReadonlyMap<number, string>;
  readonly present: ReadonlySet<number | undefined>;
  readonly unsealed: number;
}

function faultOf(
  link: ChainLink | undefined,
  { expected, hashes, present, unsealed }: Standing,
): ChainFault | undefined {
  if (!link) return { reason: 'unreadable', sequence: expected };
  const { sequence, sealed } = link;
  if (sequence > expected && !present.has(expected)) return { reason: 'missing', sequence: expected };
  if (sequence !== expected) return { reason: 'out-of-order', sequence, expected };
  if (!sealed) return undefined;
  if (unsealed > 0) return { reason: 'unsealed', sequence: expected - unsealed };
  if (sealed.hash !== sealed.recomputed) return { reason: 'changed', sequence };
  const before = hashes.get(sequence - 1);
  // A link that is whole in itself was sealed on another one than stands before it now.
  if (before !== undefined && before !== sealed.previousHash)
    return { reason: 'changed', sequence: Math.max(1, sequence - 1) };
  return undefined;
}

function rebuiltFault({ hashes, first }: Walked, anchors: readonly PlacedAnchor[]): ChainFault | undefined {
  const inside = anchors
    .filter(({ sequence }) => hashes.has(sequence))
    .toSorted((left, right) => left.sequence - right.sequence);
  const differing = inside.find(({ sequence, hash }) => hashes.get(sequence) !== hash);
  if (!differing) return undefined;
  const lastGood = inside.findLast(({ sequence }) => sequence < differing.sequence)?.sequence ?? first - 1;
  return { reason: 'rebuilt', sequence: lastGood + 1, until: differing.sequence };
}

function cutOffFault({ last }: Walked, anchors: readonly PlacedAnchor[], { to }: ChainSpan): ChainFault | undefined {
  const due = anchors.filter(({ at }) => to === undefined || (at !== undefined && vietnamDay(at) <= to));
  const known = Math.max(0, ...due.map(({ sequence }) => sequence));
  return known > last ? { reason: 'cut-off', sequence: last + 1, known } : undefined;
}

function unknownFault(proof: Walked, anchors: readonly Anchor[]): ChainFault | undefined {
  const known = new Set(proof.hashes.values());
  const unknown = anchors.find(({ sequence, hash }) => sequence === null && !known.has(hash));
  return unknown && { reason: 'head-unknown', hash: unknown.hash };
}
