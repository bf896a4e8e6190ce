import { phraseAt, phrases } from '../reading/phrase.ts';
import type { Phrase } from '../reading/phrase.ts';
import type { Token } from '../reading/token.ts';

/** Within a family kinds exclude each other: a member is official or on probation, and a rating has one level. */
export type KindFamily = 'organization' | 'rating' | 'standing' | 'sex';

export interface PartKind {
  readonly name: string;
  readonly family: KindFamily;
  readonly words: readonly Phrase[];
}

const families: readonly { readonly family: KindFamily; readonly names: Readonly<Record<string, string>> }[] = [
  {
    family: 'organization',
    names: {
      committee: 'đảng bộ cơ sở, đảng bộ, đbcs',
      committeePart: 'đảng bộ bộ phận',
      branch: 'chi bộ cơ sở, chi bộ, cbcs',
      subordinateBranch: 'chi bộ trực thuộc',
    },
  },
  {
    family: 'rating',
    names: {
      outstanding: 'hoàn thành xuất sắc, xuất sắc, htxs, htxsnv',
      good: 'hoàn thành tốt, tốt, htt, httnv',
      satisfactory: 'hoàn thành nhiệm, htnv',
      failing: 'không hoàn thành, chưa hoàn thành, khtnv',
      fair: 'khá',
      average: 'trung bình',
      poor: 'kém, yếu, yếu kém',
    },
  },
  { family: 'standing', names: { official: 'chính thức', probationary: 'dự bị' } },
  { family: 'sex', names: { female: 'nữ', male: 'nam' } },
];

const kinds: readonly PartKind[] = families.flatMap(({ family, names }) =>
  Object.entries(names).map(([name, words]) => ({ name, family, words: phrases(words) })),
);

const nearby = 6;

/** The kind named by the words after a count; an organization only right after it. */
export function partKind(tokens: readonly Token[], at: number): PartKind | undefined {
  for (let next = at + 1; next <= at + nearby && tokens[next]?.kind === 'word'; next += 1) {
    const found = kindAt(tokens, next);
    if (found !== undefined && (next === at + 1 || found.family !== 'organization')) return found;
  }
  return undefined;
}

function kindAt(tokens: readonly Token[], at: number): PartKind | undefined {
  return kinds
    .map((kind) => ({ kind, length: phraseAt(tokens, at, kind.words) }))
    .reduce<{ kind: PartKind | undefined; length: number }>((best, one) => (one.length > best.length ? one : best), {
      kind: undefined,
      length: 0,
    }).kind;
}

/** Each part is of another kind of one family, so that nothing is counted twice. */
export function areExclusive(tokens: readonly Token[], parts: readonly { readonly at: number }[]): boolean {
  const found = parts.map(({ at }) => partKind(tokens, at));
  const names = new Set(found.map((kind) => kind?.name));
  const family = found[0]?.family;
  return family !== undefined && names.size === parts.length && found.every((kind) => kind?.family === family);
}

const grassroots = phrases('tổ chức cơ sở đảng, tổ chức đảng cơ sở, cơ sở đảng, tccsđ, tccs đảng');

/** A whole of grassroots organizations, which consists of đảng bộ cơ sở and chi bộ cơ sở and of nothing else. */
export function isGrassrootsWhole(tokens: readonly Token[], at: number): boolean {
  return phraseAt(tokens, at + 1, grassroots) > 0;
}

/** Grassroots organizations are đảng bộ cơ sở and chi bộ cơ sở; they are also told apart by their rating. */
export function dividesGrassroots(kind: PartKind | undefined): boolean {
  return kind?.name === 'committee' || kind?.name === 'branch' || kind?.family === 'rating';
}

const partyGroup = phrases('tổ đảng');

/** Chi bộ trực thuộc, đảng bộ bộ phận and tổ đảng are never counted as grassroots organizations. */
export function isBelowGrassroots(tokens: readonly Token[], at: number): boolean {
  const kind = partKind(tokens, at);
  return (
    kind?.name === 'subordinateBranch' || kind?.name === 'committeePart' || phraseAt(tokens, at + 1, partyGroup) > 0
  );
}

const overlapping = phrases(`
  nữ, nam, dân tộc, tôn giáo, có đạo, theo đạo, giáo dân, công giáo, trẻ, tuổi, dự bị, đoàn viên,
  đại học, cao đẳng, thạc sĩ, thạc sỹ, tiến sĩ, trung cấp, cao cấp, sơ cấp, hưu, hưu trí, học sinh,
  sinh viên, trình độ, tái cử, doanh nghiệp, nông thôn, ấp, miễn
`);

/** Parts that may hold the same person twice: women, minorities, the young. */
export function mayOverlap(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (phraseAt(tokens, at, overlapping) > 0) return true;
  return false;
}
