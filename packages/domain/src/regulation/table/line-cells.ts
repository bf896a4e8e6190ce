import { ratio } from '../../ratio.ts';
import type { Ratio } from '../../ratio.ts';
import { clause } from '../clause.ts';
import type { Cited, Clause } from '../clause.ts';
import type { CountFact } from '../facts.ts';
import { asPoints, noPoints, parsePoints } from '../points.ts';
import type { Points } from '../points.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { ownDocument } from './draft.ts';
import type { PlacedLine } from './table-sheet-lines.ts';
import type { TableField, TableLineKind } from './table-lines.ts';

export function linesOf(lines: readonly PlacedLine[], kind: TableLineKind): readonly PlacedLine[] {
  return lines.filter(({ line }) => line.line === kind);
}

/** `4,5`, `4.5` or `-2`; 0, with a problem, for anything else and for nothing. */
export function pointsAt({ line, at }: PlacedLine, field: TableField, problems: RuleProblem[]): Points {
  const given = (line[field] ?? '').replace(',', '.');
  const read = parsePoints(given.replace(/^-/, ''));
  if (read !== undefined) return given.startsWith('-') ? asPoints(0 - read) : read;
  problems.push({ code: 'points-unreadable', at: `${at}/${field}`, given: line[field] ?? '' });
  return noPoints;
}

/** `75/100`, `75%` or `62,5%`; a cell that Excel shows as 60% holds the number 0.6, and is that share exactly. */
export function ratioAt({ line, at }: PlacedLine, problems: RuleProblem[]): Ratio {
  const given = (line.from ?? '').replaceAll(' ', '');
  const pair = /^(\d{1,9})\/(\d{1,9})$/.exec(given);
  if (pair) return ratio(+pair[1]!, +pair[2]!);
  const percent = /^(\d{1,3})(?:[.,](\d{1,4}))?%$/.exec(given);
  if (percent) return decimalRatio(percent, 2);
  const share = /^(0|1(?![.,]))(?:[.,](\d{1,6}))?$/.exec(given);
  if (share) return decimalRatio(share, 0);
  problems.push({ code: 'ratio-unusable', at: `${at}/from`, given: line.from ?? '' });
  return ratio(0, 1);
}

/** Whole part and fraction as hundredths, or as many times finer as there are more decimals than these. */
function decimalRatio([, whole = '', fraction = '']: RegExpExecArray, hundredths: 0 | 2): Ratio {
  const decimals = Math.max(fraction.length, 2 - hundredths);
  return ratio(+(whole + fraction.padEnd(decimals, '0')), 10 ** (decimals + hundredths));
}

/** A whole number; `null` where nothing stands, and, with a problem, for anything else. */
export function countAt({ line, at }: PlacedLine, field: TableField, problems: RuleProblem[]): number | null {
  const given = line[field];
  if (given === undefined) return null;
  if (/^\d{1,9}$/.test(given)) return +given;
  problems.push({ code: 'fact-number', at: `${at}/${field}`, given });
  return null;
}

/** The column holds a fact's identifier by now, or a problem was found and what is read here is not used. */
export function factOf(cell: string | undefined): CountFact {
  return cell as CountFact;
}

/** Where a line is cited, or why it has no clause, which stands in a column of its own. */
export function citedFrom({ line, at }: PlacedLine, problems: RuleProblem[]): Cited {
  const { unconfirmed } = line;
  const cited = line.clause === undefined ? undefined : clauseIn(line.clause);
  if (cited) return { at: cited, ...(unconfirmed !== undefined && { unconfirmed }) };
  if (unconfirmed === undefined || line.clause !== undefined)
    problems.push({ code: 'number-uncited', at: `${at}/clause`, given: line.clause ?? '' });
  return { unconfirmed: unconfirmed ?? '' };
}

/** `table: mục 1.1`; without a document before a colon it is a place in the one that issues the table. */
function clauseIn(cell: string): Clause | undefined {
  const [, of, place] = /^([^:]{1,100}): *(.+)$/.exec(cell) ?? [];
  if (of !== undefined && place !== undefined) return clause(of, place);
  return cell.includes(':') ? undefined : clause(ownDocument, cell);
}
