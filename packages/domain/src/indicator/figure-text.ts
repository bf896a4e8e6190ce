import { numberText, shareText, statedPercentText } from '../number-text.ts';
import type { Goal, TargetDirection } from '../target/target.ts';
import { qualifierWords } from './figure.ts';
import type { FigureContent, Qualifier, Quantity } from './figure.ts';
import type { Measure } from './indicator.ts';

/** The count or percentage that leads: `468`, `trên 2.100`, `45/56`, `1 trong 3`, `trên 90%`. */
export function quantityText(quantity: Quantity, measure: Measure, qualifier: Qualifier = 'exact'): string {
  switch (quantity.kind) {
    case 'value':
      return qualified(qualifier, numberText(quantity.value));
    case 'ratio': {
      const joint = measure === 'outOf' ? ' trong ' : '/';
      return `${numberText(quantity.numerator)}${joint}${numberText(quantity.denominator)}`;
    }
    case 'percentage':
      return qualified(qualifier, statedPercentText(quantity.percent));
  }
}

/** The percentage computed from the counts; undefined where there is no base, or where the pair is no rate. */
export function computedShareText(quantity: Quantity, measure: Measure): string | undefined {
  return quantity.kind === 'ratio' && measure !== 'outOf' ? shareText(quantity) : undefined;
}

/** A whole figure in one line: `45/56 (80,36%)`. */
export function figureText(
  figure: Pick<FigureContent, 'quantity' | 'qualifier' | 'statedPercent'>,
  measure: Measure,
): string {
  const qualifier = figure.statedPercent === null ? figure.qualifier : 'exact';
  const share = computedShareText(figure.quantity, measure);
  return `${quantityText(figure.quantity, measure, qualifier)}${share ? ` (${share})` : ''}`;
}

/** The percentage as its source printed it, with its qualifier: `trên 96%`. */
export function statedText(figure: Pick<FigureContent, 'qualifier' | 'statedPercent'>): string | undefined {
  return figure.statedPercent === null
    ? undefined
    : qualified(figure.qualifier, statedPercentText(figure.statedPercent));
}

/** A goal with its direction where that says more: `805`, `không quá 5`, `85%`. */
export function goalText(goal: Goal, direction: TargetDirection): string {
  if (direction === 'none') return 'không có';
  const amount = goal.kind === 'value' ? numberText(goal.value) : shareText(goal);
  return direction === 'atMost' ? `không quá ${amount}` : amount;
}

function qualified(qualifier: Qualifier, text: string): string {
  return qualifier === 'exact' ? text : `${qualifierWords[qualifier]} ${text}`;
}
