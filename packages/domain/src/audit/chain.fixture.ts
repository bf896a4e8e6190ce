import type { Instant } from '../civil-date.ts';
import { chainFileEnd, chainFileLine } from './chain-file.ts';
import type { ChainHeader } from './chain-file.ts';
import type { ChainedEntry } from './entry.ts';
import { headAfter } from './head.ts';
import type { AuditHead, HeadContent } from './head.ts';
import { sealsAfter } from './seal.ts';
import type { HashText, Seal } from './seal.ts';

export const sealedAt = 1_718_323_260_000 as Instant;

export const header: ChainHeader = {
  format: 'co-so/audit/1',
  officeId: 'ninh-thuan',
  officeName: 'Tỉnh Ninh Thuận',
  exportedAt: sealedAt,
};

export function anEntry(sequence: number, over: Partial<ChainedEntry> = {}): ChainedEntry {
  return {
    sequence,
    id: `entry-${sequence}`,
    at: (1_718_323_200_000 + sequence) as Instant,
    kind: 'write',
    actorId: 'official',
    actorTitle: 'Chuyên viên Ban Tổ chức',
    grantId: 'grant-1',
    action: 'correct-figure',
    unitId: 'unit-1',
    subject: 'figure/unit-1/member.total//2023',
    before: '{"value":39520}',
    after: `{"value":${39_520 + sequence}}`,
    reason: 'Đính chính theo báo cáo số 12',
    requestId: `request-${sequence}`,
    ...over,
  };
}

export interface Chain {
  readonly entries: readonly ChainedEntry[];
  readonly seals: readonly Seal[];
}

/** What makes chains of so many entries, sealed up to the last but `unsealed`. */
export function chainsOf(hash: HashText) {
  return (length: number, unsealed = 0, from: readonly ChainedEntry[] = []): Chain => {
    const entries = Array.from({ length }, (_, index) => from[index] ?? anEntry(index + 1));
    return { entries, seals: sealsAfter(undefined, entries.slice(0, length - unsealed), sealedAt, hash) };
  };
}

export function linesOf({ entries, seals }: Chain): readonly string[] {
  return entries.map((entry, index) => {
    const seal = seals[index];
    if (!seal) return chainFileLine({ entry });
    const { previousHash, hash, sealedAt: at } = seal;
    return chainFileLine({ entry, seal: { previousHash, hash, sealedAt: at } });
  });
}

/** The text of an export with these lines between header and end. */
export function fileOf(lines: readonly string[], over: Partial<ChainHeader> = {}): string {
  return [chainFileLine({ ...header, ...over }), ...lines, chainFileEnd(lines.length), ''].join('\n');
}

export function headsOf(contents: readonly HeadContent[], hash: HashText): readonly AuditHead[] {
  const heads: AuditHead[] = [];
  for (const content of contents) heads.push(headAfter(heads.at(-1), content, hash));
  return heads;
}
