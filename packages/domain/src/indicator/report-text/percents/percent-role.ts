import { targetNouns } from '../reading/number-words.ts';
import { nounAfter } from '../reading/noun-class.ts';
import { phraseAt, phrases, wordSet } from '../reading/phrase.ts';
import { qualifiedAt } from '../reading/qualifier-words.ts';
import { isMark, isWord } from '../reading/token.ts';
import type { Qualifier } from '../../figure.ts';
import type { Token } from '../reading/token.ts';

/** What a percentage says of the count before it. */
export interface PercentRole {
  readonly use: 'share' | 'completion' | 'excess';
  /**
   * `occupies` (chiếm) speaks of the count itself; `equals` (bằng, tỷ lệ) may have another subject; what `attains` (đạt)
   * a percentage may be each of the things counted; `brackets` stand beside their count.
   */
  readonly cue: 'occupies' | 'equals' | 'attains' | 'brackets';
  readonly qualifier: Qualifier;
  /** The token before the cue, from where its count is looked for. */
  readonly before: number;
  /** Nothing but the cue stands between the percentage and a mark or a number: it has no subject of its own. */
  readonly alone: boolean;
  /** The words that name what it is a percentage of: "tổng số đảng viên"; empty for none. */
  readonly named: readonly string[];
}

const fillers = wordSet(`
  tỷ tỉ lệ là được đã mới chỉ cũng với và có mức tới ước tương đương ứng chiếm đạt bằng vượt thì số tức
  nên đều cả hiện
`);
const equalling = wordSet('bằng lệ đương ứng tức');
const changing = wordSet('tăng giảm lên xuống còn thêm hơn từ đến mất quân nhất lượt thấp cao');
const cueAtMost = 8;

/** `exceeds` is vượt; the other kinds are those of a role. */
interface Cue {
  readonly kind: PercentRole['cue'] | 'exceeds' | 'none';
  readonly before: number;
}

export function percentRole(tokens: readonly Token[], at: number): PercentRole | undefined {
  if (besideAnother(tokens, at)) return undefined;
  const { qualifier, from } = qualifiedAt(tokens, at);
  const cue = exceedingTarget(tokens, from) ?? cueBefore(tokens, from);
  const stop = tokens[cue.before];
  const inBrackets = isMark(stop, '(') && cue.before === from - 1;
  if ((cue.kind === 'none' && !inBrackets) || (cue.kind !== 'occupies' && isWord(stop, changing))) return undefined;
  const after = meaningAfter(tokens, at);
  if (after === 'comparison') return undefined;
  return {
    use: cue.kind === 'exceeds' ? 'excess' : after === 'target' ? 'completion' : 'share',
    cue: cue.kind === 'none' ? 'brackets' : cue.kind === 'exceeds' ? 'equals' : cue.kind,
    qualifier,
    before: cue.before,
    alone: stop?.kind !== 'word',
    named: after === 'target' ? [] : after,
  };
}

/** The role of a percentage whose count stands in brackets behind it; no other cue is needed. */
export function bracketedRole(tokens: readonly Token[], at: number): PercentRole | undefined {
  const { qualifier, from } = qualifiedAt(tokens, at);
  if (besideAnother(tokens, at) || isWord(tokens[from - 1], changing)) return undefined;
  const use = percentRole(tokens, at)?.use ?? 'share';
  return { use, cue: 'brackets', qualifier, before: from - 1, alone: true, named: [] };
}

/** `40% đến 50%`, `80,36% và 19,64%`: a range, or values that belong to several counts. */
function besideAnother(tokens: readonly Token[], at: number): boolean {
  return [-1, 1].some((side) => {
    const [joint, beyond] = [tokens[at + side], tokens[at + 2 * side]];
    return (
      (isMark(joint, ',-/+') || isWord(joint, joiners)) && (beyond?.kind === 'percent' || beyond?.kind === 'unclear')
    );
  });
}

const joiners = wordSet('và đến hoặc tới lên');

function cueBefore(tokens: readonly Token[], from: number): Cue {
  let kind: Cue['kind'] = 'none';
  let before = from - 1;
  while (from - before <= cueAtMost && (isWord(tokens[before], fillers) || isMark(tokens[before], ':=-'))) {
    kind = strongerCue(kind, tokens[before]!);
    before -= 1;
  }
  return { kind, before };
}

function strongerCue(kind: Cue['kind'], token: Token): Cue['kind'] {
  if (isWord(token, occupying)) return 'occupies';
  if (isWord(token, exceeding)) return 'exceeds';
  if (kind === 'occupies' || kind === 'exceeds') return kind;
  if (isWord(token, equalling) || isMark(token, '=')) return 'equals';
  return kind === 'none' && isWord(token, attaining) ? 'attains' : kind;
}

const occupying = wordSet('chiếm');
const attaining = wordSet('đạt');
const exceeding = wordSet('vượt');
const targetWords = wordSet('chỉ tiêu kế hoạch mục nghị quyết mức giao đề ra được năm so với đại hội đặt');

/** "vượt chỉ tiêu đề ra 32,4%": the target stands between the verb and the percentage. */
function exceedingTarget(tokens: readonly Token[], from: number): Cue | undefined {
  let before = from - 1;
  while (from - before <= cueAtMost + 2 && isWord(tokens[before], targetWords)) before -= 1;
  return before < from - 1 && isWord(tokens[before], exceeding) ? { kind: 'exceeds', before: before - 1 } : undefined;
}

const compared = phrases('so với, cùng kỳ, cùng kì, so cùng, so năm, so kế');
const links = phrases('so với, của, so, trên, theo, trong, so với cả');
const totals = phrases('tổng số, số, tổng');
const closers = wordSet(`
  và với gồm bao tăng giảm cao thấp vượt còn nên ở tại là đã cho để do thì riêng kể trở trong theo nhưng
  bằng tương qua sau năm như chiếm đạt của trên đó
`);

function meaningAfter(tokens: readonly Token[], at: number): 'target' | 'comparison' | readonly string[] {
  const link = phraseAt(tokens, at + 1, links);
  if (phraseAt(tokens, at + 1 + link, targetNouns) > 0) return 'target';
  const total = phraseAt(tokens, at + 1 + link, totals);
  if (total > 0) return ['tổng', ...nounAfter(tokens, at + link + total)];
  if (phraseAt(tokens, at + 1, compared) > 0) return 'comparison';
  return isWord(tokens[at + 1], closers) ? [] : nounAfter(tokens, at);
}
