import { createHash } from 'node:crypto';
import {
  anchoredHeads,
  anchorsOf,
  readChainFile,
  readHeadsFile,
  verifyChain,
  verifyHeads,
} from '../packages/domain/src/index.ts';
import type { Anchor, ChainFault, ChainProof } from '../packages/domain/src/index.ts';

/** What is checked: the text of an exported audit, the heads printed on paper, and an exported chain of heads. */
export interface Verified {
  readonly chain: string | undefined;
  readonly printed: readonly string[];
  readonly heads?: string | undefined;
}

export interface Verdict {
  readonly isWhole: boolean;
  readonly sentence: string;
}

/** Checks an exported audit and says in one sentence that it is whole, or what is the first thing wrong with it. */
export function auditVerdict(given: Verified): Verdict {
  const printed = given.printed.map(printedHead);
  if (printed.includes(undefined)) return bad('Mã sau --head phải là 64 chữ số 0–9, a–f, hoặc <số dòng>:<mã>.');
  const chain = given.chain === undefined ? undefined : readChainFile(given.chain);
  if (!chain) return bad('Không đọc được tệp nhật ký. (No such chain.)');
  const anchors = printed.filter((head) => head !== undefined);
  if ('heads' in given) {
    const heads = given.heads === undefined ? undefined : readHeadsFile(given.heads);
    if (!heads) return bad('Không đọc được tệp mốc khóa sổ. (No such heads.)');
    const verdict = verifyHeads(heads, anchoredHeads(chain), sha256);
    if (!verdict.ok) return bad(`Tệp mốc khóa sổ KHÔNG nguyên vẹn: ${faultText(verdict.fault, 'mốc')}`);
    anchors.push(...anchorsOf(heads, chain.header.officeId));
  }
  const verdict = verifyChain(chain, anchors, sha256);
  const { officeName, from, to } = chain.header;
  if (!verdict.ok) return bad(`Nhật ký (${officeName}) KHÔNG nguyên vẹn: ${faultText(verdict.fault, 'dòng')}`);
  const isPart = from !== undefined || to !== undefined;
  return { isWhole: true, sentence: `Nhật ký (${officeName}) nguyên vẹn: ${proofText(verdict.proof, isPart)}` };
}

function bad(sentence: string): Verdict {
  return { isWhole: false, sentence };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function printedHead(text: string): Anchor | undefined {
  const found = /^(?:(\d+):)?([0-9a-f]{64})$/.exec(text.trim().toLowerCase());
  return found ? { sequence: found[1] === undefined ? null : Number(found[1]), hash: found[2]! } : undefined;
}

function faultText(fault: ChainFault, thing: 'dòng' | 'mốc'): string {
  switch (fault.reason) {
    case 'unreadable':
      return `${thing} ${fault.sequence} không đọc được hoặc đã bị viết lại.`;
    case 'changed':
      return `${thing} ${fault.sequence} đã bị sửa sau khi khóa sổ.`;
    case 'missing':
      return `thiếu ${thing} ${fault.sequence}.`;
    case 'out-of-order':
      return `${thing} ${fault.sequence} đứng sai chỗ, lẽ ra ở đó là ${thing} ${fault.expected}.`;
    case 'unsealed':
      return `${thing} ${fault.sequence} chưa khóa sổ trong khi ${thing} sau nó đã khóa.`;
    case 'rebuilt':
      return `đã bị lập lại từ một ${thing} nào đó trong khoảng ${fault.sequence}–${fault.until}; ${thing} ${fault.until} không khớp mốc đã biết ở nơi khác.`;
    case 'cut-off':
      return `bị cắt mất phần cuối, từ ${thing} ${fault.sequence}; nơi khác biết đã có đến ${thing} ${fault.known}.`;
    case 'head-unknown':
      return `không có mã ${fault.hash}; phần cuối đã bị cắt hoặc lập lại.`;
    case 'unfinished':
      return 'tệp chưa tải hết, thiếu dòng kết thúc.';
  }
}

function proofText({ first, last, unsealed, anchorsMet }: ChainProof, isPart: boolean): string {
  const part = isPart ? ' (chỉ một phần của nhật ký)' : '';
  const open = unsealed > 0 ? `, ${unsealed} dòng cuối chưa khóa sổ nên chưa kiểm được` : '';
  const held =
    anchorsMet > 0
      ? `khớp ${anchorsMet} mốc đã biết ở nơi khác`
      : 'không có mốc nào từ nơi khác để đối chiếu, nên chưa loại trừ được việc cắt cuối hay lập lại';
  if (last < first) return `chưa có dòng nào khóa sổ${open}.`;
  return `${last - first + 1} dòng đã khóa sổ, từ ${first} đến ${last}${part}; ${held}${open}.`;
}
