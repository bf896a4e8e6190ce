import { verifyLinks } from './chain.ts';
import type { Anchor, ChainLink, ChainVerdict } from './chain.ts';
import type { ChainFile, ChainLine } from './chain-file.ts';
import { headText } from './head.ts';
import type { AuditHead } from './head.ts';
import { sealText } from './seal.ts';
import type { HashText } from './seal.ts';

/** The action under which a province keeps how far the national chain of heads had come. */
export const anchoringAction = 'anchor-national-head';

/** Checks an exported audit against itself and the heads known from elsewhere. */
export function verifyChain(file: ChainFile<ChainLine>, anchors: readonly Anchor[], hash: HashText): ChainVerdict {
  const { from, to } = file.header;
  const links = file.lines.map((line) => line && linkOf(line, hash));
  return finished(file, verifyLinks(links, anchors, { isFromStart: from === undefined, isToEnd: to === undefined }));
}

/** Checks the national chain of heads in the same way. */
export function verifyHeads(file: ChainFile<AuditHead>, anchors: readonly Anchor[], hash: HashText): ChainVerdict {
  const links = file.lines.map(
    (head) => head && { sequence: head.sequence, sealed: { ...head, recomputed: hash(headText(head)) } },
  );
  return finished(file, verifyLinks(links, anchors, { isFromStart: true, isToEnd: true }));
}

/** What the national chain knows of one office. */
export function anchorsOf(heads: ChainFile<AuditHead>, officeId: string): readonly Anchor[] {
  return heads.lines.flatMap((head) =>
    head?.officeId === officeId ? [{ sequence: head.chainSequence, hash: head.chainHash }] : [],
  );
}

/** What one office knows of the national chain. */
export function anchoredHeads(file: ChainFile<ChainLine>): readonly Anchor[] {
  return file.lines.flatMap((line) =>
    line?.seal && line.entry.action === anchoringAction && line.entry.after !== undefined
      ? [anchorIn(line.entry.after)]
      : [],
  );
}

/** Reads what such an entry keeps; it is written in one place. */
export function anchorIn(after: string): Anchor & { readonly sequence: number } {
  const { sequence, hash } = JSON.parse(after) as { readonly sequence: number; readonly hash: string };
  return { sequence, hash };
}

function linkOf({ entry, seal }: ChainLine, hash: HashText): ChainLink {
  return {
    sequence: entry.sequence,
    sealed: seal && { ...seal, recomputed: hash(sealText(entry, seal)) },
  };
}

function finished({ isFinished }: { readonly isFinished: boolean }, verdict: ChainVerdict): ChainVerdict {
  return verdict.ok && !isFinished ? { ok: false, fault: { reason: 'unfinished' } } : verdict;
}
