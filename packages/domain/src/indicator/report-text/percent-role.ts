import { targetNouns } from './number-words.ts';
import { nounAfter } from './noun-class.ts';
import { phraseAt, phrases } from './phrase.ts';
import { qualifiedAt } from './qualifier-words.ts';
import { isMark, isWord } from './token.ts';
import type { Qualifier } from '../figure.ts';
import type { Token } from './token.ts';

/** What a percentage says of the count before it. */
export interface PercentRole {
  readonly use: 'share' | 'completion' | 'excess';
  /** `chiếm` speaks of the count itself; `đạt`, `bằng`, `tỷ lệ` may have another subject; brackets stand beside it. */
  readonly cue: 'occupies' | 'reaches' | 'brackets';
  readonly qualifier: Qualifier;
  /** The token before the cue, from where its count is looked for. */
  readonly before: number;
  /** Nothing but the cue stands between the percentage and a mark or a number: it has no subject of its own. */
  readonly alone: boolean;
  /** The words that name what it is a percentage of: "tổng số đảng viên"; empty for none. */
  readonly named: readonly string[];
}

const fillers = new Set([
  'tỷ',
  'tỉ',
  'lệ',
  'là',
  'được',
  'đã',
  'mới',
  'chỉ',
  'cũng',
  'với',
  'và',
  'có',
  'mức',
  'tới',
  'ước',
  'tương',
  'đương',
  'ứng',
  'chiếm',
  'đạt',
  'bằng',
  'vượt',
  'thì',
  'số',
  'tức',
  'nên',
  'đều',
  'cả',
  'hiện',
]);
const reaching = new Set(['đạt', 'bằng', 'lệ', 'đương', 'ứng', 'tức']);
const changing = new Set([
  'tăng',
  'giảm',
  'lên',
  'xuống',
  'còn',
  'thêm',
  'hơn',
  'kém',
  'từ',
  'đến',
  'mất',
  'quân',
  'nhất',
  'lượt',
  'thấp',
  'cao',
]);
const cueAtMost = 8;

type Cue = { readonly word: 'chiếm' | 'vượt' | 'reaching' | 'none'; readonly before: number };

export function percentRole(tokens: readonly Token[], at: number): PercentRole | undefined {
  if (besideAnother(tokens, at)) return undefined;
  const { qualifier, from } = qualifiedAt(tokens, at);
  const cue = exceedingTarget(tokens, from) ?? cueBefore(tokens, from);
  const stop = tokens[cue.before];
  const cueless = cue.word === 'none' && !(isMark(stop, '(') && cue.before === from - 1);
  if (cueless || isWord(stop, changing)) return undefined;
  const after = meaningAfter(tokens, at);
  if (after === 'comparison') return undefined;
  return {
    use: cue.word === 'vượt' ? 'excess' : after === 'target' ? 'completion' : 'share',
    cue: cue.word === 'chiếm' ? 'occupies' : cue.word === 'none' ? 'brackets' : 'reaches',
    qualifier,
    before: cue.before,
    alone: stop?.kind !== 'word',
    named: after === 'target' ? [] : after,
  };
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

const joiners = new Set(['và', 'đến', 'hoặc', 'tới', 'lên']);

function cueBefore(tokens: readonly Token[], from: number): Cue {
  let word: Cue['word'] = 'none';
  let before = from - 1;
  while (from - before <= cueAtMost && (isWord(tokens[before], fillers) || isMark(tokens[before], ':=-'))) {
    word = strongerCue(word, tokens[before]!);
    before -= 1;
  }
  return { word, before };
}

function strongerCue(word: Cue['word'], token: Token): Cue['word'] {
  if (token.kind === 'word' && (token.word === 'chiếm' || token.word === 'vượt')) return token.word;
  return word === 'none' && (isWord(token, reaching) || isMark(token, '=')) ? 'reaching' : word;
}

const exceeding = new Set(['vượt']);
const targetWords = new Set([
  'chỉ',
  'tiêu',
  'kế',
  'hoạch',
  'mục',
  'nghị',
  'quyết',
  'mức',
  'giao',
  'đề',
  'ra',
  'được',
  'năm',
  'so',
  'với',
  'đại',
  'hội',
  'đặt',
]);

/** "vượt chỉ tiêu đề ra 32,4%": the target stands between the verb and the percentage. */
function exceedingTarget(tokens: readonly Token[], from: number): Cue | undefined {
  let before = from - 1;
  while (from - before <= cueAtMost + 2 && isWord(tokens[before], targetWords)) before -= 1;
  return before < from - 1 && isWord(tokens[before], exceeding) ? { word: 'vượt', before: before - 1 } : undefined;
}

const compared = phrases('so với', 'cùng kỳ', 'cùng kì', 'so cùng', 'so năm', 'so kế');
const links = phrases('so với', 'của', 'so', 'trên', 'theo', 'trong', 'so với cả');
const totals = phrases('tổng số', 'số', 'tổng');
const closers = new Set([
  'và',
  'với',
  'gồm',
  'bao',
  'tăng',
  'giảm',
  'cao',
  'thấp',
  'vượt',
  'còn',
  'nên',
  'ở',
  'tại',
  'là',
  'đã',
  'cho',
  'để',
  'do',
  'thì',
  'riêng',
  'kể',
  'trở',
  'trong',
  'theo',
  'nhưng',
  'bằng',
  'tương',
  'qua',
  'sau',
  'năm',
  'như',
  'chiếm',
  'đạt',
  'của',
  'trên',
  'đó',
]);

function meaningAfter(tokens: readonly Token[], at: number): 'target' | 'comparison' | readonly string[] {
  const link = phraseAt(tokens, at + 1, links);
  if (phraseAt(tokens, at + 1 + link, targetNouns) > 0) return 'target';
  const total = phraseAt(tokens, at + 1 + link, totals);
  if (total > 0) return ['tổng', ...nounAfter(tokens, at + link + total)];
  if (phraseAt(tokens, at + 1, compared) > 0) return 'comparison';
  return isWord(tokens[at + 1], closers) ? [] : nounAfter(tokens, at);
}
