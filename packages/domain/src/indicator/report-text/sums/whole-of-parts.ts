import { classAfter } from '../reading/count-context.ts';
import { knownClass, nounAfter } from '../reading/noun-class.ts';
import { dividesGrassroots, isGrassrootsWhole, partKind } from './part-kind.ts';
import type { NounClass } from '../reading/noun-class.ts';
import type { ListedPart } from './part-list.ts';
import type { Token } from '../reading/token.ts';
import type { WholeCandidate } from './whole-before.ts';

const generic = new Set(['tổ chức', 'đơn vị', 'tập thể', 'cơ quan']);

/** Whole and parts count the same sort of thing, as far as the words tell. */
export function isDividedInto(tokens: readonly Token[], whole: WholeCandidate, parts: readonly ListedPart[]): boolean {
  if (whole.noun === null || parts.length === 0) return false;
  const nouns = parts.map(({ at }) => nounOfPart(tokens, at));
  if (!nouns.every((noun) => noun === null || noun === whole.noun)) return false;
  if (whole.noun !== 'organization') return true;
  if (isGrassrootsWhole(tokens, whole.at)) return parts.every(({ at }) => dividesGrassroots(partKind(tokens, at)));
  const name = headAfter(tokens, whole.at);
  return generic.has(name) || parts.every(({ at }, index) => nouns[index] === null || headAfter(tokens, at) === name);
}

/** "chính thức" and "nữ" tell the kind of a part and name nothing else. */
function nounOfPart(tokens: readonly Token[], at: number): NounClass {
  const known = knownClass(nounAfter(tokens, at));
  return known ?? (partKind(tokens, at) === undefined ? classAfter(tokens, at) : null);
}

/** Nothing in the words forbids it: no persons among organizations, and no chi bộ that make up a đảng bộ. */
export function mayBeDividedInto(
  tokens: readonly Token[],
  whole: WholeCandidate,
  parts: readonly ListedPart[],
): boolean {
  if (isDividedInto(tokens, whole, parts)) return true;
  const sort = sortAfter(tokens, whole.at);
  if (!parts.every(({ at }) => [null, sort].includes(sortAfter(tokens, at)) || sort === null)) return false;
  if (isGrassrootsWhole(tokens, whole.at)) return true;
  const name = headAfter(tokens, whole.at);
  return parts.every(({ at }) => !partyBodies.has(headAfter(tokens, at)) || headAfter(tokens, at) === name);
}

const partyBodies = new Set(['đảng bộ', 'chi bộ', 'tổ đảng']);
/** A list of organizations is also written by their places: "168 xã và 300 cơ quan". */
const bodies = new Set(['organization', 'place', 'enterprise']);

function sortAfter(tokens: readonly Token[], at: number): string | null {
  const known = knownClass(nounAfter(tokens, at));
  return known !== null && bodies.has(known) ? 'body' : known;
}

function headAfter(tokens: readonly Token[], at: number): string {
  return nounAfter(tokens, at).slice(0, 2).join(' ');
}
