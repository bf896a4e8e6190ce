import { classAfter } from '../reading/count-context.ts';
import { spanOver } from '../finding.ts';
import { areExclusive, isBelowGrassroots, isGrassrootsWhole, mayOverlap } from './part-kind.ts';
import { classesMeet, knownClass, nounAfter } from '../reading/noun-class.ts';
import { isDividedInto, mayBeDividedInto } from './whole-of-parts.ts';
import type { SumFinding, SumWording } from '../finding.ts';
import type { ListedPart, PartList } from './part-list.ts';
import type { ReportLayout } from '../reading/report-layout.ts';
import type { Token } from '../reading/token.ts';
import type { WholeCandidate } from './whole-before.ts';

type Wording = Exclude<SumWording, 'addition' | 'total'>;
type Judged = Pick<SumFinding, 'verdict' | 'reason'>;

interface Division {
  readonly whole: WholeCandidate;
  readonly parts: readonly ListedPart[];
}

/** The verdict on a list of parts; undefined where the words tell that they are no parts of any of the wholes. */
export function sumFinding(
  report: ReportLayout,
  wording: Wording,
  wholes: readonly WholeCandidate[],
  list: PartList,
): SumFinding | undefined {
  const divisions = wholes
    .map((whole) => ({ whole, parts: partsOfWhole(report, whole, list) }))
    .filter(({ whole, parts }) => mayBeDividedInto(report.tokens, whole, parts));
  const addable = divisions.filter(({ parts }) => parts.length > 1 && !areSubsets(report, wording, parts));
  for (const { whole, parts } of addable) {
    const end = listEnds(parts).find((length) => length > 1 && sumOf(parts.slice(0, length)) === whole.value);
    if (end !== undefined) return finding(wording, whole, parts.slice(0, end), { verdict: 'right', reason: 'sums' });
  }
  return certainFinding(report, wording, divisions, list) ?? unequalFinding(wording, addable);
}

/** Women and members of minorities are no division of a whole, whatever they add up to. */
function areSubsets({ tokens }: ReportLayout, wording: Wording, parts: readonly ListedPart[]): boolean {
  if (wording === 'consistsOf' || classAfter(tokens, parts[0]!.at) === 'organization') return false;
  return mayOverlap(tokens, parts[0]!.at, parts.at(-1)!.at + overlapReach) && !areExclusive(tokens, parts);
}

function certainFinding(
  report: ReportLayout,
  wording: Wording,
  divisions: readonly Division[],
  list: PartList,
): SumFinding | undefined {
  const [first, ...others] = divisions.filter(({ whole, parts }) => isDividedInto(report.tokens, whole, parts));
  if (!first) return undefined;
  const { whole, parts } = first;
  const containable = others.some((other) => other.whole.value >= sumOf(parts));
  if (sumOf(parts) > whole.value && containable) return undefined;
  const larger = wording === 'ofWhich' ? parts.find(({ clean, value }) => clean && value > whole.value) : undefined;
  if (larger) return finding(wording, whole, [larger], { verdict: 'wrong', reason: 'exceeds' });
  const judged = isSettled(parts, list) ? judge(report, wording, whole, parts) : undefined;
  return judged && finding(wording, whole, parts, judged);
}

/** Had the numbers been equal, the list would have been called right: so the difference is shown, beside the likeliest whole. */
function unequalFinding(wording: Wording, divisions: readonly Division[]): SumFinding | undefined {
  const off = ({ whole, parts }: Division): number => Math.abs(whole.value - sumOf(parts));
  const [first, ...others] = divisions;
  if (!first) return undefined;
  const { whole, parts } = others.reduce((least, one) => (off(one) < off(least) ? one : least), first);
  return finding(wording, whole, parts, { verdict: 'uncheckable', reason: 'unequal' });
}

function finding(
  wording: Wording,
  { value, span }: WholeCandidate,
  parts: readonly ListedPart[],
  judged: Judged,
): SumFinding {
  return {
    kind: 'sum',
    ...judged,
    span: spanOver([span, ...parts.map((part) => part.span)]),
    wording,
    whole: { value, span },
    parts: parts.map((part) => ({ value: part.value, span: part.span })),
    sum: sumOf(parts),
  };
}

function sumOf(parts: readonly ListedPart[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** The list up to where another kind of thing is counted, without what stands below the grassroots. */
function partsOfWhole({ tokens }: ReportLayout, whole: WholeCandidate, { parts }: PartList): readonly ListedPart[] {
  const first = parts.find(({ at }) => classAfter(tokens, at) !== null);
  const cut = parts.findIndex(({ at }) => first !== undefined && countsAnother(tokens, first.at, at));
  const alike = cut < 0 ? parts : parts.slice(0, cut);
  return isGrassrootsWhole(tokens, whole.at) ? alike.filter(({ at }) => !isBelowGrassroots(tokens, at)) : alike;
}

/** Two nouns that the list of nouns does not know may well be two sorts of one thing. */
function countsAnother(tokens: readonly Token[], first: number, at: number): boolean {
  if (classesMeet(classAfter(tokens, first), classAfter(tokens, at))) return false;
  return [first, at].some((one) => knownClass(nounAfter(tokens, one)) !== null);
}

/** The lengths at which the list may end: after "và", before a semicolon or a new line; a uniform list ends once. */
function listEnds(parts: readonly ListedPart[]): readonly number[] {
  const joints = parts.slice(1).map(({ joint }) => joint);
  const uniform = joints.every(
    (joint, index) => joint === joints[0] || (joint === 'and' && index === joints.length - 1),
  );
  const lengths = parts.map((_, index) => index + 1);
  if (uniform) return lengths.slice(-1);
  return lengths.filter((length) => {
    const next = parts[length]?.joint;
    return next === undefined || next === ';' || next === 'line' || parts[length - 1]!.joint === 'and';
  });
}

/** It is certain which numbers are the parts. */
function isSettled(parts: readonly ListedPart[], list: PartList): boolean {
  const last = parts.at(-1);
  if (!last || listEnds(parts).length !== 1) return false;
  if (last.joint === 'and') return last.clean;
  const next = list.parts[list.parts.findIndex(({ at }) => at === last.at) + 1];
  return next ? next.clean : list.clean;
}

function judge(
  report: ReportLayout,
  wording: Wording,
  whole: WholeCandidate,
  parts: readonly ListedPart[],
): Judged | undefined {
  if (parts.length < 2) return undefined;
  const sum = sumOf(parts);
  const exclusive = areExclusive(report.tokens, parts);
  const overlap = mayOverlap(report.tokens, parts[0]!.at, parts.at(-1)!.at + overlapReach);
  const exhaustive =
    wording === 'consistsOf' || (wording !== 'ofWhich' && exclusive && isGrassrootsWhole(report.tokens, whole.at));
  const certain = exclusive || (exhaustive && !overlap);
  if (sum > whole.value) {
    if (certain) return { verdict: 'wrong', reason: 'exceeds' };
    if (exhaustive) return { verdict: 'note', reason: 'unequal' };
    return overlap || wording !== 'ofWhich' ? undefined : { verdict: 'note', reason: 'mayOverlap' };
  }
  if (exhaustive) return certain ? { verdict: 'wrong', reason: 'fallsShort' } : { verdict: 'note', reason: 'unequal' };
  return exclusive && wording !== 'brackets' ? { verdict: 'note', reason: 'remainder' } : undefined;
}

const overlapReach = 7;
