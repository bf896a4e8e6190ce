import { baseCue, classAfter, countAt, isChange, isInexactCount } from '../reading/count-context.ts';
import { classesMeet } from '../reading/noun-class.ts';
import { targetNouns } from '../reading/number-words.ts';
import { phraseAt, phraseBefore, phrases } from '../reading/phrase.ts';
import { isMark } from '../reading/token.ts';
import type { BaseCue } from '../reading/count-context.ts';
import type { CountAt } from '../finding.ts';
import type { PercentRole } from './percent-role.ts';
import type { ReportLayout } from '../reading/report-layout.ts';
import type { TokenOf } from '../reading/token.ts';

/** The count that a percentage speaks of, with its base where both are written together. */
export interface Subject {
  /** The index of the token that holds the count. */
  readonly at: number;
  readonly part: CountAt;
  readonly base: CountAt | undefined;
  /** The index of the token that holds the base. */
  readonly baseAt: number;
  readonly pairing: Exclude<BaseCue, 'none'> | 'fraction' | 'none';
  /** It may be no count of this percentage at all. */
  readonly doubtful: boolean;
  /** How many commas stand between the count and the percentage. */
  readonly commas: number;
}

const reach = 60;
/** Between a count and a percentage these give the percentage another subject, or both several. */
const barriers = phrases('tỷ lệ, tỉ lệ, lần lượt, bình quân, mỗi, có số, với số, số lượng');

interface Walk {
  readonly report: ReportLayout;
  /** The token to begin with, going backwards. */
  readonly from: number;
  /** No comma may be crossed: the percentage has words of its own before it. */
  readonly commasAtMost: number;
  /** An opening bracket at this index may be left through. */
  readonly bracket: number;
}

export function subjectOf(report: ReportLayout, role: PercentRole): Subject | undefined {
  const commasAtMost = role.alone ? 4 : 0;
  const found = nearestNumber({ report, from: role.before, commasAtMost, bracket: role.before });
  if (!found) return undefined;
  const token = report.tokens[found.at]!;
  const apart = isMark(report.tokens[role.before], ';') && role.use !== 'excess';
  if (token.kind === 'fraction') {
    const { part, base } = token;
    const doubtful = apart || (token.likeDay && !isBeside(role, found.at, token));
    return { at: found.at, part, base, baseAt: found.at, pairing: 'fraction', doubtful, commas: found.commas };
  }
  if (token.kind !== 'count') return undefined;
  const cue = pairingCue(report, found.at);
  if (cue !== 'none') return pairedSubject(report, found, cue, countAt(token));
  if (isInexactCount(report.tokens, found.at)) return undefined;
  return {
    at: found.at,
    part: countAt(token),
    base: undefined,
    baseAt: -1,
    pairing: 'none',
    doubtful: apart,
    commas: found.commas,
  };
}

/** `2/6 (33,4%)`: a share and no day. */
function isBeside({ cue, before }: PercentRole, at: number, { part, base }: TokenOf<'fraction'>): boolean {
  return cue === 'brackets' && before === at + 1 && part.value <= base.value;
}

/** `269 đảng viên/805 chỉ tiêu` is written like a fraction and means a goal. */
function pairingCue({ tokens }: ReportLayout, at: number): BaseCue {
  const cue = baseCue(tokens, at);
  return cue === 'slash' && phraseAt(tokens, at + 1, targetNouns) > 0 ? 'goal' : cue;
}

/** `45 tổ chức trên tổng số 56 tổ chức`: the nearest count is the base, and the part stands before it. */
function pairedSubject(
  report: ReportLayout,
  base: FoundNumber,
  pairing: Exclude<BaseCue, 'none'>,
  whole: CountAt,
): Subject | undefined {
  const { tokens } = report;
  const found = nearestNumber({ report, from: base.at - 1, commasAtMost: 1, bracket: -1 });
  const token = found && tokens[found.at];
  if (!found || token?.kind !== 'count' || isInexactCount(tokens, found.at) || baseCue(tokens, found.at) !== 'none')
    return undefined;
  const fits = pairing === 'goal' || pairing === 'slash' || token.value <= whole.value;
  if (!fits || !(pairing === 'goal' || classesMeet(classAfter(tokens, found.at), classAfter(tokens, base.at))))
    return undefined;
  return {
    at: found.at,
    part: countAt(token),
    base: whole,
    baseAt: base.at,
    pairing,
    doubtful: false,
    commas: base.commas + found.commas,
  };
}

interface FoundNumber {
  readonly at: number;
  readonly commas: number;
}

function nearestNumber({ report, from, commasAtMost, bracket }: Walk): FoundNumber | undefined {
  const { tokens, sentence, partner } = report;
  let commas = 0;
  for (let at = from; at > from - reach && at > 0; at -= 1) {
    const token = tokens[at]!;
    if (sentence[at] !== sentence[from]) return undefined;
    if (isMark(token, ')')) {
      const opening = partner[at]!;
      const inside =
        at === from || (at === from - 1 && isMark(tokens[from], ',')) ? soleFraction(report, opening, at) : undefined;
      if (inside !== undefined) return { at: inside, commas };
      if (opening < 0) return undefined;
      at = opening;
    } else if (token.kind === 'mark') {
      if (isMark(token, ',-')) commas += 1;
      const passes =
        isMark(token, ',-"“”/') || (isMark(token, '(') && at === bracket) || (isMark(token, ':;') && at === from);
      if (!passes || commas > commasAtMost) return undefined;
    } else if (token.kind === 'word') {
      if (phraseBefore(tokens, at + 1, barriers) > 0) return undefined;
    } else if (token.kind === 'count' || token.kind === 'fraction') {
      if (!isChange(tokens, at)) return { at, commas };
    } else if (
      !(token.kind === 'skipped' || token.kind === 'break' || (token.kind === 'measure' && token.of === 'time'))
    ) {
      return undefined;
    }
  }
  return undefined;
}

/** `(857/5.262)`, `(45/56 tổ chức)` right before the percentage. */
function soleFraction({ tokens }: ReportLayout, opening: number, closing: number): number | undefined {
  const inside = tokens.slice(opening + 1, Math.min(closing, opening + 8));
  const rest = inside.filter(({ kind }) => kind !== 'word');
  return opening >= 0 && rest.length === 1 && rest[0]?.kind === 'fraction'
    ? tokens.indexOf(rest[0], opening)
    : undefined;
}
