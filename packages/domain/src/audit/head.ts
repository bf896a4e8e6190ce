import { canonicalJson } from '../canonical-json.ts';
import { vietnamDay } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import { chainBeginning } from './seal.ts';
import type { HashText } from './seal.ts';

/** How far the chain of one office had come, as a link of the national chain of such heads. */
export interface AuditHead {
  readonly sequence: number;
  /** A province's id, or `national`. */
  readonly officeId: string;
  readonly chainSequence: number;
  readonly chainHash: string;
  readonly at: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

export type HeadContent = Pick<AuditHead, 'officeId' | 'chainSequence' | 'chainHash' | 'at'>;

export function headText({ sequence, officeId, chainSequence, chainHash, at, previousHash }: Omit<AuditHead, 'hash'>) {
  return canonicalJson({ sequence, officeId, chainSequence, chainHash, at, previousHash });
}

export function headAfter(
  last: Pick<AuditHead, 'sequence' | 'hash'> | undefined,
  content: HeadContent,
  hash: HashText,
): AuditHead {
  const link = { ...content, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? chainBeginning };
  return { ...link, hash: hash(headText(link)) };
}

/** How often at most the head of one office is kept: what was cut off before then is found. */
const keptEveryMs = 3_600_000;

/**
 * Whether a chain has moved on from its kept head, and long enough ago; or does not hold it (`isHeld`), as after it was
 * restored from a backup: then at once.
 */
export function isHeadDue(
  kept: Pick<AuditHead, 'chainSequence' | 'at'> | undefined,
  { chainSequence, at }: Pick<HeadContent, 'chainSequence' | 'at'>,
  isHeld: boolean,
): boolean {
  if (!kept || !isHeld) return true;
  return chainSequence > kept.chainSequence && at - kept.at >= keptEveryMs;
}

/** Whether a province is to keep the newest national head in its own chain: once a day, where there is a newer one. */
export function isAnchoringDue(
  anchored: { readonly sequence: number; readonly at: Instant } | undefined,
  newest: Pick<AuditHead, 'sequence'>,
  today: CivilDate,
): boolean {
  return !anchored || (vietnamDay(anchored.at) < today && newest.sequence > anchored.sequence);
}
