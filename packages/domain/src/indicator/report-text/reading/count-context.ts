import { changeLookalikes, changeWords } from './number-words.ts';
import { nounAfter, nounClass } from './noun-class.ts';
import { phraseAt, phraseBefore, phrases, wordSet } from './phrase.ts';
import { qualifiedAt } from './qualifier-words.ts';
import { isMark, isWord } from './token.ts';
import type { CountAt } from '../finding.ts';
import type { NounClass } from './noun-class.ts';
import type { Token, TokenOf } from './token.ts';

const reach = 8;
const ahead = 24;
const changeEnds = wordSet('và có trong đó gồm đạt');

/** `tăng 03 đồng chí`, `giảm so với năm trước 5 tổ chức`: how much it changed, not how many there are. */
export function isChange(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= at - reach; back -= 1) {
    const token = tokens[back];
    if ((token?.kind !== 'word' && token?.kind !== 'skipped') || isWord(token, changeEnds)) return false;
    if (isWord(token, changeWords) && !isWord(tokens[back + 1], changeLookalikes)) return true;
  }
  return false;
}

/** `hơn 2.100 đảng viên` and its like: no relation can be computed from it. */
export function isInexactCount(tokens: readonly Token[], at: number): boolean {
  return qualifiedAt(tokens, at).qualifier !== 'exact';
}

/** How the words before a count make it the whole of others. */
export type BaseCue = 'total' | 'within' | 'goal' | 'slash' | 'none';

const totals = phrases('tổng số, trong số, trên số, của số, trong tổng, trên tổng, tổng cộng');
const totalNames = phrases('tổng số');
const goalNames = phrases('chỉ tiêu, kế hoạch, mục tiêu');
const naming = wordSet('là có gồm');
const goalTails = wordSet('là giao ra tiêu hoạch phải');
const within = wordSet('trong trên');

export function baseCue(tokens: readonly Token[], at: number): BaseCue {
  if (isMark(tokens[at - 1], '/')) return 'slash';
  if (phraseBefore(tokens, at, totals) > 0) return 'total';
  if (isWord(tokens[at - 1], naming) && nameBefore(tokens, at, totalNames)) return 'total';
  if (isGoal(tokens, at) || isAssigned(tokens, at)) return 'goal';
  return isWord(tokens[at - 1], within) ? 'within' : 'none';
}

/** `chỉ tiêu được giao là 805`, `chỉ tiêu (750)`. */
function isGoal(tokens: readonly Token[], at: number): boolean {
  const from = isMark(tokens[at - 1], '(:') ? at - 1 : at;
  return (from < at || isWord(tokens[at - 1], goalTails)) && nameBefore(tokens, from, goalNames);
}

const assigning = wordSet('giao');
const handingOver = wordSet('bàn chuyển tiếp');
const doing = phrases('thực hiện, kết nạp, hoàn thành');

/** `giao 750 đảng viên, thực hiện 993`: what was assigned, since what was done of it follows. */
function isAssigned(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at - 1], assigning) || isWord(tokens[at - 2], handingOver)) return false;
  for (let next = at + 1; next <= at + ahead; next += 1) {
    const token = tokens[next];
    if (phraseAt(tokens, next, doing) > 0) return true;
    if (token?.kind !== 'word' && token?.kind !== 'skipped' && !isMark(token, ',;')) return false;
  }
  return false;
}

function nameBefore(tokens: readonly Token[], at: number, names: ReturnType<typeof phrases>): boolean {
  for (let back = at; back > at - reach; back -= 1) {
    if (phraseBefore(tokens, back, names) > 0) return true;
    const kind = tokens[back - 1]?.kind;
    if (kind !== 'word' && kind !== 'skipped') return false;
  }
  return false;
}

const divisions = phrases('trong đó, gồm, bao gồm, gồm có, chia ra');
/** `56 tổ chức, trong đó …`, `56 tổ chức: …`: parts of it follow before the next number. */
export function isDivided(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + ahead; next += 1) {
    const token = tokens[next];
    if (phraseAt(tokens, next, divisions) > 0 || isMark(token, ':')) return true;
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'skipped' && !isMark(token, ',(')))
      return false;
  }
  return false;
}

export function countAt({ value, span }: TokenOf<'count'>): CountAt {
  return { value, span };
}

export function classAfter(tokens: readonly Token[], at: number): NounClass {
  return nounClass(nounAfter(tokens, at));
}
