import { classAfter } from '../reading/count-context.ts';
import { spanOver } from '../finding.ts';
import { nounAfter } from '../reading/noun-class.ts';
import {
  areExclusive,
  isBelowGrassroots,
  dividesGrassroots,
  isGrassrootsWhole,
  mayOverlap,
  partKind,
} from './part-kind.ts';
import type { SumFinding, SumWording } from '../finding.ts';
import type { ListedPart, PartList } from './part-list.ts';
import type { ReportLayout } from '../reading/report-layout.ts';
import type { WholeCandidate } from './whole-before.ts';

type Wording = Exclude<SumWording, 'addition'>;
type Judged = Pick<SumFinding, 'verdict' | 'reason'>;

/** The verdict on a list of parts; undefined where the text leaves open what they are parts of. */
export function sumFinding(
  report: ReportLayout,
  wording: Wording,
  wholes: readonly WholeCandidate[],
  list: PartList,
): SumFinding | undefined {
  for (const whole of wholes) {
    const parts = partsOfWhole(report, whole, list);
    const end = listEnds(parts).find((length) => length > 1 && sumOf(parts.slice(0, length)) === whole.value);
    if (end !== undefined) return finding(wording, whole, parts.slice(0, end), { verdict: 'right', reason: 'sums' });
  }
  const [whole, ...others] = wholes.filter((one) => isDividedInto(report, one, partsOfWhole(report, one, list)));
  if (!whole) return undefined;
  const parts = partsOfWhole(report, whole, list);
  const containable = others.some(({ value }) => value >= sumOf(parts));
  if (sumOf(parts) > whole.value && containable) return undefined;
  const larger = wording === 'ofWhich' ? parts.find(({ clean, value }) => clean && value > whole.value) : undefined;
  if (larger) return finding(wording, whole, [larger], { verdict: 'wrong', reason: 'exceeds' });
  const judged = isSettled(parts, list) ? judge(report, wording, whole, parts) : undefined;
  return judged && finding(wording, whole, parts, judged);
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
  const first = parts.map(({ at }) => classAfter(tokens, at)).find((noun) => noun !== null);
  const cut = parts.findIndex(({ at }) => (classAfter(tokens, at) ?? first) !== first);
  const alike = cut < 0 ? parts : parts.slice(0, cut);
  return isGrassrootsWhole(tokens, whole.at) ? alike.filter(({ at }) => !isBelowGrassroots(tokens, at)) : alike;
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

const generic = new Set(['tổ chức', 'đơn vị', 'tập thể', 'cơ quan']);

/** Whole and parts count the same sort of thing, as far as the words tell. */
function isDividedInto({ tokens }: ReportLayout, whole: WholeCandidate, parts: readonly ListedPart[]): boolean {
  if (whole.noun === null || parts.length === 0) return false;
  const nouns = parts.map(({ at }) => classAfter(tokens, at));
  if (!nouns.every((noun) => noun === null || noun === whole.noun)) return false;
  if (whole.noun !== 'organization') return true;
  if (isGrassrootsWhole(tokens, whole.at)) return parts.every(({ at }) => dividesGrassroots(partKind(tokens, at)));
  const name = headOf(nounAfter(tokens, whole.at));
  return (
    generic.has(name) || parts.every(({ at }, index) => nouns[index] === null || headOf(nounAfter(tokens, at)) === name)
  );
}

function headOf(noun: readonly string[]): string {
  return noun.slice(0, 2).join(' ');
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
    wording === 'consistsOf' || (wording === 'brackets' && exclusive && isGrassrootsWhole(report.tokens, whole.at));
  if (sum > whole.value) {
    if (exclusive || (exhaustive && !overlap)) return { verdict: 'wrong', reason: 'exceeds' };
    return overlap || wording === 'brackets' ? undefined : { verdict: 'note', reason: 'mayOverlap' };
  }
  if (overlap && !exclusive) return undefined;
  if (exhaustive) return { verdict: 'wrong', reason: 'fallsShort' };
  return wording === 'ofWhich' && exclusive ? { verdict: 'note', reason: 'remainder' } : undefined;
}

const overlapReach = 7;
