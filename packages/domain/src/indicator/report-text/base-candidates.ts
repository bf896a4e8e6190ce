import { baseCue, classAfter, countAt, isChange, isDivided, isInexactCount } from './count-context.ts';
import { classesMeet } from './noun-class.ts';
import type { CountAt } from './finding.ts';
import type { NounClass } from './noun-class.ts';
import type { ReportLayout } from './report-layout.ts';

/** A count that later shares may rest on. */
export interface BaseCandidate extends CountAt {
  readonly at: number;
  readonly noun: NounClass;
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
    return [{ ...countAt(token), at, noun, strength }];
  }
  if (token.likeDay) return [];
  const strength = divided ? 'marked' : 'plain';
  return [
    { ...token.part, at, noun, strength },
    { ...token.base, at, noun, strength },
  ];
}

export interface CarriedBases {
  /** In the same sentence or list, and meant as a whole. */
  readonly strong: readonly BaseCandidate[];
  /** Elsewhere in the paragraph, or not marked as a whole; the nearest first. */
  readonly weak: readonly BaseCandidate[];
}

const rememberedAtMost = 16;

/** The counts before `at` that a part of this size and kind could be a share of. `used`: bases that a share has rested on. */
export function carriedBases(
  report: ReportLayout,
  candidates: readonly BaseCandidate[],
  at: number,
  used: ReadonlySet<BaseCandidate>,
): CarriedBases {
  const part = report.tokens[at]!;
  if (part.kind !== 'count') return { strong: [], weak: [] };
  const noun = classAfter(report.tokens, at);
  const fitting = lastBefore(candidates, at)
    .filter((one) => report.block[one.at] === report.block[at] && one.strength !== 'goal')
    .filter((one) => one.value >= part.value && one.value > 0 && classesMeet(one.noun, noun));
  const isStrong = (one: BaseCandidate): boolean =>
    report.scope[one.at] === report.scope[at] && (one.strength === 'marked' || used.has(one));
  return { strong: distinct(fitting.filter(isStrong)), weak: distinct(fitting.filter((one) => !isStrong(one))) };
}

/** The nearest ones before a token, nearest first. */
export function lastBefore(candidates: readonly BaseCandidate[], at: number): readonly BaseCandidate[] {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return candidates.slice(Math.max(0, low - rememberedAtMost), low).toReversed();
}

function distinct(candidates: readonly BaseCandidate[]): readonly BaseCandidate[] {
  return candidates.filter(({ value }, index) => candidates.findIndex((one) => one.value === value) === index);
}
