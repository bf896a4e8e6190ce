import { roundRatio } from '../../../ratio.ts';
import { scaled } from '../../../decimal-text.ts';
import { spanOver } from '../finding.ts';
import { decimalOf, isHundred, sumOfPercents, sumOfScaled } from './percent-sum.ts';
import type { PercentGroupFinding, ShareFinding } from '../finding.ts';
import type { ReadPercent } from './read-percents.ts';
import type { ReportLayout } from '../reading/report-layout.ts';

/** Percentages of one whole that a reader will add up, and that do not make 100. */
export function matchPercentGroups(report: ReportLayout, read: readonly ReadPercent[]): readonly PercentGroupFinding[] {
  return [...countedGroups(report, read), ...uncountedGroups(report, read)];
}

function countedGroups({ scope }: ReportLayout, read: readonly ReadPercent[]): readonly PercentGroupFinding[] {
  const shares = read.flatMap(({ at, finding }) =>
    finding?.kind === 'share' && finding.percent.qualifier === 'exact' ? [{ at, finding }] : [],
  );
  const groups = Map.groupBy(shares, ({ at, finding }) => `${scope[at]}/${finding.base.value}`);
  return [...groups.values()].flatMap((group) => countedGroup(group.map(({ finding }) => finding)));
}

/** Only counts that make up their base exactly are parts of one whole. */
function countedGroup(shares: readonly ShareFinding[]): readonly PercentGroupFinding[] {
  const base = shares[0]!.base.value;
  const counted = shares.reduce((sum, { part }) => sum + part.value, 0);
  const sum = sumOfPercents(shares.map(({ percent }) => percent.stated));
  const plausible = shares.every(({ reason }) => reason === 'agrees' || reason === 'cutOff' || reason === 'near');
  if (shares.length < 2 || counted !== base || !plausible || isHundred(sum)) return [];
  const rounded = shares.map(({ part, percent }) => {
    const { decimals } = scaled(percent.stated);
    return { units: roundRatio({ numerator: part.value, denominator: base }, decimals + 2), decimals };
  });
  return [
    {
      kind: 'percentGroup',
      verdict: 'note',
      span: spanOver(shares.map(({ span }) => span)),
      percents: shares.map(({ percent }) => percent),
      sum: decimalOf(sum),
      counts: { parts: shares.map(({ part }) => part), base, roundedSum: decimalOf(sumOfScaled(rounded)) },
    },
  ];
}

/** Percentages without a base, of one sentence and outside brackets; only a sum that rounding explains shows one whole. */
function uncountedGroups({ scope, depth }: ReportLayout, read: readonly ReadPercent[]): readonly PercentGroupFinding[] {
  const loose = read.filter(
    ({ at, percent, finding, role }) =>
      role.use === 'share' &&
      role.cue === 'occupies' &&
      depth[at] === 0 &&
      percent.qualifier === 'exact' &&
      (!finding || finding.kind === 'unbasedShare'),
  );
  return [...Map.groupBy(loose, ({ at }) => scope[at]).values()].flatMap((group) => uncountedGroup(group));
}

function uncountedGroup(group: readonly ReadPercent[]): readonly PercentGroupFinding[] {
  const percents = group.map(({ percent }) => percent);
  const sum = sumOfPercents(percents.map(({ stated }) => stated));
  const coarsest = percents.reduce((least, { stated }) => Math.min(least, scaled(stated).decimals), sum.decimals);
  const off = sum.units - 100n * 10n ** BigInt(sum.decimals);
  const tolerance = BigInt(group.length) * 10n ** BigInt(sum.decimals - coarsest);
  if (group.length < 2 || coarsest === 0 || off === 0n || off > tolerance || off < -tolerance) return [];
  const span = spanOver(percents.map((percent) => percent.span));
  return [{ kind: 'percentGroup', verdict: 'note', span, percents, sum: decimalOf(sum), counts: null }];
}
