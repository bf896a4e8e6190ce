import { dayText, indicatorOf, numberText, statedPercentText } from '@co-so/domain';
import type { Figure, FigureRow, Measure, Quantity } from '@co-so/domain';

export type FigureField = Exclude<keyof FigureRow, 'unit'>;
/** What stands in the boxes of the form, as typed. */
export type FigureCells = Readonly<Record<FigureField, string>>;
/** How the number is given: the boxes that are shown and sent. */
export type Shape = Quantity['kind'];

export const emptyCells: FigureCells = {
  indicator: '',
  category: '',
  definitionVersion: '',
  period: '',
  cutOffOn: '',
  value: '',
  numerator: '',
  denominator: '',
  statedPercent: '',
  qualifier: 'exact',
  reported: '',
  expected: '',
  source: 'reported',
  document: '',
  note: '',
};

/** A figure as a person would type it. */
export function cellsOf(figure: Figure): FigureCells {
  const { quantity, statedPercent } = figure;
  const percent = quantity.kind === 'percentage' ? quantity.percent : statedPercent;
  return {
    indicator: figure.indicator,
    category: figure.category ?? '',
    definitionVersion: String(figure.definitionVersion),
    period: figure.period,
    cutOffOn: figure.cutOffOn ? dayText(figure.cutOffOn) : '',
    value: quantity.kind === 'value' ? numberText(quantity.value) : '',
    numerator: quantity.kind === 'ratio' ? numberText(quantity.numerator) : '',
    denominator: quantity.kind === 'ratio' ? numberText(quantity.denominator) : '',
    statedPercent: percent === null ? '' : statedPercentText(percent),
    qualifier: figure.qualifier,
    reported: figure.coverage ? numberText(figure.coverage.reported) : '',
    expected: figure.coverage ? numberText(figure.coverage.expected) : '',
    source: figure.source,
    document: figure.document ?? '',
    note: figure.note ?? '',
  };
}

const shapes: Readonly<Record<Measure, readonly [Shape, ...Shape[]]>> = {
  count: ['value', 'ratio'],
  ratio: ['ratio', 'percentage'],
  outOf: ['ratio'],
};

/** What stands in a form under `shape`, as one of the shapes. */
export function shapeIn(text: string, indicator: string): Shape {
  const known: readonly Shape[] = ['value', 'ratio', 'percentage'];
  return known.find((shape) => shape === text) ?? shapesOf(indicator)[0];
}

export function shapesOf(indicator: string): readonly [Shape, ...Shape[]] {
  return indicator === '' ? shapes.count : shapes[indicatorOf(indicator).measure];
}

const hidden: Readonly<Record<Shape, readonly FigureField[]>> = {
  value: ['numerator', 'denominator'],
  ratio: ['value'],
  percentage: ['value', 'numerator', 'denominator'],
};

/** What is sent: the boxes of the chosen shape, blank ones as nothing. */
export function rowOf(unitId: string, cells: FigureCells, shape: Shape): FigureRow {
  const shown = Object.entries(cells).map(([field, text]) => {
    const isHidden = hidden[shape].some((one) => one === field);
    return [field, isHidden || text.trim() === '' ? null : text.trim()] as const;
  });
  return { ...Object.fromEntries(shown), unit: unitId };
}

/** The boxes of the content that are on the screen. */
export function contentBoxes(cells: FigureCells, shape: Shape): readonly FigureField[] {
  const always = [
    ...(['qualifier', 'cutOffOn', 'definitionVersion', 'reported', 'expected'] as const),
    ...(['source', 'document', 'note'] as const),
  ];
  const numbers = { value: ['value'], ratio: ['numerator', 'denominator'], percentage: [] } as const;
  return [...numbers[shape], ...(hasStatedBox(cells, shape) ? (['statedPercent'] as const) : []), ...always];
}

/** A count has no printed percentage, but one that it came with can be taken away. */
export function hasStatedBox({ statedPercent }: FigureCells, shape: Shape): boolean {
  return shape !== 'value' || statedPercent !== '';
}

/** The box that stands for a field while its own is not shown. */
export function fieldShown(field: string, shape: Shape): string {
  if (field !== 'value') return field;
  return shape === 'ratio' ? 'numerator' : shape === 'percentage' ? 'statedPercent' : field;
}
