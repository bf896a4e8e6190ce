import {
  dayText,
  figureColumns,
  figureSourceWords,
  figureText,
  findIndicator,
  goalText,
  indicatorOf,
  indicatorTitle,
  numberText,
  periodText,
  retractionWords,
  statedText,
  targetColumns,
  targetDirectionWords,
} from '@co-so/domain';
import type {
  Coverage,
  FigureContent,
  FigureKey,
  FigureRow,
  Goal,
  SentFigure,
  Target,
  TargetContent,
  TargetDirection,
  TargetRow,
} from '@co-so/domain';

/** One thing said about a figure or a target: what it is called and the words for it, `''` where nothing was said. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** One thing that is said otherwise now. */
export interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const figureHeaders = new Map<string, string>(figureColumns.map(({ field, header }) => [field, header]));
const targetHeaders = new Map<string, string>(targetColumns.map(({ field, header }) => [field, header]));

/** What a field is called in the sheet; forms and histories call it the same. */
export function headerOf(field: keyof FigureRow): string {
  return figureHeaders.get(field) ?? field;
}

export function targetHeaderOf(field: keyof TargetRow): string {
  return targetHeaders.get(field) ?? field;
}

export function titleOf({ indicator, category }: Pick<FigureKey, 'indicator' | 'category'>): string {
  const found = findIndicator(indicator);
  return found ? indicatorTitle(found, category) : indicator;
}

/** What stands behind the number; a ratio has none, its sign is in the number. */
export function countedNoun(indicator: string): string {
  const noun = findIndicator(indicator)?.countedIn ?? '';
  return noun === '%' ? '' : noun;
}

/** `269 đảng viên`, `45/56 (80,36%)`. */
export function wholeFigureText(figure: FigureContent & Pick<FigureKey, 'indicator'>): string {
  const text = figureText(figure, indicatorOf(figure.indicator).measure);
  const noun = countedNoun(figure.indicator);
  return figure.quantity.kind === 'value' && noun ? `${text} ${noun}` : text;
}

export function wholeGoalText(goal: Goal, direction: TargetDirection, indicator: string): string {
  const noun = goal.kind === 'value' && direction !== 'none' ? countedNoun(indicator) : '';
  return `${goalText(goal, direction)} ${noun}`.trim();
}

/** All that was said under a key. */
export function figureLines(figure: FigureContent & FigureKey): readonly Line[] {
  return [{ label: 'Số liệu', text: wholeFigureText(figure) }, ...circumstances(figure)];
}

export function targetLines(target: Target): readonly Line[] {
  const { goal, direction, indicator } = target;
  return [
    { label: targetHeaderOf('goal'), text: wholeGoalText(goal, direction, indicator) },
    { label: targetHeaderOf('direction'), text: targetDirectionWords[direction] },
    ...originLines(target),
  ];
}

/** What a row says to the centre, with the goal that stands against it; its revision only counts the sendings. */
export function sentLines(row: SentFigure): readonly Line[] {
  const { quantity, goal } = row;
  return [
    { label: 'Số liệu', text: quantity ? wholeFigureText({ ...row, quantity }) : retractedText(row) },
    ...circumstances(row),
    { label: targetHeaderOf('goal'), text: goal ? wholeGoalText(goal.goal, goal.direction, row.indicator) : '' },
    { label: targetHeaderOf('direction'), text: goal ? targetDirectionWords[goal.direction] : '' },
    { label: 'Kỳ của chỉ tiêu', text: goal ? periodText(goal.period) : '' },
  ];
}

function retractedText({ retracted }: SentFigure): string {
  return retracted ? retractionWords[retracted] : '';
}

/** The lines in which two accounts of the same thing differ. */
export function changesBetween(before: readonly Line[], after: readonly Line[]): readonly Change[] {
  return after.flatMap(({ label, text }) => {
    const earlier = before.find((line) => line.label === label)?.text ?? '';
    return earlier === text ? [] : [{ label, before: earlier, after: text }];
  });
}

function circumstances(figure: Omit<FigureContent, 'quantity'>): readonly Line[] {
  return [
    { label: headerOf('statedPercent'), text: statedText(figure) ?? '' },
    { label: headerOf('cutOffOn'), text: figure.cutOffOn ? dayText(figure.cutOffOn) : '' },
    { label: headerOf('definitionVersion'), text: numberText(figure.definitionVersion) },
    { label: 'Độ phủ', text: unitsText(figure.coverage) },
    ...originLines(figure),
  ];
}

/** `34/124 tổ chức`. */
export function unitsText(coverage: Coverage | null): string {
  return coverage ? `${numberText(coverage.reported)}/${numberText(coverage.expected)} tổ chức` : '';
}

function originLines({ source, document, note }: Pick<TargetContent, 'source' | 'document' | 'note'>): readonly Line[] {
  return [
    { label: headerOf('source'), text: figureSourceWords[source] },
    { label: headerOf('document'), text: document ?? '' },
    { label: headerOf('note'), text: note ?? '' },
  ];
}
