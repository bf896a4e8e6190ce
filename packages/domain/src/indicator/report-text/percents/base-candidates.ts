import { closingTotalAt } from '../reading/closing-total.ts';
import { baseCue, classAfter, countAt, isChange, isDivided, isInexactCount } from '../reading/count-context.ts';
import { classesMeet } from '../reading/noun-class.ts';
import type { CountAt } from '../finding.ts';
import type { NounClass } from '../reading/noun-class.ts';
import type { ReportLayout } from '../reading/report-layout.ts';

/** A count that later shares may rest on. */
export interface BaseCandidate extends CountAt {
  readonly at: number;
  readonly noun: NounClass;
  /** It closes the list of its parts, so that the shares before it rest on it. */
  readonly closes: boolean;
  /** `goal`: written as a target. `marked`: words say that parts of it follow. `plain`: only a count. */
  readonly strength: 'goal' | 'marked' | 'plain';
}

export function baseCandidates(report: ReportLayout): readonly BaseCandidate[] {
  return report.tokens.flatMap((_, at) => candidatesAt(report, at));
}

function candidatesAt({ tokens }: ReportLayout, at: number): readonly BaseCandidate[] {
  const token = tokens[at]!;
  if (token.kind !== 'count' && token.kind !== 'fraction') return [];
  if (isChange(tokens, at) || isInexactCount(tokens, at)) return [];
  const noun = classAfter(tokens, at);
  const divided = isDivided(tokens, at);
  if (token.kind === 'count') {
    const cue = baseCue(tokens, at);
    const strength = cue === 'goal' ? 'goal' : divided || cue === 'total' || cue === 'within' ? 'marked' : 'plain';
    const closes = closingTotalAt(tokens, at) !== undefined;
    return [{ ...countAt(token), at, noun, strength, closes }];
  }
  if (token.likeDay) return [];
  const strength = divided ? 'marked' : 'plain';
  return [
    { ...token.part, at, noun, strength, closes: false },
    { ...token.base, at, noun, strength, closes: false },
  ];
}

/** What the shares found so far tell about the next one. */
export interface BaseMemory {
  readonly candidates: readonly BaseCandidate[];
  /** Bases that a share has rested on, with the paragraph of the last one. */
  readonly used: Map<BaseCandidate, number>;
  /** The same in the order of use. */
  readonly usedInOrder: BaseCandidate[];
}

export function rememberBase(memory: BaseMemory, base: BaseCandidate, paragraph: number): void {
  memory.used.set(base, paragraph);
  memory.usedInOrder.push(base);
}

/** The counts before a part, and the total that closes its list, that it could be a share of, nearest first, by what the text says of them. */
export interface CarriedBases {
  /** In the same sentence or list, and meant as a whole. */
  readonly strong: readonly BaseCandidate[];
  /** Elsewhere in the paragraph, not marked as a whole, or used in this paragraph. */
  readonly weak: readonly BaseCandidate[];
  /** In an earlier paragraph. */
  readonly far: readonly BaseCandidate[];
}

const rememberedAtMost = 16;
const usedAtMost = 8;

export function carriedBases(report: ReportLayout, memory: BaseMemory, at: number): CarriedBases {
  const { tokens, block, scope } = report;
  const part = tokens[at]!;
  if (part.kind !== 'count') return { strong: [], weak: [], far: [] };
  const noun = classAfter(tokens, at);
  const fitting = [...lastBefore(memory.candidates, at), ...memory.usedInOrder.slice(-usedAtMost).toReversed()]
    .filter((one) => one.at < at && one.strength !== 'goal' && one.value > 0)
    .filter((one) => one.value >= part.value && classesMeet(one.noun, noun));
  const closing = closingAfter(report, memory.candidates, at).filter(
    (one) => one.value >= part.value && classesMeet(one.noun, noun),
  );
  const isStrong = (one: BaseCandidate): boolean =>
    scope[one.at] === scope[at] && (one.strength === 'marked' || memory.used.has(one));
  const isNear = (one: BaseCandidate): boolean => block[one.at] === block[at] || memory.used.get(one) === block[at];
  return {
    strong: distinct([...closing, ...fitting.filter((one) => isNear(one) && isStrong(one))]),
    weak: distinct(fitting.filter((one) => isNear(one) && !isStrong(one))),
    far: distinct(fitting.filter((one) => !isNear(one))),
  };
}

/** The total that closes the list in which a count stands. */
function closingAfter(
  { sentence }: ReportLayout,
  candidates: readonly BaseCandidate[],
  at: number,
): readonly BaseCandidate[] {
  const next = firstFrom(candidates, at + 1);
  const following = candidates.slice(next, next + rememberedAtMost);
  const total = following.find(({ closes }) => closes);
  return total && total.value > 0 && sentence[total.at] === sentence[at] ? [total] : [];
}

/** The nearest ones before a token, nearest first. */
export function lastBefore(candidates: readonly BaseCandidate[], at: number): readonly BaseCandidate[] {
  const end = firstFrom(candidates, at);
  return candidates.slice(Math.max(0, end - rememberedAtMost), end).toReversed();
}

/** The index of the first candidate at a token or behind it. */
function firstFrom(candidates: readonly BaseCandidate[], at: number): number {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function distinct(candidates: readonly BaseCandidate[]): readonly BaseCandidate[] {
  return candidates.filter(({ value }, index) => candidates.findIndex((one) => one.value === value) === index);
}
