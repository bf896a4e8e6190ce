import { z } from 'zod';
import { verifyLinks } from './chain.ts';
import type { Anchor, ChainLink, ChainVerdict } from './chain.ts';
import type { ChainFile, ChainLine } from './chain-file.ts';
import type { ChainedEntry } from './entry.ts';
import { headText } from './head.ts';
import type { AuditHead } from './head.ts';
import { sealText } from './seal.ts';
import type { HashText } from './seal.ts';

/** The action under which a province keeps how far the national chain of heads had come. */
export const anchoringAction = 'anchor-national-head';

/** The action under which a database is marked as a province's own: what makes a chain the chain of an office. */
export const claimingAction = 'claim-database';

/** The action under which a database tells that it was put back from a backup. */
export const restoringAction = 'restore-backup';

/**
 * Checks an exported audit against itself and the heads known from elsewhere. `knownRestores`: the entries that tell of a
 * restore which whoever checks knows of.
 */
export function verifyChain(
  file: ChainFile<ChainLine>,
  anchors: readonly Anchor[],
  hash: HashText,
  knownRestores: readonly number[] = [],
): ChainVerdict {
  const { from, to } = file.header;
  const links = file.lines.map((line) => line && linkOf(line, hash));
  const verdict = verifyLinks(links, anchors, { isFromStart: from === undefined, to, knownRestores });
  return finished(file, verdict.ok ? (unreadableAnchor(file) ?? verdict) : verdict);
}

/** Checks the national chain of heads in the same way. */
export function verifyHeads(file: ChainFile<AuditHead>, anchors: readonly Anchor[], hash: HashText): ChainVerdict {
  const links = file.lines.map(
    (head) => head && { sequence: head.sequence, sealed: { ...head, recomputed: hash(headText(head)) } },
  );
  return finished(file, verifyLinks(links, anchors, { isFromStart: true, to: undefined }));
}

/** What the national chain knows of one office. */
export function anchorsOf(heads: ChainFile<AuditHead>, officeId: string): readonly Anchor[] {
  return heads.lines.flatMap((head) =>
    head?.officeId === officeId ? [{ sequence: head.chainSequence, hash: head.chainHash, at: head.at }] : [],
  );
}

/** What one office knows of the national chain. It says something only in a chain that has been found whole. */
export function anchoredHeads(file: ChainFile<ChainLine>): readonly Anchor[] {
  return sealedAs(file, anchoringAction).flatMap(({ after }) => anchorIn(after) ?? []);
}

/** Which entries tell that the database was put back from a backup, and when. They prove something in a whole chain only. */
export function restoresTold(file: ChainFile<ChainLine>): readonly Pick<ChainedEntry, 'sequence' | 'at'>[] {
  return sealedAs(file, restoringAction).map(({ sequence, at }) => ({ sequence, at }));
}

/** Whose chain it is by its own entries; undefined where none of them says so: in a part, and of the national office. */
export function claimedOffice(file: ChainFile<ChainLine>): string | undefined {
  return sealedAs(file, claimingAction)[0]?.subject.replace('province/', '');
}

function sealedAs({ lines }: ChainFile<ChainLine>, action: string): readonly ChainedEntry[] {
  return lines.flatMap((line) => (line?.seal && line.entry.action === action ? [line.entry] : []));
}

const anchorSchema = z.strictObject({
  sequence: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Up to which of the office's own entries the heads kept there vouch. */
  ownSequence: z.int().min(1).optional(),
});

/** Reads what such an entry keeps; undefined where it is none, as in a chain that somebody built anew. */
export function anchorIn(after: string | undefined): z.infer<typeof anchorSchema> | undefined {
  try {
    return anchorSchema.safeParse(JSON.parse(after ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Whole as it may be, no chain that the product wrote holds such an entry. */
function unreadableAnchor(file: ChainFile<ChainLine>): ChainVerdict | undefined {
  const broken = sealedAs(file, anchoringAction).find(({ after }) => !anchorIn(after));
  return broken && { ok: false, fault: { reason: 'unreadable', sequence: broken.sequence } };
}

function linkOf({ entry, seal }: ChainLine, hash: HashText): ChainLink {
  return {
    sequence: entry.sequence,
    sealed: seal && { ...seal, recomputed: hash(sealText(entry, seal)) },
    restoredAt: entry.action === restoringAction ? entry.at : undefined,
  };
}

function finished({ isFinished }: { readonly isFinished: boolean }, verdict: ChainVerdict): ChainVerdict {
  return verdict.ok && !isFinished ? { ok: false, fault: { reason: 'unfinished' } } : verdict;
}
