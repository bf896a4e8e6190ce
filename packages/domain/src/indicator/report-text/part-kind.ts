import { classAfter } from './count-context.ts';
import { nounAfter } from './noun-class.ts';
import { phraseAt, phrases } from './phrase.ts';
import type { Token } from './token.ts';

/** Kinds that exclude each other: an organization is one of them, and a rating has one level. */
const kinds = {
  grassrootsCommittee: phrases('đảng bộ cơ sở', 'đảng bộ', 'đbcs'),
  grassrootsBranch: phrases('chi bộ cơ sở', 'cbcs'),
  branch: phrases('chi bộ'),
  subordinateBranch: phrases('chi bộ trực thuộc'),
  committeePart: phrases('đảng bộ bộ phận'),
  outstanding: phrases('hoàn thành xuất sắc', 'xuất sắc', 'htxs', 'htxsnv'),
  good: phrases('hoàn thành tốt', 'tốt', 'htt', 'httnv'),
  satisfactory: phrases('hoàn thành nhiệm', 'htnv'),
  failing: phrases('không hoàn thành', 'chưa hoàn thành', 'khtnv'),
  fair: phrases('khá'),
  average: phrases('trung bình'),
  poor: phrases('kém', 'yếu', 'yếu kém'),
} as const;

export type PartKind = keyof typeof kinds;

const nearby = 6;

/** The kind named by the words after a count; organizations only right after it. */
export function partKind(tokens: readonly Token[], at: number): PartKind | undefined {
  for (let next = at + 1; next <= at + nearby && tokens[next]?.kind === 'word'; next += 1) {
    const found = kindAt(tokens, next);
    if (found !== undefined && (next === at + 1 || isRating(found))) return found;
  }
  return undefined;
}

function kindAt(tokens: readonly Token[], at: number): PartKind | undefined {
  let longest = 0;
  let found: PartKind | undefined;
  for (const [kind, words] of Object.entries(kinds)) {
    const length = phraseAt(tokens, at, words);
    if (length > longest) [longest, found] = [length, kind as PartKind];
  }
  return found;
}

const ratings = new Set<PartKind>(['outstanding', 'good', 'satisfactory', 'failing', 'fair', 'average', 'poor']);

function isRating(kind: PartKind): boolean {
  return ratings.has(kind);
}

const grassroots = phrases('tổ chức cơ sở đảng', 'tổ chức đảng cơ sở', 'cơ sở đảng', 'tccsđ', 'tccs đảng');

/** A whole of grassroots organizations, which consists of đảng bộ cơ sở and chi bộ cơ sở and of nothing else. */
export function isGrassrootsWhole(tokens: readonly Token[], at: number): boolean {
  return phraseAt(tokens, at + 1, grassroots) > 0;
}

/** Chi bộ trực thuộc and đảng bộ bộ phận are never counted as grassroots organizations. */
export function isBelowGrassroots(tokens: readonly Token[], at: number): boolean {
  const noun = nounAfter(tokens, at);
  return (
    noun.includes('thuộc') ||
    partKind(tokens, at) === 'committeePart' ||
    (classAfter(tokens, at) === 'organization' && noun[0] === 'tổ' && noun[1] === 'đảng')
  );
}

const overlapping = phrases(
  'nữ',
  'nam',
  'dân tộc',
  'tôn giáo',
  'có đạo',
  'theo đạo',
  'giáo dân',
  'công giáo',
  'trẻ',
  'tuổi',
  'dự bị',
  'đoàn viên',
  'đại học',
  'cao đẳng',
  'thạc sĩ',
  'thạc sỹ',
  'tiến sĩ',
  'trung cấp',
  'cao cấp',
  'sơ cấp',
  'hưu',
  'hưu trí',
  'học sinh',
  'sinh viên',
  'trình độ',
  'tái cử',
  'doanh nghiệp',
  'nông thôn',
  'ấp',
  'miễn',
);

/** Parts that may hold the same person twice: women, minorities, the young. */
export function mayOverlap(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (phraseAt(tokens, at, overlapping) > 0) return true;
  return false;
}
