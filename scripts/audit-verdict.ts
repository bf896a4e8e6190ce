import { createHash } from 'node:crypto';
import {
  anchoredHeads,
  anchorsOf,
  claimedOffice,
  findBySlug,
  momentText,
  provinceRegistry,
  readChainFile,
  readHeadsFile,
  restoresTold,
  verifyChain,
  verifyHeads,
} from '../packages/domain/src/index.ts';
import type {
  Anchor,
  AuditHead,
  ChainFault,
  ChainFile,
  ChainHeader,
  ChainLine,
  ChainProof,
  ChainRestore,
} from '../packages/domain/src/index.ts';
import { incidentVerdict } from './incident-verdict.ts';

/** What is checked: the text of an exported audit, the heads printed on paper, and an exported chain of heads. */
export interface Verified {
  readonly chain: string | undefined;
  readonly printed: readonly string[];
  readonly heads?: string | undefined;
  /** Whose it has to be, as whoever checks says: the first line of a file is sealed by nothing. */
  readonly office?: string | undefined;
  /** `part` where only some days were asked for: then a file that says so of itself is taken. */
  readonly extent?: 'whole' | 'part';
  /** The lines of restores from a backup that whoever checks knows of; any other is told as a fault. */
  readonly knownRestores?: readonly number[];
  /** A register of incidents, to be held against the hashes that the chain keeps of its texts. */
  readonly incidents?: string | undefined;
}

export interface Verdict {
  readonly isWhole: boolean;
  readonly sentence: string;
}

/** The verdict on a chain, and on the register of incidents where one was given: only a whole chain proves something of it. */
export function auditVerdict(given: Verified): Verdict {
  const chain = given.chain === undefined ? undefined : readChainFile(given.chain);
  const verdict = chainVerdict(chain, given);
  if (!verdict.isWhole || !chain || !('incidents' in given)) return verdict;
  const { isWhole, sentence } = incidentVerdict(given.incidents, chain, sha256);
  return { isWhole, sentence: `${verdict.sentence} ${sentence}` };
}

/**
 * Checks an exported audit and says in one sentence that it is whole, or what is the first thing wrong with it: the chain
 * against itself and the heads on paper, then the heads against themselves, and only then the two against each other.
 * Nothing is believed of a chain before it was found whole.
 */
function chainVerdict(chain: ChainFile<ChainLine> | undefined, given: Verified): Verdict {
  const printed = given.printed.map(printedHead);
  if (printed.includes(undefined))
    return bad('Mã sau --head phải là 64 chữ số 0–9, a–f hoặc 16 chữ số đầu như đã in, hoặc <số dòng>:<mã>.');
  if (!chain) return bad('Không đọc được tệp nhật ký. (No such chain.)');
  const onPaper = printed.filter((head) => head !== undefined).map((head) => inFull(head, chain));
  const alone = verifyChain(chain, onPaper, sha256);
  if (!alone.ok)
    return bad(
      `${titleOf(chain)} KHÔNG nguyên vẹn: ${faultText(alone.fault, 'dòng')}${perhapsLeft(chain, alone.fault)}`,
    );
  const unfounded = unfoundedRestore(chain, given.knownRestores ?? []);
  if (unfounded) return bad(unfounded);
  const misnamed = officeFault(chain, given.office) ?? extentFault(chain.header, given.extent ?? 'whole');
  if (misnamed) return bad(misnamed);
  const known = new Set(alone.proof.hashes.values());
  const unmet = onPaper.find(({ hash }) => !known.has(hash));
  if (unmet) return bad(`${titleOf(chain)} không chứa mã ${unmet.hash}, nên chưa đối chiếu được với mã ấy.`);
  if (!('heads' in given)) return good(chain, alone.proof);
  const heads = given.heads === undefined ? undefined : readHeadsFile(given.heads);
  if (!heads) return bad('Không đọc được tệp mốc khóa sổ. (No such heads.)');
  return mutualVerdict(chain, heads, onPaper, given.knownRestores ?? []);
}

/** Each was found whole in itself, or is now; where they differ, each is held against what the other knows of it. */
function mutualVerdict(
  chain: ChainFile<ChainLine>,
  heads: ChainFile<AuditHead>,
  onPaper: readonly Anchor[],
  knownRestores: readonly number[],
): Verdict {
  const own = verifyHeads(heads, [], sha256);
  if (!own.ok) return bad(`Tệp mốc khóa sổ KHÔNG nguyên vẹn: ${faultText(own.fault, 'mốc')}`);
  const known = anchorsOf(heads, chain.header.officeId);
  const byHeads = verifyChain(chain, [...onPaper, ...known], sha256, knownRestores);
  const byChain = verifyHeads(heads, anchoredHeads(chain), sha256);
  const ofChain = byHeads.ok ? undefined : `${faultText(byHeads.fault, 'dòng')}${perhapsLeft(chain, byHeads.fault)}`;
  const ofHeads = byChain.ok ? undefined : faultText(byChain.fault, 'mốc');
  if (ofChain && ofHeads)
    return bad(
      `${titleOf(chain)} và tệp mốc khóa sổ không khớp nhau, một trong hai đã bị lập lại. Theo tệp mốc, nhật ký ${ofChain} Theo nhật ký, tệp mốc ${ofHeads}`,
    );
  if (ofChain) return bad(`${titleOf(chain)} KHÔNG nguyên vẹn: ${ofChain}`);
  if (ofHeads) return bad(`Tệp mốc khóa sổ KHÔNG nguyên vẹn: ${ofHeads}`);
  if (!byHeads.ok || byHeads.proof.anchorsMet === onPaper.length)
    return bad(
      `${titleOf(chain)} chưa đối chiếu được: tệp mốc khóa sổ không có mốc nào của nơi này nằm trong tệp nhật ký.`,
    );
  return good(chain, byHeads.proof);
}

/** The name that the registry has for an office: the file's own first line is sealed by nothing. */
function titleOf({ header }: ChainFile<ChainLine>): string {
  const registered = provinceRegistry.find(({ id }) => id === header.officeId);
  return `Nhật ký (${registered?.names.at(-1)!.value.fullName ?? header.officeName})`;
}

function officeFault(chain: ChainFile<ChainLine>, office: string | undefined): string | undefined {
  const { officeId } = chain.header;
  const claimed = claimedOffice(chain);
  if (claimed !== undefined && claimed !== officeId)
    return `${titleOf(chain)} KHÔNG nguyên vẹn: dòng đầu tệp ghi nơi khác với nơi mà nhật ký đã khóa sổ.`;
  const wanted = office && (findBySlug(provinceRegistry, office)?.id ?? office);
  return wanted && wanted !== officeId ? `${titleOf(chain)} không phải là của "${office}".` : undefined;
}

function extentFault({ from, to }: ChainHeader, extent: 'whole' | 'part'): string | undefined {
  const isPart = from !== undefined || to !== undefined;
  return isPart && extent === 'whole'
    ? 'Tệp ghi rằng nó chỉ là một phần của nhật ký. Nếu đúng là chỉ cần những ngày ấy, thêm --part. (A part only.)'
    : undefined;
}

function good(chain: ChainFile<ChainLine>, proof: ChainProof): Verdict {
  const { from, to } = chain.header;
  const isPart = from !== undefined || to !== undefined;
  return { isWhole: true, sentence: `${titleOf(chain)} nguyên vẹn: ${proofText(proof, isPart)}` };
}

function bad(sentence: string): Verdict {
  return { isWhole: false, sentence };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As it stands on paper: in groups, and only the beginning of it where there is little room. */
function printedHead(text: string): Anchor | undefined {
  const found = /^(?:(\d+):)?([0-9a-f]{64}|[0-9a-f]{16})$/.exec(text.replace(/\s/g, '').toLowerCase());
  return found ? { sequence: found[1] === undefined ? null : Number(found[1]), hash: found[2]! } : undefined;
}

/** The whole of a hash of which the beginning is known; as it is where the chain has none that begins so. */
function inFull({ sequence, hash }: Anchor, { lines }: ChainFile<ChainLine>): Anchor {
  const line = lines.find(
    (one) => one?.seal?.hash.startsWith(hash) === true && (sequence === null || one.entry.sequence === sequence),
  );
  return { sequence, hash: line?.seal?.hash ?? hash };
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
    case 'restored':
      return `đã được khôi phục từ bản sao lưu: dòng ${fault.sequence} ghi việc đó lúc ${momentText(fault.at)}, và những dòng trước đó, đã có đến ít nhất dòng ${fault.until}, không còn. Nếu biết lần khôi phục ấy là đúng, thêm --restored ${fault.sequence}.`;
    case 'unfinished':
      return 'tệp chưa tải hết, thiếu dòng kết thúc.';
  }
}

/** Whoever holds the database could have written these anew: nothing outside the file knows them yet. */
function afterAnchorText(after: number, anchored: number | null): string {
  return after === 0
    ? 'mốc cuối ở dòng cuối'
    : `mốc cuối ở dòng ${anchored}; ${after} dòng sau đó chưa có gì ngoài tệp này chứng minh`;
}

/** Of what is told of no restore, nothing may be excused by it. */
function unfoundedRestore(chain: ChainFile<ChainLine>, named: readonly number[]): string | undefined {
  const told = restoresTold(chain).map(({ sequence }) => sequence);
  const unfounded = named.find((sequence) => !told.includes(sequence));
  if (unfounded === undefined) return undefined;
  return `Sau --restored phải là số của dòng ghi một lần khôi phục; ${Number.isNaN(unfounded) ? 'đó không phải một số' : `dòng ${unfounded} không ghi lần nào`}.`;
}

/** A head of which nobody knows when it was known, as on paper, may be of what a restore left behind. */
function perhapsLeft(chain: ChainFile<ChainLine>, { reason }: ChainFault): string {
  const told = restoresTold(chain);
  if (told.length === 0 || !['head-unknown', 'rebuilt', 'cut-off'].includes(reason)) return '';
  const lines = told.map(({ sequence, at }) => `dòng ${sequence} (${momentText(at)})`).join(', ');
  return ` Nhật ký ghi việc khôi phục từ bản sao lưu ở ${lines}: mã đã biết trước lúc đó có thể thuộc những dòng không còn, xin đối chiếu với bản giữ trước khi khôi phục.`;
}

function restoresText(restores: readonly ChainRestore[]): string {
  return restores
    .map(({ sequence, at, until }) => {
      const far = until === null ? '' : `, đã có đến ít nhất dòng ${until},`;
      return `; dòng ${sequence} ghi việc khôi phục từ bản sao lưu lúc ${momentText(at)}: những dòng ghi sau bản sao lưu ấy${far} không còn trong nhật ký này`;
    })
    .join('');
}

function proofText({ first, last, unsealed, anchorsMet, lastAnchored, restores }: ChainProof, isPart: boolean): string {
  const part = isPart ? ' (chỉ một phần của nhật ký)' : '';
  const open = unsealed > 0 ? `, ${unsealed} dòng cuối chưa khóa sổ nên chưa kiểm được` : '';
  const held =
    anchorsMet > 0
      ? `khớp ${anchorsMet} mốc đã biết ở nơi khác, ${afterAnchorText(last + unsealed - (lastAnchored ?? 0), lastAnchored)}`
      : 'không có mốc nào từ nơi khác để đối chiếu, nên chưa loại trừ được việc cắt cuối hay lập lại';
  if (last < first) return `chưa có dòng nào khóa sổ${open}.`;
  return `${last - first + 1} dòng đã khóa sổ, từ ${first} đến ${last}${part}; ${held}${restoresText(restores)}${open}.`;
}
