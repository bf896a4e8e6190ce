import { numberText, shareText } from '../../../number-text.ts';
import { compareRatios, roundRatio } from '../../../ratio.ts';
import { scaled } from '../../../decimal-text.ts';
import { checkStated } from '../../stated-percent.ts';
import type { Ratio } from '../../../ratio.ts';
import type { Qualifier } from '../../figure.ts';
import type { PercentAt, PercentReason, Replacement } from '../finding.ts';

export interface PercentVerdict {
  readonly verdict: 'right' | 'wrong' | 'note';
  readonly reason: PercentReason;
  readonly computed: string;
  readonly suggestion: Replacement | null;
}

/** A printed percentage beside the ratio it should print; the base is not 0. */
export function percentVerdict(percent: PercentAt, ratio: Ratio): PercentVerdict {
  const reason = reasonOf(percent, ratio);
  const verdict = verdicts[reason];
  const suggestion = verdict === 'wrong' && percent.qualifier === 'exact' ? replacementFor(percent, ratio) : null;
  return { verdict, reason, computed: shareText(ratio), suggestion };
}

const verdicts: Readonly<Record<PercentReason, PercentVerdict['verdict']>> = {
  agrees: 'right',
  cutOff: 'wrong',
  near: 'wrong',
  differs: 'wrong',
  boundHolds: 'right',
  boundNotStrict: 'note',
  boundByRounding: 'wrong',
  boundBroken: 'wrong',
  aboutDiffers: 'note',
};

function reasonOf({ stated, qualifier }: PercentAt, ratio: Ratio): PercentReason {
  const check = checkStated(stated, qualifier, ratio);
  if (!check) throw new Error('a percentage is only judged against a base');
  switch (check.verdict) {
    case 'agrees':
      return 'agrees';
    case 'truncated':
      return qualifier === 'about' ? 'agrees' : 'cutOff';
    case 'near':
      return qualifier === 'about' ? 'agrees' : 'near';
    case 'differs':
      return qualifier === 'about' ? 'aboutDiffers' : 'differs';
    case 'boundHolds':
      return isStrict(qualifier) && equalsStated(stated, ratio) ? 'boundNotStrict' : 'boundHolds';
    case 'boundBroken':
      return roundsTo(stated, ratio) ? 'boundByRounding' : 'boundBroken';
  }
}

function isStrict(qualifier: Qualifier): boolean {
  return qualifier === 'moreThan' || qualifier === 'lessThan';
}

function equalsStated(stated: PercentAt['stated'], ratio: Ratio): boolean {
  const { units, decimals } = scaled(stated);
  return compareRatios(ratio, { numerator: Number(units), denominator: 100 * 10 ** decimals }) === 0;
}

function roundsTo(stated: PercentAt['stated'], ratio: Ratio): boolean {
  const { units, decimals } = scaled(stated);
  return roundRatio(ratio, decimals + 2) === units;
}

/** In as many decimals as were written. */
function replacementFor({ stated, span }: PercentAt, ratio: Ratio): Replacement {
  const { decimals } = scaled(stated);
  return { span, text: numberText(roundRatio(ratio, decimals + 2), decimals) };
}
